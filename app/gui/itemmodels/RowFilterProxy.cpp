// SPDX-License-Identifier: Apache-2.0
#include "app/gui/itemmodels/RowFilterProxy.h"

#include "app/gui/itemmodels/Roles.h"
#include "app/gui/itemmodels/RowModel.h"

#include <algorithm>

namespace weft::gui {

RowFilterProxy::RowFilterProxy(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RowFilterProxy::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void RowFilterProxy::setGroup(int group)
{
    m_group = group;
    invalidateFilter();
}

bool RowFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const auto* model = qobject_cast<const RowModel*>(sourceModel());
    if (model == nullptr)
        return false;
    const Row& row = model->rows()[static_cast<std::size_t>(sourceRow)];
    if (m_group != AnyGroup && row.group != m_group)
        return false;
    return m_text.isEmpty() || row.fact.contains(m_text, Qt::CaseInsensitive) ||
           std::any_of(row.cells.begin(), row.cells.end(),
                       [this](const QString& cell) { return cell.contains(m_text, Qt::CaseInsensitive); });
}

bool RowFilterProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant leftKey = left.data(SortRole);
    const QVariant rightKey = right.data(SortRole);
    // Equal keys keep the order of the result, whatever the direction of the sort.
    if (leftKey == rightKey)
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace weft::gui
