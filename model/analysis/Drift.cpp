// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Drift.h"

namespace weft {

Drift drift(const Mesh& mesh)
{
    Drift result;
    for (std::uint32_t row = 0; row < mesh.productEdges.size(); ++row) {
        const ProductEdge& edge = mesh.productEdges[row];
        if (edge.declared && !edge.observed)
            result.declaredNotObserved.push_back(row);
        if (edge.observed && !edge.declared)
            result.observedNotDeclared.push_back(row);
    }
    return result;
}

} // namespace weft
