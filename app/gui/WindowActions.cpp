// SPDX-License-Identifier: Apache-2.0
#include "app/gui/WindowActions.h"

#include "app/shared/text/LayoutText.h"
#include "layout/LayoutCatalog.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <cmath>

namespace weft::gui {

namespace {

constexpr double SameShape = 0.002;

} // namespace

WindowActions::WindowActions(QMainWindow& window) : QObject(&window), m_window(window)
{
    QMenuBar* bar = window.menuBar();
    addFile(bar->addMenu(tr("&File")));
    QMenu* edit = bar->addMenu(tr("&Edit"));
    addEditAndView(edit, bar->addMenu(tr("&View")));
    addMesh(bar->addMenu(tr("&Mesh")));

    QMenu* analyse = bar->addMenu(tr("&Analyse"));
    impact = add(analyse, tr("Impact of the selection …"), QKeySequence(QStringLiteral("Ctrl+I")), true);
    endImpact = add(analyse, tr("End impact"), {}, true);
    analyse->addSeparator();
    findings = add(analyse, tr("Findings"), QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    problems = add(analyse, tr("Problems in the sources"), QKeySequence(QStringLiteral("Ctrl+Shift+P")));

    QMenu* people = bar->addMenu(tr("&Stakeholders"));
    stakeholders = add(people, tr("Power-interest grid"), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    territory = add(people, tr("Light up the territory"), {}, true);

    panels = bar->addMenu(tr("&Window"));
    QMenu* help = bar->addMenu(tr("&Help"));
    about = add(help, tr("About Weft"));
    setMeshOpen(false);
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QKeySequence& keys, bool needsMesh)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(keys);
    m_all.push_back(action);
    if (needsMesh)
        m_needMesh.push_back(action);
    return action;
}

QActionGroup* WindowActions::addGroup(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    group->setExclusive(true);
    return group;
}

QAction* WindowActions::addChoice(QMenu* menu, QActionGroup* group, const QString& text, const QVariant& data,
                                  const QKeySequence& keys)
{
    QAction* action = add(menu, text, keys);
    action->setCheckable(true);
    action->setData(data);
    group->addAction(action);
    return action;
}

void WindowActions::addFile(QMenu* menu)
{
    openFolder = add(menu, tr("Open folder …"), QKeySequence::Open);
    openFiles = add(menu, tr("Open files …"), QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    recent = menu->addMenu(tr("Open recent"));
    openExample = add(menu, tr("Open the example mesh"));
    reload = add(menu, tr("Reload"), QKeySequence::Refresh, true);
    menu->addSeparator();
    exportPicture = add(menu, tr("Export …"), QKeySequence(QStringLiteral("Ctrl+E")), true);
    menu->addSeparator();
    quit = add(menu, tr("Quit"), QKeySequence::Quit);
}

void WindowActions::addEditAndView(QMenu* edit, QMenu* view)
{
    undo = add(edit, tr("Undo placing"), QKeySequence::Undo, true);
    redo = add(edit, tr("Redo placing"), {}, true);
    redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    edit->addSeparator();
    holdHere = add(edit, tr("Hold here"), QKeySequence(QStringLiteral("Ctrl+H")), true);
    letGo = add(edit, tr("Let go"), QKeySequence(QStringLiteral("Ctrl+Shift+H")), true);
    letGoOfAll = add(edit, tr("Let go of all"), {}, true);
    edit->addSeparator();
    copyReference = add(edit, tr("Copy reference"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), true);
    edit->addSeparator();
    find = add(edit, tr("Find …"), QKeySequence(QStringLiteral("Ctrl+K")));
    find->setShortcuts({QKeySequence(QStringLiteral("Ctrl+K")), QKeySequence::Find});
    clearSelection = add(edit, tr("Clear selection"), QKeySequence(QStringLiteral("Ctrl+Shift+A")), true);

    zoomIn = add(view, tr("Zoom in"), QKeySequence::ZoomIn, true);
    zoomIn->setShortcuts({QKeySequence::ZoomIn, QKeySequence(QStringLiteral("Ctrl+="))});
    zoomOut = add(view, tr("Zoom out"), QKeySequence::ZoomOut, true);
    zoomOne = add(view, tr("Actual size"), QKeySequence(QStringLiteral("Ctrl+1")), true);
    fit = add(view, tr("Fit the mesh"), QKeySequence(QStringLiteral("Ctrl+0")), true);
    centerSelection = add(view, tr("Centre the selection"), QKeySequence(QStringLiteral("Ctrl+J")), true);
    view->addSeparator();
    QMenu* themes = view->addMenu(tr("Theme"));
    theme = addGroup(themes);
    addChoice(themes, theme, tr("As the desktop"), static_cast<int>(app::ThemeChoice::System));
    addChoice(themes, theme, tr("Light"), static_cast<int>(app::ThemeChoice::Light));
    addChoice(themes, theme, tr("Dark"), static_cast<int>(app::ThemeChoice::Dark));
}

void WindowActions::addMesh(QMenu* menu)
{
    level = addGroup(menu);
    addChoice(menu, level, tr("Domains"), static_cast<int>(Level::Domain), QKeySequence(QStringLiteral("Alt+1")));
    addChoice(menu, level, tr("Products"), static_cast<int>(Level::Product), QKeySequence(QStringLiteral("Alt+2")));
    addChoice(menu, level, tr("Datasets"), static_cast<int>(Level::Dataset), QKeySequence(QStringLiteral("Alt+3")));
    addChoice(menu, level, tr("Columns"), static_cast<int>(Level::Column), QKeySequence(QStringLiteral("Alt+4")));
    menu->addSeparator();

    QMenu* overlays = menu->addMenu(tr("Overlay"));
    overlay = addGroup(overlays);
    addChoice(overlays, overlay, tr("Power–interest"), static_cast<int>(app::Overlay::PowerInterest));
    addChoice(overlays, overlay, tr("Owner"), static_cast<int>(app::Overlay::Owner));
    addChoice(overlays, overlay, tr("Drift"), static_cast<int>(app::Overlay::Drift));
    addChoice(overlays, overlay, tr("Impact"), static_cast<int>(app::Overlay::Impact));
    addChoice(overlays, overlay, tr("None"), static_cast<int>(app::Overlay::None));

    edgesMenu = menu->addMenu(tr("Edges"));
    edges = addGroup(edgesMenu);
    addChoice(edgesMenu, edges, tr("All"), static_cast<int>(EdgeChoice::Union));
    addChoice(edgesMenu, edges, tr("Declared"), static_cast<int>(EdgeChoice::Declared));
    addChoice(edgesMenu, edges, tr("Observed"), static_cast<int>(EdgeChoice::Observed));

    edgesMenu->addSeparator();
    edgesDrawn = addGroup(edgesMenu);
    addChoice(edgesMenu, edgesDrawn, tr("Ribbons between domains"), static_cast<int>(layout::EdgesDrawn::Ribbons));
    addChoice(edgesMenu, edgesDrawn, tr("Single lines"), static_cast<int>(layout::EdgesDrawn::Single));

    QMenu* layouts = menu->addMenu(tr("Layout"));
    arrangement = addGroup(layouts);
    for (const std::string_view name : layout::layoutNames()) {
        const QString id = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        addChoice(layouts, arrangement, app::layoutText(name), id);
    }

    layouts->addSeparator();
    pages = layouts->addMenu(tr("Page shape"));
    page = addGroup(pages);
    addChoice(pages, page, tr("A4 landscape"), 1.4142);
    addChoice(pages, page, tr("A4 portrait"), 0.7071);
    addChoice(pages, page, tr("Screen 16:9"), 1.7778);
    addChoice(pages, page, tr("Square"), 1.0);
    addChoice(pages, page, tr("As the window is"), 0.0);
    layouts->addSeparator();
    layOutAnew = add(layouts, tr("Lay out anew"), {}, true);
    keepLayout = add(layouts, tr("Keep beside the sources"), {}, true);

    QMenu* asOf = menu->addMenu(tr("As of"));
    asOfLatest = add(asOf, tr("Latest"), {}, true);
    asOfDay = add(asOf, tr("Another day …"), {}, true);
    asOf->addSeparator();
    compareDay = add(asOf, tr("Compare to an earlier day …"), {}, true);
    compareNone = add(asOf, tr("Compare to nothing"), {}, true);

    menu->addSeparator();
    openInPlace = add(menu, tr("Open in place"), QKeySequence(QStringLiteral("Ctrl+Return")), true);
    closeAll = add(menu, tr("Close all that is opened"), {}, true);
    goIn = add(menu, tr("Go into the selection"), QKeySequence(QStringLiteral("Alt+Down")), true);
    goUp = add(menu, tr("Go up a level"), QKeySequence(QStringLiteral("Alt+Up")), true);
    neighbours = add(menu, tr("Show neighbours only"), QKeySequence(QStringLiteral("Ctrl+L")), true);
    filter = add(menu, tr("Filter by name …"), QKeySequence(QStringLiteral("Ctrl+Alt+F")), true);
    showAll = add(menu, tr("Show everything"), QKeySequence(QStringLiteral("Ctrl+Shift+L")), true);
}

void WindowActions::setMeshOpen(bool open)
{
    for (QAction* action : m_needMesh)
        action->setEnabled(open);
}

void WindowActions::show(const app::PictureSpec& spec)
{
    const auto check = [](QActionGroup* group, const QVariant& data) {
        for (QAction* action : group->actions()) {
            if (action->data() == data)
                action->setChecked(true);
        }
    };
    check(level, static_cast<int>(spec.level));
    check(overlay, static_cast<int>(spec.overlay));
    check(edges, static_cast<int>(spec.edges));
    // A shape that is none of the fixed ones is that of the window.
    const QList<QAction*> pageShapes = page->actions();
    const auto shape = std::find_if(pageShapes.begin(), pageShapes.end(), [&spec](const QAction* action) {
        return std::abs(action->data().toDouble() - spec.pageAspect) < SameShape;
    });
    (shape == pageShapes.end() ? pageShapes.last() : *shape)->setChecked(true);
    check(edgesDrawn, static_cast<int>(spec.edgesDrawn));
    check(arrangement, QString::fromStdString(spec.layout));
    showAll->setEnabled(spec.focus.has_value() || !spec.filter.empty());
}

void WindowActions::show(const Placing& placing)
{
    holdHere->setEnabled(placing.possible);
    letGo->setEnabled(placing.pinned);
    letGoOfAll->setEnabled(placing.any);
    undo->setEnabled(placing.canUndo);
    redo->setEnabled(placing.canRedo);
}

void WindowActions::show(const Opening& opening)
{
    openInPlace->setText(opening.opened ? tr("Close in place") : tr("Open in place"));
    openInPlace->setEnabled(opening.possible || opening.opened);
    closeAll->setEnabled(opening.any);
}

void WindowActions::show(app::ThemeChoice choice)
{
    for (QAction* action : theme->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

} // namespace weft::gui
