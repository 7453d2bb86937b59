// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/GraphSecrets.h"

#include "importers/document/ShownValue.h"
#include "importers/secrets/Secrets.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

bool isSecret(const PropertyRecord& attribute)
{
    return isSecretKey(attribute.name) && attribute.value != SecretMask && !isHarmlessSecret(attribute.value);
}

bool holdsSecret(const std::vector<PropertyRecord>& attributes)
{
    return std::any_of(attributes.begin(), attributes.end(), [](const PropertyRecord& attribute) {
        return isSecret(attribute) || withoutSecrets(attribute.name) || withoutSecrets(attribute.value);
    });
}

bool holdsSecret(const Graph& graph)
{
    return std::any_of(
               graph.frames.begin(), graph.frames.end(),
               [](const GraphFrame& frame) { return withoutSecrets(frame.id) || withoutSecrets(frame.title); }) ||
           std::any_of(graph.nodes.begin(), graph.nodes.end(),
                       [](const GraphNode& node) { return withoutSecrets(node.id) || holdsSecret(node.attributes); }) ||
           std::any_of(graph.edges.begin(), graph.edges.end(), [](const GraphEdge& edge) {
               return withoutSecrets(edge.from) || withoutSecrets(edge.to) || holdsSecret(edge.attributes);
           });
}

bool mask(std::string& text)
{
    auto clean = withoutSecrets(text);
    if (clean)
        text = std::move(*clean);
    return clean.has_value();
}

void mask(std::vector<PropertyRecord>& attributes, std::uint32_t line, std::uint32_t column, ReadContext& context)
{
    for (PropertyRecord& attribute : attributes) {
        const bool byKey = isSecret(attribute);
        if (byKey)
            attribute.value = SecretMask;
        const bool byName = mask(attribute.name);
        if (mask(attribute.value) || byKey || byName)
            context.diagnose(Severity::Warning, DiagnosticCode::SecretMasked, {shownValue(attribute.name)}, line,
                             column);
    }
}

} // namespace

std::optional<Graph> withoutSecrets(const Graph& graph, ReadContext& context)
{
    if (!holdsSecret(graph))
        return std::nullopt;
    Graph clean = graph;
    for (GraphFrame& frame : clean.frames) {
        mask(frame.id);
        mask(frame.title);
    }
    for (GraphNode& node : clean.nodes) {
        if (mask(node.id))
            context.diagnose(Severity::Warning, DiagnosticCode::SecretMasked, {"id"}, node.line, node.column);
        mask(node.attributes, node.line, node.column, context);
    }
    for (GraphEdge& edge : clean.edges) {
        mask(edge.from);
        mask(edge.to);
        mask(edge.attributes, edge.line, edge.column, context);
    }
    return clean;
}

} // namespace weft::importers
