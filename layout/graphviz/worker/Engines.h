// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graphviz/worker/Conversation.h"

namespace weft::layout {

/// Lays the request out by Graphviz. `dot` gets the groups as clusters and gives the edges as curves. The other engines
/// know no clusters that keep apart, so each group is laid out alone and then the groups as boxes; edges get no
/// points. When Graphviz fails the reply is empty, which the parent sees by its counts.
[[nodiscard]] Reply layOut(const Request& request);

} // namespace weft::layout
