// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace weft::gui {

/// Room for the quadrant's shape before the name, in device-independent pixels.
inline constexpr int ShapeWidth = 18;

/// A line of a list as the design has it: the quadrant's shape at the left, the name, a muted fact at the right, an
/// accent bar where selected. Paints text itself, so nothing is ever taken for HTML.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace weft::gui
