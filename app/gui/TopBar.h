// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolBar>

class QActionGroup;
class QToolButton;

namespace weft::gui {

class NameFinder;
class NodeField;
class WindowActions;

/// The bar above the canvas: levels, the search box, and what the picture shows. Its buttons are the actions of the
/// menus.
class TopBar final : public QToolBar {
    Q_OBJECT

public:
    TopBar(WindowActions& actions, NameFinder& names, QWidget* parent = nullptr);

    [[nodiscard]] NodeField& search() { return *m_search; }
    void setAsOfText(const QString& text);

private:
    [[nodiscard]] QWidget* makeLevels(WindowActions& actions);
    QToolButton* addDrop(const QString& label, QActionGroup* group);
    void addButton(QAction* action, const QString& text);

    NodeField* m_search;
    QToolButton* m_asOf;
};

} // namespace weft::gui
