// SPDX-License-Identifier: Apache-2.0
#include "importers/dialect/LooseFields.h"

#include "importers/document/ShownValue.h"
#include "importers/manifest/ManifestFields.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <map>

namespace weft::importers {

namespace {

constexpr std::size_t MostShown = 20;
constexpr std::size_t MostFields = 2'000; // of one mapping; what comes behind is left out

} // namespace

void LooseFields::add(const Node& node, const std::string& name)
{
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < std::min(node.keys.size(), MostFields); ++i) {
        const std::string_view key = node.keys[i];
        const auto [seen, fresh] = first.emplace(key, i);
        if (!fresh) {
            const bool harmful = !sameValue(*node.children[seen->second], *node.children[i]);
            m_record.refused = m_record.refused || harmful;
            m_record.context.diagnose(harmful ? Severity::Error : Severity::Warning, DiagnosticCode::DuplicateKey,
                                      {std::string(key), std::to_string(node.keyLines[seen->second])}, node.keyLines[i],
                                      node.keyColumns[i], m_record.name);
            continue;
        }
        const bool holder =
            name.empty() && node.children[i]->isMapping() && (key == "metadata" || key == "spec" || key == "info");
        m_fields.push_back(
            {plainWord(key), (name.empty() ? "" : name + ".") + std::string(key), node.children[i], holder});
    }
}

const Node* LooseFields::node(std::initializer_list<std::string_view> names, std::string* key)
{
    for (const std::string_view name : names) {
        for (Field& field : m_fields) {
            if (field.plain != name || field.value->isNull())
                continue;
            field.taken = true;
            if (key)
                *key = field.shown;
            return field.value;
        }
    }
    take(names); // null is nothing that could be left out
    return nullptr;
}

std::string LooseFields::text(std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        for (Field& field : m_fields) {
            if (field.plain != name || !field.value->isScalar())
                continue;
            field.taken = true;
            std::string text(trimmed(field.value->text));
            if (text.empty())
                continue;
            if (plainWord(text) != name && text.find("${") == std::string::npos && text.find("{{") == std::string::npos)
                return text;
            m_record.context.diagnose(Severity::Warning, DiagnosticCode::PlaceholderValue, {field.shown, text},
                                      field.value->line, field.value->column, m_record.name);
        }
    }
    return {};
}

std::vector<std::string> LooseFields::texts(std::initializer_list<std::string_view> names)
{
    std::vector<std::string> result;
    const Node* found = node(names);
    if (found && found->isScalar())
        result.emplace_back(trimmed(found->text));
    for (const Node* item : found ? found->children : NodeList<const Node*>()) {
        if (item->isScalar())
            result.emplace_back(trimmed(item->text));
    }
    return result;
}

void LooseFields::take(std::initializer_list<std::string_view> names)
{
    for (Field& field : m_fields) {
        if (std::find(names.begin(), names.end(), std::string_view(field.plain)) != names.end())
            field.taken = field.taken || field.value->isNull() || field.value->isScalar();
    }
}

void LooseFields::addLeftOut(const LooseFields& other)
{
    for (const Field& field : other.m_fields) {
        if (!field.taken && !field.value->isNull())
            m_leftOut.insert(field.shown);
    }
}

std::string LooseFields::leftOut() const
{
    std::set<std::string> names = m_leftOut;
    for (const Field& field : m_fields) {
        if (!field.taken && !field.value->isNull())
            names.insert(field.shown);
    }
    std::string text;
    std::size_t count = 0;
    for (const std::string& name : names) {
        if (++count > MostShown)
            return text + " …";
        text += (text.empty() ? "" : ", ") + shownValue(name);
    }
    return text.empty() ? "nothing" : text;
}

} // namespace weft::importers
