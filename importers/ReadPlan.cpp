// SPDX-License-Identifier: Apache-2.0
#include "importers/ReadPlan.h"

#include "importers/source/LogSlices.h"

#include <algorithm>

namespace weft::importers {

namespace {

constexpr std::uint64_t LeastWeight = 8ULL * 1024 * 1024; // a task of less is not worth a thread
constexpr std::uint64_t WordyWeight = 16; // a byte of a manifest costs about as much as so many of a log of events

/// A source, cut.
struct CutSource {
    std::vector<std::uint64_t> ends; ///< of its slices; one when it is not sliced
    bool sliced = false;

    [[nodiscard]] std::uint64_t weight(std::uint64_t begin, std::uint64_t end) const
    {
        return sliced ? end - begin : (end - begin) * WordyWeight;
    }
};

std::vector<CutSource> cutSources(const std::vector<FoundSource>& files, std::uint64_t sliceBytes,
                                  const std::stop_token& stop)
{
    std::vector<CutSource> cut;
    for (const FoundSource& source : files) {
        if (stop.stop_requested())
            break;
        CutSource& one = cut.emplace_back();
        if (source.bytes > sliceBytes)
            one.ends = logSlices(source, sliceBytes);
        one.sliced = !one.ends.empty();
        if (!one.sliced)
            one.ends.push_back(source.bytes);
    }
    return cut;
}

/// Line ends of one slice.
struct SliceLines {
    std::size_t source = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t count = 0;
};

/// Tells parts that do not begin on the first line of their source on which they do.
void countLines(std::vector<PlannedTask>& tasks, const std::vector<FoundSource>& files, const ReadWorkers& workers,
                const std::stop_token& stop)
{
    std::vector<SliceLines> slices;
    for (std::size_t i = 0; i + 1 < tasks.size(); ++i) {
        const SourcePart& last = tasks[i].parts.back();
        if (tasks[i + 1].parts.front().source != last.source)
            continue;
        for (std::uint64_t begin = last.begin; const std::uint64_t end : last.ends) {
            slices.push_back({last.source, begin, end, 0});
            begin = end;
        }
    }
    if (slices.empty())
        return;
    runEach(workers, tasks.size(), [&](std::size_t task) {
        for (std::size_t i = task; i < slices.size(); i += tasks.size())
            slices[i].count = lineEnds(files[slices[i].source], slices[i].begin, slices[i].end, stop);
    });
    for (PlannedTask& task : tasks) {
        SourcePart& first = task.parts.front();
        for (const SliceLines& slice : slices) {
            if (slice.source == first.source && slice.end <= first.begin)
                first.firstLine += static_cast<std::uint32_t>(slice.count);
        }
    }
}

} // namespace

void runEach(const ReadWorkers& workers, std::size_t count, const std::function<void(std::size_t)>& run)
{
    std::vector<std::function<void()>> calls;
    for (std::size_t i = 0; i < count; ++i)
        calls.emplace_back([&run, i] { run(i); });
    if (workers.runAll && count > 1) {
        workers.runAll(calls);
        return;
    }
    for (const std::function<void()>& call : calls)
        call();
}

ReadPlan planReading(const std::vector<FoundSource>& files, const ReadWorkers& workers, const std::stop_token& stop)
{
    const std::vector<CutSource> sources = cutSources(files, std::max<std::uint64_t>(1, workers.sliceBytes), stop);
    ReadPlan plan;
    std::uint64_t weight = 0;
    for (const CutSource& source : sources) {
        plan.bytes += source.ends.back();
        weight += source.weight(0, source.ends.back());
    }
    const std::uint64_t least = std::min(LeastWeight, std::max<std::uint64_t>(1, workers.sliceBytes));
    const std::uint64_t most = std::clamp<std::uint64_t>(weight / least, 1, std::max<std::size_t>(1, workers.count));
    plan.tasks.resize(1);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        std::uint64_t begin = 0;
        for (const std::uint64_t end : sources[i].ends) {
            if (plan.tasks.back().weight >= weight / most + 1 && plan.tasks.size() < most)
                plan.tasks.emplace_back();
            std::vector<SourcePart>& parts = plan.tasks.back().parts;
            if (parts.empty() || parts.back().source != i)
                parts.push_back({i, begin, {}, 1});
            if (sources[i].sliced)
                parts.back().ends.push_back(end);
            plan.tasks.back().weight += sources[i].weight(begin, end);
            begin = end;
        }
    }
    countLines(plan.tasks, files, workers, stop);
    return plan;
}

} // namespace weft::importers
