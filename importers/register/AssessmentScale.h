// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The number that `text` is, with decimal point or comma, perhaps followed by `%`; empty for anything else.
struct ScaleNumber {
    double value = 0;
    bool percent = false;
};
[[nodiscard]] std::optional<ScaleNumber> readScaleNumber(std::string_view text);

/// Whether `text` says that there is no value: empty, `-`, `n/a`, `undefined`, `unknown` …
[[nodiscard]] bool isNotAssessed(std::string_view text);

/// Maps one column of a register (power, interest …) to 0 … 1, by the range that its values show. Words: very low 0,
/// low 0.25, medium 0.5, high 0.75, very high or critical 1; `tier N` backwards from tier 1 = 1. Numbers: percent;
/// within 0 … 1 as they are; 1 … 5 and 0 … 5; -1 … 1, -5 … 5 and -10 … 10; 0 … 10; 0 … 100. A column of a wider scale
/// whose values all happen to lie in a narrower one is read as the narrower. Empty where a value is missing or no
/// value. O(values).
[[nodiscard]] std::vector<std::optional<double>> assess(std::span<const std::string> column);

/// How a number above or below 0 … 1 changes what a column means.
struct ScaleChange {
    std::size_t row = 0; ///< of the first such number
    bool odd = false;    ///< others lie between 0 and 1, so that it may be a slip of the pen
    std::string scale{}; ///< on which the column is read instead: `1 to 5`; empty where there is none
};

/// The change that `assess` makes to a column; nothing where all its numbers lie within 0 … 1. O(values).
[[nodiscard]] std::optional<ScaleChange> scaleChange(std::span<const std::string> column);

} // namespace weft::importers
