// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/ProductAttributes.h"

#include "importers/document/FieldReader.h"
#include "importers/graph/ContractAttributes.h"
#include "importers/graph/MemberAttributes.h"
#include "importers/graph/PortAttributes.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

enum class Field : std::uint8_t {
    Kind,
    Name,
    Label,
    Domain,
    Team,
    Owners,
    Email,
    Description,
    Status,
    Version,
    Archetype,
    Tags,
    InputPorts,
    OutputPorts
};

constexpr std::array<std::pair<std::string_view, Field>, 33> Fields{{
    {"kind", Field::Kind},
    {"class", Field::Kind},
    {"nodetype", Field::Kind},
    {"entitytype", Field::Kind},
    {"reference", Field::Kind},
    {"name", Field::Name},
    {"displayname", Field::Name},
    {"title", Field::Name},
    {"label", Field::Label},
    {"domain", Field::Domain},
    {"context", Field::Domain},
    {"boundedcontext", Field::Domain},
    {"team", Field::Team},
    {"teamname", Field::Team},
    {"owner", Field::Owners},
    {"owners", Field::Owners},
    {"dataowner", Field::Owners},
    {"productowner", Field::Owners},
    {"email", Field::Email},
    {"owneremail", Field::Email},
    {"description", Field::Description},
    {"desc", Field::Description},
    {"tooltip", Field::Description},
    {"status", Field::Status},
    {"lifecycle", Field::Status},
    {"version", Field::Version},
    {"archetype", Field::Archetype},
    {"type", Field::Archetype},
    {"tags", Field::Tags},
    {"tag", Field::Tags},
    {"keywords", Field::Tags},
    {"inputports", Field::InputPorts},
    {"outputports", Field::OutputPorts},
}};

/// Whether a text is an archetype rather than some other type.
bool isArchetype(std::string_view text)
{
    const std::string plain = plainName(text);
    return plain.find("aligned") != std::string::npos || plain == "aggregate" || plain == "sharedcore";
}

void take(Field field, const std::string& name, const std::string& value, ProductRecord& product)
{
    const auto first = [&value](std::string& target) {
        if (target.empty())
            target = value;
    };
    switch (field) {
    case Field::Kind:
    case Field::Label:
        break;
    case Field::Name:
        first(product.name);
        break;
    case Field::Domain:
        if (product.domain.empty())
            product.domain = nameOf(value, "domain:");
        break;
    case Field::Team:
        first(product.teamName);
        break;
    case Field::Owners:
        addOwners(value, product.members);
        break;
    case Field::Email:
        if (product.members.size() == 1 && product.members[0].email.empty() && value.find('@') != std::string::npos)
            product.members[0].email = value;
        else if (product.members.empty())
            addOwners(value, product.members);
        break;
    case Field::Description:
        first(product.description);
        break;
    case Field::Status:
        first(product.status);
        break;
    case Field::Version:
        first(product.version);
        break;
    case Field::Archetype:
        if (name == "archetype" || isArchetype(value))
            first(product.archetype);
        else
            product.properties.push_back({name, value});
        break;
    case Field::Tags:
        for (std::string& tag : listedItems(value))
            product.tags.push_back(std::move(tag));
        break;
    case Field::InputPorts:
        product.inputPorts = readPorts(value);
        break;
    case Field::OutputPorts:
        product.outputPorts = readPorts(value);
        break;
    }
}

/// What stands for a `;` within a tag, and for a percent sign that would stand for one.
constexpr std::array<std::pair<std::string_view, char>, 2> TagSigns{{{"%3B", ';'}, {"%25", '%'}}};

std::string readTag(std::string_view text)
{
    std::string tag;
    while (!text.empty()) {
        const auto* sign =
            std::ranges::find_if(TagSigns, [text](const auto& known) { return text.starts_with(known.first); });
        tag += sign == TagSigns.end() ? text.front() : sign->second;
        text.remove_prefix(sign == TagSigns.end() ? 1 : sign->first.size());
    }
    return tag;
}

} // namespace

std::string_view attributeOf(const std::vector<PropertyRecord>& attributes,
                             std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        for (const PropertyRecord& attribute : attributes) {
            if (plainName(attribute.name) == name)
                return attribute.value;
        }
    }
    return {};
}

void addOwners(std::string_view text, std::vector<MemberRecord>& members)
{
    for (std::string_view owner : listedItems(text)) {
        MemberRecord member;
        if (owner.substr(0, 7) == "mailto:")
            owner.remove_prefix(7);
        (owner.find('@') == std::string_view::npos ? member.name : member.email) = owner;
        member.role = "owner";
        members.push_back(std::move(member));
    }
}

std::vector<std::string> listedItems(std::string_view text)
{
    const char divider = text.find(';') == std::string_view::npos ? ',' : ';';
    std::vector<std::string> items;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(divider), text.size());
        if (const std::string_view item = trimmed(text.substr(0, end)); !item.empty())
            items.emplace_back(item);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

std::string tagsText(std::span<const std::string_view> tags)
{
    std::string text;
    bool commas = false;
    for (std::string_view tag : tags) {
        commas = commas || tag.find(',') != std::string_view::npos;
        text += text.empty() ? "" : ";";
        for (; !tag.empty(); tag.remove_prefix(1)) {
            const bool sign = tag.starts_with(TagSigns[0].first) || tag.starts_with(TagSigns[1].first);
            if (tag.front() == ';')
                text += TagSigns[0].first;
            else if (sign)
                text += TagSigns[1].first;
            else
                text += tag.front();
        }
    }
    return text + (commas && text.find(';') == std::string::npos ? ";" : "");
}

std::string nameOf(std::string_view text, std::string_view kind)
{
    text = trimmed(text);
    return text.substr(0, kind.size()) == kind ? decodeRefPart(text.substr(kind.size())) : std::string(text);
}

bool isProductField(std::string_view name)
{
    const std::string plain = plainName(name);
    return std::ranges::find(Fields, std::string_view(plain), &std::pair<std::string_view, Field>::first) !=
           Fields.end();
}

void fillProduct(const GraphNode& node, ProductRecord& product)
{
    std::optional<std::vector<MemberRecord>> members;
    for (const PropertyRecord& attribute : node.attributes) {
        const std::string value(trimmed(attribute.value));
        if (value.empty() || isVisualAttribute(attribute.name) || isContractAttribute(attribute.name))
            continue;
        if (attribute.name.compare(0, graphfield::PropertyMark.size(), graphfield::PropertyMark) == 0) {
            product.properties.push_back({attribute.name.substr(graphfield::PropertyMark.size()), value});
            continue;
        }
        if (attribute.name == graphfield::Members && !members) {
            members = readMembers(value);
            if (members)
                continue;
        }
        const std::string plain = plainName(attribute.name);
        const auto* known =
            std::ranges::find(Fields, std::string_view(plain), &std::pair<std::string_view, Field>::first);
        if (known == Fields.end())
            product.properties.push_back({attribute.name, value});
        else
            take(known->second, attribute.name, value, product);
    }
    if (members)
        product.members = std::move(*members); // they say more of the same people
    // A node of ours states its name where it is not the id; its label may be cut, or show signs for characters.
    const bool ours = node.id.compare(0, 8, "product:") == 0 && !attributeOf(node.attributes, {"kind"}).empty();
    if (ours)
        std::ranges::transform(product.tags, product.tags.begin(), readTag);
    if (product.name.empty() && !ours)
        product.name = trimmed(attributeOf(node.attributes, {"label"}));
    if (product.name == node.id)
        product.name.clear(); // it says nothing but the reference
}

} // namespace weft::importers
