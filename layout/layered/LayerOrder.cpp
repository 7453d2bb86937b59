// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/LayerOrder.h"

namespace weft::layout {

LayerLinks::LayerLinks(const LayeredArcs& graph)
    : m_beforeStarts(graph.layerOf.size() + 1, 0), m_behindStarts(graph.layerOf.size() + 1, 0),
      m_before(graph.arcs.size()), m_behind(graph.arcs.size())
{
    for (const Arc& arc : graph.arcs) {
        ++m_beforeStarts[arc.to + 1];
        ++m_behindStarts[arc.from + 1];
    }
    for (std::size_t i = 0; i < graph.layerOf.size(); ++i) {
        m_beforeStarts[i + 1] += m_beforeStarts[i];
        m_behindStarts[i + 1] += m_behindStarts[i];
    }
    std::vector<std::uint32_t> before(m_beforeStarts.begin(), m_beforeStarts.end() - 1);
    std::vector<std::uint32_t> behind(m_behindStarts.begin(), m_behindStarts.end() - 1);
    for (const Arc& arc : graph.arcs) {
        m_before[before[arc.to]++] = arc.from;
        m_behind[behind[arc.from]++] = arc.to;
    }
}

} // namespace weft::layout
