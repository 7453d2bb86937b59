// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graphviz/WorkerProtocol.h"

#include <optional>
#include <vector>

namespace weft::layout {

struct Request {
    RequestHeader header;
    std::vector<NodeRecord> nodes;
    std::vector<EdgeRecord> edges;
    std::vector<GroupRecord> groups;
};

struct Reply {
    std::vector<RectRecord> nodes;
    std::vector<RectRecord> groups;
    std::vector<std::vector<PointRecord>> edges;
};

/// The request from standard input; empty when it is cut short, of another version, or names what it does not hold.
[[nodiscard]] std::optional<Request> readRequest();

/// Writes the reply to standard output.
[[nodiscard]] bool writeReply(const Reply& reply);

} // namespace weft::layout
