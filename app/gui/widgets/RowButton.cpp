// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/RowButton.h"

#include "app/gui/Appearance.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowDelegate.h"

#include <QPainter>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr int Padding = 4;

} // namespace

RowButton::RowButton(Content content, QWidget* parent) : QAbstractButton(parent), m_content(std::move(content))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QString name = m_content.title;
    for (const QString& part : {m_content.subtitle, m_content.fact}) {
        if (!part.isEmpty())
            name += QStringLiteral(", ") + part;
    }
    setAccessibleName(name);
    setToolTip(escapedToolTip(name));
}

QFont RowButton::titleFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize RowButton::sizeHint() const
{
    const int lines = m_content.subtitle.isEmpty() ? 1 : 2;
    return {160, lines * (QFontMetrics(font()).height() + 1) + 2 * Padding};
}

QSize RowButton::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void RowButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RowButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void RowButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokenColor(app::Ink::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(tintedColor(app::Ink::Muted, 0.08));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    QRect room = rect().adjusted(Padding, Padding, -Padding, -Padding);
    const QFontMetrics metrics(font());
    const int line = metrics.height() + 1;
    if (m_content.mark) {
        drawMarker(painter, m_content.mark->second, m_content.mark->first,
                   QPointF(room.left() + 5, room.top() + line / 2.0), 8);
        room.setLeft(room.left() + ShapeWidth);
    }
    int titleWidth = room.width();
    if (!m_content.fact.isEmpty()) {
        const int width = std::min(metrics.horizontalAdvance(m_content.fact) + 2, room.width() / 2);
        painter.setPen(tokenColor(app::Ink::Muted));
        painter.drawText(QRect(room.left(), room.top(), room.width(), line),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_content.fact, Qt::ElideRight, width));
        titleWidth -= width + 8;
    }
    painter.setFont(titleFont());
    painter.setPen(tokenColor(app::Ink::Text));
    painter.drawText(QRect(room.left(), room.top(), titleWidth, line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(m_content.title, QFontMetrics(titleFont()), titleWidth));
    if (m_content.subtitle.isEmpty())
        return;
    painter.setFont(font());
    painter.setPen(tokenColor(m_content.warns ? app::Ink::ManageClosely : app::Ink::Muted));
    painter.drawText(QRect(room.left(), room.top() + line, room.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(m_content.subtitle, metrics, room.width()));
}

} // namespace weft::gui
