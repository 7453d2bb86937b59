// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <cstdint>
#include <memory>
#include <set>
#include <stop_token>
#include <string>

namespace weft::app {

/// Whether there is something in a node that its picture does not show by itself: datasets and jobs of a product,
/// columns of a dataset.
[[nodiscard]] bool canOpen(const MeshPicture& picture, std::uint32_t node);

/// A picture with some of its nodes opened in their places: a product shows its datasets and jobs, a dataset (of the
/// picture, or in an opened product) its columns. The box becomes the head of a frame around them and keeps its upper
/// left corner, the rest makes room (layout::growBox); edges still end at the ports of the head, and lines inside lead
/// on from there. `opened` has references; what is not here or holds nothing is passed by. The result knows `closed`,
/// so that closing all gives back that very picture. Takes no pins. Null when stopped. O(opened · (nodes + points of
/// edges) + layout of what is inside).
[[nodiscard]] std::shared_ptr<const MeshPicture>
withOpened(std::shared_ptr<const MeshPicture> closed, const std::set<std::string>& opened, std::stop_token stop = {});

} // namespace weft::app
