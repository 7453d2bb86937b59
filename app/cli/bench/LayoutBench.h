// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"
#include "layout/DrawingQuality.h"
#include "layout/HiddenEdges.h"
#include "layout/LayoutGraph.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::cli {

/// A graph to lay out, with its domains as groups.
struct LayoutBenchMesh {
    std::string name;
    std::size_t products = 0;
    bool dense = false; ///< over three edges a product
    layout::LayoutGraph graph;
};

struct LayoutBenchOptions {
    std::string onlyLayout; ///< this arrangement alone; empty: those below
    bool layered = true;    ///< layered beside dot, elkjs and (when small) dagre, on the plain graph
    bool floorplan = true;  ///< the floor plan beside dot with domains as clusters
    bool movement = true;   ///< what one change moves, see layoutMovement
    bool peers = false;
};

/// One engine on one graph.
struct LayoutBenchRun {
    std::string mesh;
    std::size_t products = 0;
    bool dense = false;
    std::string engine;   ///< a name of LayoutCatalog, or a peer's
    bool domains = false; ///< whether it got the groups
    bool single = true;   ///< whether each edge is a line; false: ribbons
    std::size_t nodes = 0;
    std::size_t edges = 0;
    double cpuSeconds = 0;       ///< of several runs the least
    std::uint64_t peakBytes = 0; ///< of this process; 0: not known, or a peer's
    bool sameBytes = true;       ///< of two runs
    bool linesDrawn = true;      ///< false: a peer that placed the nodes alone
    /// Empty where counting crossings would take longer than all the rest.
    std::optional<layout::DrawingQuality> quality;
    std::uint64_t straightCrossings = 0;       ///< with each edge as a straight line between the centres
    std::uint64_t straightInsideCrossings = 0; ///< of those that stay in their group
    layout::HiddenEdges hidden;
    std::size_t between = 0;     ///< edges between groups
    std::size_t backEdges = 0;   ///< drawn as such
    std::size_t ribbonLines = 0; ///< what these are drawn as; 0 without ribbons
};

/// What one change of a kind does to a floor plan that is kept, as means over all changes.
struct LayoutMovement {
    std::string mesh;
    enum class Change : std::uint8_t { Product, EdgeInside, EdgeBetween } change = Change::Product;
    std::size_t changes = 0;
    double moved = 0;     ///< share of the former boxes that moved by more than their height
    double mean = 0;      ///< of how far they moved, in logical pixels
    double crossings = 0; ///< of the lines as drawn, in those of a drawing from scratch
};

/// What was measured, and the peers that could not be.
struct LayoutBenchResult {
    std::vector<LayoutBenchRun> runs;
    std::vector<LayoutMovement> movements;
    std::vector<std::string> missing;
    std::vector<std::string> failed;
};

/// How long a peer may take.
inline constexpr int PeerSeconds = 900;

/// Lays the mesh out with our engines and, when asked, with the peers, and adds to `result`: CPU time of each layout
/// call (of dot, its process less what reading and writing take), then the quality of each drawing. Plain graphs are
/// without groups, ports and nodes that have no edge, as in layout.md; gaps are 20 and 60. Stopped early: what is whole
/// so far.
void benchLayout(const LayoutBenchMesh& mesh, const LayoutBenchOptions& options, LayoutBenchResult& result,
                 const std::stop_token& stop);

[[nodiscard]] nlohmann::ordered_json layoutBenchJson(const LayoutBenchResult& result);
/// The runs, the movements and the goals, as far as there are any.
[[nodiscard]] std::vector<app::AnalysisTable> layoutBenchTables(const LayoutBenchResult& result);

} // namespace weft::cli
