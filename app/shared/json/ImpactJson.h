// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Impact.h"

#include <string_view>

namespace weft::app {

/// `ownerLeaves`, `ownerHandsOver`, `productWithdrawn`, `productMoves`, `portChanges`, `datasetChanges`,
/// `columnChanges`.
[[nodiscard]] std::string_view changeKindName(ChangeKind kind);

/// The document of `weft impact` (cli.md). `change` is the question as it was understood:
/// `{"changes":[{"kind","node":ref,"to":ref|null}],"level","direction","depth":n|null}`.
[[nodiscard]] Json impactJson(const Mesh& mesh, const PowerInterest& people, const Impact& impact,
                              std::uint32_t depth = AnyDepth);

} // namespace weft::app
