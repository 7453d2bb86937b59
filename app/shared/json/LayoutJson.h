// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "app/shared/picture/MeshPicture.h"
#include "layout/DrawingQuality.h"

#include <stop_token>

namespace weft::app {

/// The document of `weft layout` (cli.md): places in logical pixels with two decimals, lines as polylines (curves cut
/// into eight pieces), and how good the drawing is. When stopped the quality is not whole.
[[nodiscard]] Json layoutJson(const MeshPicture& picture, std::stop_token stop = {});

/// A length or a coordinate, with two decimals, so that a rounding in the last bit changes no byte.
[[nodiscard]] double jsonPixels(double value);

/// The keys of `quality`.
[[nodiscard]] Json qualityJson(const layout::DrawingQuality& quality);

} // namespace weft::app
