// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/paint/Theme.h"
#include "app/shared/picture/MeshPicture.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace weft::app {

/// The picture as one HTML page that needs nothing else: the drawing of `page` with pan, zoom and search, and what is
/// known of a node when it is chosen. Its policy (`default-src 'none'`) lets run what carries the hash of its own
/// script and styles alone; it loads, sends and stores nothing. Texts go through `xmlText`, `htmlText` and
/// `scriptJson`. Empty when stopped. O(V + E).
[[nodiscard]] std::string pictureHtml(const MeshPicture& picture, const DisplayList& page, const Theme& colours,
                                      std::string_view language, std::stop_token stop = {});

/// JSON for a data block of a page: no `<`, `>`, `&`, quote within a text or separator of lines can end the block.
[[nodiscard]] std::string scriptJson(std::string_view json);

} // namespace weft::app
