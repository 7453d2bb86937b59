// SPDX-License-Identifier: Apache-2.0
#include "layout/TextMeasure.h"

#include "layout/TextAdvances.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft::layout {
namespace {

constexpr char32_t Replacement = 0xFFFD;
constexpr char32_t Ellipsis = 0x2026;
constexpr char32_t ZeroWidthJoiner = 0x200D;

// Thousandths of the size for what the table does not hold: ideographs and emoji fill the em, other scripts a mean.
constexpr double WideAdvance = 1000;
constexpr double OtherAdvance = 650;

struct Interval {
    char32_t first;
    char32_t last;
};

// Combining marks, joiners, direction marks, variation selectors: they take no room of their own.
constexpr std::array<Interval, 13> ZeroWidth = {{{0x0000, 0x001F},
                                                 {0x007F, 0x009F},
                                                 {0x0300, 0x036F},
                                                 {0x0483, 0x0489},
                                                 {0x0591, 0x05BD},
                                                 {0x064B, 0x065F},
                                                 {0x1AB0, 0x1AFF},
                                                 {0x1DC0, 0x1DFF},
                                                 {0x200B, 0x200F},
                                                 {0x2028, 0x202E},
                                                 {0x2060, 0x206F},
                                                 {0x20D0, 0x20FF},
                                                 {0xFE00, 0xFE0F}}};
constexpr std::array<Interval, 5> ZeroWidthHigh = {
    {{0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0000, 0xE007F}, {0xE0100, 0xE01EF}}};

constexpr std::array<Interval, 12> Wide = {{{0x1100, 0x115F},
                                            {0x231A, 0x231B},
                                            {0x2600, 0x27BF},
                                            {0x2E80, 0xA4CF},
                                            {0xA960, 0xA97F},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE4F},
                                            {0xFF00, 0xFF60},
                                            {0xFFE0, 0xFFE6},
                                            {0x1F000, 0x1FAFF},
                                            {0x20000, 0x3FFFD}}};

template <std::size_t N> bool within(const std::array<Interval, N>& intervals, char32_t c)
{
    const auto at = std::upper_bound(intervals.begin(), intervals.end(), c,
                                     [](char32_t value, const Interval& i) { return value < i.first; });
    return at != intervals.begin() && c <= std::prev(at)->last;
}

bool takesNoRoom(char32_t c)
{
    return within(ZeroWidth, c) || within(ZeroWidthHigh, c);
}

bool isRegional(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

double advance(char32_t c, FontWeight weight)
{
    if (takesNoRoom(c))
        return 0;
    for (const AdvanceRange& range : advanceRanges()) {
        if (c < range.first)
            break;
        if (c > range.last)
            continue;
        const std::uint16_t known = range.advances[static_cast<std::size_t>(weight)][c - range.first];
        if (known > 0)
            return known;
        break;
    }
    return within(Wide, c) ? WideAdvance : OtherAdvance;
}

/// The code point at `at`, which moves behind it. A byte that begins nothing valid is U+FFFD.
char32_t next(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const int more = lead >= 0xF0 && lead < 0xF5   ? 3
                     : lead >= 0xE0 && lead < 0xF0 ? 2
                     : lead >= 0xC2 && lead < 0xE0 ? 1
                                                   : 0;
    if (more == 0 || at + static_cast<std::size_t>(more) > text.size())
        return Replacement;
    char32_t c = lead & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        const unsigned char follow = byte(at + static_cast<std::size_t>(i));
        if ((follow & 0xC0) != 0x80)
            return Replacement;
        c = (c << 6) | (follow & 0x3F);
    }
    const bool overlong = (more == 2 && c < 0x800) || (more == 3 && c < 0x10000);
    if (overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return Replacement;
    at += static_cast<std::size_t>(more);
    return c;
}

/// The code point that ends at `at`, which moves before it. A byte that ends nothing valid is U+FFFD.
char32_t previous(std::string_view text, std::size_t& at)
{
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    std::size_t end = start;
    const char32_t c = next(text, end);
    const bool whole = end == at;
    at = whole ? start : at - 1;
    return whole ? c : Replacement;
}

/// Whether the character stands for itself, whatever is beside it.
bool standsAlone(char32_t c)
{
    return !takesNoRoom(c) && !isRegional(c);
}

/// The longest end of `text` that fits into `room` thousandths and begins with a user-perceived character.
std::string_view endThatFits(std::string_view text, FontWeight weight, double room)
{
    double sum = 0;
    std::size_t keep = text.size();
    for (std::size_t at = text.size(); at > 0;) {
        const char32_t c = previous(text, at);
        sum += advance(c, weight);
        if (sum > room)
            break;
        std::size_t before = at;
        if (standsAlone(c) && (at == 0 || standsAlone(previous(text, before))))
            keep = at;
    }
    return text.substr(keep);
}

} // namespace

double textWidth(std::string_view text, double size, FontWeight weight)
{
    double sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += advance(next(text, at), weight);
    return sum * size / 1000;
}

std::string elided(std::string_view text, double size, FontWeight weight, double width)
{
    const double room = width * 1000 / size;
    const double dots = advance(Ellipsis, weight);
    double sum = 0;
    std::size_t keep = 0;     // bytes that fit together with the dots
    bool joined = false;      // the character before was a joiner
    std::size_t regional = 0; // flags are pairs of regional letters
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const char32_t c = next(text, at);
        const bool border = !joined && !takesNoRoom(c) && !(isRegional(c) && regional % 2 == 1);
        if (border && sum + dots <= room)
            keep = start;
        regional = isRegional(c) ? regional + 1 : 0;
        joined = c == ZeroWidthJoiner;
        sum += advance(c, weight);
        if (sum > room)
            break;
    }
    if (sum <= room)
        return std::string(text);
    if (dots > room)
        return {};
    while (keep > 0 && text[keep - 1] == ' ')
        --keep;
    return std::string(text.substr(0, keep)) + "…";
}

std::string elidedName(std::string_view text, double size, FontWeight weight, double width)
{
    constexpr double Beginning = 0.6;
    constexpr std::size_t LongestName = 4096; // to look for blanks in
    constexpr std::string_view Dots = "…";
    const double dots = textWidth(Dots, size, weight);
    std::string whole = elided(text, size, weight, width);
    const bool fits = whole.size() == text.size() && whole == text;
    if (fits || text.substr(0, LongestName).find(' ') != std::string_view::npos)
        return whole;
    const std::string begin = elided(text, size, weight, dots + (width - dots) * Beginning);
    const double left = width - textWidth(begin, size, weight);
    const std::string_view end = endThatFits(text, weight, left * 1000 / size);
    if (begin.size() <= Dots.size() || end.empty())
        return whole;
    return begin + std::string(end);
}

} // namespace weft::layout
