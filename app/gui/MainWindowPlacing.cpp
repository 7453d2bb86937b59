// SPDX-License-Identifier: Apache-2.0
#include "app/gui/MainWindow.h"
#include "app/gui/Selection.h"
#include "app/gui/WindowActions.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/panels/DetailsPanel.h"

#include <QAction>

#include <algorithm>

namespace weft::gui {

void MainWindow::wirePlacing()
{
    // What was dropped stays drawn until its picture comes; where none is on its way, there is nothing to wait for.
    const auto settle = [this] {
        if (!m_jobs.isRunning(app::JobKind::Picture))
            m_canvas->endPlacing();
    };
    connect(m_canvas, &GraphView::nodePut, this, [this, settle](const QString& reference, const QPointF& corner) {
        m_document->putNode(reference, {corner.x(), corner.y()});
        settle();
    });
    connect(m_canvas, &GraphView::framePut, this, [this, settle](const QString& reference, const QPointF& at) {
        m_document->putFrame(reference, {at.x(), at.y()});
        settle();
    });
    connect(&m_jobs, &app::JobRunner::ended, this, settle);
    const auto selected = [this](auto act) {
        const QStringList references = m_selection->references();
        if (!references.isEmpty())
            (m_document->*act)(references);
    };
    connect(m_actions->holdHere, &QAction::triggered, this, [selected] { selected(&MeshDocument::holdHere); });
    connect(m_actions->letGo, &QAction::triggered, this, [selected] { selected(&MeshDocument::letGo); });
    connect(m_actions->letGoOfAll, &QAction::triggered, m_document, &MeshDocument::letGoOfAll);
    connect(m_actions->undo, &QAction::triggered, m_document, &MeshDocument::undo);
    connect(m_actions->redo, &QAction::triggered, m_document, &MeshDocument::redo);
    connect(m_actions->keepLayout, &QAction::triggered, m_document, &MeshDocument::keepLayout);
    connect(m_details, &DetailsPanel::letGoRequested, this,
            [this](const QString& reference) { m_document->letGo({reference}); });
    connect(m_actions->openInPlace, &QAction::triggered, this,
            [this] { m_document->toggleOpen(m_selection->current()); });
    connect(m_actions->closeAll, &QAction::triggered, m_document, &MeshDocument::closeAll);
    connect(m_document, &MeshDocument::pinsChanged, this, [this] {
        showPlacing();
        showDetails();
    });
    connect(m_document, &MeshDocument::pictureChanged, this, &MainWindow::showPlacing);
    connect(m_selection, &Selection::changed, this, &MainWindow::showPlacing);
}

void MainWindow::showPlacing()
{
    const QStringList& references = m_selection->references();
    WindowActions::Placing placing;
    placing.possible = m_document->takesPins();
    placing.pinned = std::any_of(references.begin(), references.end(),
                                 [this](const QString& reference) { return m_document->isPinned(reference); });
    placing.any = m_document->hasPins();
    placing.canUndo = m_document->canUndo();
    placing.canRedo = m_document->canRedo();
    m_actions->show(placing);
    WindowActions::Opening opening;
    opening.possible = m_document->canOpen(m_selection->current());
    opening.opened = m_document->isOpened(m_selection->current());
    opening.any = !m_document->spec().opened.empty();
    m_actions->show(opening);
}

} // namespace weft::gui
