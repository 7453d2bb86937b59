// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace weft::gui {

/// Makes the application speak `language` (`de`, `de_AT`; empty: what the desktop speaks), as far as we have it, and
/// English else. Dates and numbers follow. Call before the first widget.
void speak(const QString& language);

/// The language that our texts are in now, such as `de`: that of the locale as far as we have it, `en` else.
[[nodiscard]] QString spokenLanguage();

} // namespace weft::gui
