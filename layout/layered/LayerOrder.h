// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/Ordering.h"

#include <span>

namespace weft::layout {

/// The neighbours of each node in the layer before and in the layer behind, in arc order. O(V + E) to build.
class LayerLinks {
public:
    explicit LayerLinks(const LayeredArcs& graph);
    [[nodiscard]] std::span<const std::uint32_t> before(std::size_t node) const
    {
        return std::span(m_before).subspan(m_beforeStarts[node], m_beforeStarts[node + 1] - m_beforeStarts[node]);
    }
    [[nodiscard]] std::span<const std::uint32_t> behind(std::size_t node) const
    {
        return std::span(m_behind).subspan(m_behindStarts[node], m_behindStarts[node + 1] - m_behindStarts[node]);
    }

private:
    std::vector<std::uint32_t> m_beforeStarts;
    std::vector<std::uint32_t> m_behindStarts;
    std::vector<std::uint32_t> m_before;
    std::vector<std::uint32_t> m_behind;
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
