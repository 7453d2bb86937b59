// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <string_view>

namespace weft::cli {

/// `downstream`, `upstream`, `both`, as `--direction` takes them (checked when it is parsed).
[[nodiscard]] constexpr Direction directionFromName(std::string_view name)
{
    if (name == "upstream")
        return Direction::Upstream;
    return name == "both" ? Direction::Both : Direction::Downstream;
}

} // namespace weft::cli
