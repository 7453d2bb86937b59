// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/VisibleText.h"

#include <QChar>

#include <algorithm>

namespace weft::app {

namespace {

constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopIsolate = 0x2069;

/// Formats, separators, fillers and non-characters: they show nothing, turn the writing direction or break XML.
bool hides(char32_t c)
{
    if (c == 0x2028 || c == 0x2029 || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0)
        return true;
    if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE0FFF))
        return true;
    return QChar::category(c) == QChar::Other_Format;
}

bool rightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// The code point at `at`, which moves behind it. A lone surrogate reads as U+FFFD.
char32_t next(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return 0xFFFD;
}

QString codePointName(char32_t c)
{
    return QStringLiteral("\u2039U+%1\u203A").arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0')));
}

bool takesTwoCells(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

QString visibleText(QStringView text, qsizetype limit)
{
    QString shown;
    shown.reserve(limit > 0 ? std::min(text.size(), limit) : text.size());
    bool isolate = false;
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (limit > 0 && count == limit) {
            shown += QChar(0x2026);
            break;
        }
        const char32_t c = next(text, at);
        ++count;
        if (c < 0x20)
            shown += QChar(0x2400 + c);
        else if (c == 0x7F)
            shown += QChar(0x2421);
        else if ((c >= 0x80 && c < 0xA0) || hides(c))
            shown += codePointName(c);
        else
            shown += QStringView(QChar::fromUcs4(c));
        isolate = isolate || rightToLeft(c);
    }
    return isolate ? QChar(FirstStrongIsolate) + shown + QChar(PopIsolate) : shown;
}

QString visibleText(std::string_view utf8, qsizetype limit)
{
    // A character has at most four bytes: enough is decoded, and a name of a megabyte costs nothing.
    const auto bytes = static_cast<qsizetype>(utf8.size());
    const qsizetype needed = limit > 0 ? std::min(bytes, 4 * (limit + 1)) : bytes;
    return visibleText(QStringView(QString::fromUtf8(utf8.data(), needed)), limit);
}

qsizetype terminalWidth(QStringView text)
{
    qsizetype width = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = next(text, at);
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
            continue;
        width += takesTwoCells(c) ? 2 : 1;
    }
    return width;
}

} // namespace weft::app
