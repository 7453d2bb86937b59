// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotReply.h"
#include "tests/fuzz/Targets.h"

#include <set>
#include <string_view>

namespace weft::fuzz {

void readDotReply(Input input)
{
    const std::optional<importers::dot::DotReply> reply = importers::dot::decodeReply(std::as_bytes(input));
    if (!reply)
        return;
    std::set<std::string_view> names;
    for (const importers::GraphNode& node : reply->graph.nodes)
        require(names.insert(node.id).second, "names are unique");
    for (const importers::GraphEdge& edge : reply->graph.edges)
        require(names.contains(edge.from) && names.contains(edge.to), "an edge has its ends");
}

} // namespace weft::fuzz
