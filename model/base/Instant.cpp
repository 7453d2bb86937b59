// SPDX-License-Identifier: Apache-2.0
#include "model/base/Instant.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace weft {

namespace {

constexpr std::int64_t SecondsPerDay = 86'400;

/// Reads numbers and separators from the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    /// Exactly `count` digits; false (and nothing consumed) otherwise.
    bool digits(std::size_t count, int& value)
    {
        if (m_rest.size() < count)
            return false;
        int sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9')
                return false;
            sum = sum * 10 + (m_rest[i] - '0');
        }
        value = sum;
        m_rest.remove_prefix(count);
        return true;
    }

    bool take(char wanted)
    {
        if (m_rest.empty() || m_rest.front() != wanted)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// A fraction's digits as nanoseconds; at least one digit, digits beyond the ninth are cut.
    bool fraction(std::int32_t& nanoseconds)
    {
        std::int32_t value = 0;
        std::size_t count = 0;
        for (; count < m_rest.size() && m_rest[count] >= '0' && m_rest[count] <= '9'; ++count) {
            if (count < 9)
                value = value * 10 + (m_rest[count] - '0');
        }
        if (count == 0)
            return false;
        for (std::size_t i = count; i < 9; ++i)
            value *= 10;
        nanoseconds = value;
        m_rest.remove_prefix(count);
        return true;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

/// The zone's offset in seconds; `missing` when nothing is left to read.
bool readZone(Scanner& scanner, std::int64_t& offset, bool& missing)
{
    offset = 0;
    missing = scanner.atEnd();
    if (missing || scanner.take('Z') || scanner.take('z'))
        return true;
    const bool negative = scanner.take('-');
    if (!negative && !scanner.take('+'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!scanner.digits(2, hours))
        return false;
    scanner.take(':');
    if (!scanner.atEnd() && !scanner.digits(2, minutes))
        return false;
    if (hours > 18 || minutes > 59)
        return false;
    offset = (hours * 3600 + minutes * 60) * (negative ? -1 : 1);
    return true;
}

std::chrono::year_month_day civil(Instant instant)
{
    const auto day =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(instant.seconds)));
    return std::chrono::year_month_day(day);
}

} // namespace

std::optional<ReadInstant> readInstant(std::string_view text)
{
    Scanner scanner(text);
    int year = 0;
    int month = 0;
    int day = 0;
    if (!scanner.digits(4, year) || !scanner.take('-') || !scanner.digits(2, month) || !scanner.take('-') ||
        !scanner.digits(2, day) || year < 1)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok())
        return std::nullopt;

    ReadInstant result;
    result.instant.seconds = std::chrono::sys_days(date).time_since_epoch().count() * SecondsPerDay;
    if (scanner.atEnd())
        return result;

    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!scanner.take('T') && !scanner.take('t') && !scanner.take(' '))
        return std::nullopt;
    if (!scanner.digits(2, hour) || !scanner.take(':') || !scanner.digits(2, minute) || hour > 23 || minute > 59)
        return std::nullopt;
    if (scanner.take(':')) {
        if (!scanner.digits(2, second) || second > 60)
            return std::nullopt;
        if ((scanner.take('.') || scanner.take(',')) && !scanner.fraction(result.instant.nanoseconds))
            return std::nullopt;
    }
    std::int64_t offset = 0;
    if (!readZone(scanner, offset, result.zoneMissing) || !scanner.atEnd())
        return std::nullopt;
    result.instant.seconds += hour * 3600 + minute * 60 + (second == 60 ? 59 : second) - offset;
    const int utcYear = static_cast<int>(civil(result.instant).year());
    if (utcYear < 1 || utcYear > 9999)
        return std::nullopt;
    return result;
}

std::string dateText(Instant instant)
{
    const auto date = civil(instant);
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

std::string instantText(Instant instant)
{
    const std::int64_t ofDay = ((instant.seconds % SecondsPerDay) + SecondsPerDay) % SecondsPerDay;
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d", static_cast<int>(ofDay / 3600),
                  static_cast<int>(ofDay / 60 % 60), static_cast<int>(ofDay % 60));
    std::string text = dateText(instant) + buffer.data();
    if (instant.nanoseconds != 0) {
        std::snprintf(buffer.data(), buffer.size(), ".%09d", static_cast<int>(instant.nanoseconds));
        text += buffer.data();
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text + 'Z';
}

std::int64_t daysBetween(Instant from, Instant to)
{
    return (to.seconds - from.seconds) / SecondsPerDay;
}

Instant plusDays(Instant instant, std::int64_t days)
{
    instant.seconds += days * SecondsPerDay;
    return instant;
}

} // namespace weft
