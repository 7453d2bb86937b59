// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/BesideGraph.h"

#include "importers/graph/ItemText.h"
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

std::vector<PropertyRecord> besideFields(std::string_view item)
{
    std::vector<PropertyRecord> fields;
    while (!item.empty()) {
        std::string_view value = takeItem(item, ' ');
        std::string name = decodeRefPart(takeItem(value, '='));
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
            text.append(" ").append(itemText(field.name)).append("=").append(itemText(field.value));
    };
    for (const GraphNode& node : graph.nodes)
        add(itemText(node.id), node.attributes);
    for (const GraphEdge& edge : graph.edges)
        add(itemText(edge.from) + " " + std::string(BesideArrow) + " " + itemText(edge.to), edge.attributes);
    return attributes;
}

Graph readBeside(const std::vector<PropertyRecord>& attributes)
{
    Graph graph;
    std::set<std::string> known;
    for (const PropertyRecord& attribute : attributes) {
        std::string_view text = isBeside(attribute.name) ? std::string_view(attribute.value) : std::string_view();
        while (!text.empty()) {
            std::string_view item = takeItem(text, ';');
            std::string id = decodeRefPart(takeItem(item, ' '));
            if (id.empty() || id == BesideArrow)
                continue;
            if (item.starts_with(BesideArrow)) {
                takeItem(item, ' ');
                GraphEdge edge;
                edge.from = std::move(id);
                edge.to = decodeRefPart(takeItem(item, ' '));
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
    for (GraphEdge& edge : beside.edges)
        edge.beside = true;
    Graph whole = graph;
    whole.nodes.insert(whole.nodes.begin(), beside.nodes.begin(), beside.nodes.end());
    whole.edges.insert(whole.edges.begin(), beside.edges.begin(), beside.edges.end());
    return whole;
}

} // namespace weft::importers
