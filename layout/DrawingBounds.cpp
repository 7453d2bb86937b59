// SPDX-License-Identifier: Apache-2.0
#include "layout/DrawingBounds.h"

#include "layout/RouteGeometry.h"

namespace weft::layout {

void moveToOrigin(Drawing& drawing, const Rect& least)
{
    bool any = !least.empty();
    Rect bounds = least;
    const auto hold = [&](const Rect& r) {
        bounds = any ? bounds.united(r) : r;
        any = true;
    };
    for (const Rect& r : drawing.nodes)
        hold(r);
    for (const Rect& r : drawing.groups)
        hold(r);
    for (const Route& route : drawing.edges)
        hold(boundsOf(route));
    for (const Route& guide : drawing.guides)
        hold(boundsOf(guide));
    const auto shift = [&](auto& at) {
        at.x -= bounds.x;
        at.y -= bounds.y;
    };
    for (Rect& r : drawing.nodes)
        shift(r);
    for (Rect& r : drawing.groups)
        shift(r);
    for (Route& route : drawing.edges) {
        for (Point& p : route.points)
            shift(p);
    }
    for (Route& guide : drawing.guides) {
        for (Point& p : guide.points)
            shift(p);
    }
    for (Ribbon& ribbon : drawing.ribbons) {
        shift(ribbon.from);
        shift(ribbon.to);
    }
    for (Taps& taps : drawing.taps) {
        for (Route* route : {&taps.leave, &taps.enter}) {
            for (Point& p : route->points)
                shift(p);
        }
    }
    drawing.bounds = {0, 0, bounds.width, bounds.height};
    // Shifting rounds: the last bit must not stick out.
    for (const Rect& r : drawing.nodes)
        drawing.bounds = drawing.bounds.united(r);
    for (const Rect& r : drawing.groups)
        drawing.bounds = drawing.bounds.united(r);
    for (const Route& route : drawing.edges)
        drawing.bounds = drawing.bounds.united(boundsOf(route));
    for (const Route& guide : drawing.guides)
        drawing.bounds = drawing.bounds.united(boundsOf(guide));
}

} // namespace weft::layout
