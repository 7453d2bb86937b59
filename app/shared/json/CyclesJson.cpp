// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/CyclesJson.h"

#include "app/shared/text/FindingText.h"

namespace weft::app {

Json cyclesJson(const Mesh& mesh, const Cycles& cycles)
{
    Json components = Json::array();
    for (const CycleComponent& component : cycles.components)
        components.push_back({{"nodes", jsonRefs(mesh, component.nodes)}, {"edges", component.edges}});
    Json elementary = Json::array();
    for (const std::vector<NodeRef>& cycle : cycles.cycles)
        elementary.push_back(jsonRefs(mesh, cycle));
    Json breakAt = Json::array();
    for (const CycleBreak& edge : cycles.breakAt) {
        breakAt.push_back({{"from", jsonRef(mesh, edge.from)},
                           {"to", jsonRef(mesh, edge.to)},
                           {"reason", breakReasonText(edge.reason).toStdString()},
                           {"cost", edge.cost}});
    }
    return {{"level", levelName(cycles.level)},
            {"components", std::move(components)},
            {"cycles", std::move(elementary)},
            {"truncated", cycles.truncated},
            {"breakAt", std::move(breakAt)}};
}

} // namespace weft::app
