// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/EdgeMeaning.h"

#include "importers/graph/ProductAttributes.h"

namespace weft::importers {

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
    bool kindSaid = false;
    for (const std::string_view name : {"kind", "class", "type", "relation", "relationship", "style", "label"}) {
        const std::string word = plainName(attributeOf(edge.attributes, {name}));
        if (word == "observed" || word == "declared" || word == "both") {
            dependency.declared = word != "observed";
            dependency.observed = word != "declared";
            kindSaid = true;
            break;
        }
    }
    if (!kindSaid) {
        dependency.observed = saysYes(attributeOf(edge.attributes, {"observed"}));
        const std::string_view declared = attributeOf(edge.attributes, {"declared"});
        dependency.declared = declared.empty() ? !dependency.observed : saysYes(declared) || !dependency.observed;
        dependency.purpose = attributeOf(edge.attributes, {"purpose", "description", "label"});
    } else {
        dependency.purpose = attributeOf(edge.attributes, {"purpose", "description"});
    }
    dependency.providerPort = attributeOf(edge.attributes, {"port", "outputport", "providerport"});
    dependency.status = attributeOf(edge.attributes, {"status"});
    dependency.firstSeen = attributeOf(edge.attributes, {"firstseen"});
    dependency.lastSeen = attributeOf(edge.attributes, {"lastseen"});
    return dependency;
}

} // namespace weft::importers
