// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/RowView.h"

#include "app/gui/Appearance.h"
#include "app/gui/itemmodels/Roles.h"
#include "app/gui/itemmodels/RowFilterProxy.h"
#include "app/gui/widgets/RowDelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace weft::gui {

RowView::RowView(const QStringList& headers, QWidget* parent)
    : QTreeView(parent), m_rows(new RowModel(headers, this)), m_proxy(new RowFilterProxy(this))
{
    m_proxy->setSourceModel(m_rows);
    setModel(m_proxy);
    setItemDelegate(new RowDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHeaderHidden(headers.size() == 1);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(headers.size() > 1);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_sharing && column + 1 < m_rows->columnCount())
            m_wanted.clear();
    });
    connect(this, &QTreeView::clicked, this, &RowView::choose);
}

void RowView::setRows(std::vector<Row> rows)
{
    m_rows->setRows(std::move(rows));
    viewport()->update();
}

void RowView::setFilterText(const QString& text)
{
    m_proxy->setText(text);
    viewport()->update();
}

void RowView::setGroup(int group)
{
    m_proxy->setGroup(group);
    viewport()->update();
}

void RowView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

int RowView::shownRows() const
{
    return m_proxy->rowCount();
}

void RowView::fitColumns(int most)
{
    m_wanted.clear();
    for (int column = 0; column + 1 < m_rows->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column)) + 12;
        m_wanted.push_back(std::min(most, wanted));
    }
    shareWidth();
}

void RowView::shareWidth()
{
    constexpr int Least = 72;      // a narrower column shows no word
    constexpr int LeastLast = 140; // the last one takes what is left
    int total = LeastLast;
    for (const int width : m_wanted)
        total += width;
    const int tooMuch = std::max(0, total - viewport()->width());
    int spare = 0;
    for (const int width : m_wanted)
        spare += std::max(0, width - Least);
    m_sharing = true;
    for (std::size_t column = 0; column < m_wanted.size(); ++column) {
        const int width = m_wanted[column];
        const int less = spare == 0 ? 0 : std::min(tooMuch, spare) * std::max(0, width - Least) / spare;
        header()->resizeSection(static_cast<int>(column), width - less);
    }
    m_sharing = false;
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    shareWidth();
}

void RowView::showReference(const QString& reference)
{
    const QSignalBlocker quiet(selectionModel());
    clearSelection();
    if (reference.isEmpty())
        return;
    const QModelIndexList found = m_proxy->match(m_proxy->index(0, 0), ReferenceRole, reference, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        selectionModel()->setCurrentIndex(found.first(),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    viewport()->update();
}

void RowView::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (const QString reference = index.data(ReferenceRole).toString(); !reference.isEmpty())
        emit chosen(reference);
    else if (const QString place = index.data(PlaceRole).toString(); !place.isEmpty())
        emit placeChosen(place);
}

void RowView::copyRow() const
{
    QStringList cells;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        cells.append(currentIndex().siblingAtColumn(column).data().toString());
    const QString fact = currentIndex().siblingAtColumn(0).data(FactRole).toString();
    if (!fact.isEmpty())
        cells.append(fact);
    QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void RowView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_proxy->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(tokenColor(app::Ink::Muted));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRow();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RowView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QString reference = index.data(ReferenceRole).toString();
    const QString place = index.data(PlaceRole).toString();
    QMenu menu;
    menu.addAction(tr("Copy line"), this, [this] { copyRow(); });
    if (!reference.isEmpty()) {
        menu.addAction(tr("Copy reference"), this, [reference] { QApplication::clipboard()->setText(reference); });
        menu.addAction(tr("Show on the mesh"), this, [this, reference] { emit chosen(reference); });
    }
    if (!place.isEmpty()) {
        menu.addAction(tr("Copy place"), this, [place] { QApplication::clipboard()->setText(place); });
        menu.addAction(tr("Open file"), this, [this, place] { emit placeChosen(place); });
    }
    const QPoint at = event->reason() == QContextMenuEvent::Mouse
                          ? event->globalPos()
                          : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    menu.exec(at);
}

} // namespace weft::gui
