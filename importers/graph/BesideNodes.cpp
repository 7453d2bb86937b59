// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/BesideNodes.h"

#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t BesideBytes = 64 * 1024;

bool isBeside(std::string_view name)
{
    if (!name.starts_with(graphfield::Beside))
        return false;
    name.remove_prefix(graphfield::Beside.size());
    return std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

std::string besidePart(std::string_view text)
{
    std::string result;
    for (const char c : encodeRefPart(text)) {
        if (c == ';')
            result += "%3B";
        else if (c == '=')
            result += "%3D";
        else
            result += c;
    }
    return result;
}

std::string_view takeBeside(std::string_view& text, char divider)
{
    const std::size_t end = std::min(text.find(divider), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

} // namespace

std::vector<PropertyRecord> besideAttributes(const std::vector<GraphNode>& nodes)
{
    std::vector<PropertyRecord> attributes;
    for (const GraphNode& node : nodes) {
        if (attributes.empty() || attributes.back().value.size() >= BesideBytes) {
            const std::string number = attributes.empty() ? std::string() : std::to_string(attributes.size() + 1);
            attributes.push_back({std::string(graphfield::Beside) + number, {}});
        }
        std::string& text = attributes.back().value;
        text += (text.empty() ? "" : "; ") + besidePart(node.id);
        for (const PropertyRecord& attribute : node.attributes)
            text.append(" ").append(besidePart(attribute.name)).append("=").append(besidePart(attribute.value));
    }
    return attributes;
}

std::vector<GraphNode> readBeside(const std::vector<PropertyRecord>& attributes)
{
    std::vector<GraphNode> nodes;
    std::set<std::string> known;
    for (const PropertyRecord& attribute : attributes) {
        std::string_view text = isBeside(attribute.name) ? std::string_view(attribute.value) : std::string_view();
        while (!text.empty()) {
            std::string_view item = takeBeside(text, ';');
            GraphNode node;
            node.id = decodeRefPart(takeBeside(item, ' '));
            if (node.id.empty() || !known.insert(node.id).second)
                continue;
            while (!item.empty()) {
                std::string_view value = takeBeside(item, ' ');
                std::string name = decodeRefPart(takeBeside(value, '='));
                if (!name.empty())
                    node.attributes.push_back({std::move(name), decodeRefPart(value)});
            }
            nodes.push_back(std::move(node));
        }
    }
    return nodes;
}

} // namespace weft::importers
