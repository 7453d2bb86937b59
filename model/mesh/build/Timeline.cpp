// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/Timeline.h"

#include <algorithm>
#include <tuple>

namespace weft::build {

namespace {

constexpr std::int64_t OutlierSeconds = 3'652LL * 86'400; // ten years

bool isUndated(const LineageLog::EventRow& event)
{
    return !event.counted && event.time == Instant();
}

/// Kept events, each once, in no meaningful order.
std::vector<std::uint32_t> distinctEvents(const LineageLog& log, const MeshOptions& options, std::stop_token stop)
{
    const auto& events = log.events();
    std::vector<std::uint32_t> kept;
    kept.reserve(events.size());
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (i % 1024 == 0 && stop.stop_requested())
            return {};
        const bool early = options.since && events[i].time < *options.since;
        const bool late = options.asOf && events[i].time > *options.asOf;
        if (isUndated(events[i]) || (!early && !late))
            kept.push_back(i);
    }
    std::ranges::sort(kept, [&](std::uint32_t a, std::uint32_t b) {
        if (events[a].fingerprint != events[b].fingerprint)
            return events[a].fingerprint < events[b].fingerprint;
        if (events[a].counted != events[b].counted)
            return events[a].counted;
        return placedBefore(log, events[a], events[b]);
    });
    const auto same = [&](std::uint32_t a, std::uint32_t b) { return events[a].fingerprint == events[b].fingerprint; };
    kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
    return kept;
}

/// Of the counted events; empty without one.
std::optional<Instant> medianTime(const LineageLog& log, std::vector<std::uint32_t> events)
{
    std::erase_if(events, [&](std::uint32_t event) { return !log.events()[event].counted; });
    if (events.empty())
        return std::nullopt;
    const auto middle = events.begin() + static_cast<std::ptrdiff_t>((events.size() - 1) / 2);
    std::ranges::nth_element(
        events, middle, [&](std::uint32_t a, std::uint32_t b) { return log.events()[a].time < log.events()[b].time; });
    return log.events()[*middle].time;
}

bool isFar(Instant time, Instant median)
{
    return std::abs(time.seconds - median.seconds) > OutlierSeconds;
}

} // namespace

bool placedBefore(const LineageLog& log, const LineageLog::EventRow& a, const LineageLog::EventRow& b)
{
    return std::tuple(log.files()[a.file], a.line) < std::tuple(log.files()[b.file], b.line);
}

Timeline timeline(const LineageLog& log, const MeshOptions& options, Diagnostics& diagnostics, std::stop_token stop)
{
    Timeline result;
    result.now = options.asOf;
    result.until = options.asOf;
    const std::vector<std::uint32_t> kept = distinctEvents(log, options, stop);
    if (kept.empty())
        return result;

    const std::optional<Instant> median = medianTime(log, kept);
    std::optional<Instant> earliest;
    std::optional<Instant> latest;
    std::optional<Instant> latestStatement;
    std::vector<std::uint32_t> outliers;
    result.events.reserve(kept.size());
    for (const std::uint32_t index : kept) {
        const auto& event = log.events()[index];
        result.counted += event.counted ? 1 : 0;
        const bool dated = !isUndated(event);
        if (event.counted && isFar(event.time, *median)) {
            outliers.push_back(index);
            continue;
        }
        result.events.push_back({index, event.time, dated});
        if (event.counted) {
            earliest = earliest ? std::min(*earliest, event.time) : event.time;
            latest = latest ? std::max(*latest, event.time) : event.time;
        } else if (dated && (!median || !isFar(event.time, *median))) {
            latestStatement = std::max(latestStatement.value_or(event.time), event.time);
        }
    }
    if (!result.now)
        result.now = latest;
    result.until = result.now;
    if (!options.asOf && result.now && latestStatement)
        result.until = std::max(*result.now, *latestStatement);
    for (const std::uint32_t index : outliers) {
        const auto& event = log.events()[index];
        result.events.push_back({index, earliest.value_or(event.time), true});
        diagnostics.add({Severity::Warning,
                         DiagnosticCode::TimeOutlier,
                         {instantText(event.time), instantText(*median)},
                         std::string(log.files()[event.file]),
                         event.line,
                         0,
                         {}});
    }
    std::ranges::sort(result.events, [&](const TimedEvent& a, const TimedEvent& b) {
        const auto& rowA = log.events()[a.event];
        const auto& rowB = log.events()[b.event];
        return std::tuple(a.dated, a.time, rowA.state, rowA.fingerprint) <
               std::tuple(b.dated, b.time, rowB.state, rowB.fingerprint);
    });
    return result;
}

} // namespace weft::build
