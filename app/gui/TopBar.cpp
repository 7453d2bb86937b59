// SPDX-License-Identifier: Apache-2.0
#include "app/gui/TopBar.h"

#include "app/gui/WindowActions.h"
#include "app/gui/search/NodeField.h"
#include "app/gui/widgets/PlainText.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace weft::gui {

TopBar::TopBar(WindowActions& actions, NameFinder& names, QWidget* parent)
    : QToolBar(tr("Top bar"), parent), m_search(new NodeField(names)), m_gap(new QWidget)
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
    m_gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_gap->setMaximumWidth(40);
    addWidget(m_gap);

    addDrop(tr("Overlay: %1"), actions.overlay);
    QMenu* layouts = addDrop(tr("Layout: %1"), actions.arrangement)->menu();
    layouts->addSeparator();
    layouts->addMenu(actions.pages);
    layouts->addActions({actions.layOutAnew, actions.letGoOfAll});
    addDrop(tr("Edges: %1"), actions.edges);
    auto* menu = new QMenu(this);
    menu->addAction(actions.asOfLatest);
    menu->addAction(actions.asOfDay);
    menu->addSeparator();
    menu->addActions({actions.compareDay, actions.compareNone});
    m_asOf = makeDrop(tr("As of: %1"), menu);
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

QToolButton* TopBar::makeDrop(const QString& label, QMenu* menu)
{
    auto* button = new QToolButton;
    button->setProperty("role", "drop");
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(menu);
    addWidget(button);
    m_drops.push_back({button, label, {}});
    return button;
}

QToolButton* TopBar::addDrop(const QString& label, QActionGroup* group)
{
    auto* menu = new QMenu(this);
    menu->addActions(group->actions());
    QToolButton* button = makeDrop(label, menu);
    const auto showChecked = [this, button, group] {
        const QAction* checked = group->checkedAction();
        setChoice(button, checked == nullptr ? QString() : checked->text());
    };
    for (QAction* action : group->actions())
        connect(action, &QAction::toggled, button, showChecked);
    showChecked();
    return button;
}

void TopBar::setChoice(const QToolButton* button, const QString& choice)
{
    for (Drop& drop : m_drops) {
        if (drop.button == button)
            drop.choice = choice;
    }
    fitTexts();
}

void TopBar::fitTexts()
{
    const auto say = [this](bool all) {
        for (const Drop& drop : m_drops) {
            const QString text = drop.label.arg(drop.choice);
            drop.button->setText(all ? text : drop.choice);
            drop.button->setAccessibleName(text);
            drop.button->setToolTip(all ? QString() : escapedToolTip(text));
        }
    };
    const auto needed = [this] {
        int width = layout()->contentsMargins().left() + layout()->contentsMargins().right();
        for (QAction* action : actions()) {
            const QWidget* widget = widgetForAction(action);
            if (widget != nullptr)
                width += layout()->spacing() + (widget == m_search ? m_search->minimumWidth()
                                                : widget == m_gap  ? 0
                                                                   : widget->sizeHint().width());
        }
        return width;
    };
    say(true);
    if (width() < needed())
        say(false);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    fitTexts();
    QToolBar::resizeEvent(event);
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
    setChoice(m_asOf, text);
}

} // namespace weft::gui
