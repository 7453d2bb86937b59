// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace weft::layout {

// Units are logical pixels at 1:1; x grows to the right, y downwards.

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    double width = 0;
    double height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

/// Left, top, width, height; never negative in size.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point center() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool contains(const Rect& r) const
    {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    /// Overlap of the insides; touching is none.
    [[nodiscard]] bool intersects(const Rect& r) const
    {
        return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom();
    }
    [[nodiscard]] Rect united(const Rect& r) const
    {
        const double left = std::min(x, r.x);
        const double top = std::min(y, r.y);
        return {left, top, std::max(right(), r.right()) - left, std::max(bottom(), r.bottom()) - top};
    }
    [[nodiscard]] Rect grown(double margin) const
    {
        return {x - margin, y - margin, width + 2 * margin, height + 2 * margin};
    }

    friend bool operator==(const Rect&, const Rect&) = default;
};

} // namespace weft::layout
