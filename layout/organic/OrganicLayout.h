// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `organic`: what is linked is near, by forces. Groups are frames, each laid out by itself, and then frames and nodes
/// without a group on the page; components stand on shelves, nodes without an edge in a block. Lines are curves,
/// or ways past the boxes that are in their way; they tend to run from left to right, no more. Takes 10,000 nodes in a
/// few seconds.
class OrganicLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "organic"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
