// SPDX-License-Identifier: Apache-2.0
#include "app/gui/StyleSheet.h"

#include "app/gui/Appearance.h"

#include <initializer_list>
#include <utility>

namespace weft::gui {

namespace {

// `@name` stands for a colour. Roles are set as the property `role` (see plainLabel and the widgets).
constexpr const char* Rules = R"(
QMainWindow::separator { background: @hairline; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QToolTip { background: @panel; color: @text; border: 1px solid @hairline; padding: 3px 6px; }

QMenuBar { background: @panel; color: @text; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 6px; }
QMenuBar::item:selected { background: @selected; }
QMenu { background: @panel; color: @text; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 6px; }

QToolBar { background: @panel; border: 0; border-bottom: 1px solid @hairline; spacing: 8px; padding: 6px 10px; }
QToolBar::separator { width: 12px; background: transparent; }

QDockWidget { color: @text; titlebar-close-icon: none; titlebar-normal-icon: none; }
QWidget[role="panel"] { background: @panel; }
QWidget[role="panel"] > QWidget[role="body"] { background: @panel; }

QLabel[role="heading"] { background: @panel; color: @muted; font-size: 11px; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="section"] { color: @muted; font-size: 11px; font-weight: 600; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="pill"] { border: 1px solid @good; color: @goodText; border-radius: 8px; padding: 1px 9px; min-height: 15px; font-weight: 600; font-size: 11px; }
QFrame[role="line"] { background: @hairline; border: 0; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton[role="drop"] {
  background: @panel; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 0 12px;
  min-height: 25px; max-height: 25px; }
QToolButton[role="drop"] { padding-left: 6px; padding-right: 18px; }
QToolButton[role="drop"]::menu-indicator { subcontrol-position: right center; right: 7px; width: 9px; }
QPushButton:hover, QToolButton[role="drop"]:hover { background: @hover; }
QPushButton:pressed, QToolButton[role="drop"]:pressed { background: @selected; }
QPushButton:focus, QToolButton[role="drop"]:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @disabled; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @hairline; color: @muted; border-color: @hairline; }
QPushButton[role="flat"], QToolButton[role="flat"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 0 6px; color: @muted; min-height: 21px; max-height: 21px; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: @hover; color: @text; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border-color: @accent; color: @text; }

QToolButton[role="segment"] { background: @panel; color: @text; border: 1px solid @hairline; padding: 0 14px;
  min-height: 25px; max-height: 25px; margin: 0; border-radius: 0; border-left-width: 0; }
QToolButton[role="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; border-left-width: 1px; }
QToolButton[role="segment"][place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[role="segment"]:hover { background: @hover; }
QToolButton[role="segment"]:checked { background: @accent; color: @onAccent; border-color: @accent; }
QToolButton[role="segment"]:focus { text-decoration: underline; }

QLineEdit, QAbstractSpinBox { background: @window; color: @text; border: 1px solid @hairline; border-radius: 6px;
  padding: 0 8px; min-height: 25px; max-height: 25px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 1px solid @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled { color: @disabled; }
QComboBox { background: @window; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 0 8px;
  min-height: 25px; max-height: 25px; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border: 1px solid @accent; }
QComboBox:disabled { color: @disabled; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/down.png); width: 10px; height: 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @hairline; padding: 2px; }

QAbstractItemView { background: @panel; color: @text; border: 0; outline: 0; }
QAbstractScrollArea::corner { background: @panel; border: 0; }
QAbstractItemView[role="popup"] { border: 1px solid @hairline; }
QHeaderView { background: @panel; border: 0; }
QHeaderView::section { background: @panel; color: @muted; border: 0; border-bottom: 1px solid @hairline; padding: 4px 8px;
  font-size: 11px; font-weight: 600; }
QTableView { gridline-color: transparent; }
QScrollArea { border: 0; background: @panel; }
QFrame[role="popup"] { background: @panel; border: 1px solid @hairline; border-radius: 6px; }

QTabBar { background: @panel; qproperty-drawBase: 0; }
QTabBar::tab { background: @panel; color: @muted; border: 0; border-bottom: 2px solid transparent; padding: 6px 16px; margin: 0; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:focus { color: @text; }
QTabWidget::pane { border: 0; border-top: 1px solid @hairline; }

QStatusBar { background: @panel; color: @muted; border-top: 1px solid @hairline; }
QStatusBar::item { border: 0; }
QProgressBar { border: 0; border-radius: 2px; background: @hairline; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QWidget[role="notice"] { background: @notice; border-bottom: 1px solid @hairline; }
QWidget[role="notice"] QLabel { background: transparent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @hairline; }
)";

} // namespace

QString styleSheet()
{
    using app::Ink;
    const bool dark = wornTheme() == app::ThemeName::Dark;
    QString sheet = QString::fromLatin1(Rules);
    // Longer names before those that they begin with.
    const std::initializer_list<std::pair<const char*, QColor>> colors = {
        {"@hairline", tokenColor(Ink::Hairline)},
        {"@onAccent", tokenColor(dark ? Ink::Canvas : Ink::Panel)},
        {"@accent", tokenColor(Ink::Accent)},
        {"@selected", tintedColor(Ink::Accent, 0.16)},
        {"@disabled", tintedColor(Ink::Muted, 0.6)},
        {"@goodText", dark ? tokenColor(Ink::KeepInformed) : tintedColor(Ink::KeepInformed, 1).darker(140)},
        {"@good", tokenColor(Ink::KeepInformed)},
        {"@notice", tintedColor(Ink::Selection, 0.14)},
        {"@window", tokenColor(Ink::Window)},
        {"@scroll", tintedColor(Ink::Muted, 0.4)},
        {"@panel", tokenColor(Ink::Panel)},
        {"@muted", tokenColor(Ink::Muted)},
        {"@hover", tintedColor(Ink::Muted, 0.10)},
        {"@text", tokenColor(Ink::Text)},
    };
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace weft::gui
