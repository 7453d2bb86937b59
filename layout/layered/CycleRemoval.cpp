// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/CycleRemoval.h"

#include "layout/layered/Adjacency.h"

namespace weft::layout {

std::vector<bool> backArcs(std::size_t nodes, std::span<const Arc> arcs)
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
    const auto search = [&](std::uint32_t root) {
        if (marks[root] != Mark::New)
            return;
        marks[root] = Mark::Open;
        path.push_back({root, 0});
        while (!path.empty()) {
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
    for (std::uint32_t i = 0; i < nodes; ++i) {
        if (!entered[i])
            search(i);
    }
    for (std::uint32_t i = 0; i < nodes; ++i)
        search(i);
    return back;
}

} // namespace weft::layout
