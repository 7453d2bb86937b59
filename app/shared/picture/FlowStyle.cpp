// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/FlowStyle.h"

#include <algorithm>
#include <utility>

namespace weft::app {

EdgeStyle flowStyle(const Mesh& mesh, ProductId from, ProductId to)
{
    if (!from || !to || from == to)
        return EdgeStyle::Flow;
    const auto edge =
        std::lower_bound(mesh.productEdges.begin(), mesh.productEdges.end(), std::pair(from, to),
                         [](const ProductEdge& row, const auto& ends) { return std::pair(row.from, row.to) < ends; });
    const bool declared = edge != mesh.productEdges.end() && edge->from == from && edge->to == to && edge->declared;
    return declared ? EdgeStyle::Both : EdgeStyle::Observed;
}

} // namespace weft::app
