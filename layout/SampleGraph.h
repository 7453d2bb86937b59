// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutGraph.h"

#include <cstddef>
#include <cstdint>

namespace weft::layout {

struct SampleOptions {
    std::size_t products = 1000;
    std::uint64_t seed = 7;
    bool domains = true;       ///< as groups
    bool isolated = true;      ///< products without an edge stay
    double inputs = 2.5;       ///< mean number of inputs of what is not source-aligned
    double crossDomain = 0.25; ///< chance that an input comes from any domain
    double cycles = 0.01;      ///< edges against the flow, per product
    Size box{100, 30};
};

/// A product graph of the shape real meshes have, for measuring and testing: source-aligned, aggregate and consumer
/// products, sizes of domains and numbers of readers by power laws, most edges inside a domain, a few cycles. The same
/// options give the same graph on every machine (square roots are the only functions used). O(E log V).
[[nodiscard]] LayoutGraph sampleGraph(const SampleOptions& options);

} // namespace weft::layout
