// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "layout/lod/LevelOfDetail.h"
#include "layout/lod/SpatialIndex.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::gui {

/// What the canvas asks of a picture: which node a reference is, what touches a rectangle, what is at a point, which
/// edges a node has. Immutable; keeps its picture alive. Built in O(nodes + edges), and
/// what its places cost where the picture has no index of them.
class PictureIndex {
public:
    explicit PictureIndex(std::shared_ptr<const app::MeshPicture> picture);

    [[nodiscard]] const app::MeshPicture& picture() const { return *m_picture; }
    [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_picture->nodes.size()); }
    [[nodiscard]] const layout::Rect& rect(std::uint32_t node) const { return m_picture->drawing.nodes[node]; }
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view reference) const;

    /// Edges (indexes into the picture's) that leave or enter `node`, ascending; a self loop is in both.
    [[nodiscard]] std::span<const std::uint32_t> outEdges(std::uint32_t node) const
    {
        return row(m_outStart, m_out, node);
    }
    [[nodiscard]] std::span<const std::uint32_t> inEdges(std::uint32_t node) const
    {
        return row(m_inStart, m_in, node);
    }

    /// What is where; the indexes are the picture's.
    [[nodiscard]] const layout::SpatialIndex& spatial() const { return *m_spatial; }
    [[nodiscard]] const layout::DetailStats& stats() const { return m_stats; }
    /// The box that contains `point`; the last one where several do, since it is drawn on top.
    [[nodiscard]] std::optional<std::uint32_t> nodeAt(layout::Point point) const
    {
        return m_spatial->nearestNode(point, 0);
    }

private:
    [[nodiscard]] static std::span<const std::uint32_t> row(const std::vector<std::uint32_t>& start,
                                                            const std::vector<std::uint32_t>& cells, std::uint32_t node)
    {
        return std::span(cells).subspan(start[node], start[node + 1] - start[node]);
    }

    std::shared_ptr<const app::MeshPicture> m_picture;
    std::unordered_map<std::string_view, std::uint32_t> m_byReference;
    std::vector<std::uint32_t> m_outStart, m_out, m_inStart, m_in;
    std::shared_ptr<const layout::SpatialIndex> m_spatial;
    layout::DetailStats m_stats;
};

} // namespace weft::gui
