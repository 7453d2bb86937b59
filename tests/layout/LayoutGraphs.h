// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/DrawingQuality.h"
#include "layout/LayoutGraph.h"
#include "layout/RouteGeometry.h"
#include "layout/Splitmix.h"

#include <QString>

#include <cmath>
#include <cstdint>

namespace weft::layout::tests {

/// Whether this is a build with sanitizers, which is ten times slower: its tests look at less of the same.
inline bool sanitized()
{
    return qEnvironmentVariableIsSet("WEFT_SANITIZED");
}

/// How many seeds a property is tried with.
inline std::uint64_t seeds(std::uint64_t wanted)
{
    return sanitized() ? (wanted + 4) / 5 : wanted;
}

/// A seed means the same graph everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_random(seed) {}
    std::uint64_t next() { return m_random.next(); }
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(m_random.below(limit)); }

private:
    Splitmix m_random;
};

inline LayoutGraph boxes(std::size_t count, std::size_t groups = 0)
{
    LayoutGraph graph;
    for (std::size_t i = 0; i < count; ++i)
        graph.nodes.push_back({{140, 42}, groups == 0 ? None : static_cast<std::uint32_t>(i % groups)});
    for (std::size_t i = 0; i < groups; ++i)
        graph.groups.push_back({{60, 22}});
    return graph;
}

/// Boxes of many sizes, some of no group, edges mostly inside groups; cycles, parallel edges, self loops, ports
/// anywhere.
inline LayoutGraph randomGraph(std::uint64_t seed, std::size_t nodes, std::size_t groups, std::size_t edges)
{
    Random random(seed);
    LayoutGraph graph;
    for (std::size_t i = 0; i < groups; ++i)
        graph.groups.push_back({{40.0 + random.below(200), 18.0 + random.below(10)}});
    for (std::size_t i = 0; i < nodes; ++i) {
        const bool free = groups == 0 || random.below(20) == 0;
        graph.nodes.push_back(
            {{60.0 + random.below(160), 24.0 + random.below(80)}, free ? None : random.below(groups)});
    }
    for (std::size_t i = 0; i < edges; ++i) {
        const std::uint32_t from = random.below(nodes);
        std::uint32_t to = random.below(nodes);
        for (int tries = 0; tries < 8 && random.below(3) != 0 && graph.nodes[to].group != graph.nodes[from].group;
             ++tries)
            to = random.below(nodes);
        const bool forward = random.below(10) != 0;
        const bool swap = forward && to < from;
        graph.edges.push_back({swap ? to : from, swap ? from : to, random.below(11) / 10.0, random.below(11) / 10.0,
                               1.0 + random.below(3)});
    }
    return graph;
}

inline bool finite(const Rect& r)
{
    return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.width) && std::isfinite(r.height);
}

/// The first thing that is wrong with a drawing of that graph; empty when nothing is. Not `framed`: of an arrangement
/// that draws no frames, so all must be empty.
inline QString faultOf(const LayoutGraph& graph, const Drawing& drawing, bool framed = true)
{
    if (drawing.nodes.size() != graph.nodes.size() || drawing.edges.size() != graph.edges.size() ||
        drawing.groups.size() != graph.groups.size())
        return "wrong counts";
    if (!finite(drawing.bounds) || drawing.bounds.x != 0 || drawing.bounds.y != 0)
        return "bounds";
    std::vector<Rect> apart = drawing.groups;
    for (const Rect& frame : drawing.groups) {
        if (!framed && frame != Rect{})
            return "a frame of an arrangement without any";
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Rect& box = drawing.nodes[i];
        const std::uint32_t group = framed ? graph.nodes[i].group : None;
        if (!finite(box) || !drawing.bounds.contains(box))
            return QString("box %1 outside the bounds").arg(i);
        if (box.width != graph.nodes[i].size.width || box.height != graph.nodes[i].size.height)
            return QString("box %1 has another size").arg(i);
        if (group == None) {
            apart.push_back(box);
        } else {
            const Rect& frame = drawing.groups[group];
            const Size title = graph.groups[group].titleSize;
            if (!frame.contains(box))
                return QString("box %1 outside its frame").arg(i);
            if (box.intersects({frame.x, frame.y, title.width, title.height}))
                return QString("box %1 on a title").arg(i);
        }
    }
    for (std::size_t i = 0; i < graph.groups.size() && framed; ++i) {
        const Rect& frame = drawing.groups[i];
        if (!finite(frame) || !drawing.bounds.contains(frame))
            return QString("frame %1 outside the bounds").arg(i);
        if (frame.width < graph.groups[i].titleSize.width || frame.height < graph.groups[i].titleSize.height)
            return QString("frame %1 has no room for its title").arg(i);
    }
    if (overlappingPairs(drawing.nodes) > 0)
        return "boxes overlap";
    if (framed && overlappingPairs(apart) > 0)
        return "frames overlap";
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        const Route& route = drawing.edges[i];
        if (route.points.size() < 2 || (route.curved && route.points.size() % 3 != 1))
            return QString("edge %1 has no way").arg(i);
        for (const Point& p : route.points) {
            if (!std::isfinite(p.x) || !std::isfinite(p.y) || !drawing.bounds.grown(0.001).contains(p))
                return QString("edge %1 outside the bounds").arg(i);
        }
        const Rect& from = drawing.nodes[edge.from];
        const Rect& to = drawing.nodes[edge.to];
        const auto near = [](Point p, double x, double y) {
            return std::abs(p.x - x) < 0.02 && std::abs(p.y - y) < 0.02;
        };
        if (!near(route.points.front(), from.right(), from.y + from.height * edge.fromOffset))
            return QString("edge %1 does not start at its port").arg(i);
        if (!near(route.points.back(), to.x, to.y + to.height * edge.toOffset))
            return QString("edge %1 does not end at its port").arg(i);
    }
    return {};
}

/// How many edges between groups run behind a box that is not their own.
inline std::size_t behindBoxes(const LayoutGraph& graph, const Drawing& drawing, std::size_t step = 1)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < graph.edges.size(); i += step) {
        const LayoutEdge& edge = graph.edges[i];
        if (graph.nodes[edge.from].group == graph.nodes[edge.to].group)
            continue;
        const std::vector<Point> line = polyline(drawing.edges[i]);
        bool hit = false;
        for (std::size_t node = 0; node < graph.nodes.size() && !hit; ++node) {
            if (node == edge.from || node == edge.to)
                continue;
            const Rect inner = drawing.nodes[node].grown(-0.5);
            for (std::size_t k = 1; k < line.size() && !hit; ++k)
                hit = segmentTouches(inner, line[k - 1], line[k]);
        }
        count += hit ? 1 : 0;
    }
    return count;
}

/// Same bytes: every number equal, bit for bit.
inline bool same(const Drawing& a, const Drawing& b)
{
    if (a.nodes != b.nodes || a.groups != b.groups || a.bounds != b.bounds || a.edges.size() != b.edges.size())
        return false;
    for (std::size_t i = 0; i < a.edges.size(); ++i) {
        if (a.edges[i].points != b.edges[i].points || a.edges[i].curved != b.edges[i].curved ||
            a.edges[i].back != b.edges[i].back)
            return false;
    }
    return true;
}

} // namespace weft::layout::tests
