// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/PictureContent.h"

#include <stop_token>

namespace weft::app {

/// Says of each node and edge of `content`, which is made of what was there at either of two times, at which of them it
/// is: by their references among what the level shows at each, whatever part of it `content` shows. Does nothing where
/// `open` compares nothing. O(nodes + edges of the level · log).
void markDifference(const OpenMesh& open, const PictureSpec& spec, PictureContent& content, std::stop_token stop);

} // namespace weft::app
