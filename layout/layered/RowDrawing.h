// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// What is drawn when there is no time left to look at edges: the boxes of each group in rows within its frame, those
/// of no group in rows of their own, all on a page of about that shape (width / height); edges are straight
/// lines, of which each takes the least memory. Nothing overlaps. O(V log V + E).
[[nodiscard]] Drawing drawingInRows(const LayoutGraph& graph, const LayoutOptions& options, double aspect);

} // namespace weft::layout
