// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/RowDelegate.h"

#include "app/gui/Appearance.h"
#include "app/gui/itemmodels/Roles.h"
#include "app/gui/widgets/PlainText.h"

#include <QPainter>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr int LineHeight = 24;
constexpr int Margin = 8;

} // namespace

RowDelegate::RowDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect,
                          tintedColor(selected ? app::Ink::Accent : app::Ink::Muted, selected ? 0.14 : 0.07));
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          tokenColor(app::Ink::Accent));
    if (focused) {
        painter->setPen(tokenColor(app::Ink::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }

    QRect room = option.rect.adjusted(Margin, 0, -Margin, 0);
    const QVariant quadrant = index.data(QuadrantRole);
    if (quadrant.isValid()) {
        const auto [ink, marker] = quadrantMark(static_cast<Quadrant>(quadrant.toInt()));
        drawMarker(*painter, marker, ink, QPointF(room.left() + 5.0, room.center().y() + 0.5), 9);
        room.setLeft(room.left() + ShapeWidth);
    }

    QFont font = option.font;
    if (index.data(StrongRole).toBool())
        font.setWeight(QFont::DemiBold);
    const QString fact = index.data(FactRole).toString();
    if (!fact.isEmpty() && index.column() == 0) {
        painter->setFont(option.font);
        painter->setPen(tokenColor(app::Ink::Muted));
        const QFontMetrics metrics(option.font);
        const int width = std::min(metrics.horizontalAdvance(fact) + 2, room.width() / 2);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(fact, Qt::ElideRight, width));
        room.setRight(room.right() - width - Margin);
    }

    painter->setFont(font);
    painter->setPen(tokenColor(app::Ink::Text));
    const QVariant wanted = index.data(Qt::TextAlignmentRole);
    const int alignment = wanted.isValid() ? wanted.toInt() : static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(room, alignment | Qt::TextSingleLine,
                      elided(index.data(Qt::DisplayRole).toString(), QFontMetrics(font), room.width()));
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = QFontMetrics(option.font).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {width + 2 * Margin + (index.data(QuadrantRole).isValid() ? ShapeWidth : 0),
            std::max(LineHeight, QFontMetrics(option.font).height() + 6)};
}

} // namespace weft::gui
