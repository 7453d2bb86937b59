// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft {

/// A moment of UTC with nanoseconds, years 0001 to 9999 (64-bit nanoseconds would end in 2262, and hostile logs hold
/// the year 9999). Ordered by time.
struct Instant {
    std::int64_t seconds = 0;     ///< since 1970-01-01T00:00:00Z, may be negative
    std::int32_t nanoseconds = 0; ///< 0 … 999,999,999

    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

/// What `readInstant` found besides the moment.
struct ReadInstant {
    Instant instant;
    bool zoneMissing = false; ///< no zone was written; UTC was taken
};

/// Reads ISO 8601: `YYYY-MM-DD`, or with `T` or a blank and `hh:mm[:ss[.fraction]]`, fraction of 1 to 9 digits (more
/// are cut), zone `Z`, `±hh:mm`, `±hhmm`, `±hh` or none. Empty for anything else, for days and hours that do not
/// exist (30 February, 24:30, offsets beyond ±18:00) and for years outside 0001 … 9999. Second 60 reads as 59.
/// A bare date is midnight; `zoneMissing` is then false, since a day has no zone.
[[nodiscard]] std::optional<ReadInstant> readInstant(std::string_view text);

/// `2026-10-31T08:30:00Z`; nanoseconds are added, without trailing zeros, when there are some.
[[nodiscard]] std::string instantText(Instant instant);

/// `2026-10-31`
[[nodiscard]] std::string dateText(Instant instant);

/// Whole days from `from` to `to`, rounded towards zero.
[[nodiscard]] std::int64_t daysBetween(Instant from, Instant to);

/// `instant` moved by `days` × 86,400 s.
[[nodiscard]] Instant plusDays(Instant instant, std::int64_t days);

} // namespace weft
