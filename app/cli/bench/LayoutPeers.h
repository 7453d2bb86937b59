// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

#include <cstdint>
#include <stop_token>

namespace weft::cli {

/// Foreign programs that lay out the same graph.
enum class Peer : std::uint8_t { Dot, DotClusters, Elkjs, Dagre };

struct PeerDrawing {
    enum class Outcome : std::uint8_t { Drawn, Missing, Failed };
    Outcome outcome = Outcome::Missing;
    layout::Drawing drawing;
    bool linesDrawn = true; ///< false: where nodes are, and edges as straight lines of our making
    double cpuSeconds = 0;  ///< of the layout alone: of dot, its process less what `nop` needs to read and write it
};

[[nodiscard]] const char* peerName(Peer peer);

/// Lays out `graph`: `dot` from left to right, without its groups or with these as clusters, with polylines while that
/// takes no minutes; elkjs's layered and dagre, without groups, in node, if node can require them from the working
/// directory or NODE_PATH. Gaps are those of `options`, and so is the limit of time. The program is killed when stopped
/// or too slow.
[[nodiscard]] PeerDrawing drawWithPeer(Peer peer, const layout::LayoutGraph& graph,
                                       const layout::LayoutOptions& options, const std::stop_token& stop);

} // namespace weft::cli
