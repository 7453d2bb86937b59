// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/Timeline.h"

#include <algorithm>
#include <tuple>

namespace weft::build {

namespace {

constexpr std::int64_t OutlierSeconds = 3'652LL * 86'400; // ten years

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
        if (!early && !late)
            kept.push_back(i);
    }
    std::ranges::sort(kept, [&](std::uint32_t a, std::uint32_t b) {
        if (events[a].fingerprint != events[b].fingerprint)
            return events[a].fingerprint < events[b].fingerprint;
        return placedBefore(log, events[a], events[b]);
    });
    const auto same = [&](std::uint32_t a, std::uint32_t b) { return events[a].fingerprint == events[b].fingerprint; };
    kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
    return kept;
}

Instant medianTime(const LineageLog& log, std::vector<std::uint32_t> events)
{
    const auto middle = events.begin() + static_cast<std::ptrdiff_t>((events.size() - 1) / 2);
    std::ranges::nth_element(
        events, middle, [&](std::uint32_t a, std::uint32_t b) { return log.events()[a].time < log.events()[b].time; });
    return log.events()[*middle].time;
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
    const std::vector<std::uint32_t> kept = distinctEvents(log, options, stop);
    if (kept.empty())
        return result;

    const Instant median = medianTime(log, kept);
    std::optional<Instant> earliest;
    std::optional<Instant> latest;
    std::vector<std::uint32_t> outliers;
    result.events.reserve(kept.size());
    for (const std::uint32_t index : kept) {
        const Instant time = log.events()[index].time;
        if (std::abs(time.seconds - median.seconds) > OutlierSeconds) {
            outliers.push_back(index);
            continue;
        }
        result.events.push_back({index, time});
        earliest = earliest ? std::min(*earliest, time) : time;
        latest = latest ? std::max(*latest, time) : time;
    }
    if (!result.now)
        result.now = latest;
    for (const std::uint32_t index : outliers) {
        const auto& event = log.events()[index];
        result.events.push_back({index, earliest.value_or(event.time)});
        diagnostics.add({Severity::Warning,
                         DiagnosticCode::TimeOutlier,
                         {instantText(event.time), instantText(median)},
                         std::string(log.files()[event.file]),
                         event.line,
                         0,
                         {}});
    }
    std::ranges::sort(result.events, [&](const TimedEvent& a, const TimedEvent& b) {
        const auto& rowA = log.events()[a.event];
        const auto& rowB = log.events()[b.event];
        return std::tuple(a.time, rowA.state, rowA.fingerprint) < std::tuple(b.time, rowB.state, rowB.fingerprint);
    });
    return result;
}

} // namespace weft::build
