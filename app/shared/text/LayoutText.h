// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace weft::app {

/// What people call the arrangement that `--layout` calls `name`; those of Graphviz go by their own names.
[[nodiscard]] QString layoutText(std::string_view name);

} // namespace weft::app
