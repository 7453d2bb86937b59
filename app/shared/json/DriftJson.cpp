// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/DriftJson.h"

namespace weft::app {

Json driftJson(const Mesh& mesh, const Drift& drift)
{
    Json declared = Json::array();
    for (const std::uint32_t row : drift.declaredNotObserved) {
        const ProductEdge& edge = mesh.productEdges[row];
        declared.push_back({{"from", jsonRef(mesh, edge.from)},
                            {"to", jsonRef(mesh, edge.to)},
                            {"declaredIn", placeText(edge.place)}});
    }
    Json observed = Json::array();
    for (const std::uint32_t row : drift.observedNotDeclared) {
        const ProductEdge& edge = mesh.productEdges[row];
        Json via = Json::array();
        for (const JobId job : edge.via)
            via.push_back(jsonRef(mesh, job));
        const Observation& seen = edge.observation;
        observed.push_back({{"from", jsonRef(mesh, edge.from)},
                            {"to", jsonRef(mesh, edge.to)},
                            {"firstSeen", jsonTime(seen.dated ? std::optional(seen.first) : std::nullopt)},
                            {"lastSeen", jsonTime(seen.dated ? std::optional(seen.last) : std::nullopt)},
                            {"events", seen.events},
                            {"via", std::move(via)}});
    }
    return {{"declaredNotObserved", std::move(declared)}, {"observedNotDeclared", std::move(observed)}};
}

} // namespace weft::app
