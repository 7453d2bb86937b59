// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>
#include <string>

namespace weft::app {

/// The shortest decimal form that reads back as `value`, never in exponent form, with a point whatever the locale.
/// Infinite and not-a-number become `0`, since no format of ours knows them.
[[nodiscard]] std::string plainNumber(double value);

/// `value` with `decimals` digits after the point, whatever the locale: `0.37`.
[[nodiscard]] QString decimalText(double value, int decimals = 2);

/// A count for people, thousands set apart by a narrow blank: `12 345`.
[[nodiscard]] QString countText(std::uint64_t value);

/// A share 0 … 1 as `37 %`.
[[nodiscard]] QString percentText(double share);

} // namespace weft::app
