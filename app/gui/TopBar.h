// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolBar>

#include <vector>

class QActionGroup;
class QMenu;
class QToolButton;

namespace weft::gui {

class NameFinder;
class NodeField;
class WindowActions;

/// The bar above the canvas: levels, the search box, and what the picture shows. Its buttons are the actions of the
/// menus. In a narrow window the buttons say less, so that none is hidden.
class TopBar final : public QToolBar {
    Q_OBJECT

public:
    TopBar(WindowActions& actions, NameFinder& names, QWidget* parent = nullptr);

    [[nodiscard]] NodeField& search() { return *m_search; }
    void setAsOfText(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A button with a choice: `Layout: Floor plan`, or only `Floor plan` where there is little room.
    struct Drop {
        QToolButton* button = nullptr;
        QString label; ///< with a place for the choice
        QString choice;
    };
    [[nodiscard]] QWidget* makeLevels(WindowActions& actions);
    QToolButton* makeDrop(const QString& label, QMenu* menu);
    QToolButton* addDrop(const QString& label, QActionGroup* group);
    void setChoice(const QToolButton* button, const QString& choice);
    void fitTexts();
    void addButton(QAction* action, const QString& text);

    NodeField* m_search;
    QWidget* m_gap;
    QToolButton* m_asOf = nullptr;
    std::vector<Drop> m_drops;
};

} // namespace weft::gui
