// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <cstdint>
#include <stop_token>
#include <string_view>
#include <vector>

namespace weft {

/// What two names of probably one thing differ in, least doubtful first.
enum class TwinReason : std::uint8_t {
    Quoting, ///< quotes, slashes at the ends; names for people: blanks, `-` and `_`
    Case,
    Port,   ///< a port that is the store's own anyway, or one of several brokers
    Scheme, ///< `s3a` for `s3`, `postgresql` for `postgres`, a server without its scheme
    Prefix  ///< an environment (`dev_`), a leading catalogue or schema, a partition or date at the end
};

/// `quoting`, `case` …: the JSON spelling.
[[nodiscard]] std::string_view twinReasonName(TwinReason reason);

/// Nodes of one kind whose names are probably those of one thing.
struct TwinGroup {
    std::vector<NodeRef> nodes; ///< two or more, sorted by reference
    TwinReason why = TwinReason::Quoting;
};

/// Datasets, domains, jobs, owners and products whose names are the same when what names of one thing differ in is
/// evened out (formats.md, section 6); nothing is merged. A group holds all that are tied, also through a third name;
/// `why` is the most doubtful step that was needed. Names that the mesh knows as one already (symlinks, alias file) are
/// one node and no twins.
/// What counts as an environment: dev, test, tst, qa, uat, preprod, prod, prd and live in front of `_` or `-` at the
/// start of a part, or as the first of several parts. A leading part more (`dwh.mart.orders`, `mart.orders`) counts in
/// stores of tables alone, within one namespace, and where only one name continues the shorter one.
/// Groups are sorted by the reference of their first node. O(n log n) of the names' bytes. When stopped, none.
[[nodiscard]] std::vector<TwinGroup> twins(const Mesh& mesh, std::stop_token stop = {});

} // namespace weft
