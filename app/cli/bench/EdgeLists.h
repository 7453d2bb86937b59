// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutGraph.h"

#include <optional>
#include <string>

namespace weft::cli {

/// The graph of a directory with `nodes.txt` (`ID GROUP …`) and `edges.txt` (`FROM TO`), one a line: a form in which
/// graphs for benchmarks are passed around. Boxes are 100 by 30, groups in the order in which they come. Edges of
/// unknown nodes are left out. Empty when one of the files is missing.
[[nodiscard]] std::optional<layout::LayoutGraph> graphOfEdgeLists(const std::string& directory);

} // namespace weft::cli
