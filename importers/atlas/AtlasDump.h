// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/catalogue/EntityFields.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// An entity as Apache Atlas writes it, of version 2 (`typeName`, `guid`, `attributes`, `relationshipAttributes`) or of
/// the hook messages of version 1 (`typeName`, `id`, `values`).
struct AtlasEntity {
    const Node* node = nullptr;
    std::string type;
    std::string guid; ///< negative ones mean something in their own dump alone
    std::string qualifiedName;
    const Node* attributes = nullptr;    ///< may be null
    const Node* relationships = nullptr; ///< may be null

    /// The value of an attribute, else of the relationship of that name; null where neither is stated.
    [[nodiscard]] const Node* find(std::string_view key) const;
    /// The text of it, or nothing.
    [[nodiscard]] std::string text(std::string_view key) const;
};

/// What names an entity from elsewhere. Where only a guid is stated that the dump does not hold, the name is empty.
struct AtlasReference {
    std::string type;
    std::string guid;
    std::string qualifiedName;
    const Node* node = nullptr;
};

/// All entities of one document, with those that are written inside of others, and how they find each other.
class AtlasDump {
public:
    /// `root` holds `entity`, `entities`, `referredEntities`, or is an entity. O(nodes log nodes).
    explicit AtlasDump(const Node& root) { collect(root); }

    [[nodiscard]] const std::vector<AtlasEntity>& entities() const { return m_entities; }
    /// The references under `key`: object ids, or whole entities, alone or in a list. What names nothing is left out.
    [[nodiscard]] std::vector<AtlasReference> references(const AtlasEntity& entity, std::string_view key) const;
    /// The entity that is meant, or null.
    [[nodiscard]] const AtlasEntity* find(const AtlasReference& reference) const;

private:
    void collect(const Node& node);
    void add(const Node& node);
    [[nodiscard]] std::optional<AtlasReference> reference(const Node& node) const;

    std::vector<AtlasEntity> m_entities;
    std::map<std::string, std::size_t> m_byGuid;
    std::map<std::string, std::size_t> m_byName; ///< type and qualified name
};

/// True for an entity of either version.
[[nodiscard]] bool isAtlasEntity(const Node& node);

/// A dataset in the words of OpenLineage: `db.table@cluster` → (`hive://cluster`, db.table), an address as it is; the
/// scheme is the first word of the type. Empty for an empty name.
[[nodiscard]] std::optional<DatasetNameRecord> atlasDataset(std::string_view type, std::string_view qualifiedName);

} // namespace weft::importers
