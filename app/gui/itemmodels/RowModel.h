// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

namespace weft::gui {

/// One line of a list or table, ready to be shown. Made off the GUI thread where there can be many.
struct Row {
    QStringList cells;            ///< one text a column; missing ones are empty
    std::vector<QVariant> sortBy; ///< one key a column; missing ones sort by their text
    QString fact;                 ///< one-column lists: muted, at the right
    QString reference;            ///< of the node it stands for
    QString place;                ///< `file:line:column`
    QString toolTip;              ///< plain; the model escapes it
    std::optional<int> quadrant;  ///< weft::Quadrant
    int group = 0;                ///< what kind of row it is, for filters

    friend bool operator==(const Row&, const Row&) = default;
};

/// Presents finished rows: findings, affected nodes, owners, people, problems, search hits. Shows, computes nothing.
class RowModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `headers`: one a column; at least one.
    explicit RowModel(QStringList headers, QObject* parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    /// Columns with numbers are set right-aligned.
    void setNumberColumns(std::vector<int> columns);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<int> m_numberColumns;
    std::vector<Row> m_rows;
};

} // namespace weft::gui
