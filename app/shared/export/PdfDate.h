// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Instant.h"

#include <string>

namespace weft::app {

/// A PDF with its creation date set to `date` in UTC; QPdfWriter of Qt 6.4 always takes the clock and the machine's
/// time zone. Offsets of the cross-reference table are mended. A file without such a date comes back as it is.
[[nodiscard]] std::string withPdfDate(std::string pdf, Instant date);

} // namespace weft::app
