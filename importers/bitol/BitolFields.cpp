// SPDX-License-Identifier: Apache-2.0
#include "importers/bitol/BitolFields.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 6> MemberRead = {"username", "name", "role", "dateIn", "dateOut", "replacedByUsername"};
constexpr std::array<Names, 7> MemberKnown = {
    "id", "description", "tags", "customProperties", "authoritativeDefinitions", "email", "comment"};
constexpr std::array<Names, 2> TeamRead = {"name", "members"};
constexpr std::array<Names, 5> TeamKnown = {"id", "description", "tags", "customProperties",
                                            "authoritativeDefinitions"};
constexpr std::array<Names, 3> DescriptionRead = {"purpose", "usage", "limitations"};
constexpr std::array<Names, 2> DescriptionKnown = {"authoritativeDefinitions", "customProperties"};
constexpr std::array<Names, 2> PropertyRead = {"property", "value"};
constexpr std::array<Names, 2> PropertyKnown = {"id", "description"};

MemberRecord readMember(RecordReading& record, const Node& node)
{
    FieldReader fields(record, node, {MemberRead, MemberKnown});
    MemberRecord member;
    const std::string user = withoutMailto(fields.text("username"));
    const std::string email = withoutMailto(fields.text("email"));
    member.name = fields.text("name");
    member.email = email.empty() && user.find('@') != std::string::npos ? user : email;
    if (member.name.empty() && member.email.empty())
        member.name = user;
    member.role = fields.text("role");
    member.from = fields.text("dateIn");
    member.until = fields.text("dateOut");
    member.successor = withoutMailto(fields.text("replacedByUsername"));
    if (user.empty() && member.email.empty() && member.name.empty())
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"username", "team member"}, node);
    return member;
}

void addMember(RecordReading& record, const Node& node, std::vector<MemberRecord>& members)
{
    MemberRecord member = readMember(record, node);
    if (!member.name.empty() || !member.email.empty())
        members.push_back(std::move(member));
}

/// `dataset_Name` → `datasetname`.
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_' && c != ' ' && c != '.')
            plain += toLower(c);
    }
    return plain;
}

bool namesDataset(const std::string& plain)
{
    constexpr std::array Properties = {"dataset",     "datasets",           "datasetref",         "datasetidentifier",
                                       "openlineage", "openlineagedataset", "openlineagedatasets"};
    return std::ranges::find(Properties, plain) != Properties.end();
}

void addDatasets(FieldReader& fields, const std::string& property, const Node& value,
                 std::vector<DatasetNameRecord>& datasets)
{
    if (value.isSequence()) {
        for (const Node* item : value.children) {
            if (!item->isSequence())
                addDatasets(fields, property, *item, datasets);
        }
        return;
    }
    std::optional<DatasetNameRecord> name;
    if (value.isScalar()) {
        name = readDatasetName(trimmed(value.text));
    } else if (value.isMapping()) {
        const Node* nameSpace = value.find("namespace");
        const Node* own = value.find("name");
        if (nameSpace && own && nameSpace->isScalar() && own->isScalar())
            name = DatasetNameRecord{std::string(trimmed(nameSpace->text)), std::string(trimmed(own->text))};
    }
    if (name)
        datasets.push_back(std::move(*name));
    else
        fields.report(Severity::Warning, DiagnosticCode::FieldValue,
                      {property, std::string(value.text), "NAMESPACE#NAME"}, value);
}

} // namespace

TeamFields readTeam(RecordReading& record, FieldReader& fields)
{
    TeamFields team;
    const Node* node = fields.any("team");
    if (!node || node->isNull())
        return team;
    if (node->isSequence()) {
        team.shape = TeamFields::List;
        team.members = readMembers(record, fields, "team");
        return team;
    }
    if (!node->isMapping()) {
        fields.report(Severity::Warning, DiagnosticCode::FieldType,
                      {"team", "list or mapping", std::string(typeName(*node))}, *node);
        return team;
    }
    // A lone member where the list of members belongs: seen in real files.
    if (node->find("username") && !node->find("members")) {
        fields.report(Severity::Warning, DiagnosticCode::FieldType, {"team", "list", "mapping"}, *node);
        addMember(record, *node, team.members);
        return team;
    }
    team.shape = TeamFields::Object;
    FieldReader object(record, *node, {TeamRead, TeamKnown});
    team.name = object.text("name");
    team.members = readMembers(record, object, "members");
    return team;
}

std::vector<MemberRecord> readMembers(RecordReading& record, FieldReader& fields, std::string_view key)
{
    std::vector<MemberRecord> members;
    for (const Node* member : fields.mappings(key))
        addMember(record, *member, members);
    return members;
}

std::string readDescription(RecordReading& record, FieldReader& fields)
{
    const Node* node = fields.any("description");
    if (!node || !node->isMapping())
        return fields.text("description");
    FieldReader description(record, *node, {DescriptionRead, DescriptionKnown});
    std::string result;
    for (const std::string_view key : DescriptionRead) {
        std::string text = description.text(key);
        if (result.empty())
            result = std::move(text);
    }
    return result;
}

std::vector<PropertyRecord> readProperties(RecordReading& record, FieldReader& fields)
{
    std::vector<PropertyRecord> properties;
    for (const Node* node : fields.mappings("customProperties")) {
        FieldReader property(record, *node, {PropertyRead, PropertyKnown});
        const std::string name = property.text("property");
        const Node* value = property.any("value");
        if (name.empty() || !value)
            continue;
        if (value->isScalar()) {
            properties.push_back({name, std::string(trimmed(value->text))});
        } else if (value->isSequence()) {
            for (const Node* item : value->children) {
                if (item->isScalar())
                    properties.push_back({name, std::string(trimmed(item->text))});
            }
        } else if (value->isMapping() && !namesDataset(plainName(name))) {
            property.report(Severity::Note, DiagnosticCode::FieldType, {name, "text", "mapping"}, *value);
        }
    }
    return properties;
}

std::vector<DatasetNameRecord> readPortDatasets(RecordReading& record, FieldReader& fields)
{
    std::vector<DatasetNameRecord> datasets;
    std::string nameSpace;
    std::vector<std::string> names;
    for (const Node* node : fields.mappings("customProperties")) {
        FieldReader property(record, *node, {PropertyRead, PropertyKnown});
        const std::string name = property.text("property");
        const Node* value = property.any("value");
        if (!value || value->isNull())
            continue;
        const std::string plain = plainName(name);
        if (namesDataset(plain))
            addDatasets(property, name, *value, datasets);
        else if (plain == "datasetnamespace" && value->isScalar())
            nameSpace = trimmed(value->text);
        else if (plain == "datasetname" && value->isScalar())
            names.emplace_back(trimmed(value->text));
    }
    for (std::string& name : names) {
        if (!nameSpace.empty())
            datasets.push_back({nameSpace, std::move(name)});
        else if (const std::optional<DatasetNameRecord> whole = readDatasetName(name))
            datasets.push_back(*whole);
    }
    return datasets;
}

std::string_view majorVersion(std::string_view version)
{
    if (!version.empty() && (version.front() == 'v' || version.front() == 'V'))
        version.remove_prefix(1);
    const std::size_t end = std::min(version.find('.'), version.size());
    const bool digits = version.find_first_not_of("0123456789.") == std::string_view::npos;
    return digits ? version.substr(0, end) : std::string_view();
}

bool isBitolVersion(std::string_view version)
{
    return !majorVersion(version).empty();
}

void reportPlaceholder(FieldReader& fields, std::string_view key, std::string_view value)
{
    if (value.find("${") != std::string_view::npos || value.find("{{") != std::string_view::npos)
        fields.report(Severity::Warning, DiagnosticCode::PlaceholderValue, {std::string(key), std::string(value)},
                      fields.at(key));
}

} // namespace weft::importers
