// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dbt/DbtNode.h"
#include "model/base/Instant.h"

#include <cstddef>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// What was read of one manifest, before it is put together: sections in any order.
struct DbtManifest {
    std::string project; ///< `project_name`; empty in old versions
    std::string adapter;
    Instant generated; ///< zero when not stated
    std::vector<DbtNode> nodes;
    std::vector<DbtGroup> groups;
    std::map<std::string, std::vector<std::string>, std::less<>> parentMap;

    /// By id, and by the other id where no node has that as its own; built by `index`.
    std::map<std::string_view, std::size_t> byId;

    /// Indexes the nodes and names their datasets. Call once, when all are there; nodes may not move afterwards.
    void index();
    [[nodiscard]] const DbtNode* find(std::string_view id) const;

    /// What `node` reads: tables and sources, through ephemeral models and metrics, each once, in the order of a
    /// depth-first walk. Ids that the manifest lacks go to `missing` (with the node that names them).
    /// O(nodes on the way × log).
    [[nodiscard]] std::vector<const DbtNode*> readBy(const DbtNode& node, std::vector<std::string_view>& missing) const;

    /// The product that a node belongs to: its group, else its package.
    [[nodiscard]] static std::string productOf(const DbtNode& node);
};

} // namespace weft::importers
