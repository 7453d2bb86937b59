// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace weft::tests {

using SchemaJson = nlohmann::ordered_json;

inline bool hasSchemaType(const SchemaJson& value, const std::string& type)
{
    if (type == "integer")
        return value.is_number_integer();
    if (type == "number")
        return value.is_number();
    if (type == "null")
        return value.is_null();
    return value.type_name() == type;
}

/// The part of JSON Schema that our schemas use: type, enum, required (also below anyOf), properties,
/// additionalProperties, items, minimum, maximum, minLength, pattern. A key that the schema does not name is a fault
/// unless it says `additionalProperties: true`. Empty when the value is valid, else where it is not.
inline std::string schemaFault(const SchemaJson& value, const SchemaJson& schema, const std::string& where)
{
    if (schema.contains("type")) {
        const SchemaJson types = schema["type"].is_array() ? schema["type"] : SchemaJson::array({schema["type"]});
        if (std::none_of(types.begin(), types.end(),
                         [&](const SchemaJson& type) { return hasSchemaType(value, type.get<std::string>()); }))
            return where + ": type is " + value.type_name();
    }
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        return where + ": not one of the enum: " + value.dump();
    if (value.is_number() && schema.contains("minimum") && value.get<double>() < schema["minimum"].get<double>())
        return where + ": below the minimum";
    if (value.is_number() && schema.contains("maximum") && value.get<double>() > schema["maximum"].get<double>())
        return where + ": above the maximum";
    if (value.is_string() && value.get<std::string>().size() < schema.value("minLength", std::size_t(0)))
        return where + ": too short";
    if (value.is_string() && schema.contains("pattern")) {
        const QRegularExpression pattern(QString::fromStdString(schema["pattern"].get<std::string>()));
        if (!pattern.match(QString::fromStdString(value.get<std::string>())).hasMatch())
            return where + ": does not match: " + value.dump();
    }
    if (value.is_object()) {
        const auto lacks = [&value](const SchemaJson& part) -> std::string {
            for (const auto& key : part.value("required", SchemaJson::array())) {
                if (!value.contains(key.get<std::string>()))
                    return key.get<std::string>();
            }
            return {};
        };
        if (const std::string lacking = lacks(schema); !lacking.empty())
            return where + ": lacks " + lacking;
        const SchemaJson choices = schema.value("anyOf", SchemaJson::array());
        if (!choices.empty() &&
            std::none_of(choices.begin(), choices.end(), [&](const SchemaJson& part) { return lacks(part).empty(); }))
            return where + ": none of anyOf";
        const bool open = schema.contains("additionalProperties") && schema["additionalProperties"] == true;
        for (const auto& [key, child] : value.items()) {
            const bool named = schema.contains("properties") && schema["properties"].contains(key);
            if (!named && !open)
                return where + ": unknown key " + key;
            const std::string wrong =
                named ? schemaFault(child, schema["properties"][key], where + "." + key) : std::string();
            if (!wrong.empty())
                return wrong;
        }
    }
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string wrong = schemaFault(value[i], schema["items"], where + "[" + std::to_string(i) + "]");
            if (!wrong.empty())
                return wrong;
        }
    }
    return {};
}

} // namespace weft::tests
