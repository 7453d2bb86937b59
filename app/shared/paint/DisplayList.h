// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace weft::app {

/// What a colour means; the theme says which it is (design tokens). Backends never see a literal colour.
enum class Ink : std::uint8_t {
    None,
    Window,
    Panel,
    Canvas,
    Text,
    Muted,
    Hairline,
    NodeFill,
    NodeLine,
    Frame,
    Edge,
    Accent,
    Selection,
    ManageClosely,
    KeepSatisfied,
    KeepInformed,
    Monitor,
    NotAssessed
};

enum class Weight : std::uint8_t { Regular, Medium, SemiBold };
enum class Dash : std::uint8_t { Solid, Dashed, Dotted };
enum class Marker : std::uint8_t { Square, TriangleUp, Circle, Diamond, Ring };
enum class TextAnchor : std::uint8_t { Start, Middle, End };

/// Lengths of dashes and dots and the gaps behind them, in widths of the line.
inline constexpr double LongDash = 6;
inline constexpr double LongGap = 4;
inline constexpr double ShortDash = 1.5;
inline constexpr double ShortGap = 3;

struct Stroke {
    Ink ink = Ink::None;
    double width = 1;
    Dash dash = Dash::Solid;
};

/// `veil` 0 … 1: how far the colours go towards the canvas (outside the focus: 0.45 kept, so veil 0.55).
struct RectItem {
    layout::Rect rect;
    double radius = 0;
    Ink fill = Ink::None;
    double tint = 1; ///< share of `fill` over the canvas
    Stroke stroke;
    float veil = 0;
};
/// A polyline, or cubic Béziers (1 + 3n points) when `curved`; `head` draws a filled triangle at the end.
struct PathItem {
    std::vector<layout::Point> points;
    bool curved = false;
    bool closed = false;
    Ink fill = Ink::None;
    Stroke stroke;
    bool head = false;
    float veil = 0;
};
struct MarkerItem {
    Marker marker = Marker::Circle;
    layout::Point center;
    double size = 8;
    Ink fill = Ink::None;
    Stroke stroke;
    float veil = 0;
};
/// One line of plain text with its baseline at `at`; already cut to fit `maxWidth` (0: no limit).
struct TextItem {
    std::string text;
    layout::Point at;
    double size = 12;
    Weight weight = Weight::Regular;
    Ink ink = Ink::Text;
    TextAnchor anchor = TextAnchor::Start;
    double maxWidth = 0;
    float veil = 0;
};

using DisplayItem = std::variant<RectItem, PathItem, MarkerItem, TextItem>;

/// Items that belong to one thing: in SVG `<g id class data-…><title>`.
struct DisplayGroup {
    std::string id;       ///< reference; empty: none
    std::string cssClass; ///< `node product`, `edge declared` …
    std::string title;    ///< for `<title>` and tool tips
    std::string from;     ///< edges: data-from
    std::string to;       ///< edges: data-to
    std::vector<DisplayItem> items;
    layout::Rect bounds;
};

/// A picture as flat groups, back to front. No QPainter, no colours, no fonts: backends (screen, PNG, PDF, SVG) know
/// those.
struct DisplayList {
    std::vector<DisplayGroup> groups;
    layout::Rect bounds;
    std::string title;
    std::string description;
};

} // namespace weft::app
