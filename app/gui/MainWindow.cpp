// SPDX-License-Identifier: Apache-2.0
#include "app/gui/MainWindow.h"

#include "app/gui/Appearance.h"
#include "app/gui/CanvasLink.h"
#include "app/gui/Selection.h"
#include "app/gui/TopBar.h"
#include "app/gui/WindowActions.h"
#include "app/gui/document/FileSaver.h"
#include "app/gui/document/SourceWatcher.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/panels/DetailsPanel.h"
#include "app/gui/panels/ExplorerPanel.h"
#include "app/gui/panels/FindingsPanel.h"
#include "app/gui/panels/ImpactPanel.h"
#include "app/gui/panels/ProblemsPanel.h"
#include "app/gui/panels/StakeholderPanel.h"
#include "app/gui/search/NameFinder.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/NoticeBar.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProgressStrip.h"
#include "app/gui/widgets/TrustBar.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/settings/ExampleMesh.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

constexpr int StateVersion = 1;

QStringList localFiles(const QMimeData& mime)
{
    QStringList files;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

MainWindow::MainWindow(app::Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_document(new MeshDocument(m_jobs, this)),
      m_selection(new Selection(this)), m_names(new NameFinder(m_jobs, this)), m_watcher(new SourceWatcher(400, this)),
      m_saver(new FileSaver(m_jobs, this)), m_actions(new WindowActions(*this)),
      m_topBar(new TopBar(*m_actions, *m_names))
{
    setWindowTitle(QStringLiteral("Weft"));
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    addToolBar(Qt::TopToolBarArea, m_topBar);
    makeCenter();
    makeDocks();
    makeStatus();
    m_link = new CanvasLink(*m_canvas, *m_document, *m_selection, this);
    wireJobs();
    wireDocument();
    wirePanels();
    wireActions();
    wireChoices();
    wirePlacing();

    m_actions->show(m_document->spec());
    m_actions->show(m_settings.theme());
    m_stakeholders->setThresholds(m_settings.powerThreshold(), m_settings.interestThreshold());
    m_document->setThresholds(m_settings.powerThreshold(), m_settings.interestThreshold());
    showRecent();
    resize(1440, 900);
    restoreGeometry(m_settings.geometry());
    restoreState(m_settings.windowState(), StateVersion);
}

MainWindow::~MainWindow()
{
    m_document->flush();
    m_jobs.stopAll();
}

void MainWindow::makeCenter()
{
    m_notice = new NoticeBar;
    m_center = new QStackedWidget;
    m_empty = new EmptyState(!app::exampleMeshPath(QCoreApplication::applicationDirPath()).isEmpty());
    m_canvas = new GraphView;
    m_canvas->setAccessibleName(tr("Mesh"));
    m_canvas->setTheme(wornTheme());
    m_center->addWidget(m_empty);
    m_center->addWidget(m_canvas);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_center, 1);
    setCentralWidget(middle);
}

QDockWidget* MainWindow::addDock(const char* name, const QString& title, QWidget* panel, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_actions->panels->addAction(dock->toggleViewAction());
    // The tabs below the canvas carry the names; at the sides a quiet heading does.
    if (area == Qt::BottomDockWidgetArea) {
        dock->setTitleBarWidget(new QWidget);
    } else {
        QLabel* heading = plainLabel(QLocale().toUpper(title), "heading");
        heading->setContentsMargins(14, 10, 8, 2);
        dock->setTitleBarWidget(heading);
    }
    return dock;
}

void MainWindow::makeDocks()
{
    m_explorer = new ExplorerPanel(*m_names);
    m_details = new DetailsPanel;
    m_impact = new ImpactPanel(*m_names);
    m_findings = new FindingsPanel;
    m_stakeholders = new StakeholderPanel;
    m_problems = new ProblemsPanel;
    QDockWidget* explorer = addDock("explorerDock", tr("Explorer"), m_explorer, Qt::LeftDockWidgetArea);
    QDockWidget* details = addDock("detailsDock", tr("Details"), m_details, Qt::RightDockWidgetArea);
    m_impactDock = addDock("impactDock", tr("Impact"), m_impact, Qt::BottomDockWidgetArea);
    m_findingsDock = addDock("findingsDock", tr("Findings"), m_findings, Qt::BottomDockWidgetArea);
    m_stakeholdersDock = addDock("stakeholdersDock", tr("Stakeholders"), m_stakeholders, Qt::BottomDockWidgetArea);
    m_problemsDock = addDock("problemsDock", tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_impactDock, m_findingsDock);
    tabifyDockWidget(m_findingsDock, m_stakeholdersDock);
    tabifyDockWidget(m_stakeholdersDock, m_problemsDock);
    m_stakeholdersDock->raise();
    resizeDocks({explorer, details}, {240, 320}, Qt::Horizontal);
    resizeDocks({m_impactDock}, {300}, Qt::Vertical);
}

void MainWindow::makeStatus()
{
    m_trust = new TrustBar;
    m_progress = new ProgressStrip;
    m_zoom = new QPushButton(QStringLiteral("100 %"));
    m_zoom->setProperty("role", "flat");
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(escapedToolTip(tr("Fit the mesh")));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_trust, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_zoom);
    m_trust->setText(tr("No mesh is open."));
}

void MainWindow::openSources(const QStringList& sources)
{
    if (sources.isEmpty())
        return;
    m_notice->hide();
    m_opening = sources;
    m_document->openSources(sources);
}

void MainWindow::showRecent()
{
    const std::vector<QStringList> recent = m_settings.recent();
    m_empty->setRecent(recent);
    m_actions->recent->clear();
    m_actions->recent->setEnabled(!recent.empty());
    for (const QStringList& sources : recent) {
        QAction* action = m_actions->recent->addAction(menuText(sourcesLabel(sources)));
        action->setToolTip(escapedToolTip(sources.join(QStringLiteral(", "))));
        connect(action, &QAction::triggered, this, [this, sources] { openSources(sources); });
    }
    if (recent.empty())
        return;
    m_actions->recent->addSeparator();
    connect(m_actions->recent->addAction(tr("Forget these")), &QAction::triggered, this, [this] {
        m_settings.clearRecent();
        showRecent();
    });
}

void MainWindow::raise(QDockWidget* dock)
{
    dock->show();
    dock->raise();
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setWindow(saveGeometry(), saveState(StateVersion));
    m_document->flush();
    m_jobs.stopAll();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openSources(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (!m_link->endHighlight())
            m_selection->clear();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_canvas != nullptr)
        m_canvas->setTheme(wornTheme());
}

} // namespace weft::gui
