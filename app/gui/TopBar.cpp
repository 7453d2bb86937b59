// SPDX-License-Identifier: Apache-2.0
#include "app/gui/TopBar.h"

#include "app/gui/WindowActions.h"
#include "app/gui/search/NodeField.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace weft::gui {

TopBar::TopBar(WindowActions& actions, NameFinder& names, QWidget* parent)
    : QToolBar(tr("Top bar"), parent), m_search(new NodeField(names)), m_asOf(new QToolButton)
{
    setObjectName(QStringLiteral("topBar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addWidget(makeLevels(actions));

    m_search->setPicker(true);
    m_search->setPlaceholderText(tr("Search products, owners, columns …   Ctrl+K"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(430);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_search);
    auto* gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    gap->setMaximumWidth(40);
    addWidget(gap);

    addDrop(tr("Overlay: %1"), actions.overlay);
    QMenu* layouts = addDrop(tr("Layout: %1"), actions.arrangement)->menu();
    layouts->addSeparator();
    layouts->addMenu(actions.pages);
    layouts->addActions({actions.layOutAnew, actions.letGoOfAll});
    addDrop(tr("Edges: %1"), actions.edges);
    m_asOf->setProperty("role", "drop");
    m_asOf->setPopupMode(QToolButton::InstantPopup);
    m_asOf->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_asOf);
    menu->addAction(actions.asOfLatest);
    menu->addAction(actions.asOfDay);
    m_asOf->setMenu(menu);
    addWidget(m_asOf);
    setAsOfText(tr("latest"));
    addButton(actions.impact, tr("Impact …"));
    addButton(actions.exportPicture, tr("Export …"));
}

QWidget* TopBar::makeLevels(WindowActions& actions)
{
    auto* levels = new QWidget;
    auto* row = new QHBoxLayout(levels);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(0);
    const QList<QAction*> all = actions.level->actions();
    for (QAction* action : all) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("role", "segment");
        button->setProperty("place", action == all.first() ? "first" : action == all.last() ? "last" : "middle");
        row->addWidget(button);
    }
    levels->setAccessibleName(tr("Level"));
    return levels;
}

QToolButton* TopBar::addDrop(const QString& label, QActionGroup* group)
{
    auto* button = new QToolButton;
    button->setProperty("role", "drop");
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(button);
    menu->addActions(group->actions());
    button->setMenu(menu);
    const auto showChecked = [button, label, group] {
        const QAction* checked = group->checkedAction();
        button->setText(label.arg(checked == nullptr ? QString() : checked->text()));
    };
    for (QAction* action : group->actions())
        connect(action, &QAction::toggled, button, showChecked);
    showChecked();
    addWidget(button);
    return button;
}

void TopBar::addButton(QAction* action, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    addWidget(button);
}

void TopBar::setAsOfText(const QString& text)
{
    m_asOf->setText(tr("As of: %1").arg(text));
}

} // namespace weft::gui
