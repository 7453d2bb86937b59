// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/EdgeMeaning.h"

#include "importers/graph/ProductAttributes.h"

namespace weft::importers {

namespace {

/// `observed`, `declared` or `both`; empty where no attribute says one of them.
std::string statedKind(const GraphEdge& edge)
{
    for (const std::string_view name : {"kind", "class", "type", "relation", "relationship", "style", "label"}) {
        std::string word = plainName(attributeOf(edge.attributes, {name}));
        if (word == "observed" || word == "declared" || word == "both")
            return word;
    }
    return {};
}

} // namespace

bool statesDeclaration(const GraphEdge& edge)
{
    const std::string kind = statedKind(edge);
    return kind == "declared" || kind == "both";
}

bool saysYes(std::string_view text)
{
    const std::string plain = plainName(text);
    return plain == "true" || plain == "yes" || plain == "1";
}

DependencyRecord dependencyOf(const GraphEdge& edge, const std::string& provider, const std::string& consumer,
                              const std::string& path)
{
    DependencyRecord dependency;
    dependency.provider = provider;
    dependency.consumer = consumer;
    dependency.place = {path, edge.line, edge.column};
    const std::string kind = statedKind(edge);
    if (kind.empty()) {
        dependency.observed = saysYes(attributeOf(edge.attributes, {"observed"}));
        const std::string_view declared = attributeOf(edge.attributes, {"declared"});
        dependency.declared = declared.empty() ? !dependency.observed : saysYes(declared) || !dependency.observed;
        dependency.purpose = attributeOf(edge.attributes, {"purpose", "description", "label"});
    } else {
        dependency.declared = kind != "observed";
        dependency.observed = kind != "declared";
        dependency.purpose = attributeOf(edge.attributes, {"purpose", "description"});
    }
    dependency.providerPort = attributeOf(edge.attributes, {"port", "outputport", "providerport"});
    dependency.status = attributeOf(edge.attributes, {"status"});
    dependency.firstSeen = attributeOf(edge.attributes, {"firstseen"});
    dependency.lastSeen = attributeOf(edge.attributes, {"lastseen"});
    return dependency;
}

} // namespace weft::importers
