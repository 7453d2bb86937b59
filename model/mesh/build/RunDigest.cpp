// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/RunDigest.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace weft::build {

namespace {

bool isTerminal(RunState state)
{
    return state == RunState::Fail || state == RunState::Abort || state == RunState::Complete;
}

/// Runs of the log, one at a time, put together to shapes.
class Digester {
public:
    Digester(const LineageLog& log, const Timeline& timeline, const DatasetIdentity& identity)
        : m_log(log), m_timeline(timeline), m_identity(identity)
    {
        m_result.datasets.resize(identity.datasets.size());
        m_result.jobs.resize(log.jobs().size());
    }

    RunDigest run(std::stop_token stop)
    {
        statesInTimeOrder(stop);
        const std::vector<std::uint32_t> order = byRun();
        std::size_t begin = 0;
        std::uint32_t countedRun = EventDataset::NotStated;
        while (begin < order.size()) {
            if (stop.stop_requested())
                return std::move(m_result);
            const auto& first = row(order[begin]);
            std::size_t end = begin + 1;
            while (end < order.size() && sameRun(first, row(order[end])))
                ++end;
            const std::uint32_t counted = digest(std::span(order).subspan(begin, end - begin));
            if (counted > 0 && first.kind == EventKind::Run && first.run != countedRun) {
                ++m_result.runs;
                countedRun = first.run;
            }
            begin = end;
        }
        m_result.shapes.reserve(m_shapes.size());
        for (auto& [key, shape] : m_shapes)
            m_result.shapes.push_back(std::move(shape));
        return std::move(m_result);
    }

private:
    using ShapeKey = std::tuple<std::uint32_t, std::vector<std::uint32_t>, std::vector<ShapeOutput>>;

    [[nodiscard]] const LineageLog::EventRow& row(std::uint32_t timed) const
    {
        return m_log.events()[m_timeline.events[timed].event];
    }

    [[nodiscard]] static bool sameRun(const LineageLog::EventRow& a, const LineageLog::EventRow& b)
    {
        return a.kind == EventKind::Run && b.kind == EventKind::Run && a.run == b.run && a.job == b.job &&
               a.run != EventDataset::NotStated;
    }

    /// Indexes into the timeline by (kind, run, job), each run in time order.
    [[nodiscard]] std::vector<std::uint32_t> byRun() const
    {
        std::vector<std::uint32_t> order(m_timeline.events.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, [this](std::uint32_t a, std::uint32_t b) {
            const auto& rowA = row(a);
            const auto& rowB = row(b);
            return std::tuple(rowA.kind, rowA.run, rowA.job, a) < std::tuple(rowB.kind, rowB.run, rowB.job, b);
        });
        return order;
    }

    void noteEvent(std::optional<std::uint32_t>& place, std::uint32_t event) const
    {
        if (!place || placedBefore(m_log, m_log.events()[event], m_log.events()[*place]))
            place = event;
    }

    /// Schemas, parents and places: later statements beat earlier ones.
    void statesInTimeOrder(std::stop_token stop)
    {
        std::size_t steps = 0;
        for (const TimedEvent& timed : m_timeline.events) {
            if (++steps % 1024 == 0 && stop.stop_requested())
                return;
            const auto& event = m_log.events()[timed.event];
            if (event.job != EventDataset::NotStated) {
                JobState& job = m_result.jobs[event.job];
                noteEvent(job.event, timed.event);
                if (event.parent != EventDataset::NotStated)
                    job.parent = event.parent;
            }
            for (const auto uses : {m_log.inputs(event), m_log.outputs(event)}) {
                for (const auto& use : uses) {
                    DatasetState& dataset = m_result.datasets[m_identity.ofLogName[use.dataset]];
                    noteEvent(dataset.event, timed.event);
                    if (use.schema == EventDataset::Deleted)
                        dataset.schema = EventDataset::NotStated;
                    else if (use.schema != EventDataset::NotStated && !m_log.schema(use.schema).empty())
                        dataset.schema = use.schema;
                }
            }
        }
    }

    /// What a run shows: of statements that are not counted no run, and of those without a time no time.
    [[nodiscard]] Observation observe(std::span<const std::uint32_t> events) const
    {
        Observation observation;
        for (const std::uint32_t timed : events) {
            const TimedEvent& event = m_timeline.events[timed];
            const bool counted = m_log.events()[event.event].counted;
            observation.add({.first = event.time,
                             .last = event.time,
                             .runs = 0,
                             .events = counted ? 1U : 0U,
                             .stated = !counted,
                             .dated = event.dated});
        }
        observation.runs = observation.events > 0 ? 1 : 0;
        return observation;
    }

    /// One run: its events in time order. Result: how many of them count.
    std::uint32_t digest(std::span<const std::uint32_t> events)
    {
        const auto& first = row(events.front());
        std::map<std::uint32_t, std::uint32_t> outputs; // dataset → columnLineage
        std::vector<std::uint32_t> inputs;
        RunState state = RunState::Other;
        std::uint32_t least = m_timeline.events[events.front()].event;
        for (const std::uint32_t timed : events) {
            const auto& event = row(timed);
            if (isTerminal(event.state) && event.kind == EventKind::Run)
                state = event.state;
            if (placedBefore(m_log, event, m_log.events()[least]))
                least = m_timeline.events[timed].event;
            for (const auto& use : m_log.inputs(event))
                inputs.push_back(m_identity.ofLogName[use.dataset]);
            for (const auto& use : m_log.outputs(event)) {
                const auto entry = outputs.emplace(m_identity.ofLogName[use.dataset], EventDataset::NotStated).first;
                if (use.columnLineage == EventDataset::Deleted)
                    entry->second = EventDataset::NotStated;
                else if (use.columnLineage != EventDataset::NotStated)
                    entry->second = use.columnLineage;
            }
        }
        const bool isStatic = first.kind == EventKind::Dataset;
        std::vector<ShapeOutput> outputRows;
        for (const auto& [dataset, columnLineage] : outputs) {
            outputRows.push_back({dataset, columnLineage});
            if (columnLineage == EventDataset::NotStated)
                continue;
            for (const auto& field : m_log.columnLineage(columnLineage))
                inputs.push_back(m_identity.ofLogName[field.dataset]);
        }
        std::ranges::sort(inputs);
        inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());

        const Observation observation = observe(events);
        const bool failed = state == RunState::Fail || state == RunState::Abort;
        const std::uint32_t job = isStatic ? RunShape::NoJob : first.job;
        noteRun(job, inputs, outputRows, failed, observation);

        ShapeKey key(job, inputs, outputRows);
        const auto [found, isNew] = m_shapes.try_emplace(std::move(key));
        RunShape& shape = found->second;
        if (isNew) {
            shape.job = job;
            shape.inputs = std::move(inputs);
            shape.outputs = std::move(outputRows);
            shape.event = least;
        } else if (placedBefore(m_log, m_log.events()[least], m_log.events()[shape.event])) {
            shape.event = least;
        }
        if (failed)
            ++shape.failedRuns;
        else
            shape.ok.add(observation);
        return observation.events;
    }

    void noteRun(std::uint32_t job, const std::vector<std::uint32_t>& inputs, const std::vector<ShapeOutput>& outputs,
                 bool failed, const Observation& observation)
    {
        if (job != RunShape::NoJob && failed)
            ++m_result.jobs[job].failedRuns;
        if (failed)
            return;
        if (job != RunShape::NoJob)
            m_result.jobs[job].observed.add(observation);
        for (const std::uint32_t input : inputs)
            m_result.datasets[input].observed.add(observation);
        for (const ShapeOutput& output : outputs) {
            if (!std::ranges::binary_search(inputs, output.dataset))
                m_result.datasets[output.dataset].observed.add(observation);
        }
    }

    const LineageLog& m_log;
    const Timeline& m_timeline;
    const DatasetIdentity& m_identity;
    std::map<ShapeKey, RunShape> m_shapes;
    RunDigest m_result;
};

} // namespace

RunDigest digestRuns(const LineageLog& log, const Timeline& timeline, const DatasetIdentity& identity,
                     std::stop_token stop)
{
    return Digester(log, timeline, identity).run(stop);
}

} // namespace weft::build
