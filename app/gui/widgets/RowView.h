// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/itemmodels/RowModel.h"

#include <QTreeView>

namespace weft::gui {

class RowFilterProxy;

/// A list or table of rows: one line each, sortable where it has several columns, narrowed as one types. A click or
/// Enter goes to the place that the row is about; Ctrl+C and the context menu copy what it says.
class RowView final : public QTreeView {
    Q_OBJECT

public:
    /// One header: a plain list without a header line.
    explicit RowView(const QStringList& headers, QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);
    void setNumberColumns(std::vector<int> columns) { m_rows->setNumberColumns(std::move(columns)); }
    void setFilterText(const QString& text);
    void setGroup(int group);
    /// What stands there while there is no row.
    void setEmptyText(const QString& text);
    [[nodiscard]] int shownRows() const;
    /// Makes columns as wide as what is in sight, at most `most` pixels each, and narrower where they would not all be
    /// seen; again whenever the view's width changes, until somebody drags a column.
    void fitColumns(int most);
    [[nodiscard]] RowModel& rows() { return *m_rows; }
    /// Selects the row of a reference, if one is shown; emits nothing.
    void showReference(const QString& reference);

signals:
    void chosen(const QString& reference);  ///< rows that stand for a node
    void placeChosen(const QString& place); ///< rows that stand for a line of a file

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void copyRow() const;
    void shareWidth();

    std::vector<int> m_wanted; ///< widths of all columns but the last; empty: nobody asked
    bool m_sharing = false;
    RowModel* m_rows;
    RowFilterProxy* m_proxy;
    QString m_emptyText;
};

} // namespace weft::gui
