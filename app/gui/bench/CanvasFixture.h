// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <cstdint>
#include <memory>

namespace weft::gui {

/// A picture of `nodes` products that was never read from anywhere, for measuring and testing the canvas: √n domains in
/// a square, their products in columns, two edges for each (60 % to a near one, 25 % inside the domain, 12 % to the
/// next domain, 3 % anywhere). The same numbers give the same picture on every machine. O(n).
[[nodiscard]] std::shared_ptr<const app::MeshPicture> canvasFixture(std::uint32_t nodes, std::uint32_t seed);

} // namespace weft::gui
