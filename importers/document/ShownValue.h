// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::importers {

/// A value of a stranger's file as a diagnostic may quote it: at most 80 bytes, cut between characters and marked by
/// an ellipsis, without secrets (`withoutSecrets`).
[[nodiscard]] std::string shownValue(std::string_view value);

} // namespace weft::importers
