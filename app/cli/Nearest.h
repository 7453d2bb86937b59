// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

/// `names` by how few letters must change to make them of `word` (Levenshtein), equal ones in their order; at most
/// `most`. For short lists such as commands and codes.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& names,
                                               std::size_t most = 3);

} // namespace weft::cli
