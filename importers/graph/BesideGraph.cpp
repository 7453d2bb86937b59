// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/BesideGraph.h"

#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t BesideBytes = 64 * 1024;
constexpr std::string_view BesideArrow = "->";

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

std::vector<PropertyRecord> besideFields(std::string_view item)
{
    std::vector<PropertyRecord> fields;
    while (!item.empty()) {
        std::string_view value = takeBeside(item, ' ');
        std::string name = decodeRefPart(takeBeside(value, '='));
        if (!name.empty())
            fields.push_back({std::move(name), decodeRefPart(value)});
    }
    return fields;
}

} // namespace

std::vector<PropertyRecord> besideAttributes(const Graph& graph)
{
    std::vector<PropertyRecord> attributes;
    const auto add = [&attributes](const std::string& item, const std::vector<PropertyRecord>& fields) {
        if (attributes.empty() || attributes.back().value.size() >= BesideBytes) {
            const std::string number = attributes.empty() ? std::string() : std::to_string(attributes.size() + 1);
            attributes.push_back({std::string(graphfield::Beside) + number, {}});
        }
        std::string& text = attributes.back().value;
        text += (text.empty() ? "" : "; ") + item;
        for (const PropertyRecord& field : fields)
            text.append(" ").append(besidePart(field.name)).append("=").append(besidePart(field.value));
    };
    for (const GraphNode& node : graph.nodes)
        add(besidePart(node.id), node.attributes);
    for (const GraphEdge& edge : graph.edges)
        add(besidePart(edge.from) + " " + std::string(BesideArrow) + " " + besidePart(edge.to), edge.attributes);
    return attributes;
}

Graph readBeside(const std::vector<PropertyRecord>& attributes)
{
    Graph graph;
    std::set<std::string> known;
    for (const PropertyRecord& attribute : attributes) {
        std::string_view text = isBeside(attribute.name) ? std::string_view(attribute.value) : std::string_view();
        while (!text.empty()) {
            std::string_view item = takeBeside(text, ';');
            std::string id = decodeRefPart(takeBeside(item, ' '));
            if (id.empty() || id == BesideArrow)
                continue;
            if (item.starts_with(BesideArrow)) {
                takeBeside(item, ' ');
                GraphEdge edge;
                edge.from = std::move(id);
                edge.to = decodeRefPart(takeBeside(item, ' '));
                edge.attributes = besideFields(item);
                graph.edges.push_back(std::move(edge));
            } else if (known.insert(id).second) {
                GraphNode node;
                node.id = std::move(id);
                node.attributes = besideFields(item);
                graph.nodes.push_back(std::move(node));
            }
        }
    }
    return graph;
}

std::optional<Graph> withBeside(const Graph& graph)
{
    Graph beside = readBeside(graph.attributes);
    if (beside.nodes.empty() && beside.edges.empty())
        return std::nullopt;
    std::set<std::string_view> known;
    for (const GraphNode& node : graph.nodes)
        known.insert(node.id);
    std::erase_if(beside.nodes, [&known](const GraphNode& node) { return known.contains(node.id); });
    for (GraphNode& node : beside.nodes) {
        node.beside = true;
        known.insert(node.id);
    }
    std::erase_if(beside.edges,
                  [&known](const GraphEdge& edge) { return !known.contains(edge.from) || !known.contains(edge.to); });
    Graph whole = graph;
    whole.nodes.insert(whole.nodes.begin(), beside.nodes.begin(), beside.nodes.end());
    whole.edges.insert(whole.edges.begin(), beside.edges.begin(), beside.edges.end());
    return whole;
}

} // namespace weft::importers
