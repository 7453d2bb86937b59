// SPDX-License-Identifier: Apache-2.0
#include "layout/radial/HopRings.h"

#include "layout/LayoutGraph.h"
#include "layout/layered/Adjacency.h"

#include <algorithm>

namespace weft::layout {
namespace {

/// Hops from `centre` along one direction, and through which node; None where there is no way.
struct Hops {
    std::vector<std::uint32_t> count;
    std::vector<std::uint32_t> through;
};

Hops hopsAlong(std::size_t nodes, std::span<const Arc> arcs, const Adjacency& adjacency, bool downstream,
               std::uint32_t centre)
{
    Hops hops{std::vector<std::uint32_t>(nodes, None), std::vector<std::uint32_t>(nodes, None)};
    std::vector<std::uint32_t> found{centre};
    hops.count[centre] = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const std::uint32_t arc : adjacency.arcsOf(found[i])) {
            const std::uint32_t next = downstream ? arcs[arc].to : arcs[arc].from;
            if (hops.count[next] != None)
                continue;
            hops.count[next] = hops.count[found[i]] + 1;
            hops.through[next] = found[i];
            found.push_back(next);
        }
    }
    return hops;
}

} // namespace

HopRings hopRings(std::size_t nodes, std::span<const Arc> arcs, std::uint32_t centre)
{
    const Adjacency out(nodes, arcs, Adjacency::End::From);
    const Adjacency in(nodes, arcs, Adjacency::End::To);
    const Hops down = hopsAlong(nodes, arcs, out, true, centre);
    const Hops up = hopsAlong(nodes, arcs, in, false, centre);
    HopRings rings;
    rings.ring.assign(nodes, None);
    rings.side.assign(nodes, RingSide::Right);
    rings.inner.assign(nodes, None);
    std::vector<std::vector<std::uint32_t>> waiting(1); // by ring, found in this order
    const auto put = [&](std::uint32_t node, std::uint32_t ring, RingSide side, std::uint32_t inner) {
        rings.ring[node] = ring;
        rings.side[node] = side;
        rings.inner[node] = inner;
        waiting.resize(std::max<std::size_t>(waiting.size(), ring + std::size_t{1}));
        waiting[ring].push_back(node);
    };
    for (std::uint32_t v = 0; v < nodes; ++v) {
        if (down.count[v] == None && up.count[v] == None)
            continue;
        if (down.count[v] <= up.count[v]) // None is the greatest
            put(v, down.count[v], RingSide::Right, down.through[v]);
        else
            put(v, up.count[v], RingSide::Left, up.through[v]);
    }
    for (std::uint32_t ring = 0; ring < waiting.size(); ++ring) {
        for (std::size_t i = 0; i < waiting[ring].size(); ++i) {
            const std::uint32_t v = waiting[ring][i];
            rings.reached.push_back(v);
            for (const std::uint32_t arc : out.arcsOf(v)) {
                if (rings.ring[arcs[arc].to] == None)
                    put(arcs[arc].to, ring + 1, RingSide::Right, v);
            }
            for (const std::uint32_t arc : in.arcsOf(v)) {
                if (rings.ring[arcs[arc].from] == None)
                    put(arcs[arc].from, ring + 1, RingSide::Left, v);
            }
        }
    }
    return rings;
}

} // namespace weft::layout
