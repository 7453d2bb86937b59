// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/bench/LayoutBench.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace weft::cli {

/// A goal of the project for one mesh, and how far it is met.
struct LayoutGoal {
    std::string mesh;
    std::string id; ///< in JSON
    QString text;   ///< for people
    double wanted = 0;
    bool atLeast = false;        ///< false: at most
    std::optional<double> value; ///< empty: what it compares was not measured

    [[nodiscard]] bool met() const { return value && (atLeast ? *value >= wanted : *value <= wanted); }
};

/// The goals that concern the measured meshes, by their number of products, as ratios of what was measured in the same
/// run wherever there is a peer. In the order of the meshes.
[[nodiscard]] std::vector<LayoutGoal> layoutGoals(const LayoutBenchResult& result);

} // namespace weft::cli
