// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace weft::app {

/// How much of a stranger's text a sentence quotes.
inline constexpr qsizetype QuotedCharacters = 80;

/// A stranger's text made fit to be shown in one line (dangers.md 21): control characters become their signs (␛, ␀),
/// characters that are invisible or turn the writing direction become `‹U+202E›`, bytes that are no UTF-8 become
/// U+FFFD, more than `limit` characters are cut with `…`, and text with right-to-left letters is isolated (U+2068 …
/// U+2069) so that it cannot rearrange what stands around it. `limit` 0: no cut. O(length).
[[nodiscard]] QString visibleText(QStringView text, qsizetype limit = QuotedCharacters);
[[nodiscard]] QString visibleText(std::string_view utf8, qsizetype limit = QuotedCharacters);

/// How many cells of a terminal `text` takes: none for combining marks and isolates, two for wide East Asian letters
/// and emoji.
[[nodiscard]] qsizetype terminalWidth(QStringView text);

} // namespace weft::app
