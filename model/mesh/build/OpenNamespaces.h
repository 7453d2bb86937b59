// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::build {

/// The open namespace of a dataset of which not even the kind of store is known: a dbt catalog does not tell.
inline constexpr std::string_view AnyStore = "dbt://";

/// A namespace without an authority (`postgres://`): the file knows the kind of store, not which one. `dbt://` does not
/// even know the kind.
[[nodiscard]] bool isOpenNamespace(std::string_view nameSpace);

/// Pairs (name, other name) of `names` to be taken for one dataset: a name in an open namespace and the only dataset
/// of that name (all parts, compared as `matchKeys` does) in a namespace of the same scheme; for `dbt://` of any. Where
/// several datasets answer, none is taken. `datasetOf` tells which names are one dataset already.
/// Order of `names`. O(names × log).
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>>
closeNamespaces(std::span<const LineageName> names, const std::function<std::uint32_t(std::uint32_t)>& datasetOf);

} // namespace weft::build
