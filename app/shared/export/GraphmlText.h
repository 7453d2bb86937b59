// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <stop_token>
#include <string>

namespace weft::app {

/// The picture as GraphML 1.0, as NetworkX, Gephi, yEd and our own reader take it: ids are references, attributes are
/// `data` under keys in the order of their names, title and trust line are the description. Texts go through `xmlText`.
/// In the picture's order; empty when stopped. O(V + E).
[[nodiscard]] std::string pictureGraphml(const MeshPicture& picture, std::stop_token stop = {});

} // namespace weft::app
