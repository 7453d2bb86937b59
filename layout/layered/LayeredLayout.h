// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `layered`: ranks from left to right, groups as frames in the order of flow on one page, cycles with their back edges
/// below. Quick and sure: it is what draws when another engine can not. 1,000 nodes take about 0.05 s.
class LayeredLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "layered"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
