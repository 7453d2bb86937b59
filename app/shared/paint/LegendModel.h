// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/PicturePaint.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weft::app {

/// A state of the overlay that something shown has.
struct LegendMark {
    NodeMark mark; ///< mark.key tells the states of one overlay apart
    QString text;
    std::uint32_t count = 0; ///< nodes; under power-interest at domain level products
};

/// An edge style that something shown has.
struct LegendLine {
    EdgeStyle style = EdgeStyle::Both;
    QString text;
    std::uint32_t count = 0;
};

/// What the colours, shapes and lines in sight mean: nothing that is not there.
struct LegendModel {
    std::vector<LegendMark> marks; ///< in the order of their keys
    std::vector<LegendLine> lines; ///< in the order of EdgeStyle
    std::uint32_t backEdges = 0;   ///< drawn with ↺
    QString backText;
    std::uint32_t unresolved = 0; ///< nodes with a dashed outline
    QString unresolvedText;
    std::uint32_t added = 0; ///< nodes and edges with a plus
    QString addedText;
    std::uint32_t removed = 0; ///< and with a minus
    QString removedText;

    [[nodiscard]] bool empty() const
    {
        return marks.empty() && lines.empty() && backEdges == 0 && unresolved == 0 && added == 0 && removed == 0;
    }
};

/// Legend of the nodes and edges given (indexes of the picture's), or of all where none are given. O(given).
[[nodiscard]] LegendModel legendModel(const MeshPicture& picture, const PaintOptions& options,
                                      std::optional<std::span<const std::uint32_t>> nodes = std::nullopt,
                                      std::optional<std::span<const std::uint32_t>> edges = std::nullopt);

/// Marks beside lines, or all below one another.
enum class LegendShape : std::uint8_t { Wide, Narrow };

/// The legend as a card, its left top corner at `at`; `bounds` is its size.
[[nodiscard]] DisplayGroup legendGroup(const LegendModel& legend, layout::Point at,
                                       LegendShape shape = LegendShape::Wide);

} // namespace weft::app
