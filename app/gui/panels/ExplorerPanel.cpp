// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/ExplorerPanel.h"

#include "app/gui/itemmodels/ExplorerModel.h"
#include "app/gui/itemmodels/Roles.h"
#include "app/gui/search/NameFinder.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowDelegate.h"
#include "app/gui/widgets/RowView.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

constexpr std::size_t MostHits = 500;
constexpr int OpenDomainsUpTo = 12;

} // namespace

ExplorerPanel::ExplorerPanel(NameFinder& names, QWidget* parent)
    : QWidget(parent), m_names(names), m_model(new ExplorerModel(this)), m_filter(new QLineEdit),
      m_count(plainLabel({}, "muted")), m_pages(new QStackedWidget), m_tree(new QTreeView),
      m_hits(new RowView({QString()}))
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_filter->setPlaceholderText(tr("Filter …"));
    m_filter->setAccessibleName(tr("Filter the explorer"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Explorer"));
    m_hits->setAccessibleName(tr("Names found"));
    m_hits->setEmptyText(tr("Nothing has such a name."));
    m_count->hide();
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_hits);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->setSpacing(4);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 0, 10, 0);
    top->setSpacing(4);
    top->addWidget(m_filter);
    top->addWidget(m_count);
    all->addLayout(top);
    all->addWidget(m_pages, 1);
    setFocusProxy(m_filter);

    connect(m_filter, &QLineEdit::textChanged, this, &ExplorerPanel::filter);
    connect(m_filter, &QLineEdit::returnPressed, m_pages, [this] { m_pages->currentWidget()->setFocus(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExplorerPanel::emitSelection);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit activated(index.data(ReferenceRole).toString()); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint& at) {
        const QString reference = m_tree->indexAt(at).data(ReferenceRole).toString();
        if (!reference.isEmpty())
            emit contextMenuRequested(reference, m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_hits, &RowView::chosen, this, [this](const QString& reference) {
        emit selected({reference});
        emit activated(reference);
    });
}

void ExplorerPanel::setMesh(const std::shared_ptr<const app::OpenMesh>& open)
{
    m_following = true;
    m_model->setMesh(open);
    m_filter->clear();
    if (m_model->rowCount() <= OpenDomainsUpTo)
        m_tree->expandToDepth(0);
    m_following = false;
}

void ExplorerPanel::setPeople(const std::shared_ptr<const app::OpenMesh>& open)
{
    m_model->setPeople(open);
}

void ExplorerPanel::filter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        m_pages->setCurrentWidget(m_tree);
        m_count->hide();
        return;
    }
    m_names.find(app::JobKind::Filter, wanted, {}, MostHits, [this, text](FoundNames hits) {
        if (text != m_filter->text())
            return;
        m_count->setText(tr("%1 of %2 shown").arg(hits.rows.size()).arg(hits.total));
        m_count->show();
        m_hits->setRows(std::move(hits.rows));
        m_pages->setCurrentWidget(m_hits);
    });
}

void ExplorerPanel::emitSelection()
{
    if (m_following)
        return;
    QStringList references;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedIndexes()) {
        const QString reference = index.data(ReferenceRole).toString();
        if (!reference.isEmpty())
            references.append(reference);
    }
    if (!references.isEmpty())
        emit selected(references);
}

void ExplorerPanel::showReferences(const QStringList& references)
{
    constexpr qsizetype Followed = 200;
    if (!m_names.open())
        return;
    m_following = true;
    QItemSelection selection;
    QModelIndex first;
    for (const QString& reference : references.mid(0, Followed)) {
        const std::optional<NodeRef> node = findRef(*m_names.open()->mesh, reference.toStdString());
        const QModelIndex index = node ? m_model->indexOf(*node) : QModelIndex();
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(first);
    }
    m_following = false;
}

} // namespace weft::gui
