// SPDX-License-Identifier: Apache-2.0
#include "app/gui/itemmodels/RowModel.h"

#include "app/gui/itemmodels/Roles.h"

#include <algorithm>

namespace weft::gui {

RowModel::RowModel(QStringList headers, QObject* parent) : QAbstractTableModel(parent), m_headers(std::move(headers)) {}

void RowModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RowModel::setNumberColumns(std::vector<int> columns)
{
    m_numberColumns = std::move(columns);
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(column);
    case Qt::ToolTipRole:
        // Tool tips guess whether they hold HTML: say that they do, and escape.
        return row.toolTip.isEmpty() ? QVariant()
                                     : QVariant(QStringLiteral("<p>%1</p>").arg(row.toolTip.toHtmlEscaped()));
    case Qt::AccessibleTextRole:
        return column == 0 && !row.fact.isEmpty() ? QStringLiteral("%1, %2").arg(row.cells.value(0), row.fact)
                                                  : row.cells.value(column);
    case Qt::TextAlignmentRole:
        if (std::find(m_numberColumns.begin(), m_numberColumns.end(), column) != m_numberColumns.end())
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case SortRole:
        if (static_cast<std::size_t>(column) < row.sortBy.size())
            return row.sortBy[static_cast<std::size_t>(column)];
        return row.cells.value(column);
    case ReferenceRole:
        return row.reference;
    case FactRole:
        return row.fact;
    case PlaceRole:
        return row.place;
    case QuadrantRole:
        return column == 0 && row.quadrant ? QVariant(*row.quadrant) : QVariant();
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headers.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.at(section);
    if (role == Qt::TextAlignmentRole) {
        const bool number = std::find(m_numberColumns.begin(), m_numberColumns.end(), section) != m_numberColumns.end();
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

} // namespace weft::gui
