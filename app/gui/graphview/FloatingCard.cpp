// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/FloatingCard.h"

#include "app/gui/graphview/CanvasLayer.h"
#include "app/shared/paint/Fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr double CardPadding = 12;
constexpr double LargestWidth = 340;
constexpr double EscWidth = 34;
constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont titleFont(const QWidget& widget)
{
    return app::meshFont(app::Weight::SemiBold, 12.5, widget);
}

QFont textFont(const QWidget& widget)
{
    return app::meshFont(app::Weight::Regular, 12, widget);
}

QRectF textRect(const QString& text, double width, const QWidget& widget)
{
    return QFontMetricsF(textFont(widget), &widget).boundingRect(QRectF(0, 0, width, 4000), Wrapped, text);
}

} // namespace

void FloatingCard::paintGround(QPainter& painter, const QRectF& rect, const app::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor text = colour(theme.colour(app::Ink::Text));
    for (int i = 3; i >= 1; --i) {
        QColor shadow = theme.name == app::ThemeName::Dark ? QColor(Qt::black) : text;
        shadow.setAlpha(theme.name == app::ThemeName::Dark ? 26 : 9);
        painter.setBrush(shadow);
        painter.drawRoundedRect(rect.adjusted(-i, -i + 2, i, i + 2), 8 + i, 8 + i);
    }
    painter.setPen(QPen(colour(theme.colour(app::Ink::Hairline)), 1));
    painter.setBrush(colour(theme.colour(app::Ink::Panel)));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void FloatingCard::setText(const QString& title, const QString& text)
{
    m_title = title;
    m_text = text;
}

QRectF FloatingCard::rect(QSize view, const QWidget& widget) const
{
    const double most = std::max(120.0, std::min(LargestWidth, view.width() - 2 * Margin)) - 2 * CardPadding;
    const QFontMetricsF titles(titleFont(widget), &widget);
    const QRectF body = textRect(m_text, most, widget);
    const double width =
        std::clamp(std::max(titles.horizontalAdvance(m_title) + EscWidth, body.width() + 1), 140.0, most);
    const double height = titles.height() + (m_text.isEmpty() ? 0 : 4 + textRect(m_text, width, widget).height());
    const QSizeF size(width + 2 * CardPadding, height + 2 * CardPadding - 4);
    const double x = m_corner == Corner::TopRight ? view.width() - Margin - size.width() : Margin;
    const double y = m_corner == Corner::BottomLeft ? view.height() - Margin - size.height() : Margin;
    return {QPointF(x, y), size};
}

void FloatingCard::paint(QPainter& painter, const QRectF& rect, const app::Theme& theme, const QWidget& widget) const
{
    paintGround(painter, rect, theme);
    const QRectF inner = rect.adjusted(CardPadding, CardPadding - 2, -CardPadding, -CardPadding + 2);
    const QFontMetricsF titles(titleFont(widget), &widget);
    painter.setPen(colour(theme.colour(app::Ink::Text)));
    painter.setFont(titleFont(widget));
    painter.drawText(QRectF(inner.topLeft(), QSizeF(inner.width() - EscWidth, titles.height())), Qt::AlignLeft,
                     titles.elidedText(m_title, Qt::ElideRight, inner.width() - EscWidth));
    painter.setPen(colour(theme.colour(app::Ink::Muted)));
    painter.setFont(app::meshFont(app::Weight::Regular, 11, widget));
    painter.drawText(QRectF(inner.topLeft(), QSizeF(inner.width(), titles.height())), Qt::AlignRight | Qt::AlignVCenter,
                     QCoreApplication::translate("GraphView", "Esc"));
    painter.setFont(textFont(widget));
    painter.drawText(inner.adjusted(0, titles.height() + 4, 0, 4), Wrapped, m_text);
}

} // namespace weft::gui
