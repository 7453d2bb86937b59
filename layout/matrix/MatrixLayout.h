// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `matrix`: boxes on the diagonal in the order of flow, groups as frames around theirs; the row of a box is what it
/// feeds, its column what it reads. An edge leaves along the row of its source and enters from the column of its
/// target; where they meet is the cell. What runs with the flow is right of the diagonal and comes down, what runs
/// against it is left of it and comes up, and no line passes a foreign box or frame. Columns are as far apart as the
/// shape of the page asks for. Cells are ribbons with their counts, unless EdgesDrawn::Single. O((V + E) log V); 10,000
/// nodes take about 0.1 s.
/// Sources: Steward, The design structure system, 1981; Lano, The N² chart, 1977 (boxes on the diagonal).
class MatrixLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "matrix"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
