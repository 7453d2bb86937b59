// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/CycleRemoval.h"

#include "layout/layered/Adjacency.h"
#include "model/base/StopEvery.h"

namespace weft::layout {

std::vector<bool> backArcs(std::size_t nodes, std::span<const Arc> arcs, const std::stop_token& stop)
{
    enum class Mark : std::uint8_t { New, Open, Done };
    struct Step {
        std::uint32_t node;
        std::size_t next;
    };
    const Adjacency out(nodes, arcs, Adjacency::End::From);
    std::vector<bool> entered(nodes, false);
    for (const Arc& arc : arcs) {
        if (arc.from != arc.to)
            entered[arc.to] = true;
    }
    std::vector<Mark> marks(nodes, Mark::New);
    std::vector<bool> back(arcs.size(), false);
    std::vector<Step> path;
    std::size_t steps = 0;
    bool stopped = false;
    const auto search = [&](std::uint32_t root) {
        if (marks[root] != Mark::New)
            return;
        marks[root] = Mark::Open;
        path.push_back({root, 0});
        while (!path.empty() && !stopped) {
            stopped = ++steps % StopEvery == 0 && stop.stop_requested();
            Step& step = path.back();
            const auto leaving = out.arcsOf(step.node);
            if (step.next == leaving.size()) {
                marks[step.node] = Mark::Done;
                path.pop_back();
                continue;
            }
            const std::uint32_t arc = leaving[step.next++];
            const std::uint32_t to = arcs[arc].to;
            if (marks[to] == Mark::Open) {
                back[arc] = true;
            } else if (marks[to] == Mark::New) {
                marks[to] = Mark::Open;
                path.push_back({to, 0});
            }
        }
    };
    for (std::uint32_t i = 0; i < nodes && !stopped; ++i) {
        if (!entered[i])
            search(i);
    }
    for (std::uint32_t i = 0; i < nodes && !stopped; ++i)
        search(i);
    if (stopped)
        back.assign(arcs.size(), true);
    return back;
}

} // namespace weft::layout
