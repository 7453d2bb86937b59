// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

#include <span>
#include <string_view>
#include <vector>

namespace weft::layout {

/// All arrangements by name, ours first: `floorplan`, `lanes`, `layered`, `radial`, `organic`, `matrix`, `dot`,
/// `neato`, `fdp`, `sfdp`, `circo`, `twopi`. What `--layout` lists.
[[nodiscard]] std::vector<std::string_view> layoutNames();

/// The arrangement of that name; null when there is none. It lives as long as the program, for all threads.
[[nodiscard]] const Layout* layoutNamed(std::string_view name);

} // namespace weft::layout
