// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace weft {

/// Cheap steps (an edge, a token, a row) between two looks at a std::stop_token. A look costs nothing beside so many,
/// and they take far less than the 100 ms in which everything stops.
inline constexpr std::size_t StopEvery = 1024;

} // namespace weft
