// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/Grouped.h"
#include "layout/layered/Ordering.h"

#include <span>

namespace weft::layout {

/// The neighbours of each node in the layer before and in the layer behind, in arc order. O(V + E) to build.
/// Stopped early they must not be asked.
class LayerLinks {
public:
    explicit LayerLinks(const LayeredArcs& graph, const std::stop_token& stop = {});
    [[nodiscard]] std::span<const std::uint32_t> before(std::size_t node) const { return m_before.of(node); }
    [[nodiscard]] std::span<const std::uint32_t> behind(std::size_t node) const { return m_behind.of(node); }

private:
    Grouped m_before;
    Grouped m_behind;
};

/// The nodes of each layer from top to bottom, and the place of each node in its layer.
struct LayerOrder {
    LayerNodes layers;
    std::vector<std::uint32_t> position;

    /// Makes `position` agree with one layer.
    void number(std::size_t layer)
    {
        for (std::uint32_t i = 0; i < layers[layer].size(); ++i)
            position[layers[layer][i]] = i;
    }
};

} // namespace weft::layout
