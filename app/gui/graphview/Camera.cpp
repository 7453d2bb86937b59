// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/Camera.h"

#include <algorithm>
#include <cmath>

namespace weft::gui {

namespace {

// QPoint holds ints; no mesh that can be laid out comes near this, a hostile one must not overflow.
constexpr double FarAway = 1e9;

int whole(double value)
{
    return static_cast<int>(std::lround(std::clamp(value, -FarAway, FarAway)));
}

} // namespace

QSize Camera::deviceSize() const
{
    return {static_cast<int>(std::ceil(m_view.width() * m_ratio)),
            static_cast<int>(std::ceil(m_view.height() * m_ratio))};
}

void Camera::setView(QSize view, double devicePixelRatio)
{
    const layout::Point middle = toWorld(QPointF(m_view.width() / 2.0, m_view.height() / 2.0));
    m_view = view.expandedTo(QSize(1, 1));
    m_ratio = devicePixelRatio > 0 ? devicePixelRatio : 1;
    centerOn(middle);
}

void Camera::setBounds(const layout::Rect& bounds)
{
    m_bounds = bounds;
    m_zoom = std::clamp(m_zoom, smallestZoom(), largestZoom());
}

double Camera::smallestZoom() const
{
    if (m_bounds.empty())
        return 0.5;
    const double whole = std::min(m_view.width() / m_bounds.width, m_view.height() / m_bounds.height);
    return std::min(0.5, whole * 0.5);
}

QRectF Camera::toDevice(const layout::Rect& r) const
{
    return {toDevice(layout::Point{r.x, r.y}), QSizeF(r.width * deviceScale(), r.height * deviceScale())};
}

QRectF Camera::toView(const layout::Rect& r) const
{
    return {toView(layout::Point{r.x, r.y}), QSizeF(r.width * m_zoom, r.height * m_zoom)};
}

layout::Point Camera::toWorld(QPointF view) const
{
    return {(view.x() * m_ratio - m_origin.x()) / deviceScale(), (view.y() * m_ratio - m_origin.y()) / deviceScale()};
}

layout::Rect Camera::toWorld(const QRectF& view) const
{
    const layout::Point corner = toWorld(view.topLeft());
    return {corner.x, corner.y, view.width() / m_zoom, view.height() / m_zoom};
}

layout::Rect Camera::visible() const
{
    return toWorld(QRectF(QPointF(0, 0), QSizeF(m_view)));
}

bool Camera::showsAll() const
{
    // A pixel of grace: what was fitted must count as shown whatever the rounding of the origin.
    return visible().grown(1.5 / m_zoom).contains(m_bounds);
}

void Camera::zoomAbout(QPointF anchor, double zoom)
{
    const layout::Point fixed = toWorld(anchor);
    m_zoom = std::clamp(zoom, smallestZoom(), largestZoom());
    place(fixed, anchor);
}

void Camera::place(layout::Point p, QPointF point)
{
    m_origin =
        QPoint(whole(point.x() * m_ratio - p.x * deviceScale()), whole(point.y() * m_ratio - p.y * deviceScale()));
}

void Camera::centerOn(layout::Point p)
{
    place(p, QPointF(m_view.width() / 2.0, m_view.height() / 2.0));
}

void Camera::fit(const layout::Rect& area, double margin)
{
    const double width = std::max(1.0, m_view.width() - 2 * margin);
    const double height = std::max(1.0, m_view.height() - 2 * margin);
    m_zoom = area.empty() ? 1 : std::min({1.0, width / area.width, height / area.height});
    centerOn(area.center());
}

void Camera::reveal(const layout::Rect& area, double margin)
{
    const QRectF shown = toView(area).adjusted(-margin, -margin, margin, margin);
    const auto shift = [](double low, double high, double room) {
        if (high - low > room)
            return room / 2 - (low + high) / 2;
        return low < 0 ? -low : high > room ? room - high : 0.0;
    };
    moveBy(QPoint(whole(shift(shown.left(), shown.right(), m_view.width()) * m_ratio),
                  whole(shift(shown.top(), shown.bottom(), m_view.height()) * m_ratio)));
}

double steppedZoom(double zoom, int steps)
{
    // 0.02: a zoom that is on a step but for rounding must not be stepped onto itself.
    const double place = std::log2(zoom) * 2;
    const double next = steps > 0 ? std::floor(place + 0.02) + steps : std::ceil(place - 0.02) + steps;
    return std::exp2(next / 2);
}

} // namespace weft::gui
