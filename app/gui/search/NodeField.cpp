// SPDX-License-Identifier: Apache-2.0
#include "app/gui/search/NodeField.h"

#include "app/gui/itemmodels/Roles.h"
#include "app/gui/search/NameFinder.h"
#include "app/gui/widgets/RowDelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QTimer>

namespace weft::gui {

namespace {

constexpr std::size_t MostHits = 50;
constexpr int PopupWidth = 520; ///< names and kinds side by side, however narrow the field is

} // namespace

NodeField::NodeField(NameFinder& names, QWidget* parent)
    : QLineEdit(parent), m_names(names), m_hits(new RowModel({QString()}, this)),
      m_completer(new QCompleter(m_hits, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new RowDelegate(m_completer));
    m_completer->popup()->setProperty("role", "popup");
    m_completer->popup()->setMinimumWidth(PopupWidth);
    m_completer->popup()->setAccessibleName(tr("Names found"));
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, &NodeField::typed);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &NodeField::pick);
}

void NodeField::setKinds(std::vector<NodeKind> kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = std::move(kinds);
    m_reference.clear();
    clear();
}

void NodeField::setExtraRows(std::function<std::vector<Row>(const QString&)> extra)
{
    m_extra = std::move(extra);
}

void NodeField::setReference(const QString& reference, const QString& label)
{
    m_reference = reference;
    setText(label);
    setCursorPosition(0);
    m_completer->popup()->hide();
}

void NodeField::typed(const QString& text)
{
    m_reference.clear();
    if (text.trimmed().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_names.find(app::JobKind::Search, text.trimmed(), m_kinds, MostHits, [this, text](FoundNames hits) {
        // Whoever typed on, or left, is not answered any more.
        if (text != this->text() || !hasFocus())
            return;
        if (m_extra) {
            for (Row& row : m_extra(text.trimmed()))
                hits.rows.push_back(std::move(row));
        }
        showHits(std::move(hits.rows));
    });
}

void NodeField::showHits(std::vector<Row> rows)
{
    const bool any = !rows.empty();
    m_hits->setRows(std::move(rows));
    if (!any) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->popup()->model()->index(0, 0));
}

void NodeField::pick(const QModelIndex& index)
{
    const QString reference = index.data(ReferenceRole).toString();
    const QString label = index.data(Qt::DisplayRole).toString();
    if (reference.isEmpty())
        return;
    m_completer->popup()->hide();
    if (m_isPicker) {
        clear();
        m_reference.clear();
    } else {
        setReference(reference, label);
    }
    emit chosen(reference);
}

void NodeField::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        const QModelIndex current = m_completer->popup()->currentIndex();
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            pick(current);
            return;
        case Qt::Key_Escape:
            m_completer->popup()->hide();
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        m_reference.clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace weft::gui
