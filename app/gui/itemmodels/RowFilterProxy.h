// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

namespace weft::gui {

/// Rows of a RowModel that hold a text (any column, any case) and belong to a group; sorts by SortRole.
class RowFilterProxy final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    static constexpr int AnyGroup = -1;

    explicit RowFilterProxy(QObject* parent = nullptr);

    void setText(const QString& text);
    void setGroup(int group);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_text;
    int m_group = AnyGroup;
};

} // namespace weft::gui
