// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `lanes`: groups are lanes from the left border of the page to the right one, and all share their ranks, so that
/// every edge that closes no cycle runs from left to right. Lanes are ordered for short ways between them, titles stand
/// at their left, crowded ranks become several as far as the page's shape asks for it. For a neighbourhood, a selection
/// or up to about 1,000 nodes; nodes without a group share a lane without a frame. Source: layout.md, variant B.
class LanesLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "lanes"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
