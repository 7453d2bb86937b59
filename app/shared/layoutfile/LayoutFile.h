// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/KeptLayout.h"
#include "model/base/Result.h"

#include <string>
#include <string_view>

namespace weft::app {

/// The name it has beside the sources.
inline constexpr std::string_view LayoutFileName = "layout.weft.yaml";

/// A kept layout as YAML for people and version control: one thing a line, in the order of the references, positions to
/// a tenth of a pixel. The same layout gives the same bytes.
[[nodiscard]] std::string layoutFileText(const KeptLayout& kept);

/// Reads it back. What it names twice counts once, numbers that are none leave their row out; another document or none
/// is a Problem. At most 64 MB.
[[nodiscard]] Result<KeptLayout> layoutFromText(std::string_view text, const std::string& path);

/// Reads the file of that path.
[[nodiscard]] Result<KeptLayout> readLayoutFile(const std::string& path);

} // namespace weft::app
