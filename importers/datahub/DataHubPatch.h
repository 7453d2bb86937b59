// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"
#include "importers/document/Document.h"

#include <string>

namespace weft::importers {

/// What the JSON Patch (RFC 6902) of a PATCH proposal adds to an aspect, written as that aspect: `add` and `replace` of
/// `/FIELD`, of an entry of a list (`/upstreams/URN`) or mapping (`/customProperties/KEY`), and of
/// `/fineGrainedLineages/OPERATION/DOWNSTREAM/QUERY/UPSTREAM`, which says everything in its path. `patch` is the list
/// of operations, or DataHub's `{patch: […]}` around it; `aspect` is for diagnostics. Other operations and broken ones
/// are named. Null where nothing was added. `into` owns the result, which refers to `patch`. O(operations × log).
[[nodiscard]] const Node* aspectOfPatch(EntityFields& proposal, const std::string& aspect, const Node& patch,
                                        Document& into);

} // namespace weft::importers
