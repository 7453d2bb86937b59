// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/PictureSpec.h"
#include "app/shared/settings/Settings.h"

#include <QKeySequence>
#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace weft::gui {

/// Every action of the window, with its text, key and place in the menus. Knows what there is to do, not how.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow& window);

    QAction* openFiles;
    QAction* openFolder;
    QAction* openExample;
    QMenu* recent;
    QAction* reload;
    QAction* exportPicture;
    QAction* quit;

    QAction* undo;
    QAction* redo;
    QAction* holdHere;
    QAction* letGo;
    QAction* letGoOfAll;
    QAction* copyReference;
    QAction* find;
    QAction* clearSelection;

    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomOne;
    QAction* fit;
    QAction* centerSelection;
    QActionGroup* theme;
    QMenu* panels;

    QActionGroup* level;   ///< data: Level
    QActionGroup* overlay; ///< data: app::Overlay
    QMenu* edgesMenu;
    QActionGroup* edges;       ///< data: EdgeChoice
    QActionGroup* page;        ///< data: width / height; 0: as the canvas is
    QActionGroup* edgesDrawn;  ///< data: layout::EdgesDrawn
    QActionGroup* arrangement; ///< data: the layout's name
    QMenu* pages;
    QAction* layOutAnew;
    QAction* keepLayout;
    QAction* asOfLatest;
    QAction* asOfDay;
    QAction* compareDay;
    QAction* compareNone;
    QAction* openInPlace;
    QAction* closeAll;
    QAction* goIn;
    QAction* goUp;
    QAction* neighbours;
    QAction* filter;
    QAction* showAll;

    QAction* impact;
    QAction* endImpact;
    QAction* findings;
    QAction* problems;

    QAction* stakeholders;
    QAction* territory;

    QAction* about;

    /// Every action of the menus with its text, for the command box.
    [[nodiscard]] const std::vector<QAction*>& all() const { return m_all; }
    /// What needs an open mesh can be used or not.
    void setMeshOpen(bool open);
    /// Checks what the spec says, quietly.
    void show(const app::PictureSpec& spec);
    void show(app::ThemeChoice choice);
    /// What can be done with things that were put somewhere by hand.
    struct Placing {
        bool possible = false; ///< the arrangement takes pins
        bool pinned = false;   ///< something of the selection is
        bool any = false;      ///< anything is
        bool canUndo = false;
        bool canRedo = false;
    };
    void show(const Placing& placing);
    /// What can be opened in place, or is.
    struct Opening {
        bool possible = false; ///< the selection holds something
        bool opened = false;   ///< and shows it
        bool any = false;      ///< something does
    };
    void show(const Opening& opening);

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& keys = {}, bool needsMesh = false);
    QActionGroup* addGroup(QMenu* menu);
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text, const QVariant& data,
                       const QKeySequence& keys = {});

    void addFile(QMenu* menu);
    void addEditAndView(QMenu* edit, QMenu* view);
    void addMesh(QMenu* menu);

    QMainWindow& m_window;
    std::vector<QAction*> m_all;
    std::vector<QAction*> m_needMesh;
};

} // namespace weft::gui
