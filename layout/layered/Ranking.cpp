// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Ranking.h"

#include "layout/layered/Adjacency.h"

#include <algorithm>
#include <limits>

namespace weft::layout {

std::vector<std::uint32_t> ranksOf(std::size_t nodes, std::span<const Arc> arcs)
{
    const Adjacency out(nodes, arcs, Adjacency::End::From);
    const Adjacency in(nodes, arcs, Adjacency::End::To);
    std::vector<std::uint32_t> ranks(nodes, 0);
    std::vector<std::uint32_t> order;
    std::vector<std::size_t> waiting(nodes);
    order.reserve(nodes);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        waiting[i] = in.degree(i);
        if (waiting[i] == 0)
            order.push_back(i);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const std::uint32_t arc : out.arcsOf(order[i])) {
            const std::uint32_t to = arcs[arc].to;
            ranks[to] = std::max(ranks[to], ranks[order[i]] + 1);
            if (--waiting[to] == 0)
                order.push_back(to);
        }
    }

    constexpr int Passes = 8;
    for (int pass = 0; pass < Passes; ++pass) {
        bool moved = false;
        // To the right from the far end, so that a chain that can move does so in one pass; then back.
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint32_t v = order[pass % 2 == 0 ? order.size() - 1 - i : i];
            const std::size_t outs = out.degree(v);
            const std::size_t ins = in.degree(v);
            if (outs == ins)
                continue;
            std::uint32_t wanted = ranks[v];
            if (outs > ins) {
                std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
                for (const std::uint32_t arc : out.arcsOf(v))
                    least = std::min(least, ranks[arcs[arc].to]);
                wanted = least - 1;
            } else {
                wanted = 0;
                for (const std::uint32_t arc : in.arcsOf(v))
                    wanted = std::max(wanted, ranks[arcs[arc].from] + 1);
            }
            moved = moved || wanted != ranks[v];
            ranks[v] = wanted;
        }
        if (!moved)
            break;
    }
    return ranks;
}

} // namespace weft::layout
