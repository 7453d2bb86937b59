// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/LegendCard.h"

#include "app/gui/graphview/CanvasLayer.h"
#include "app/gui/graphview/FloatingCard.h"
#include "app/shared/paint/ItemGeometry.h"
#include "app/shared/paint/PainterPicture.h"

#include <QPainter>

#include <cmath>
#include <span>
#include <variant>

namespace weft::gui {

namespace {

/// Half the height of a line of the legend.
constexpr double Reach = 9;
/// The card is for looking up: smaller than the same legend on an exported page.
constexpr double Scale = 0.92;
/// The part of the view's height that the narrow shape may take.
constexpr double NarrowPart = 0.46;

} // namespace

void LegendCard::update(const PictureIndex* index, const layout::Rect& visible, bool withEdges,
                        const app::PaintOptions& options)
{
    if (!index) {
        m_model = {};
        return;
    }
    const std::vector<std::uint32_t> nodes = index->spatial().nodesIn(visible);
    const std::vector<std::uint32_t> edges =
        withEdges ? index->spatial().edgesIn(visible) : std::vector<std::uint32_t>();
    m_model = app::legendModel(index->picture(), options, std::span(nodes), std::span(edges));
}

app::LegendShape LegendCard::shapeIn(QSize view) const
{
    const layout::Rect narrow = app::legendGroup(m_model, {}, app::LegendShape::Narrow).bounds;
    return narrow.height * Scale <= view.height() * NarrowPart ? app::LegendShape::Narrow : app::LegendShape::Wide;
}

QSizeF LegendCard::sizeIn(QSize view) const
{
    if (m_model.empty())
        return {};
    const layout::Rect bounds = app::legendGroup(m_model, {}, shapeIn(view)).bounds;
    const QSizeF size(std::ceil(bounds.width * Scale), std::ceil(bounds.height * Scale));
    return size.width() > view.width() * 0.6 || size.height() > view.height() * 0.5 ? QSizeF() : size;
}

void LegendCard::paint(QPainter& painter, QSize view, double right, const app::Theme& theme)
{
    m_rect = {};
    m_rows.clear();
    const QSizeF size = sizeIn(view);
    if (size.isEmpty())
        return;
    m_rect = QRectF(
        QPointF(std::floor(right - size.width()), std::floor(view.height() - FloatingCard::Margin - size.height())),
        size);
    m_narrow = shapeIn(view) == app::LegendShape::Narrow;
    app::DisplayGroup card = app::legendGroup(m_model, {}, shapeIn(view));
    app::transform(card, Scale, {m_rect.left(), m_rect.top()});
    FloatingCard::paintGround(painter, m_rect, theme);
    app::PainterPicture picture(theme);
    std::size_t mark = 0;
    bool veiled = false;
    for (app::DisplayItem item : card.items) {
        if (const auto* sign = std::get_if<app::MarkerItem>(&item); sign && mark < m_model.marks.size()) {
            m_rows.push_back(sign->center.y);
            veiled = m_filter && *m_filter != m_model.marks[mark].mark.key;
            ++mark;
        } else if (std::holds_alternative<app::PathItem>(item) || std::holds_alternative<app::RectItem>(item)) {
            veiled = false; // the sign of a row that is no mark
        }
        if (veiled)
            std::visit([](auto& part) { part.veil = static_cast<float>(Veil); }, item);
        picture.paint(painter, item);
    }
}

bool LegendCard::press(QPointF point)
{
    if (!m_rect.contains(point))
        return false;
    for (std::size_t i = 0; i < m_rows.size() && i < m_model.marks.size(); ++i) {
        // In the wide shape the lines of the edges stand at the right of the marks.
        const bool left = m_narrow || m_model.lines.empty() || point.x() < m_rect.center().x();
        if (!left || std::abs(point.y() - m_rows[i]) > Reach)
            continue;
        const std::uint8_t key = m_model.marks[i].mark.key;
        m_filter = m_filter == key ? std::nullopt : std::optional(key);
        break;
    }
    return true;
}

} // namespace weft::gui
