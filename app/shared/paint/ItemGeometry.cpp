// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/ItemGeometry.h"

#include <variant>

namespace weft::app {

using layout::Point;

namespace {

struct Transform {
    double scale;
    Point offset;

    [[nodiscard]] Point at(Point point) const { return {point.x * scale + offset.x, point.y * scale + offset.y}; }
    [[nodiscard]] layout::Rect at(const layout::Rect& rect) const
    {
        const Point corner = at(Point{rect.x, rect.y});
        return {corner.x, corner.y, rect.width * scale, rect.height * scale};
    }

    void operator()(RectItem& item) const
    {
        item.rect = at(item.rect);
        item.radius *= scale;
        item.stroke.width *= scale;
    }
    void operator()(PathItem& item) const
    {
        for (Point& point : item.points)
            point = at(point);
        item.stroke.width *= scale;
    }
    void operator()(MarkerItem& item) const
    {
        item.center = at(item.center);
        item.size *= scale;
        item.stroke.width *= scale;
    }
    void operator()(TextItem& item) const
    {
        item.at = at(item.at);
        item.size *= scale;
        item.maxWidth *= scale;
    }
};

} // namespace

void transform(DisplayItem& item, double scale, Point offset)
{
    std::visit(Transform{scale, offset}, item);
}

void transform(DisplayGroup& group, double scale, Point offset)
{
    const Transform transformation{scale, offset};
    for (DisplayItem& item : group.items)
        std::visit(transformation, item);
    group.bounds = transformation.at(group.bounds);
}

} // namespace weft::app
