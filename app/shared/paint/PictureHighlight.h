// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "model/analysis/BlastRadius.h"
#include "model/analysis/Impact.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::app {

/// What of a picture is selected and what is lit. Changes no position. Indexes are those of `MeshPicture::nodes`.
struct PictureHighlight {
    std::vector<std::uint32_t> selected; ///< nodes with the ring; sorted
    std::vector<std::uint32_t> distance; ///< by node: hops from the origins, 0 for them, layout::None outside; empty:
                                         ///< no focus, nothing is veiled

    [[nodiscard]] bool focused() const { return !distance.empty(); }
    [[nodiscard]] bool isSelected(std::uint32_t node) const;
    [[nodiscard]] bool isLit(std::uint32_t node) const { return focused() && distance[node] != layout::None; }
    /// Both ends are lit.
    [[nodiscard]] bool isLit(const PictureEdge& edge) const { return isLit(edge.from) && isLit(edge.to); }
};

/// The node of the picture that is exactly `ref`. O(log n).
[[nodiscard]] std::optional<std::uint32_t> findNode(const MeshPicture& picture, NodeRef ref);

/// The nodes of the picture that stand for `ref` at its level, sorted: itself, what it holds (a domain's products, an
/// owner's or stakeholder's products, a product's datasets, a dataset's columns …) or what holds it (a column's
/// dataset, a port's product, a product's domain). Empty when nothing of it is in the picture.
[[nodiscard]] std::vector<std::uint32_t> nodesFor(const MeshPicture& picture, NodeRef ref);

/// Everything within `depth` hops of `origins` (node indexes) along the edges of the picture is lit; origins are
/// selected. O(V + E).
[[nodiscard]] PictureHighlight reachHighlight(const MeshPicture& picture, std::span<const std::uint32_t> origins,
                                              Direction direction, std::uint32_t depth = AnyDepth,
                                              std::stop_token stop = {});

/// Origins and affected nodes of an impact are lit, at whatever level it was computed; origins are selected.
[[nodiscard]] PictureHighlight impactHighlight(const MeshPicture& picture, const Impact& impact);

} // namespace weft::app
