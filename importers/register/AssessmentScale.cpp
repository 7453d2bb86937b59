// SPDX-License-Identifier: Apache-2.0
#include "importers/register/AssessmentScale.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

namespace weft::importers {

namespace {

std::string plain(std::string_view text)
{
    std::string word;
    for (const char c : text) {
        if (c != ' ' && c != '_' && c != '-' && c != '\t' && c != '(' && c != ')')
            word += toLower(c);
    }
    return word;
}

struct Level {
    std::string_view word;
    double value;
};

constexpr std::array Levels = {
    Level{"verylow", 0.0}, Level{"vl", 0.0},  Level{"none", 0.0},     Level{"low", 0.25}, Level{"l", 0.25},
    Level{"medium", 0.5},  Level{"med", 0.5}, Level{"mid", 0.5},      Level{"m", 0.5},    Level{"moderate", 0.5},
    Level{"high", 0.75},   Level{"h", 0.75},  Level{"veryhigh", 1.0}, Level{"vh", 1.0},   Level{"critical", 1.0},
};

std::optional<double> levelOf(const std::string& word)
{
    const auto* found = std::ranges::find(Levels, std::string_view(word), &Level::word);
    return found == Levels.end() ? std::nullopt : std::optional(found->value);
}

std::optional<int> tierOf(const std::string& word)
{
    constexpr std::string_view Tier = "tier";
    if (word.compare(0, Tier.size(), Tier) != 0)
        return std::nullopt;
    int number = 0;
    const char* const end = word.data() + word.size();
    const auto [stopped, error] = std::from_chars(word.data() + Tier.size(), end, number);
    return error == std::errc() && stopped == end && number > 0 && number < 100 ? std::optional(number) : std::nullopt;
}

struct Range {
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    int tiers = 3;
};

/// The ends of the scale that a column's numbers show.
std::optional<std::pair<int, int>> scaleOf(const Range& range)
{
    for (const int end : {1, 5, 10, 100}) {
        if (range.least < -end || range.most > end)
            continue;
        if (range.least < 0)
            return std::pair(-end, end);
        return std::pair(end == 5 && range.least >= 1 ? 1 : 0, end);
    }
    return std::nullopt;
}

std::optional<double> onScale(double value, const Range& range)
{
    const auto scale = scaleOf(range);
    if (!scale)
        return std::nullopt;
    return (value - scale->first) / (scale->second - scale->first);
}

} // namespace

std::optional<ScaleNumber> readScaleNumber(std::string_view text)
{
    std::string number;
    ScaleNumber result;
    for (const char c : text) {
        if (c == ' ' || c == '\t')
            continue;
        if (result.percent)
            return std::nullopt;
        if (c == '%')
            result.percent = true;
        else
            number += c == ',' ? '.' : c;
    }
    if (!number.empty() && number.front() == '+')
        number.erase(0, 1);
    const char* const end = number.data() + number.size();
    const auto [stopped, error] = std::from_chars(number.data(), end, result.value, std::chars_format::fixed);
    if (number.empty() || error != std::errc() || stopped != end || !std::isfinite(result.value))
        return std::nullopt;
    return result;
}

bool isNotAssessed(std::string_view text)
{
    constexpr std::array<std::string_view, 10> Words = {"",  "n/a", "na",   "undefined",   "unknown",
                                                        "?", "tbd", "null", "notassessed", "–"};
    return std::ranges::find(Words, plain(text)) != Words.end();
}

std::optional<ScaleChange> scaleChange(std::span<const std::string> column)
{
    Range range;
    std::optional<ScaleChange> change;
    bool between = false;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto number = readScaleNumber(column[row]);
        if (!number || number->percent)
            continue;
        range.least = std::min(range.least, number->value);
        range.most = std::max(range.most, number->value);
        between = between || (number->value > 0 && number->value < 1);
        if (!change && (number->value < 0 || number->value > 1))
            change = ScaleChange{row};
    }
    if (!change)
        return std::nullopt;
    // Of -1 … 1 every number is a fraction.
    change->odd = between && range.most > 1;
    if (const auto scale = scaleOf(range))
        change->scale = std::to_string(scale->first) + " to " + std::to_string(scale->second);
    return change;
}

std::vector<std::optional<double>> assess(std::span<const std::string> column)
{
    Range range;
    for (const std::string& text : column) {
        if (const auto number = readScaleNumber(text); number && !number->percent) {
            range.least = std::min(range.least, number->value);
            range.most = std::max(range.most, number->value);
        }
        if (const auto tier = tierOf(plain(text)))
            range.tiers = std::max(range.tiers, *tier);
    }
    std::vector<std::optional<double>> values;
    for (const std::string& text : column) {
        const std::string word = plain(text);
        std::optional<double> value;
        if (const auto number = readScaleNumber(text))
            value = number->percent ? number->value / 100 : onScale(number->value, range);
        else if (const auto tier = tierOf(word))
            value = static_cast<double>(range.tiers - *tier) / (range.tiers - 1);
        else
            value = levelOf(word);
        if (value && (*value < 0 || *value > 1))
            value.reset();
        values.push_back(value);
    }
    return values;
}

} // namespace weft::importers
