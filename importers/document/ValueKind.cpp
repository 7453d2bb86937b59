// SPDX-License-Identifier: Apache-2.0
#include "importers/document/ValueKind.h"

#include <charconv>

namespace weft::importers {

namespace {

bool isTruthValue(std::string_view text)
{
    return text == "true" || text == "false";
}

bool isNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error != std::errc::invalid_argument && end == text.data() + text.size();
}

} // namespace

bool isString(const Node& node)
{
    return node.isScalar() && (node.quoted || !(isTruthValue(node.text) || isNumber(node.text)));
}

std::string valueKind(const Node& node)
{
    switch (node.type) {
    case NodeType::Null:
        return "null";
    case NodeType::Sequence:
        return "an array";
    case NodeType::Mapping:
        return "an object";
    case NodeType::Scalar:
        break;
    }
    return isString(node) ? "a string" : isTruthValue(node.text) ? "a truth value" : "a number";
}

} // namespace weft::importers
