// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSize>

namespace weft::gui {

/// Where the canvas looks and how near. Three systems: world (layout units, 1:1 is one logical pixel), view (logical
/// pixels of the viewport) and device (its physical pixels). The origin stays on whole device pixels, so that a picture
/// that was painted once can be moved without painting it again.
class Camera {
public:
    /// `devicePixelRatio` may be fractional. Keeps the world point in the middle of the view.
    void setView(QSize view, double devicePixelRatio);
    /// The world that there is; decides how far out one can go and what fit() shows.
    void setBounds(const layout::Rect& bounds);

    [[nodiscard]] const layout::Rect& bounds() const { return m_bounds; }
    [[nodiscard]] QSize view() const { return m_view; }
    [[nodiscard]] QSize deviceSize() const;
    [[nodiscard]] double devicePixelRatio() const { return m_ratio; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Device pixels per world unit.
    [[nodiscard]] double deviceScale() const { return m_zoom * m_ratio; }
    /// Where the world's (0, 0) is, in device pixels.
    [[nodiscard]] QPoint origin() const { return m_origin; }
    [[nodiscard]] double smallestZoom() const;
    [[nodiscard]] static double largestZoom() { return 4; }

    [[nodiscard]] QPointF toDevice(layout::Point p) const
    {
        return {p.x * deviceScale() + m_origin.x(), p.y * deviceScale() + m_origin.y()};
    }
    [[nodiscard]] QRectF toDevice(const layout::Rect& r) const;
    [[nodiscard]] QPointF toView(layout::Point p) const { return toDevice(p) / m_ratio; }
    [[nodiscard]] QRectF toView(const layout::Rect& r) const;
    [[nodiscard]] layout::Point toWorld(QPointF view) const;
    [[nodiscard]] layout::Rect toWorld(const QRectF& view) const;
    /// The part of the world in view.
    [[nodiscard]] layout::Rect visible() const;
    [[nodiscard]] bool showsAll() const;

    /// Zooms with the world point under `anchor` (view) staying where it is, within half a device pixel.
    void zoomAbout(QPointF anchor, double zoom);
    /// Shows `area` whole and centred, at 1:1 at most.
    void fit(const layout::Rect& area, double margin = 16);
    void centerOn(layout::Point p);
    /// Puts the world point `p` under `point` (view).
    void place(layout::Point p, QPointF point);
    void moveBy(QPoint devicePixels) { m_origin += devicePixels; }
    /// Moves as little as needed for `area` to be inside the view with `margin`.
    void reveal(const layout::Rect& area, double margin = 24);

private:
    layout::Rect m_bounds;
    QSize m_view{1, 1};
    double m_ratio = 1;
    double m_zoom = 1;
    QPoint m_origin;
};

/// The nearest zoom of the resting steps, 2^(n/2), at least one step away in the direction of `steps`; several steps
/// when `steps` is larger than one.
[[nodiscard]] double steppedZoom(double zoom, int steps);

} // namespace weft::gui
