// SPDX-License-Identifier: Apache-2.0
#include "importers/atlas/AtlasDump.h"

#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"

#include <span>
#include <utility>

namespace weft::importers {

namespace {

std::string scalarOf(const Node* mapping, std::string_view key)
{
    const Node* node = mapping && mapping->isMapping() ? mapping->find(key) : nullptr;
    return node && node->isScalar() ? std::string(trimmed(node->text)) : std::string();
}

/// Version 2: a text. Version 1: `id`, which may hold one more `id`.
std::string guidOf(const Node& node)
{
    std::string guid = scalarOf(&node, "guid");
    if (!guid.empty())
        return guid;
    const Node* id = node.find("id");
    if (id && id->isMapping())
        return scalarOf(id, "id");
    return id && id->isScalar() ? std::string(trimmed(id->text)) : std::string();
}

std::string typeOf(const Node& node)
{
    std::string type = scalarOf(&node, "typeName");
    return type.empty() ? scalarOf(node.find("id"), "typeName") : type;
}

std::string nameKey(const std::string& type, const std::string& qualifiedName)
{
    return type + '\n' + qualifiedName;
}

} // namespace

bool isAtlasEntity(const Node& node)
{
    if (!node.isMapping() || !node.find("typeName"))
        return false;
    const Node* attributes = node.find("attributes");
    const Node* values = node.find("values");
    return (attributes && attributes->isMapping()) || (values && values->isMapping());
}

const Node* AtlasEntity::find(std::string_view key) const
{
    for (const Node* mapping : {attributes, relationships}) {
        const Node* value = mapping ? mapping->find(key) : nullptr;
        if (value && !value->isNull() && !(value->isSequence() && value->children.empty()))
            return value;
    }
    return nullptr;
}

std::string AtlasEntity::text(std::string_view key) const
{
    const Node* value = find(key);
    return value && value->isScalar() ? std::string(trimmed(value->text)) : std::string();
}

/// The depth is that of the document, which has a limit.
void AtlasDump::collect(const Node& node)
{
    if (isAtlasEntity(node))
        add(node);
    for (const Node* child : node.children)
        collect(*child);
}

void AtlasDump::add(const Node& node)
{
    AtlasEntity entity;
    entity.node = &node;
    entity.type = typeOf(node);
    entity.guid = guidOf(node);
    const auto mapping = [&](std::string_view key) {
        const Node* value = node.find(key);
        return value && value->isMapping() ? value : nullptr;
    };
    entity.attributes = mapping("attributes") ? mapping("attributes") : mapping("values");
    entity.relationships = mapping("relationshipAttributes");
    entity.qualifiedName = scalarOf(entity.attributes, "qualifiedName");
    // The same entity stands in several places of a message of version 1.
    const std::string name = nameKey(entity.type, entity.qualifiedName);
    const auto known = entity.qualifiedName.empty() ? m_byName.end() : m_byName.find(name);
    const std::size_t index = known == m_byName.end() ? m_entities.size() : known->second;
    if (!entity.guid.empty())
        m_byGuid.emplace(entity.guid, index);
    if (index != m_entities.size())
        return;
    if (!entity.qualifiedName.empty())
        m_byName.emplace(name, index);
    m_entities.push_back(std::move(entity));
}

std::optional<AtlasReference> AtlasDump::reference(const Node& node) const
{
    if (!node.isMapping())
        return std::nullopt;
    AtlasReference reference{typeOf(node), guidOf(node), {}, &node};
    for (const std::string_view key : {"uniqueAttributes", "attributes", "values"}) {
        if (reference.qualifiedName.empty())
            reference.qualifiedName = scalarOf(node.find(key), "qualifiedName");
    }
    if (const AtlasEntity* entity = find(reference)) {
        reference.type = entity->type;
        reference.qualifiedName = entity->qualifiedName;
    }
    if (reference.guid.empty() && reference.qualifiedName.empty())
        return std::nullopt;
    return reference;
}

std::vector<AtlasReference> AtlasDump::references(const AtlasEntity& entity, std::string_view key) const
{
    std::vector<AtlasReference> result;
    const Node* value = entity.find(key);
    if (!value)
        return result;
    for (const Node* item : value->isSequence() ? std::span(value->children.begin(), value->children.size())
                                                : std::span<const Node* const>(&value, 1)) {
        if (auto one = reference(*item))
            result.push_back(std::move(*one));
    }
    return result;
}

const AtlasEntity* AtlasDump::find(const AtlasReference& reference) const
{
    if (const auto known = m_byGuid.find(reference.guid); known != m_byGuid.end())
        return &m_entities[known->second];
    const auto known = m_byName.find(nameKey(reference.type, reference.qualifiedName));
    return known == m_byName.end() ? nullptr : &m_entities[known->second];
}

std::optional<DatasetNameRecord> atlasDataset(std::string_view type, std::string_view qualifiedName)
{
    const std::size_t slash = qualifiedName.rfind('/');
    const std::size_t at = qualifiedName.rfind('@');
    const bool clustered = at != std::string_view::npos && at != 0 && (slash == std::string_view::npos || at > slash);
    const std::string_view name = clustered ? qualifiedName.substr(0, at) : qualifiedName;
    if (name.empty())
        return std::nullopt;
    if (auto address = splitAddress(name))
        return address;
    if (name.starts_with("file:/"))
        return DatasetNameRecord{"file", std::string(name.substr(5))};
    const std::string scheme(type.substr(0, type.find('_')));
    if (!clustered || at + 1 == qualifiedName.size())
        return DatasetNameRecord{scheme.empty() ? "atlas" : scheme, std::string(name)};
    return DatasetNameRecord{scheme + "://" + std::string(qualifiedName.substr(at + 1)), std::string(name)};
}

} // namespace weft::importers
