// SPDX-License-Identifier: Apache-2.0
#include "layout/graphviz/GraphvizLayout.h"

#include "layout/DrawingBounds.h"
#include "layout/RouteGeometry.h"
#include "layout/graphviz/WorkerMessages.h"
#include "layout/layered/LayeredLayout.h"
#include "model/base/WorkerProcess.h"

#include <algorithm>
#include <utility>

namespace weft::layout {
namespace {

std::string_view engineName(GraphvizEngine engine)
{
    switch (engine) {
    case GraphvizEngine::Dot:
        return "dot";
    case GraphvizEngine::Neato:
        return "neato";
    case GraphvizEngine::Fdp:
        return "fdp";
    case GraphvizEngine::Sfdp:
        return "sfdp";
    case GraphvizEngine::Circo:
        return "circo";
    case GraphvizEngine::Twopi:
        return "twopi";
    }
    return {};
}

std::string reasonOf(WorkerFailure failure)
{
    switch (failure) {
    case WorkerFailure::NotFound:
        return "not-found";
    case WorkerFailure::NotStarted:
        return "not-started";
    case WorkerFailure::Died:
        return "died";
    case WorkerFailure::TimedOut:
        return "timed-out";
    case WorkerFailure::Oversized:
        return "oversized";
    case WorkerFailure::Nothing:
    case WorkerFailure::Stopped:
        break;
    }
    return "wrong-reply";
}

/// The engine ends its curves in the middle of the sides; ours end at their ports.
void fixEnds(const LayoutGraph& graph, const LayoutOptions& options, Drawing& drawing)
{
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        const Rect& from = drawing.nodes[edge.from];
        const Rect& to = drawing.nodes[edge.to];
        const Point start{from.right(), from.y + from.height * std::clamp(edge.fromOffset, 0.0, 1.0)};
        const Point end{to.x, to.y + to.height * std::clamp(edge.toOffset, 0.0, 1.0)};
        Route& route = drawing.edges[i];
        if (route.points.empty()) {
            route = flowCurve(start, end, std::max(from.bottom(), to.bottom()) + options.nodeGap / 2);
            continue;
        }
        const std::size_t last = route.points.size() - 1;
        const auto move = [&](std::size_t at, Point by) {
            route.points[at] = {route.points[at].x + by.x, route.points[at].y + by.y};
        };
        const Point startBy{start.x - route.points.front().x, start.y - route.points.front().y};
        const Point endBy{end.x - route.points[last].x, end.y - route.points[last].y};
        move(1, startBy);
        move(last - 1, endBy);
        route.points.front() = start;
        route.points[last] = end;
        route.back = end.x < start.x;
    }
}

} // namespace

GraphvizLayout::GraphvizLayout(GraphvizEngine engine, std::filesystem::path program)
    : m_engine(engine), m_program(std::move(program))
{
}

std::string_view GraphvizLayout::name() const
{
    return engineName(m_engine);
}

LaidOut GraphvizLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                               std::stop_token stop) const
{
    if (graph.nodes.empty() && graph.groups.empty())
        return {};
    progress.report(Stage::LayingOut, 0, 0, name());
    WorkerLimits limits;
    limits.time = options.timeLimit;
    const std::filesystem::path program =
        m_program.empty() ? workerProgram("weft-graphviz-worker", "WEFT_LAYOUT_WORKER") : m_program;
    const WorkerReply reply = askWorker(program, encodeRequest(graph, options, m_engine), limits, stop);
    if (reply.failure == WorkerFailure::Nothing) {
        if (std::optional<Drawing> drawing = decodeReply(reply.payload, graph)) {
            fixEnds(graph, options, *drawing);
            moveToOrigin(*drawing);
            return {std::move(*drawing), true, false, {}, {}};
        }
    }
    LaidOut result = LayeredLayout().layOut(graph, options, progress, stop);
    if (reply.failure == WorkerFailure::Stopped) {
        result.complete = false;
        return result;
    }
    result.fellBack = true;
    result.fallbackReason = {DiagnosticCode::LayoutWorkerFailed, {reasonOf(reply.failure)}};
    return result;
}

} // namespace weft::layout
