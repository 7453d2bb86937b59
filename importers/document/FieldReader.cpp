// SPDX-License-Identifier: Apache-2.0
#include "importers/document/FieldReader.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace weft::importers {

namespace {

bool holds(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::any_of(names, [name](std::string_view one) { return isSameName(one, name); });
}

/// Of each key of a mapping, where it stood first.
class FirstKeys {
public:
    explicit FirstKeys(const Node& mapping) : m_keys(mapping.keys) {}

    /// The place of the key that stands at `i`, or of an equal one before it. To be asked in ascending order.
    [[nodiscard]] std::size_t of(std::size_t i)
    {
        constexpr std::size_t Few = 16; // less work to compare each with each than to hash them
        if (m_keys.size() > Few)
            return m_first.emplace(m_keys[i], i).first->second;
        std::size_t first = 0;
        while (!isSameName(m_keys[first], m_keys[i]))
            ++first;
        return first;
    }

private:
    const NodeList<std::string_view>& m_keys;
    std::unordered_map<std::string_view, std::size_t> m_first;
};

const Node* reference(const Node& node)
{
    return node.isMapping() ? node.find("$ref") : nullptr;
}

} // namespace

std::string_view typeName(const Node& node)
{
    switch (node.type) {
    case NodeType::Null:
        return "null";
    case NodeType::Scalar:
        return "text";
    case NodeType::Sequence:
        return "list";
    case NodeType::Mapping:
        return "mapping";
    }
    return {};
}

bool sameValue(const Node& a, const Node& b)
{
    if (&a == &b)
        return true;
    if (a.type != b.type || a.text != b.text || a.keys != b.keys || a.children.size() != b.children.size())
        return false;
    return std::ranges::equal(a.children, b.children, [](const Node* x, const Node* y) { return sameValue(*x, *y); });
}

FieldReader::FieldReader(RecordReading& record, const Node& node, const FieldNames& names)
    : m_record(record), m_node(node)
{
    checkKeys(names);
}

void FieldReader::checkKeys(const FieldNames& names)
{
    FirstKeys keys(m_node);
    for (std::size_t i = 0; i < m_node.keys.size(); ++i) {
        const std::string_view key = m_node.keys[i];
        const bool isRead = holds(names.read, key);
        const bool isExtension = key.substr(0, 2) == "x-" || key == "$ref";
        if (!isRead && !isExtension && !holds(names.known, key)) {
            m_record.context.diagnose(Severity::Note, DiagnosticCode::FieldUnknown, {std::string(key)},
                                      m_node.keyLines[i], m_node.keyColumns[i], m_record.name);
        }
        const std::size_t first = keys.of(i);
        if (first == i)
            continue;
        // The same value twice is harmless; of two that differ either would be a guess.
        const bool harmful = isRead && !sameValue(*m_node.children[first], *m_node.children[i]);
        m_record.refused = m_record.refused || harmful;
        m_record.context.diagnose(harmful ? Severity::Error : Severity::Warning, DiagnosticCode::DuplicateKey,
                                  {std::string(key), std::to_string(m_node.keyLines[first])}, m_node.keyLines[i],
                                  m_node.keyColumns[i], m_record.name);
    }
}

void FieldReader::report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at)
{
    m_record.refused = m_record.refused || severity == Severity::Error;
    m_record.context.diagnose(severity, code, std::move(arguments), at.line, at.column, m_record.name);
}

void FieldReader::reportType(Severity severity, std::string_view key, std::string_view expected, const Node& seen)
{
    report(severity, DiagnosticCode::FieldType, {std::string(key), std::string(expected), std::string(typeName(seen))},
           seen);
}

const Node& FieldReader::at(std::string_view key) const
{
    const Node* node = m_node.find(key);
    return node ? *node : m_node;
}

const Node* FieldReader::any(std::string_view key)
{
    const Node* node = m_node.find(key);
    if (!node)
        return nullptr;
    if (const Node* target = reference(*node)) {
        report(Severity::Warning, DiagnosticCode::ReferenceNotFollowed, {std::string(target->text)}, *node);
        return nullptr;
    }
    return node;
}

std::string FieldReader::text(std::string_view key)
{
    const Node* node = any(key);
    if (!node)
        return {};
    if (node->isScalar())
        return std::string(trimmed(node->text));
    reportType(node->isNull() ? Severity::Note : Severity::Warning, key, "text", *node);
    return {};
}

std::string FieldReader::requiredText(std::string_view key, Severity severity)
{
    expect(key, severity);
    const Node* node = m_node.find(key);
    return node && node->isScalar() ? std::string(trimmed(node->text)) : std::string();
}

void FieldReader::expect(std::string_view key, Severity severity)
{
    const Node* node = any(key);
    if (node && !node->isScalar())
        reportType(severity, key, "text", *node);
    else if (!node || trimmed(node->text).empty())
        report(severity, DiagnosticCode::FieldMissing, {std::string(key), std::string(m_record.kind)},
               node ? *node : m_node);
}

bool FieldReader::flag(std::string_view key)
{
    constexpr std::array Yes = {"true", "yes", "on", "1", "y"};
    constexpr std::array No = {"false", "no", "off", "0", "n", ""};
    const std::string word = lowerCase(text(key));
    if (std::ranges::find(Yes, word) != Yes.end())
        return true;
    if (std::ranges::find(No, word) == No.end())
        report(Severity::Warning, DiagnosticCode::FieldValue, {std::string(key), word, "true or false"}, at(key));
    return false;
}

const Node* FieldReader::list(std::string_view key, Severity wrongType)
{
    const Node* node = any(key);
    if (!node || node->isSequence())
        return node;
    reportType(node->isNull() ? Severity::Note : wrongType, key, "list", *node);
    return nullptr;
}

const Node* FieldReader::mapping(std::string_view key)
{
    const Node* node = any(key);
    if (!node || node->isMapping())
        return node;
    reportType(node->isNull() ? Severity::Note : Severity::Warning, key, "mapping", *node);
    return nullptr;
}

std::vector<const Node*> FieldReader::mappings(std::string_view key, Severity wrongType)
{
    std::vector<const Node*> result;
    const Node* items = list(key, wrongType);
    if (!items)
        return result;
    for (const Node* item : items->children) {
        if (!item->isMapping())
            reportType(Severity::Warning, key, "mapping", *item);
        else if (const Node* target = reference(*item))
            report(Severity::Warning, DiagnosticCode::ReferenceNotFollowed, {std::string(target->text)}, *item);
        else
            result.push_back(item);
    }
    return result;
}

std::vector<std::string> FieldReader::texts(std::string_view key)
{
    std::vector<std::string> result;
    const Node* node = any(key);
    if (node && node->isScalar())
        return {std::string(trimmed(node->text))};
    const Node* items = node ? list(key) : nullptr;
    if (!items)
        return result;
    for (const Node* item : items->children) {
        if (item->isScalar())
            result.emplace_back(trimmed(item->text));
        else
            reportType(Severity::Warning, key, "text", *item);
    }
    return result;
}

} // namespace weft::importers
