// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/PicturePaint.h"

#include <QString>

#include <stop_token>

namespace weft::app {

/// What the picture is called: `Data mesh · products`, `orders · 2 hops downstream`.
[[nodiscard]] QString pictureTitle(const MeshPicture& picture);
/// The line below the title: date of the data, overlay, which edges, filter.
[[nodiscard]] QString pictureSubtitle(const MeshPicture& picture, Overlay overlay);

/// The whole picture as it leaves the program: title and date of the data above it, legend and trust line below. Places
/// of nodes stay those of the drawing; title, legend and trust line grow with a large picture, so that they can be read
/// when it is fitted to a page. O(V + E).
[[nodiscard]] DisplayList picturePage(const MeshPicture& picture, const PaintOptions& options,
                                      std::stop_token stop = {});

} // namespace weft::app
