// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"
#include "importers/json/JsonCursor.h"
#include "importers/source/ContentKind.h"
#include "importers/yaml/YamlReader.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::tests {

/// A document whose scalars are texts, as our readers see it (formats.md, section 2: a version may be 3.1 or '3.1').
using TextJson = nlohmann::ordered_json;

inline TextJson textJson(const importers::Node& node)
{
    TextJson value;
    if (node.isScalar())
        value = std::string(node.text);
    else if (node.isSequence())
        value = TextJson::array();
    else if (node.isMapping())
        value = TextJson::object();
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (node.isMapping())
            value[std::string(node.keys[i])] = textJson(*node.children[i]);
        else
            value.push_back(textJson(*node.children[i]));
    }
    return value;
}

/// The documents of a YAML or JSON text; none when it can't be parsed.
inline std::vector<TextJson> textDocuments(const QByteArray& bytes)
{
    const std::string text = bytes.toStdString();
    std::vector<TextJson> result;
    if (importers::textKindOf(text) == importers::TextKind::Json) {
        importers::Document document;
        importers::JsonCursor cursor(text, 1, 1, 200);
        if (!cursor.read(document) && document.root())
            result.push_back(textJson(*document.root()));
        return result;
    }
    const importers::Limits limits;
    Records records;
    Diagnostics diagnostics;
    importers::SourceReport report;
    importers::ReadContext context{"", limits, records, diagnostics, report};
    importers::YamlPart part;
    part.text = text;
    part.bytes = text.size();
    for (const importers::Document& document : readYaml(part, context)) {
        if (document.root())
            result.push_back(textJson(*document.root()));
    }
    return result;
}

/// An official JSON Schema (draft 4 to 2020-12) and what it finds wrong with a document. It knows `$ref` within
/// itself, type, enum, const, required, properties, patternProperties, additionalProperties and items that are
/// schemas, allOf, anyOf, oneOf (as anyOf), not, if/then/else, minLength, minItems and pattern. Keys that a schema
/// forbids are no fault: to us they are unknown fields, which cost nothing.
class OfficialSchema {
public:
    explicit OfficialSchema(TextJson schema) : m_root(std::move(schema)) {}

    /// `PLACE: WHAT`, one a fault; a place is keys and indexes joined by slashes.
    [[nodiscard]] std::vector<std::string> faults(const TextJson& value) const
    {
        std::vector<std::string> found;
        judge(value, m_root, "", found);
        return found;
    }

private:
    using Faults = std::vector<std::string>;

    static bool isNumber(const std::string& text, bool whole)
    {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() &&
               (!whole || text.find_first_of(".eE") == std::string::npos);
    }

    static bool isOf(const TextJson& value, const std::string& type)
    {
        if (type == "null" || type == "array" || type == "object")
            return value.type_name() == type;
        if (!value.is_string())
            return false;
        const auto text = value.get<std::string>();
        if (type == "boolean")
            return text == "true" || text == "false";
        return type == "string" || isNumber(text, type == "integer");
    }

    static bool equals(const TextJson& value, const TextJson& wanted)
    {
        return value == (wanted.is_number() || wanted.is_boolean() ? TextJson(wanted.dump()) : wanted);
    }

    [[nodiscard]] bool holds(const TextJson& value, const TextJson& schema) const
    {
        Faults found;
        judge(value, schema, "", found);
        return found.empty();
    }

    void judge(const TextJson& value, const TextJson& schema, const std::string& where, Faults& found) const
    {
        if (!schema.is_object())
            return;
        if (schema.contains("$ref")) {
            const auto reference = schema["$ref"].get<std::string>();
            if (reference.starts_with("#/"))
                judge(value, m_root.at(TextJson::json_pointer(reference.substr(1))), where, found);
        }
        judgeValue(value, schema, where, found);
        judgeCombined(value, schema, where, found);
        if (value.is_object())
            judgeObject(value, schema, where, found);
        for (std::size_t i = 0; value.is_array() && i < value.size() && schema.contains("items"); ++i)
            judge(value[i], schema["items"], where + "/" + std::to_string(i), found);
    }

    static void judgeValue(const TextJson& value, const TextJson& schema, const std::string& where, Faults& found)
    {
        if (schema.contains("type")) {
            const TextJson types = schema["type"].is_array() ? schema["type"] : TextJson::array({schema["type"]});
            if (std::none_of(types.begin(), types.end(),
                             [&](const TextJson& type) { return isOf(value, type.get<std::string>()); }))
                found.push_back(where + ": is no " + types.dump());
        }
        if (schema.contains("enum") && std::none_of(schema["enum"].begin(), schema["enum"].end(),
                                                    [&](const TextJson& one) { return equals(value, one); }))
            found.push_back(where + ": not of the enum: " + value.dump().substr(0, 60));
        if (schema.contains("const") && !equals(value, schema["const"]))
            found.push_back(where + ": is not " + schema["const"].dump());
        if (value.is_array() && schema.contains("minItems") && value.size() < schema["minItems"].get<std::size_t>())
            found.push_back(where + ": has too few items");
        if (!value.is_string())
            return;
        const QString text = QString::fromStdString(value.get<std::string>());
        if (schema.contains("minLength") && text.size() < schema["minLength"].get<int>())
            found.push_back(where + ": is too short");
        if (schema.contains("pattern") &&
            !QRegularExpression(QString::fromStdString(schema["pattern"].get<std::string>())).match(text).hasMatch())
            found.push_back(where + ": does not match: " + value.dump().substr(0, 60));
    }

    void judgeCombined(const TextJson& value, const TextJson& schema, const std::string& where, Faults& found) const
    {
        for (const TextJson& part : schema.value("allOf", TextJson::array()))
            judge(value, part, where, found);
        for (const char* word : {"anyOf", "oneOf"}) {
            const TextJson parts = schema.value(word, TextJson::array());
            if (!parts.empty() &&
                std::none_of(parts.begin(), parts.end(), [&](const TextJson& part) { return holds(value, part); }))
                found.push_back(where + ": none of the alternatives");
        }
        if (schema.contains("not") && holds(value, schema["not"]))
            found.push_back(where + ": what must not be");
        if (schema.contains("if")) {
            const char* branch = holds(value, schema["if"]) ? "then" : "else";
            if (schema.contains(branch))
                judge(value, schema[branch], where, found);
        }
    }

    void judgeObject(const TextJson& value, const TextJson& schema, const std::string& where, Faults& found) const
    {
        for (const TextJson& key : schema.value("required", TextJson::array())) {
            if (!value.contains(key.get<std::string>()))
                found.push_back(where + ": lacks " + key.get<std::string>());
        }
        const TextJson named = schema.value("properties", TextJson::object());
        const TextJson patterns = schema.value("patternProperties", TextJson::object());
        for (const auto& [key, child] : value.items()) {
            const std::string place = where + "/" + key;
            bool known = named.contains(key);
            if (known)
                judge(child, named[key], place, found);
            for (const auto& [pattern, part] : patterns.items()) {
                if (QRegularExpression(QString::fromStdString(pattern)).match(QString::fromStdString(key)).hasMatch()) {
                    known = true;
                    judge(child, part, place, found);
                }
            }
            if (!known && schema.contains("additionalProperties"))
                judge(child, schema["additionalProperties"], place, found);
        }
    }

    TextJson m_root;
};

} // namespace weft::tests
