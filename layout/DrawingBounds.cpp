// SPDX-License-Identifier: Apache-2.0
#include "layout/DrawingBounds.h"

#include "layout/RouteGeometry.h"

#include <algorithm>

namespace weft::layout {
namespace {

/// What holds everything that was added, as `united` in that order does, to the last bit: only what lies well inside
/// is not united. That is most of it.
class Hull {
public:
    explicit Hull(const Rect& first) : m_bounds(first), m_any(!first.empty()) { findInner(); }

    void add(const Rect& r)
    {
        if (m_any && holds({r.x, r.y}) && holds({r.right(), r.bottom()}))
            return;
        m_bounds = m_any ? m_bounds.united(r) : r;
        m_any = true;
        findInner();
    }
    void add(const Route& route)
    {
        if (!m_any || !std::all_of(route.points.begin(), route.points.end(), [&](Point p) { return holds(p); }))
            add(boundsOf(route));
    }
    [[nodiscard]] const Rect& bounds() const { return m_bounds; }

private:
    [[nodiscard]] bool holds(Point p) const { return p.x > m_left && p.x < m_right && p.y > m_top && p.y < m_bottom; }
    /// Nothing lies well inside of what would change by rounding alone.
    void findInner()
    {
        constexpr double Well = 0.01;
        const Rect again = m_bounds.united(m_bounds);
        const double inset = again == m_bounds ? Well : m_bounds.width + m_bounds.height;
        m_left = m_bounds.x + inset;
        m_right = m_bounds.right() - inset;
        m_top = m_bounds.y + inset;
        m_bottom = m_bounds.bottom() - inset;
    }

    Rect m_bounds;
    bool m_any = false;
    double m_left = 0;
    double m_right = 0;
    double m_top = 0;
    double m_bottom = 0;
};

} // namespace

void moveToOrigin(Drawing& drawing, const Rect& least)
{
    Hull before(least);
    for (const Rect& r : drawing.nodes)
        before.add(r);
    for (const Rect& r : drawing.groups)
        before.add(r);
    for (const Route& route : drawing.edges)
        before.add(route);
    for (const Route& guide : drawing.guides)
        before.add(guide);
    const Rect bounds = before.bounds();
    const auto shift = [&](auto& at) {
        at.x -= bounds.x;
        at.y -= bounds.y;
    };
    const auto shiftRoute = [&](Route& route) {
        for (Point& p : route.points)
            shift(p);
    };
    for (Ribbon& ribbon : drawing.ribbons) {
        shift(ribbon.from);
        shift(ribbon.to);
    }
    for (Taps& taps : drawing.taps) {
        shiftRoute(taps.leave);
        shiftRoute(taps.enter);
    }
    // Shifting rounds: the last bit must not stick out.
    Hull after({0, 0, bounds.width, bounds.height});
    for (std::vector<Rect>* rects : {&drawing.nodes, &drawing.groups}) {
        for (Rect& r : *rects) {
            shift(r);
            after.add(r);
        }
    }
    for (std::vector<Route>* routes : {&drawing.edges, &drawing.guides}) {
        for (Route& route : *routes) {
            shiftRoute(route);
            after.add(route);
        }
    }
    drawing.bounds = after.bounds();
}

} // namespace weft::layout
