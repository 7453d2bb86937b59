// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/LayoutGoals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace weft::cli {

namespace {

/// What is compared with what.
enum class Measure : std::uint8_t {
    LayeredSeconds,
    LayeredMegabytes,
    DotTimesSlower,
    ElkTimesSlower,
    CrossingsOfDot,
    CrossingsOfElk,
    LengthOfDot,
    FloorplanOfLayered,
    ClustersTimesSlower,
    FloorplanSeconds,
    LinesOfClusters,
    InsideOfClusters,
    Aspect,
    LeftToRightOfBound,
    Overlaps,
    Drawings,
    Fill,
    HiddenBetween,
    HiddenInside,
    RibbonLines,
    LanesForward
};

struct MeasureName {
    const char* id;
    const char* text;
};

MeasureName nameOf(Measure measure)
{
    switch (measure) {
    case Measure::LayeredSeconds:
        return {"layeredSeconds", QT_TRANSLATE_NOOP("LayoutBench", "layered: CPU s")};
    case Measure::LayeredMegabytes:
        return {"layeredMegabytes", QT_TRANSLATE_NOOP("LayoutBench", "layered: peak MB")};
    case Measure::DotTimesSlower:
        return {"dotTimesSlower", QT_TRANSLATE_NOOP("LayoutBench", "CPU of dot ÷ layered")};
    case Measure::ElkTimesSlower:
        return {"elkjsTimesSlower", QT_TRANSLATE_NOOP("LayoutBench", "CPU of elkjs ÷ layered")};
    case Measure::CrossingsOfDot:
        return {"crossingsOfDot", QT_TRANSLATE_NOOP("LayoutBench", "crossings of layered ÷ dot")};
    case Measure::CrossingsOfElk:
        return {"crossingsOfElkjs", QT_TRANSLATE_NOOP("LayoutBench", "crossings of layered ÷ elkjs")};
    case Measure::LengthOfDot:
        return {"lengthOfDot", QT_TRANSLATE_NOOP("LayoutBench", "edge length of layered ÷ dot")};
    case Measure::FloorplanOfLayered:
        return {"floorplanOfLayered", QT_TRANSLATE_NOOP("LayoutBench", "CPU of floorplan ÷ layered")};
    case Measure::ClustersTimesSlower:
        return {"clustersTimesSlower", QT_TRANSLATE_NOOP("LayoutBench", "CPU of dot with clusters ÷ floorplan")};
    case Measure::FloorplanSeconds:
        return {"floorplanSeconds", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: CPU s")};
    case Measure::LinesOfClusters:
        return {"crossingsOfClusters",
                QT_TRANSLATE_NOOP("LayoutBench", "crossings of single lines, floorplan ÷ dot with clusters")};
    case Measure::InsideOfClusters:
        return {"insideOfClusters",
                QT_TRANSLATE_NOOP("LayoutBench", "crossings inside domains, floorplan ÷ dot with clusters")};
    case Measure::Aspect:
        return {"aspectOff", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: how far off the page's shape")};
    case Measure::LeftToRightOfBound:
        return {"leftToRightOfBound",
                QT_TRANSLATE_NOOP("LayoutBench", "floorplan: edges left to right ÷ what the mesh allows")};
    case Measure::Overlaps:
        return {"overlaps", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: overlaps, and boxes outside their frame")};
    case Measure::Drawings:
        return {"drawings", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: different drawings of two")};
    case Measure::Fill:
        return {"fill", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: boxes ÷ page")};
    case Measure::HiddenBetween:
        return {"hiddenBetween", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: edges between domains behind boxes")};
    case Measure::HiddenInside:
        return {"hiddenInside",
                QT_TRANSLATE_NOOP("LayoutBench", "floorplan: share of edges inside domains behind boxes")};
    case Measure::RibbonLines:
        return {"ribbonLines", QT_TRANSLATE_NOOP("LayoutBench", "floorplan: ribbon lines ÷ edges between domains")};
    case Measure::LanesForward:
        return {"lanesForward", QT_TRANSLATE_NOOP("LayoutBench", "lanes: left to right, of what closes no cycle")};
    }
    return {"", ""};
}

/// The runs on one mesh.
class MeshRuns {
public:
    MeshRuns(const LayoutBenchResult& result, const LayoutBenchRun& any)
    {
        for (const LayoutBenchRun& run : result.runs) {
            if (run.mesh == any.mesh)
                m_runs.push_back(&run);
        }
        m_layered = find("layered", false, true);
        m_dot = find("dot", false, true);
        m_elk = find("elkjs", false, true);
        m_clusters = find("dot", true, true);
        m_ribbons = find("floorplan", true, false);
        m_single = find("floorplan", true, true);
        m_lanes = find("lanes", true, true);
    }

    [[nodiscard]] bool plain() const { return m_layered != nullptr; }
    [[nodiscard]] bool framed() const { return m_ribbons != nullptr; }
    [[nodiscard]] bool hasLanes() const { return m_lanes != nullptr; }

    [[nodiscard]] std::optional<double> value(Measure measure) const
    {
        constexpr double Megabyte = 1e6;
        switch (measure) {
        case Measure::LayeredSeconds:
            return m_layered->cpuSeconds;
        case Measure::LayeredMegabytes:
            if (m_layered->peakBytes == 0)
                return std::nullopt;
            return static_cast<double>(m_layered->peakBytes) / Megabyte;
        case Measure::DotTimesSlower:
            return ratio(seconds(m_dot), seconds(m_layered));
        case Measure::ElkTimesSlower:
            return ratio(seconds(m_elk), seconds(m_layered));
        case Measure::CrossingsOfDot:
            return crossingRatio(m_layered, m_dot);
        case Measure::CrossingsOfElk:
            return crossingRatio(m_layered, m_elk);
        case Measure::LengthOfDot:
            if (m_dot == nullptr || !m_dot->linesDrawn || !m_dot->quality || !m_layered->quality)
                return std::nullopt;
            return ratio(m_layered->quality->length, m_dot->quality->length);
        case Measure::FloorplanOfLayered:
            return ratio(seconds(m_ribbons), seconds(m_layered));
        case Measure::ClustersTimesSlower:
            return ratio(seconds(m_clusters), seconds(m_ribbons));
        case Measure::FloorplanSeconds:
            return seconds(m_ribbons);
        case Measure::LinesOfClusters:
            return crossingRatio(m_single, m_clusters);
        case Measure::InsideOfClusters:
            return insideRatio();
        case Measure::HiddenBetween:
            return number(m_ribbons->hidden.between);
        case Measure::HiddenInside:
            return ratio(number(m_ribbons->hidden.inside), number(m_ribbons->edges - m_ribbons->between)).value_or(0);
        case Measure::RibbonLines:
            if (m_ribbons->ribbonLines == 0)
                return std::nullopt;
            return ratio(number(m_ribbons->ribbonLines), number(m_ribbons->between));
        case Measure::Drawings:
            return m_ribbons->sameBytes && (m_single == nullptr || m_single->sameBytes) ? 0 : 1;
        case Measure::Aspect:
        case Measure::LeftToRightOfBound:
        case Measure::Overlaps:
        case Measure::Fill:
            return m_ribbons->quality ? std::optional(ofQuality(measure, *m_ribbons->quality)) : std::nullopt;
        case Measure::LanesForward:
            if (!m_lanes->quality)
                return std::nullopt;
            return ratio(number(m_lanes->quality->leftToRight + m_lanes->backEdges), number(m_lanes->quality->edges));
        }
        return std::nullopt;
    }

private:
    template <class Number> static double number(Number value) { return static_cast<double>(value); }

    static double ofQuality(Measure measure, const layout::DrawingQuality& quality)
    {
        constexpr double Page = 1.4142;
        switch (measure) {
        case Measure::Aspect:
            return std::abs(quality.aspect / Page - 1);
        case Measure::LeftToRightOfBound:
            return quality.leftToRightBound == 0 ? 1 : number(quality.leftToRight) / number(quality.leftToRightBound);
        case Measure::Overlaps:
            return number(quality.boxOverlaps + quality.frameOverlaps + quality.outsideFrame);
        default:
            return quality.fill;
        }
    }

    [[nodiscard]] const LayoutBenchRun* find(std::string_view engine, bool domains, bool single) const
    {
        const auto found = std::ranges::find_if(m_runs, [&](const LayoutBenchRun* run) {
            return run->engine == engine && run->domains == domains && run->single == single;
        });
        return found == m_runs.end() ? nullptr : *found;
    }

    static std::optional<double> seconds(const LayoutBenchRun* run)
    {
        return run == nullptr ? std::nullopt : std::optional(run->cpuSeconds);
    }

    static std::optional<double> ratio(std::optional<double> part, std::optional<double> whole)
    {
        if (!part || !whole || *whole <= 0)
            return std::nullopt;
        return *part / *whole;
    }

    /// Lines as drawn; straight ones of both where the peer drew none.
    static std::optional<double> crossingRatio(const LayoutBenchRun* ours, const LayoutBenchRun* peer)
    {
        if (ours == nullptr || peer == nullptr || !ours->quality || !peer->quality)
            return std::nullopt;
        if (!peer->linesDrawn)
            return ratio(number(ours->straightCrossings), number(peer->straightCrossings));
        return ratio(number(ours->quality->crossings), number(peer->quality->crossings));
    }

    [[nodiscard]] std::optional<double> insideRatio() const
    {
        if (m_clusters == nullptr || !m_ribbons->quality || !m_clusters->quality)
            return std::nullopt;
        if (!m_clusters->linesDrawn)
            return ratio(number(m_ribbons->straightInsideCrossings), number(m_clusters->straightInsideCrossings));
        return ratio(number(m_ribbons->quality->insideCrossings), number(m_clusters->quality->insideCrossings));
    }

    std::vector<const LayoutBenchRun*> m_runs;
    const LayoutBenchRun* m_layered = nullptr;
    const LayoutBenchRun* m_dot = nullptr;
    const LayoutBenchRun* m_elk = nullptr;
    const LayoutBenchRun* m_clusters = nullptr;
    const LayoutBenchRun* m_ribbons = nullptr;
    const LayoutBenchRun* m_single = nullptr;
    const LayoutBenchRun* m_lanes = nullptr;
};

class Goals {
public:
    explicit Goals(const LayoutBenchResult& result) : m_result(result) {}

    std::vector<LayoutGoal> run()
    {
        const std::vector<LayoutBenchRun>& runs = m_result.runs;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const bool seen = std::any_of(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(i),
                                          [&](const LayoutBenchRun& run) { return run.mesh == runs[i].mesh; });
            if (seen)
                continue;
            m_mesh = &runs[i];
            const MeshRuns of(m_result, runs[i]);
            if (of.plain() && !runs[i].dense)
                layered(of);
            if (of.framed())
                floorplan(of);
            if (of.hasLanes())
                atLeast(of, Measure::LanesForward, 1);
        }
        for (const LayoutMovement& movement : m_result.movements)
            addMovement(movement);
        return std::move(m_goals);
    }

private:
    void layered(const MeshRuns& of)
    {
        const std::size_t size = m_mesh->products;
        if (size < 1000) {
            atMost(of, Measure::LayeredSeconds, 0.060);
            atMost(of, Measure::CrossingsOfDot, 1);
            return;
        }
        if (size < 5000) {
            atLeast(of, Measure::DotTimesSlower, 8);
            atMost(of, Measure::CrossingsOfDot, 0.85);
            atMost(of, Measure::LengthOfDot, 0.8);
        } else if (size < 10'000) {
            atLeast(of, Measure::DotTimesSlower, 12);
            atMost(of, Measure::CrossingsOfDot, 0.8);
            atMost(of, Measure::LengthOfDot, 0.8);
            atLeast(of, Measure::ElkTimesSlower, 15);
            atMost(of, Measure::CrossingsOfElk, 0.55);
        } else if (size < 100'000) {
            atMost(of, Measure::LayeredSeconds, 3);
            atLeast(of, Measure::DotTimesSlower, 30);
        } else {
            atMost(of, Measure::LayeredSeconds, 20);
            atMost(of, Measure::LayeredMegabytes, 500);
        }
    }

    void floorplan(const MeshRuns& of)
    {
        const std::size_t size = m_mesh->products;
        const bool dense = m_mesh->dense;
        if (of.plain() && size >= 1000)
            atMost(of, Measure::FloorplanOfLayered, size < 5000 ? 1.5 : 1);
        if (size >= 1000 && size < 10'000)
            atLeast(of, Measure::ClustersTimesSlower, dense ? 12 : size < 5000 ? 3 : 10);
        if (size >= 10'000 && size < 100'000)
            atMost(of, Measure::FloorplanSeconds, 2);
        if (size >= 200 && size < 10'000)
            atMost(of, Measure::LinesOfClusters, 0.8);
        if (size < 10'000)
            atMost(of, Measure::InsideOfClusters, 1);
        atMost(of, Measure::Aspect, 0.15);
        atLeast(of, Measure::LeftToRightOfBound, 0.98);
        atMost(of, Measure::Overlaps, 0);
        atMost(of, Measure::Drawings, 0);
        if (size >= 200)
            atLeast(of, Measure::Fill, dense ? 0.14 : 0.18);
        atMost(of, Measure::HiddenBetween, 0);
        atMost(of, Measure::HiddenInside, 0.01);
        if (size >= 1000)
            atMost(of, Measure::RibbonLines, 0.5);
    }

    void atMost(const MeshRuns& of, Measure measure, double wanted) { add(of, measure, wanted, false); }
    void atLeast(const MeshRuns& of, Measure measure, double wanted) { add(of, measure, wanted, true); }

    void add(const MeshRuns& of, Measure measure, double wanted, bool atLeast)
    {
        const MeasureName name = nameOf(measure);
        m_goals.push_back({m_mesh->mesh, name.id, QCoreApplication::translate("LayoutBench", name.text), wanted,
                           atLeast, of.value(measure)});
    }

    void addMovement(const LayoutMovement& movement)
    {
        const auto text = [](const char* source) { return QCoreApplication::translate("LayoutBench", source); };
        QString moved;
        QString crossings;
        std::string id;
        switch (movement.change) {
        case LayoutMovement::Change::Product:
            id = "Product";
            moved = text(QT_TRANSLATE_NOOP("LayoutBench", "one product more: share of boxes that moved"));
            crossings = text(QT_TRANSLATE_NOOP("LayoutBench", "one product more: crossings ÷ from scratch"));
            break;
        case LayoutMovement::Change::EdgeInside:
            id = "EdgeInside";
            moved = text(QT_TRANSLATE_NOOP("LayoutBench", "one edge in a domain more: share of boxes that moved"));
            crossings = text(QT_TRANSLATE_NOOP("LayoutBench", "one edge in a domain more: crossings ÷ from scratch"));
            break;
        case LayoutMovement::Change::EdgeBetween:
            id = "EdgeBetween";
            moved = text(QT_TRANSLATE_NOOP("LayoutBench", "one edge between domains more: share of boxes that moved"));
            crossings =
                text(QT_TRANSLATE_NOOP("LayoutBench", "one edge between domains more: crossings ÷ from scratch"));
            break;
        }
        const bool product = movement.change == LayoutMovement::Change::Product;
        const auto measured = [&](double value) { return movement.changes > 0 ? std::optional(value) : std::nullopt; };
        m_goals.push_back({movement.mesh, "moved" + id, moved, product ? 0.1 : 0.02, false, measured(movement.moved)});
        m_goals.push_back({movement.mesh, "crossings" + id, crossings, 1.08, false, measured(movement.crossings)});
    }

    const LayoutBenchResult& m_result;
    const LayoutBenchRun* m_mesh = nullptr;
    std::vector<LayoutGoal> m_goals;
};

} // namespace

std::vector<LayoutGoal> layoutGoals(const LayoutBenchResult& result)
{
    return Goals(result).run();
}

} // namespace weft::cli
