// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <cstdint>

namespace weft {

/// How much there is. No unresolved node is counted anywhere (cli.md, `stats`).
struct Stats {
    std::uint64_t products = 0;
    std::uint64_t domains = 0; ///< named by a product
    std::uint64_t owners = 0;  ///< teams, and persons with the role owner
    std::uint64_t inputPorts = 0;
    std::uint64_t outputPorts = 0;
    std::uint64_t contracts = 0;
    std::uint64_t datasets = 0; ///< observed, or in a contract's schema
    std::uint64_t jobs = 0;
    std::uint64_t columns = 0;
    std::uint64_t runs = 0;
    std::uint64_t events = 0;
    std::uint64_t stakeholders = 0;
    std::uint64_t declaredEdges = 0; ///< product pairs that a manifest declares
    std::uint64_t observedEdges = 0; ///< product pairs that events show
    std::uint64_t bothEdges = 0;     ///< product pairs that are both
    std::uint64_t columnEdges = 0;   ///< DIRECT column pairs

    friend bool operator==(const Stats&, const Stats&) = default;
};

/// O(rows). Never fails.
[[nodiscard]] Stats stats(const Mesh& mesh);

} // namespace weft
