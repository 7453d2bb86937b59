// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/PictureIndex.h"

#include <utility>

namespace weft::gui {

namespace {

/// Edges by the node that `end` gives, as rows of one flat table (counting sort, so each row is ascending).
template <class End>
void rows(const app::MeshPicture& picture, End end, std::vector<std::uint32_t>& start,
          std::vector<std::uint32_t>& cells)
{
    start.assign(picture.nodes.size() + 1, 0);
    for (const app::PictureEdge& edge : picture.edges)
        ++start[end(edge) + 1];
    for (std::size_t i = 1; i < start.size(); ++i)
        start[i] += start[i - 1];
    cells.resize(picture.edges.size());
    std::vector<std::uint32_t> next(start.begin(), start.end());
    for (std::uint32_t edge = 0; edge < picture.edges.size(); ++edge)
        cells[next[end(picture.edges[edge])]++] = edge;
}

} // namespace

PictureIndex::PictureIndex(std::shared_ptr<const app::MeshPicture> picture)
    : m_picture(std::move(picture)),
      m_spatial(m_picture->places ? m_picture->places
                                  : std::make_shared<const layout::SpatialIndex>(m_picture->drawing)),
      m_stats(layout::detailStats(m_picture->drawing))
{
    m_byReference.reserve(m_picture->nodes.size());
    for (std::uint32_t node = 0; node < m_picture->nodes.size(); ++node)
        m_byReference.emplace(m_picture->nodes[node].reference, node);
    rows(
        *m_picture, [](const app::PictureEdge& edge) { return edge.from; }, m_outStart, m_out);
    rows(
        *m_picture, [](const app::PictureEdge& edge) { return edge.to; }, m_inStart, m_in);
}

std::optional<std::uint32_t> PictureIndex::find(std::string_view reference) const
{
    const auto found = m_byReference.find(reference);
    return found == m_byReference.end() ? std::nullopt : std::optional(found->second);
}

} // namespace weft::gui
