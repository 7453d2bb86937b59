// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <cstdint>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::app {

/// What is inside an opened node, from the upper left corner of its frame. Nodes by their index here; `layout::None`
/// as an end of an edge is the opened node itself.
struct NodeContent {
    layout::Size size; ///< of the frame, head included
    std::vector<PictureNode> nodes;
    std::vector<layout::Rect> boxes; ///< of `nodes`
    std::vector<PictureEdge> edges;
    std::vector<layout::Route> routes; ///< of `edges`
    std::vector<PictureGroup> groups;  ///< of what is opened inside; `PictureNode::group` is an index here, None the
                                       ///< frame itself
    std::vector<layout::Rect> frames;  ///< of `groups`

    [[nodiscard]] bool empty() const { return nodes.empty(); }
};

/// The columns of a dataset in schema order, as rows below a head of that size. O(columns).
[[nodiscard]] NodeContent contentOfDataset(const OpenMesh& open, DatasetId dataset, layout::Size head);

/// Datasets and jobs of a product and what flows between them, below a head of that size: what comes in from elsewhere
/// runs down from the head on the left, what others read up to it on the right. Datasets that `opened` names show
/// their columns. Without observed edges there are no jobs. O(jobs + dataset edges + layout of what is inside).
[[nodiscard]] NodeContent contentOfProduct(const OpenMesh& open, ProductId product, layout::Size head, EdgeChoice edges,
                                           const std::set<std::string>& opened, std::stop_token stop);

} // namespace weft::app
