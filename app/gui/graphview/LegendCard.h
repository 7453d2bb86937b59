// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/Camera.h"
#include "app/gui/graphview/PictureIndex.h"
#include "app/shared/paint/LegendModel.h"
#include "app/shared/paint/Theme.h"

#include <QRectF>
#include <QSize>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace weft::gui {

/// The legend on the canvas, as exports show it, but of what is visible now. A click on a state of the overlay lights
/// its nodes and veils the rest; a second click ends that. Narrow where the view is high enough for that.
class LegendCard {
public:
    /// Counts what is in `visible` (world units). `withEdges`: single edges are drawn. O(what is visible).
    void update(const PictureIndex* index, const layout::Rect& visible, bool withEdges,
                const app::PaintOptions& options);
    [[nodiscard]] const app::LegendModel& model() const { return m_model; }

    /// What it takes of a view of that size; empty where nothing is to be explained or it would cover most of the view.
    [[nodiscard]] QSizeF sizeIn(QSize view) const;

    /// Right edge at `right`, at the bottom of a view of that size, in view coordinates. Paints nothing where there is
    /// nothing to explain or where it would cover most of the view.
    void paint(QPainter& painter, QSize view, double right, const app::Theme& theme);

    /// Where it was painted last; empty when it was not.
    [[nodiscard]] const QRectF& rect() const { return m_rect; }
    /// A click. True when it was on the legend; then filter() may have changed.
    bool press(QPointF point);
    /// The key of the state that is lit alone.
    [[nodiscard]] std::optional<std::uint8_t> filter() const { return m_filter; }
    void clearFilter() { m_filter.reset(); }

private:
    [[nodiscard]] app::LegendShape shapeIn(QSize view) const;

    app::LegendModel m_model;
    QRectF m_rect;
    std::vector<double> m_rows; ///< heights of the marks' middles, as painted
    bool m_narrow = false;      ///< as painted
    std::optional<std::uint8_t> m_filter;
};

} // namespace weft::gui
