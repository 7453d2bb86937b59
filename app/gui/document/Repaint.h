// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <memory>

namespace weft::gui {

// Pictures that differ in their colours alone: made without a layout, so nothing moves. O(nodes).

[[nodiscard]] std::shared_ptr<const app::MeshPicture> withOverlay(const app::MeshPicture& picture,
                                                                  app::Overlay overlay);

/// With the quadrants of `open`, which holds the same mesh.
[[nodiscard]] std::shared_ptr<const app::MeshPicture> withPeople(const app::MeshPicture& picture,
                                                                 std::shared_ptr<const app::OpenMesh> open);

/// The same with its index of places, which a window would else build while it shows the picture: over 100 ms at some
/// thousand nodes, so this belongs into a job. O(nodes + cells passed by edges).
[[nodiscard]] std::shared_ptr<const app::MeshPicture> withPlaces(const app::MeshPicture& picture);

} // namespace weft::gui
