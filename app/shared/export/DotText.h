// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <string>
#include <string_view>

namespace weft::app {

/// `text` as a quoted DOT identifier that every reader gives back as it is; control characters become visible signs,
/// and a backslash that DOT has no spelling for (before a quote, another one or the end) is percent-encoded. Never
/// `<…>`.
[[nodiscard]] std::string dotId(std::string_view text);
/// `text` as a quoted DOT label that shows exactly it: no `\N`, no record, no HTML. The only other way in which a text
/// gets into DOT.
[[nodiscard]] std::string dotLabel(std::string_view text);

/// The picture's nodes, edges and groups (as clusters) as a DOT digraph; ids are references, and attributes that
/// Graphviz does not know carry what our reader takes back (`pictureGraph`). In the picture's order.
[[nodiscard]] std::string pictureDot(const MeshPicture& picture);

} // namespace weft::app
