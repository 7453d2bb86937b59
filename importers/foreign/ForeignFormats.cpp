// SPDX-License-Identifier: Apache-2.0
#include "importers/foreign/ForeignFormats.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace weft::importers {

namespace {

constexpr std::size_t KeysNamed = 5;
constexpr std::size_t NameBytes = 60;

std::string_view scalar(const Node* node)
{
    return node && node->isScalar() ? node->text : std::string_view();
}

std::string_view scalarField(const Node& node, std::string_view key)
{
    return node.isMapping() ? scalar(node.find(key)) : std::string_view();
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

bool isMappingWith(const Node* node, std::string_view key)
{
    return node && node->isMapping() && node->find(key);
}

/// A root key that no other format has.
struct KeyMark {
    std::string_view key;
    std::string_view name;
};

constexpr std::array KeyMarks = {
    KeyMark{"dataProductSpecification", "Data Product Specification 0.0.1"},
    KeyMark{"dataUsageAgreementSpecification", "data usage agreement"},
    KeyMark{"dataProductDescriptor", "DPDS descriptor"},
    KeyMark{"proposedSnapshot", "DataHub metadata change event"},
    KeyMark{"entityUrn", "DataHub metadata change proposal"},
    KeyMark{"openapi", "OpenAPI document"},
    KeyMark{"swagger", "OpenAPI document"},
    KeyMark{"referredEntities", "Apache Atlas entities"},
};

bool isJsonSchema(const Node& root)
{
    return contains(scalarField(root, "$schema"), "json-schema.org") &&
           (root.find("$defs") || root.find("definitions") || root.find("properties") || root.find("type") ||
            root.find("anyOf") || root.find("allOf") || root.find("oneOf"));
}

std::string_view recognisedName(const Node& root)
{
    for (const KeyMark& mark : KeyMarks) {
        if (root.find(mark.key))
            return mark.name;
    }
    const std::string_view kind = scalarField(root, "kind");
    const std::string_view version = scalarField(root, "apiVersion");
    const Node* metadata = root.find("metadata");
    if (isMappingWith(metadata, "dbt_schema_version"))
        return "dbt artifact";
    if (startsWith(version, "backstage.io/"))
        return "Backstage catalog entity";
    if (kind == "DataProduct")
        return "data product of a private dialect";
    if (kind == "DataProductObservabilityMetrics")
        return "data product observability metrics";
    if (kind == "Graph" && root.find("graph"))
        return "Open Data Product Graph";
    if (root.find("product") && (root.find("version") || contains(scalarField(root, "schema"), "opendataproducts.org")))
        return "opendataproducts.org data product";
    if (startsWith(scalarField(root, "id"), "urn:dmb:dp:") || (kind == "dataproduct" && root.find("components")))
        return "Agile Lab data product specification";
    if (metadata && (root.find("input_ports") || root.find("output_ports")))
        return "data product manifest (input_ports, output_ports)";
    if (root.find("typeName") && root.find("attributes"))
        return "Apache Atlas entity";
    if (isMappingWith(root.find("entity"), "typeName"))
        return "Apache Atlas entities";
    if (isMappingWith(root.find("source"), "fully_qualified_name") && root.find("target"))
        return "Google Data Lineage link";
    if ((isMappingWith(root.find("from"), "fqn") && isMappingWith(root.find("to"), "fqn")) ||
        (root.find("fullyQualifiedName") && (root.find("domains") || root.find("assets"))))
        return "OpenMetadata entity";
    return {};
}

std::string seenInstead(const Node& root)
{
    switch (root.type) {
    case NodeType::Null:
        return "nothing where an object (mapping) belongs";
    case NodeType::Scalar:
        return "a text where an object (mapping) belongs";
    case NodeType::Sequence:
        return "a list of lists";
    case NodeType::Mapping:
        break;
    }
    if (root.keys.empty())
        return "an empty object";
    std::string keys;
    for (std::size_t i = 0; i < std::min(root.keys.size(), KeysNamed); ++i)
        keys += (keys.empty() ? "" : ", ") + std::string(root.keys[i].substr(0, NameBytes));
    return "an object with the keys " + keys + (root.keys.size() > KeysNamed ? " …" : "");
}

} // namespace

ForeignFormat recogniseForeign(const Node& root)
{
    if (!root.isMapping())
        return {seenInstead(root), false, false, &root};
    if (isJsonSchema(root))
        return {"JSON Schema", true, true, &root};
    if (const std::string_view name = recognisedName(root); !name.empty())
        return {std::string(name), true, false, &root};
    const Node* kind = root.find("kind");
    if (kind && kind->isScalar())
        return {"kind " + std::string(kind->text.substr(0, NameBytes)), false, false, kind};
    return {seenInstead(root), false, false, &root};
}

} // namespace weft::importers
