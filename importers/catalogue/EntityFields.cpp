// SPDX-License-Identifier: Apache-2.0
#include "importers/catalogue/EntityFields.h"

#include "importers/document/ShownValue.h"
#include "importers/document/ValueKind.h"
#include "importers/openlineage/FacetReader.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t DigitsOfSeconds = 10; // from 2001 to 2286

bool isUnionKey(std::string_view key)
{
    constexpr std::array<std::string_view, 9> Types = {"string", "boolean", "int",   "long", "float",
                                                       "double", "bytes",   "array", "map"};
    return key.starts_with("com.linkedin.") || std::ranges::find(Types, key) != Types.end();
}

} // namespace

const Node& withoutUnion(const Node& node)
{
    const bool isUnion = node.isMapping() && node.keys.size() == 1 && isUnionKey(node.keys.front());
    return isUnion ? *node.children.front() : node;
}

void checkKeys(RecordReading& record, const Node& node)
{
    record.refused = !allKeysAreSingle(node, record.context) || record.refused;
}

Instant readTime(EntityFields& fields, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        const std::string text = fields.text(key);
        if (text.empty())
            continue;
        if (text == "0")
            continue;
        std::int64_t count = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
        const bool isCount = fault == std::errc() && end == text.data() + text.size();
        if (isCount && count > 0 && text.size() > DigitsOfSeconds)
            return {count / 1000, static_cast<std::int32_t>(count % 1000 * 1'000'000)};
        if (isCount && count > 0 && text.size() == DigitsOfSeconds)
            return {count, 0};
        const auto read = readInstant(text);
        if (read) {
            if (read->zoneMissing)
                fields.report(Severity::Note, DiagnosticCode::TimeWithoutZone,
                              {fields.path() + std::string(key), shownValue(text)}, fields.at(key));
            return read->instant;
        }
        fields.report(Severity::Warning, DiagnosticCode::TimeInvalid,
                      {fields.path() + std::string(key), shownValue(text)}, fields.at(key));
    }
    return {};
}

EntityFields::EntityFields(RecordReading& record, const Node& node, std::string path)
    : m_record(record), m_node(withoutUnion(node)), m_path(std::move(path))
{
}

const Node* EntityFields::find(std::string_view key) const
{
    const Node* node = m_node.isMapping() ? m_node.find(key) : nullptr;
    if (node)
        node = &withoutUnion(*node);
    return node && !node->isNull() ? node : nullptr;
}

bool EntityFields::has(std::string_view key) const
{
    return find(key) != nullptr;
}

const Node& EntityFields::at(std::string_view key) const
{
    const Node* node = m_node.isMapping() ? m_node.find(key) : nullptr;
    return node ? *node : m_node;
}

std::string EntityFields::text(std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        const Node* node = find(key);
        if (node && !node->isScalar())
            wrongType(key, "a string", *node);
        if (node && node->isScalar() && !trimmed(node->text).empty())
            return std::string(trimmed(node->text));
    }
    return {};
}

std::string EntityFields::requiredText(std::initializer_list<std::string_view> keys)
{
    std::string value = text(keys);
    if (value.empty())
        missing(Severity::Error, *keys.begin());
    return value;
}

std::string EntityFields::neededText(std::string_view key)
{
    std::string value = text(key);
    if (value.empty())
        missing(Severity::Warning, key);
    return value;
}

void EntityFields::missing(Severity severity, std::string_view key)
{
    report(severity, DiagnosticCode::FieldMissing, {m_path + std::string(key), std::string(m_record.kind)}, at(key));
}

bool EntityFields::flag(std::string_view key)
{
    const std::string value = text(key);
    return value == "true" || value == "True" || value == "TRUE";
}

const Node* EntityFields::mapping(std::string_view key)
{
    const Node* node = find(key);
    if (!node || node->isMapping())
        return node;
    wrongType(key, "an object", *node);
    return nullptr;
}

std::vector<const Node*> EntityFields::items(std::string_view key, bool lone)
{
    std::vector<const Node*> result;
    const Node* node = find(key);
    if (!node)
        return result;
    if (!node->isSequence()) {
        if (lone)
            result.push_back(node);
        else
            wrongType(key, "an array", *node);
        return result;
    }
    for (const Node* item : node->children) {
        if (!item->isNull())
            result.push_back(&withoutUnion(*item));
    }
    return result;
}

std::vector<const Node*> EntityFields::mappings(std::string_view key, bool lone)
{
    std::vector<const Node*> result = items(key, lone);
    std::erase_if(result, [&](const Node* item) {
        if (!item->isMapping())
            wrongType(key, "objects", *item);
        return !item->isMapping();
    });
    return result;
}

std::vector<std::string> EntityFields::texts(std::string_view key)
{
    std::vector<std::string> result;
    for (const Node* item : items(key, true)) {
        if (!item->isScalar())
            wrongType(key, "strings", *item);
        else if (!trimmed(item->text).empty())
            result.emplace_back(trimmed(item->text));
    }
    return result;
}

void EntityFields::wrongType(std::string_view key, std::string_view expected, const Node& seen)
{
    report(Severity::Warning, DiagnosticCode::FieldType,
           {m_path + std::string(key), std::string(expected), valueKind(seen)}, seen);
}

void EntityFields::report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at)
{
    m_record.refused = m_record.refused || severity == Severity::Error;
    m_record.context.diagnose(severity, code, std::move(arguments), at.line, at.column, m_record.name);
}

} // namespace weft::importers
