// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/paint/Theme.h"
#include "model/base/Instant.h"
#include "model/base/Result.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

namespace weft::app {

/// Fit: a page as large as the picture. A4, Letter: the picture on one page, turned as it is, never enlarged.
enum class PaperSize : std::uint8_t { Fit, A4, Letter };

/// The list as a PNG with `scale` pixels for each unit; less where that would exceed 120 million pixels. Needs a
/// QGuiApplication. Empty when stopped.
[[nodiscard]] Result<std::string> pngBytes(const DisplayList& list, const Theme& colours, double scale,
                                           std::stop_token stop = {});

/// The list as a PDF of one page with embedded fonts. Its creation date is `date`, never the clock: 1970 without one.
/// Needs a QGuiApplication. Empty when stopped.
[[nodiscard]] Result<std::string> pdfBytes(const DisplayList& list, const Theme& colours, PaperSize paper,
                                           std::optional<Instant> date, std::stop_token stop = {});

} // namespace weft::app
