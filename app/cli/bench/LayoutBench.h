// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"
#include "layout/DrawingQuality.h"
#include "layout/LayoutGraph.h"

#include <nlohmann/json.hpp>

#include <stop_token>
#include <string>
#include <vector>

namespace weft::cli {

struct LayoutBenchRequest {
    layout::LayoutGraph graph; ///< with its domains as groups
    std::string onlyLayout;    ///< empty: layered on the plain graph, floorplan on the one with domains
    bool peers = false;
};

/// One engine on one graph.
struct LayoutBenchRun {
    std::string engine;
    bool domains = false; ///< whether it got the groups
    std::size_t nodes = 0;
    std::size_t edges = 0;
    double cpuSeconds = 0;
    layout::DrawingQuality quality;
};

/// What was measured, and the peers that could not be.
struct LayoutBenchResult {
    std::vector<LayoutBenchRun> runs;
    std::vector<std::string> missing;
    std::vector<std::string> failed;
};

/// How long a peer may take.
inline constexpr int PeerSeconds = 180;

/// Lays the graph out with our engines and, when asked, with the peers; CPU time of each layout call (of dot, its
/// process), then the quality of each drawing. Plain graphs are without groups and without nodes that have no edge, as
/// in layout.md; gaps are 20 and 60. Stopped early: the runs so far.
[[nodiscard]] LayoutBenchResult benchLayouts(const LayoutBenchRequest& request, const std::stop_token& stop);

[[nodiscard]] nlohmann::ordered_json layoutBenchJson(const LayoutBenchResult& result);
[[nodiscard]] app::AnalysisTable layoutBenchTable(const LayoutBenchResult& result);

} // namespace weft::cli
