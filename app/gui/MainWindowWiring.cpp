// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Appearance.h"
#include "app/gui/CanvasLink.h"
#include "app/gui/MainWindow.h"
#include "app/gui/Selection.h"
#include "app/gui/TopBar.h"
#include "app/gui/WindowActions.h"
#include "app/gui/details/NodeDetails.h"
#include "app/gui/document/FileOpener.h"
#include "app/gui/document/FileSaver.h"
#include "app/gui/document/SourceWatcher.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/panels/AsOfDialog.h"
#include "app/gui/panels/DetailsPanel.h"
#include "app/gui/panels/ExplorerPanel.h"
#include "app/gui/panels/ExportDialog.h"
#include "app/gui/panels/FindingsPanel.h"
#include "app/gui/panels/ImpactPanel.h"
#include "app/gui/panels/ProblemsPanel.h"
#include "app/gui/panels/StakeholderPanel.h"
#include "app/gui/search/NameFinder.h"
#include "app/gui/search/NodeField.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/NoticeBar.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProgressStrip.h"
#include "app/gui/widgets/TrustBar.h"
#include "app/shared/export/AnalysisReport.h"
#include "app/shared/export/ImpactCsv.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/settings/ExampleMesh.h"
#include "app/shared/text/ImpactText.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace weft::gui {

namespace {

/// Marks a line of the search box that is an action and not a node.
constexpr const char* ActionPrefix = "action:";

} // namespace

void MainWindow::wireJobs()
{
    connect(&m_jobs, &app::JobRunner::started, m_progress, &ProgressStrip::begin);
    connect(&m_jobs, &app::JobRunner::progressed, m_progress, &ProgressStrip::report);
    connect(&m_jobs, &app::JobRunner::ended, m_progress, &ProgressStrip::end);
    connect(m_progress, &ProgressStrip::cancelled, m_document, &MeshDocument::cancel);
    connect(m_saver, &FileSaver::saved, this, [this](const QString& file) {
        m_savedFile = file;
        m_notice->say(tr("Written: %1").arg(shownText(file)), tr("Show"), ShowFileNotice);
    });
    connect(m_saver, &FileSaver::failed, this, [this](const QString& sentence) { m_notice->say(sentence); });
    connect(m_notice, &NoticeBar::acted, this, &MainWindow::noticeActed);
    connect(m_watcher, &SourceWatcher::changed, this,
            [this] { m_notice->say(tr("Sources changed."), tr("Reload"), ReloadNotice); });
}

void MainWindow::wireDocument()
{
    connect(m_document, &MeshDocument::meshChanged, this, &MainWindow::meshChanged);
    connect(m_document, &MeshDocument::peopleChanged, this, [this] {
        m_names->setMesh(m_document->open());
        m_explorer->setPeople(m_document->open());
        m_stakeholders->setMesh(m_document->open());
        showDetails();
    });
    connect(m_document, &MeshDocument::pictureChanged, this, [this] {
        m_center->setCurrentWidget(m_canvas);
        m_trust->setTrust(*m_document->picture(), m_counts);
    });
    connect(m_document, &MeshDocument::findingsChanged, this, [this] {
        m_findings->setFindings(m_document->open().get(), m_document->findings());
        showCounts();
        showDetails();
    });
    connect(m_document, &MeshDocument::impactChanged, this, [this] { m_impact->showAnswer(m_document->impact()); });
    connect(m_document, &MeshDocument::specChanged, this, [this] { m_actions->show(m_document->spec()); });
    connect(m_document, &MeshDocument::failed, this, [this](app::JobKind kind, const QString& sentence) {
        if (kind != app::JobKind::Open)
            return m_notice->say(sentence);
        const QString kept = m_document->open() ? tr("The mesh that was open is still shown.") : QString();
        m_notice->say(tr("%1 could not be opened: %2. %3").arg(sourcesLabel(m_opening), sentence, kept).trimmed());
    });
    connect(m_document, &MeshDocument::openStopped, this, [this] {
        m_notice->say(m_document->open() ? tr("Opening was cancelled. The mesh that was open is still shown.")
                                         : tr("Opening was cancelled."));
    });
}

void MainWindow::meshChanged()
{
    const auto& open = m_document->open();
    const bool another = m_shownSources != m_document->sources();
    m_shownSources = m_document->sources();
    m_counts = stats(*open->mesh);
    m_names->setMesh(open);
    m_explorer->setMesh(open);
    m_stakeholders->setMesh(open);
    m_problems->setMesh(open.get());
    m_actions->setMeshOpen(true);
    m_actions->show(m_document->spec());
    const QString day = m_document->asOf() ? app::shortDate(*m_document->asOf()) : tr("latest");
    const auto& former = m_document->comparedTo();
    m_topBar->setAsOfText(former ? tr("%1, since %2").arg(day, app::shortDate(*former)) : day);
    m_actions->compareNone->setEnabled(former.has_value());
    setWindowTitle(tr("%1 – Weft").arg(sourcesLabel(m_document->sources())));
    m_settings.addRecent(m_document->sources());
    showRecent();
    QStringList files;
    for (const importers::SourceReport& source : open->sources)
        files.append(QString::fromStdString(source.path));
    m_watcher->watch(m_document->sources(), files);
    if (another && open->diagnostics.count(Severity::Error) > 0) {
        m_notice->say(tr("Parts of the sources were refused; everything else is shown."), tr("Show problems"),
                      ProblemsNotice);
    }
    m_explorer->showReferences(m_selection->references());
    showDetails();
    showCounts();
}

void MainWindow::showCounts()
{
    m_findingsDock->setWindowTitle(m_document->open() ? tr("Findings %1").arg(m_findings->count()) : tr("Findings"));
    m_problemsDock->setWindowTitle(m_document->open() ? tr("Problems %1").arg(m_problems->count()) : tr("Problems"));
}

void MainWindow::showDetails()
{
    const std::optional<NodeRef> node = m_document->find(m_selection->current());
    if (!node)
        return m_details->showNothing();
    NodeDetails details = nodeDetails(*m_document->open(), m_document->findings(), *node);
    details.pinned = m_document->isPinned(details.reference);
    m_details->showNode(details, static_cast<int>(m_selection->references().size()) - 1);
}

void MainWindow::wirePanels()
{
    connect(m_selection, &Selection::changed, this, [this](const QStringList& references) {
        m_explorer->showReferences(references);
        m_stakeholders->showPerson(references.value(0));
        showDetails();
    });
    connect(m_canvas, &GraphView::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100))); });
    connect(m_canvas, &GraphView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_zoom, &QPushButton::clicked, m_canvas, &GraphView::fit);

    connect(m_explorer, &ExplorerPanel::selected, this, [this](const QStringList& references) {
        m_selection->set(references);
        m_link->bringIntoSight();
    });
    connect(m_explorer, &ExplorerPanel::activated, m_link, &CanvasLink::reveal);
    connect(m_explorer, &ExplorerPanel::contextMenuRequested, this, &MainWindow::showContextMenu);

    connect(m_details, &DetailsPanel::chosen, m_link, &CanvasLink::reveal);
    connect(m_details, &DetailsPanel::impactRequested, this, &MainWindow::requestImpact);
    connect(m_details, &DetailsPanel::focusRequested, this,
            [this](const QString& reference) { m_document->setFocus(reference); });
    connect(m_details, &DetailsPanel::placeChosen, this, &MainWindow::openPlace);

    connect(m_findings, &FindingsPanel::chosen, m_link, &CanvasLink::reveal);
    connect(m_problems, &ProblemsPanel::placeChosen, this, &MainWindow::openPlace);

    connect(m_impact, &ImpactPanel::asked, m_document, &MeshDocument::ask);
    connect(m_impact, &ImpactPanel::ended, m_link, &CanvasLink::endHighlight);
    connect(m_impact, &ImpactPanel::chosen, m_link, &CanvasLink::reveal);
    connect(m_impact, &ImpactPanel::saveRequested, this, &MainWindow::saveImpact);

    connect(m_stakeholders, &StakeholderPanel::personChosen, this,
            [this](const QString& reference, const QStringList& products) {
                m_selection->set(products.isEmpty() ? QStringList{reference} : products);
            });
    connect(m_stakeholders, &StakeholderPanel::territoryRequested, m_actions->territory, &QAction::trigger);
    connect(m_stakeholders, &StakeholderPanel::impactRequested, this, &MainWindow::requestImpact);
    connect(m_stakeholders, &StakeholderPanel::thresholdsChanged, this, [this](double power, double interest) {
        m_settings.setThresholds(power, interest);
        m_document->setThresholds(power, interest);
    });

    connect(m_empty, &EmptyState::openFolder, m_actions->openFolder, &QAction::trigger);
    connect(m_empty, &EmptyState::openFiles, m_actions->openFiles, &QAction::trigger);
    connect(m_empty, &EmptyState::openExample, m_actions->openExample, &QAction::trigger);
    connect(m_empty, &EmptyState::openSources, this, &MainWindow::openSources);
    connect(m_trust, &TrustBar::clicked, this, [this](TrustBar::Part part) { trustClicked(static_cast<int>(part)); });

    connect(&m_topBar->search(), &NodeField::chosen, this, &MainWindow::foundInSearch);
    m_topBar->search().setExtraRows([this](const QString& text) {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < m_actions->all().size(); ++i) {
            const QAction* action = m_actions->all()[i];
            const QString name = QString(action->text()).remove(QLatin1Char('&'));
            if (!action->isEnabled() || !name.contains(text, Qt::CaseInsensitive))
                continue;
            Row row;
            row.cells = {name};
            row.fact = action->shortcut().toString(QKeySequence::NativeText);
            row.reference = QLatin1String(ActionPrefix) + QString::number(i);
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

void MainWindow::foundInSearch(const QString& reference)
{
    if (!reference.startsWith(QLatin1String(ActionPrefix)))
        return m_link->reveal(reference);
    const auto index = reference.mid(static_cast<qsizetype>(qstrlen(ActionPrefix))).toULongLong();
    if (index < m_actions->all().size())
        m_actions->all()[index]->trigger();
}

void MainWindow::wireActions()
{
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->openFolder, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Open folder"));
        openSources(folder.isEmpty() ? QStringList() : QStringList{folder});
    });
    on(m_actions->openFiles, [this] { openSources(QFileDialog::getOpenFileNames(this, tr("Open files"))); });
    const QString example = app::exampleMeshPath(QCoreApplication::applicationDirPath());
    m_actions->openExample->setEnabled(!example.isEmpty());
    on(m_actions->openExample, [this, example] { openSources({example}); });
    on(m_actions->reload, [this] { m_document->reload(); });
    on(m_actions->exportPicture, [this] { exportPicture(); });
    on(m_actions->quit, [this] { close(); });

    on(m_actions->copyReference,
       [this] { QApplication::clipboard()->setText(m_selection->references().join(QLatin1Char('\n'))); });
    on(m_actions->find, [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
    on(m_actions->clearSelection, [this] { m_selection->clear(); });
    on(m_actions->zoomIn, [this] { m_canvas->zoomBy(std::sqrt(2.0)); });
    on(m_actions->zoomOut, [this] { m_canvas->zoomBy(1 / std::sqrt(2.0)); });
    on(m_actions->zoomOne, [this] { m_canvas->setZoom(1); });
    on(m_actions->fit, [this] { m_canvas->fit(); });
    on(m_actions->centerSelection, [this] { m_link->centerSelection(); });

    on(m_actions->asOfLatest, [this] { m_document->setAsOf({}); });
    on(m_actions->asOfDay, [this] { askForDay(); });
    on(m_actions->compareDay, [this] { askForComparison(); });
    on(m_actions->compareNone, [this] { m_document->setComparedTo({}); });
    on(m_actions->goIn, [this] { m_link->goInto(m_selection->current()); });
    on(m_actions->goUp, [this] { m_link->goUp(); });
    on(m_actions->neighbours, [this] { m_document->setFocus(m_selection->current()); });
    on(m_actions->filter, [this] { askForFilter(); });
    on(m_actions->showAll, [this] { m_document->showEverything(); });

    on(m_actions->impact, [this] { requestImpact(m_selection->current()); });
    on(m_actions->endImpact, [this] { m_link->endHighlight(); });
    on(m_actions->findings, [this] { raise(m_findingsDock); });
    on(m_actions->problems, [this] { raise(m_problemsDock); });
    on(m_actions->stakeholders, [this] { raise(m_stakeholdersDock); });
    on(m_actions->territory, [this] {
        const QStringList products = m_stakeholders->personProducts();
        if (products.isEmpty())
            return raise(m_stakeholdersDock);
        m_link->lightTerritory(m_stakeholders->personName(), products);
    });
    on(m_actions->about, [this] {
        QMessageBox box(QMessageBox::NoIcon, tr("About Weft"),
                        tr("Weft %1 shows who depends on whom in a data mesh, and what a change does.")
                            .arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    });
}

void MainWindow::wireChoices()
{
    connect(m_actions->level, &QActionGroup::triggered, this,
            [this](const QAction* action) { m_document->setLevel(static_cast<Level>(action->data().toInt())); });
    connect(m_actions->overlay, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_document->setOverlay(static_cast<app::Overlay>(action->data().toInt()));
    });
    connect(m_actions->page, &QActionGroup::triggered, this, [this](const QAction* action) {
        const QSize canvas = m_canvas->viewport()->size();
        const double window = static_cast<double>(canvas.width()) / std::max(1, canvas.height());
        const double shape = action->data().toDouble();
        m_document->setPageAspect(shape > 0 ? shape : std::clamp(window, 0.2, 5.0));
    });
    connect(m_actions->layOutAnew, &QAction::triggered, m_document, &MeshDocument::layOutAnew);
    connect(m_actions->edgesDrawn, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_document->setEdgesDrawn(static_cast<layout::EdgesDrawn>(action->data().toInt()));
    });
    connect(m_actions->edges, &QActionGroup::triggered, this,
            [this](const QAction* action) { m_document->setEdges(static_cast<EdgeChoice>(action->data().toInt())); });
    connect(m_actions->arrangement, &QActionGroup::triggered, this,
            [this](const QAction* action) { m_document->setLayout(action->data().toString()); });
    connect(m_actions->theme, &QActionGroup::triggered, this,
            [this](const QAction* action) { applyTheme(static_cast<app::ThemeChoice>(action->data().toInt())); });
}

void MainWindow::applyTheme(app::ThemeChoice choice)
{
    m_settings.setTheme(choice);
    wearTheme(themeFor(choice));
    m_canvas->setTheme(wornTheme());
    m_actions->show(choice);
    showDetails();
}

void MainWindow::requestImpact(const QString& reference)
{
    raise(m_impactDock);
    const std::optional<NodeRef> node = m_document->find(reference);
    if (!node)
        return;
    NodeRef subject = *node;
    if (subject.kind == NodeKind::Stakeholder) {
        // A change is about what somebody owns: take the owner that the register's row is.
        for (const Assessment& person : m_document->open()->people.people) {
            if (person.stakeholder && NodeRef(person.stakeholder) == subject && person.owner)
                subject = person.owner;
        }
    }
    const Mesh& mesh = *m_document->open()->mesh;
    m_impact->propose(QString::fromStdString(refText(mesh, subject)), nodeLabel(mesh, subject), subject.kind);
}

void MainWindow::saveImpact(const QString& format)
{
    const auto answer = m_document->impact();
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save impact"), QDir::home().filePath(QStringLiteral("impact.") + format),
                                     QStringLiteral("*.%1").arg(format));
    if (file.isEmpty() || !answer)
        return;
    m_saver->saveText(file, [answer, format] {
        if (format == QLatin1String("csv"))
            return app::impactCsv(answer->result);
        const QString title = app::changeText(*answer->open->mesh, answer->impact.changes.front());
        return app::reportMarkdown(
            {title, *answer->open, answer->result, answer->impact.level, answer->impact.affected.size()});
    });
}

void MainWindow::exportPicture()
{
    ExportDialog dialog(*m_document, *m_names, wornTheme(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ExportRequest request = dialog.request();
    if (QFileInfo::exists(request.file)) {
        QMessageBox box(QMessageBox::NoIcon, tr("Export"), tr("%1 exists. Replace it?").arg(shownText(request.file)),
                        QMessageBox::Cancel, this);
        box.setTextFormat(Qt::PlainText);
        const QPushButton* replace = box.addButton(tr("Replace"), QMessageBox::AcceptRole);
        box.exec();
        if (box.clickedButton() != replace)
            return;
    }
    m_saver->savePicture(*m_document, request);
}

void MainWindow::askForDay()
{
    if (const auto day = gui::askForDay(this, m_document->open()->mesh->date, DayFor::Show))
        m_document->setAsOf(day);
}

void MainWindow::askForComparison()
{
    if (const auto day = gui::askForDay(this, m_document->open()->mesh->date, DayFor::Compare))
        m_document->setComparedTo(day);
}

void MainWindow::askForFilter()
{
    bool answered = false;
    const QString now = QString::fromStdString(m_document->spec().filter);
    const QString wanted =
        QInputDialog::getText(this, tr("Filter by name"), tr("Show what has a name that this expression (RE2) fits:"),
                              QLineEdit::Normal, now, &answered);
    if (answered)
        m_document->setFilter(wanted);
}

void MainWindow::openPlace(const QString& place)
{
    QStringList files;
    if (m_document->open()) {
        for (const importers::SourceReport& source : m_document->open()->sources)
            files.append(QString::fromStdString(source.path));
    }
    if (gui::openPlace(place, files))
        return;
    QApplication::clipboard()->setText(place);
    m_notice->say(
        tr("No program opened %1. The place was copied; WEFT_EDITOR names an editor to use.").arg(shownText(place)));
}

void MainWindow::trustClicked(int part)
{
    switch (static_cast<TrustBar::Part>(part)) {
    case TrustBar::Part::Shown:
        m_document->showEverything();
        m_canvas->fit();
        return;
    case TrustBar::Part::Datasets:
        m_document->setLevel(Level::Dataset);
        return;
    case TrustBar::Part::Columns:
        m_document->setLevel(Level::Column);
        return;
    case TrustBar::Part::Refused:
        m_problems->showErrorsOnly();
        return raise(m_problemsDock);
    case TrustBar::Part::Unresolved:
        m_problems->setFilter(QStringLiteral("unresolved"));
        return raise(m_problemsDock);
    case TrustBar::Part::Observed:
        return askForDay();
    case TrustBar::Part::Compared:
        return askForComparison();
    case TrustBar::Part::Drawing:
        return m_actions->edgesMenu->popup(QCursor::pos());
    case TrustBar::Part::Layout:
        m_problems->setFilter({});
        return raise(m_problemsDock);
    }
}

void MainWindow::showContextMenu(const QString& reference, const QPoint& at)
{
    QMenu menu;
    const std::optional<NodeRef> node = m_document->find(reference);
    if (node) {
        if (!m_selection->references().contains(reference))
            m_selection->set({reference});
        menu.addActions({m_actions->impact, m_actions->neighbours, m_actions->openInPlace, m_actions->goIn});
        menu.addSeparator();
        if (m_document->takesPins())
            menu.addAction(m_document->isPinned(reference) ? m_actions->letGo : m_actions->holdHere);
        if (m_document->hasPins())
            menu.addAction(m_actions->letGoOfAll);
        if (m_actions->closeAll->isEnabled())
            menu.addAction(m_actions->closeAll);
        menu.addSeparator();
        menu.addAction(tr("Copy name"), this, [this, node] {
            QApplication::clipboard()->setText(nodeLabel(*m_document->open()->mesh, *node));
        });
        menu.addAction(m_actions->copyReference);
        const QString place = nodeDetails(*m_document->open(), {}, *node).place;
        if (!place.isEmpty())
            menu.addAction(tr("Open file"), this, [this, place] { openPlace(place); });
        menu.addSeparator();
    }
    menu.addActions({m_actions->showAll, m_actions->goUp, m_actions->fit});
    menu.exec(at);
}

void MainWindow::noticeActed(int id)
{
    if (id == ReloadNotice)
        m_document->reload();
    else if (id == ShowFileNotice)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedFile).absolutePath()));
    else if (id == ProblemsNotice)
        m_actions->problems->trigger();
}

} // namespace weft::gui
