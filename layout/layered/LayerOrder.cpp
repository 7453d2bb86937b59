// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/LayerOrder.h"

namespace weft::layout {

LayerLinks::LayerLinks(const LayeredArcs& graph, const std::stop_token& stop)
    : m_before(
          graph.layerOf.size(), graph.arcs.size(), [&](std::size_t i) { return graph.arcs[i].to; },
          [&](std::size_t i) { return graph.arcs[i].from; }, stop),
      m_behind(
          graph.layerOf.size(), graph.arcs.size(), [&](std::size_t i) { return graph.arcs[i].from; },
          [&](std::size_t i) { return graph.arcs[i].to; }, stop)
{
}

} // namespace weft::layout
