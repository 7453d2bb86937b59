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

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// A root key that no other format has.
struct KeyMark {
    std::string_view key;
    std::string_view name;
};

constexpr std::array KeyMarks = {
    KeyMark{"openapi", "OpenAPI document"},
    KeyMark{"swagger", "OpenAPI document"},
};

/// Part of an opendataproducts.org document in a file of its own, for others to refer to.
bool isProductFragment(const Node& root)
{
    constexpr std::array<std::string_view, 9> Parts = {"SLA",        "dataQuality", "pricingPlans",
                                                       "dataAccess", "dataHolder",  "paymentGateways",
                                                       "support",    "license",     "Components"};
    constexpr std::size_t Telling = 6; // the others may stand in anything
    const bool told = std::any_of(Parts.begin(), Parts.begin() + Telling,
                                  [&root](std::string_view part) { return root.find(part) != nullptr; });
    return told && std::ranges::all_of(root.keys, [&Parts](std::string_view key) {
               return std::ranges::find(Parts, key) != Parts.end();
           });
}

bool isJsonSchema(const Node& root)
{
    // opendataproducts.org publishes one without saying that it is one.
    if (root.find("required") && root.find("properties") && root.find("schema"))
        return true;
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
    if (isProductFragment(root))
        return {"fragment of an opendataproducts.org product", true, true, &root};
    if (const std::string_view name = recognisedName(root); !name.empty())
        return {std::string(name), true, false, &root};
    const Node* kind = root.find("kind");
    if (kind && kind->isScalar())
        return {"kind " + std::string(kind->text.substr(0, NameBytes)), false, false, kind};
    return {seenInstead(root), false, false, &root};
}

} // namespace weft::importers
