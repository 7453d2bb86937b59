// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <QString>

#include <string_view>

class QFontMetrics;
class QLabel;

namespace weft::gui {

/// A stranger's text as a widget may show it in one line: made visible and cut (`app/shared/text/VisibleText`), with
/// room for long names. The full text is for copying.
[[nodiscard]] QString shownText(std::string_view utf8);
[[nodiscard]] QString shownText(const QString& text);

/// A tool tip that shows `text` as it is, whatever it looks like: tool tips have no switch for plain text.
[[nodiscard]] QString escapedToolTip(const QString& text);

/// `text` in `width`, with `…` for what has no room: names in their middle, since those of one mesh differ at their
/// ends
/// (`warehouse.mart.orders`), texts with blanks at their end, since they are read from their beginning.
[[nodiscard]] QString elided(const QString& text, const QFontMetrics& metrics, int width);

/// A label that never takes its text for HTML. `role` picks its look: `muted`, `section`, `title`, `strong`.
[[nodiscard]] QLabel* plainLabel(const QString& text = {}, const char* role = nullptr);

/// The short name of a node, as lists show it.
[[nodiscard]] QString nodeLabel(const Mesh& mesh, NodeRef node);

/// `file:line:column` with what is known of it; empty without a path. Raw: for copying and opening.
[[nodiscard]] QString placeText(std::string_view path, std::uint32_t line, std::uint32_t column);
[[nodiscard]] QString placeText(const Place& place);

/// A text as a menu, button or tab shows it: `&` stays itself instead of marking a key.
[[nodiscard]] QString menuText(const QString& text);

} // namespace weft::gui
