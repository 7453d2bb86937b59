// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtFields.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

void reportType(FieldReader& fields, std::string_view key, std::string_view expected, const Node& seen)
{
    fields.report(Severity::Warning, DiagnosticCode::FieldType,
                  {std::string(key), std::string(expected), std::string(typeName(seen))}, seen);
}

bool holdsAny(const std::string& text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&text](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// `ML User(ml@x.example)` and `ML User <ml@x.example>` → name and e-mail.
void addPerson(std::string_view text, DbtOwners& owners)
{
    text = trimmed(text);
    const std::size_t open = text.find_first_of("(<");
    const std::size_t close = text.find_last_of(")>");
    if (open != std::string_view::npos && close != std::string_view::npos && open < close &&
        text.substr(open).find('@') != std::string_view::npos)
        addOwner(trimmed(text.substr(0, open)), trimmed(text.substr(open + 1, close - open - 1)), owners);
    else if (text.find('@') != std::string_view::npos)
        addOwner({}, text, owners);
    else
        addOwner(text, {}, owners);
}

void addMetaOwner(const std::string& key, const Node& value, DbtOwners& owners)
{
    if (value.isSequence()) {
        for (const Node* item : value.children) {
            if (!item->isSequence())
                addMetaOwner(key, *item, owners);
        }
    } else if (value.isMapping()) {
        addOwner(dbtScalar(&value, "name"), dbtScalar(&value, "email"), owners);
    } else if (value.isScalar() && !trimmed(value.text).empty()) {
        if (holdsAny(key, {"team"}) && value.text.find('@') == std::string_view::npos)
            owners.team = owners.team.empty() ? std::string(trimmed(value.text)) : owners.team;
        else
            addPerson(value.text, owners);
    }
}

} // namespace

std::string dbtText(FieldReader& fields, const Node& node, std::string_view key)
{
    const Node* value = node.find(key);
    if (!value || value->isNull())
        return {};
    if (value->isScalar())
        return std::string(trimmed(value->text));
    reportType(fields, key, "text", *value);
    return {};
}

const Node* dbtMapping(FieldReader& fields, const Node& node, std::string_view key)
{
    const Node* value = node.find(key);
    if (!value || value->isNull() || value->isMapping())
        return value && value->isMapping() ? value : nullptr;
    reportType(fields, key, "mapping", *value);
    return nullptr;
}

std::vector<std::string> dbtTexts(FieldReader& fields, const Node& node, std::string_view key)
{
    std::vector<std::string> texts;
    const Node* value = node.find(key);
    if (!value || value->isNull())
        return texts;
    if (value->isScalar())
        return {std::string(trimmed(value->text))};
    if (!value->isSequence()) {
        reportType(fields, key, "list", *value);
        return texts;
    }
    for (const Node* item : value->children) {
        if (item->isScalar())
            texts.emplace_back(trimmed(item->text));
        else if (!item->isNull())
            reportType(fields, key, "text", *item);
    }
    return texts;
}

std::string_view dbtScalar(const Node* mapping, std::string_view key)
{
    const Node* value = mapping && mapping->isMapping() ? mapping->find(key) : nullptr;
    return value && value->isScalar() ? trimmed(value->text) : std::string_view();
}

bool dbtFlag(const Node* mapping, std::string_view key)
{
    const std::string word = lowerCase(dbtScalar(mapping, key));
    return word == "true" || word == "yes" || word == "1";
}

void addMetaOwners(const Node* meta, DbtOwners& owners)
{
    for (std::size_t i = 0; meta && meta->isMapping() && i < meta->children.size(); ++i) {
        std::string key = lowerCase(meta->keys[i]);
        key.erase(0, key.rfind('.') == std::string::npos ? 0 : key.rfind('.') + 1);
        if (holdsAny(key, {"owner", "steward", "maintainer"}) || key == "team")
            addMetaOwner(key, *meta->children[i], owners);
    }
}

void addOwner(std::string_view name, std::string_view email, DbtOwners& owners)
{
    constexpr std::string_view Mailto = "mailto:";
    if (email.starts_with(Mailto))
        email.remove_prefix(Mailto.size());
    if (name.empty() && email.empty())
        return;
    MemberRecord member;
    member.name = name;
    member.email = email;
    member.role = "owner";
    if (std::ranges::find(owners.people, member) == owners.people.end())
        owners.people.push_back(std::move(member));
}

} // namespace weft::importers
