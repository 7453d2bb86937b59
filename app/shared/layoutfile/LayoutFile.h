// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/KeptLayout.h"
#include "app/shared/picture/Pins.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// The name it has beside the sources.
inline constexpr std::string_view LayoutFileName = "layout.weft.yaml";

/// What is kept of one level in one arrangement: where the layout put things, and what people put somewhere by hand.
struct LayoutSheet {
    KeptLayout kept;
    Pins pins;

    friend bool operator==(const LayoutSheet&, const LayoutSheet&) = default;
};

/// The sheets of a file; of one level and arrangement one.
using LayoutSheets = std::vector<LayoutSheet>;

/// The sheet of that level and arrangement; null where there is none.
[[nodiscard]] const LayoutSheet* findSheet(const LayoutSheets& sheets, Level level, std::string_view layout);

/// Names in the file that are no references: the frames of what has no group, and the cuts of the floor plan.
namespace layoutfile {
inline constexpr std::string_view Linked = "(linked)";
inline constexpr std::string_view Unlinked = "(unlinked)";
inline constexpr std::string_view Beside = "(beside)";
inline constexpr std::string_view Above = "(above)";
inline constexpr std::array<std::string_view, 4> LevelNames{"domain", "product", "dataset", "column"};
} // namespace layoutfile

/// Sheets as YAML for people and version control: a document for each, by level and arrangement; in it one thing a
/// line, pins first, all in the order of their references, positions to a tenth of a pixel. The same sheets give the
/// same bytes, in whatever order they come.
[[nodiscard]] std::string layoutFileText(const LayoutSheets& sheets);

} // namespace weft::app
