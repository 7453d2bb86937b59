// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"
#include "importers/openmetadata/QualifiedName.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// OpenMetadata's way to name an entity: `{id, type, name, fullyQualifiedName}`, in sample data `{fqn, type}`, or a
/// name alone.
struct MetadataReference {
    std::string id;
    std::string type;
    std::string name;
    std::string fullName; ///< `fullyQualifiedName`; empty when not stated
    std::string displayName;
    const Node* node = nullptr;

    /// The most telling of its names.
    [[nodiscard]] const std::string& best() const { return !fullName.empty() ? fullName : !name.empty() ? name : id; }
};

/// The reference that `node` is; without any name it is reported, and empty.
[[nodiscard]] std::optional<MetadataReference> readReference(EntityFields& fields, std::string_view key,
                                                             const Node& node);
/// Those of a list, of a single object, or of the list that an `entityReferenceList` wraps.
[[nodiscard]] std::vector<MetadataReference> readReferences(EntityFields& fields, std::string_view key);

/// The owners of `owners`, or `owner` of older files: the first team and all people.
struct MetadataOwners {
    std::string team;
    std::vector<MemberRecord> people;
    std::string names; ///< of all of them
};
[[nodiscard]] MetadataOwners readMetadataOwners(EntityFields& fields);

/// The dataset of a fully qualified name; says when it is none, and once a file that the server is not known. With
/// `refer` the name is one that an entry should describe.
[[nodiscard]] std::optional<DatasetNameRecord> readQualifiedDataset(EntityFields& fields, const std::string& fullName,
                                                                    const Node& place, bool refer);

} // namespace weft::importers
