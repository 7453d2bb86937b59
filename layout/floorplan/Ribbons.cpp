// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Ribbons.h"

#include "layout/RouteGeometry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace weft::layout {
namespace {

constexpr double TapCorner = 5;

/// A stretch of one edge on a vertical or horizontal line.
struct Run {
    bool vertical = false;
    double at = 0; ///< x of a vertical one
    double from = 0;
    double to = 0;
    std::uint32_t edge = 0;

    [[nodiscard]] auto key() const { return std::tuple(vertical, at, from, to, edge); }
};

double widthOf(std::uint32_t count, double room)
{
    return std::min(1.6 + 2.1 * std::log2(static_cast<double>(count)), room);
}

/// How many edges lie over each stretch between two places where some begin or end.
class Sweep {
public:
    Sweep(Drawing& drawing, const LayoutGraph& graph) : m_drawing(drawing), m_graph(graph) {}

    void addLine(const Run* first, const Run* last, bool street, double room)
    {
        // Only differences of counts at each place: which edges these are the lines themselves tell. An edge that comes
        // back over the same stretch counts once there.
        std::vector<Run> runs(first, last);
        std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
            return std::tuple(a.edge, a.from, a.to) < std::tuple(b.edge, b.from, b.to);
        });
        std::map<double, std::int64_t> changes;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            Run whole = runs[i];
            while (i + 1 < runs.size() && runs[i + 1].edge == whole.edge && runs[i + 1].from <= whole.to)
                whole.to = std::max(whole.to, runs[++i].to);
            changes[whole.from] += m_graph.edges[whole.edge].count;
            changes[whole.to] -= m_graph.edges[whole.edge].count;
        }
        std::int64_t count = 0;
        double before = 0;
        bool open = false;
        for (const auto& [at, change] : changes) {
            if (count > 0)
                addPiece(*first, before, at, static_cast<std::uint32_t>(count), street, room, open);
            open = count > 0;
            before = at;
            count += change;
        }
    }

private:
    void addPiece(const Run& line, double from, double to, std::uint32_t count, bool street, double room, bool goesOn)
    {
        std::vector<Ribbon>& ribbons = m_drawing.ribbons;
        const auto place = [&](double along) { return line.vertical ? Point{line.at, along} : Point{along, line.at}; };
        if (goesOn && ribbons.back().count == count) {
            ribbons.back().to = place(to);
            return;
        }
        const std::uint32_t number = ribbons.empty() ? 0 : ribbons.back().line + (goesOn ? 0 : 1);
        ribbons.push_back({place(from), place(to), widthOf(count, room), count, number, street});
    }

    Drawing& m_drawing;
    const LayoutGraph& m_graph;
};

} // namespace

void addRibbons(Drawing& drawing, const LayoutGraph& graph, const std::vector<SharedWay>& ways,
                const Channels& channels, const BlockSpacing& spacing)
{
    drawing.taps.resize(graph.edges.size());
    std::vector<Run> runs;
    for (const SharedWay& way : ways) {
        const auto begin = way.corners.begin();
        Taps& taps = drawing.taps[way.edge];
        taps.leave = rounded({begin, begin + static_cast<std::ptrdiff_t>(way.joins) + 1}, TapCorner);
        taps.enter = rounded({begin + static_cast<std::ptrdiff_t>(way.parts), way.corners.end()}, TapCorner);
        for (std::size_t i = way.joins; i < way.parts; ++i) {
            const Point a = way.corners[i];
            const Point b = way.corners[i + 1];
            if (a == b)
                continue;
            const bool vertical = a.x == b.x;
            const double from = vertical ? a.y : a.x;
            const double to = vertical ? b.y : b.x;
            runs.push_back({vertical, vertical ? a.x : a.y, std::min(from, to), std::max(from, to), way.edge});
        }
    }
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.key() < b.key(); });
    std::map<std::pair<bool, double>, double> streets;
    for (const Channel& channel : channels.channels) {
        const auto [place, added] = streets.emplace(std::pair(channel.vertical, channel.position), channel.width);
        if (!added)
            place->second = std::min(place->second, channel.width);
    }
    Sweep sweep(drawing, graph);
    for (std::size_t first = 0; first < runs.size();) {
        std::size_t last = first;
        while (last < runs.size() && runs[last].vertical == runs[first].vertical && runs[last].at == runs[first].at)
            ++last;
        const auto street = streets.find({runs[first].vertical, runs[first].at});
        const bool onStreet = street != streets.end();
        sweep.addLine(&runs[first], runs.data() + last, onStreet,
                      onStreet ? 0.8 * street->second : 0.4 * spacing.rankGap);
        first = last;
    }
}

} // namespace weft::layout
