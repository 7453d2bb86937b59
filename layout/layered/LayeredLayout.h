// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `layered`: ranks from left to right, cycles with their back edges below. Without groups each component is one
/// lineage, folded no more than the page's shape asks for, and components stand on shelves; with groups these are
/// frames in the order of flow. Quick and sure: it is what draws when another engine can not. 900 linked nodes take
/// about 0.08 s of CPU, 100,000 products (87,000 of them linked) about 10 s and 230 MB.
class LayeredLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "layered"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
