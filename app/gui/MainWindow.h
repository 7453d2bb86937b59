// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/MeshDocument.h"
#include "app/shared/jobs/JobRunner.h"
#include "app/shared/settings/Settings.h"
#include "model/analysis/Stats.h"

#include <QMainWindow>

class QDockWidget;
class QPushButton;
class QStackedWidget;

namespace weft::gui {

class CanvasLink;
class DetailsPanel;
class EmptyState;
class ExplorerPanel;
class FileSaver;
class FindingsPanel;
class GraphView;
class ImpactPanel;
class NameFinder;
class NoticeBar;
class ProblemsPanel;
class ProgressStrip;
class Selection;
class SourceWatcher;
class StakeholderPanel;
class TopBar;
class TrustBar;
class WindowActions;

/// The window: puts the parts together and passes on what they say. Decides nothing that a test would want to ask.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(app::Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openSources(const QStringList& sources);
    [[nodiscard]] MeshDocument& document() { return *m_document; }
    [[nodiscard]] Selection& selection() { return *m_selection; }
    [[nodiscard]] GraphView& canvas() { return *m_canvas; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Notice { ReloadNotice = 1, ShowFileNotice, ProblemsNotice };

    void makeCenter();
    void makeDocks();
    void makeStatus();
    QDockWidget* addDock(const char* name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);

    void wireJobs();
    void wireDocument();
    void wirePanels();
    void wireActions();
    void wireChoices();
    void wirePlacing();

    void meshChanged();
    void showCounts();
    void showDetails();
    void showPlacing();
    void showRecent();
    void raise(QDockWidget* dock);
    void requestImpact(const QString& reference);
    void saveImpact(const QString& format);
    void exportPicture();
    void askForDay();
    void askForComparison();
    void askForFilter();
    void openPlace(const QString& place);
    void trustClicked(int part);
    void showContextMenu(const QString& reference, const QPoint& at);
    void noticeActed(int id);
    void applyTheme(app::ThemeChoice choice);
    void foundInSearch(const QString& reference);

    app::Settings& m_settings;
    app::JobRunner m_jobs;
    MeshDocument* m_document;
    Selection* m_selection;
    NameFinder* m_names;
    SourceWatcher* m_watcher;
    FileSaver* m_saver;
    WindowActions* m_actions;
    TopBar* m_topBar;
    CanvasLink* m_link = nullptr;
    QStackedWidget* m_center = nullptr;
    EmptyState* m_empty = nullptr;
    NoticeBar* m_notice = nullptr;
    GraphView* m_canvas = nullptr;
    ExplorerPanel* m_explorer = nullptr;
    DetailsPanel* m_details = nullptr;
    ImpactPanel* m_impact = nullptr;
    FindingsPanel* m_findings = nullptr;
    StakeholderPanel* m_stakeholders = nullptr;
    ProblemsPanel* m_problems = nullptr;
    QDockWidget* m_impactDock = nullptr;
    QDockWidget* m_findingsDock = nullptr;
    QDockWidget* m_stakeholdersDock = nullptr;
    QDockWidget* m_problemsDock = nullptr;
    TrustBar* m_trust = nullptr;
    ProgressStrip* m_progress = nullptr;
    QPushButton* m_zoom = nullptr;
    Stats m_counts;
    QString m_savedFile;
    QStringList m_opening;
    QStringList m_shownSources;
};

} // namespace weft::gui
