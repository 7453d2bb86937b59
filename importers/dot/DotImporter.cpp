// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotImporter.h"

#include "importers/document/ShownValue.h"
#include "importers/dot/DotBytes.h"
#include "importers/dot/DotRepair.h"
#include "importers/dot/DotReply.h"
#include "importers/dot/DotScan.h"
#include "importers/graph/GraphRecords.h"

#include <cstring>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t BytesASecond = 1U << 20U; // what cgraph surely reads on a busy machine

void refuse(ReadContext& context, DiagnosticCode code, std::vector<std::string> arguments, TextPlace place)
{
    context.diagnose(Severity::Error, code, std::move(arguments), place.line, place.column);
    ++context.report.skipped;
}

const char* reasonOf(WorkerFailure failure)
{
    switch (failure) {
    case WorkerFailure::NotFound:
        return "the program weft-dot-worker, which reads DOT, is missing";
    case WorkerFailure::NotStarted:
        return "the program weft-dot-worker, which reads DOT, can't be started";
    case WorkerFailure::Died:
        return "Graphviz crashes on this text";
    case WorkerFailure::TimedOut:
        return "Graphviz does not come to an end with this text";
    case WorkerFailure::Oversized:
        return "Graphviz makes too much of this text";
    case WorkerFailure::Nothing:
    case WorkerFailure::Stopped:
        break;
    }
    return "Graphviz gives no usable answer for this text";
}

/// cgraph tells no places: those of the names in the text.
void placeNodes(Graph& graph, const DotScan& scan)
{
    std::unordered_map<std::string_view, TextPlace> places;
    for (GraphNode& node : graph.nodes) {
        const auto found = scan.places.find(node.id);
        const TextPlace place = found == scan.places.end() ? TextPlace() : found->second;
        node.line = place.line;
        node.column = place.column;
        places.emplace(node.id, place);
    }
    for (GraphEdge& edge : graph.edges) {
        const TextPlace place = places.at(edge.from);
        edge.line = place.line;
        edge.column = place.column;
    }
}

} // namespace

DotImporter::DotImporter(std::filesystem::path program, WorkerLimits limits)
    : m_program(std::move(program)), m_limits(limits)
{
}

Match DotImporter::matches(std::string_view firstBytes) const
{
    return beginsAsDot(firstBytes) ? Match::Sure : Match::No;
}

bool DotImporter::read(std::string_view text, ReadContext& context, std::stop_token stop) const
{
    std::string whole(text);
    for (const DotBadByte& bad : blankBadBytes(whole, stop)) {
        const bool zero = bad.kind == TextFault::ZeroByte;
        refuse(context, zero ? DiagnosticCode::ZeroByte : DiagnosticCode::InvalidUtf8, {}, bad.place);
    }
    if (whole.empty() || stop.stop_requested())
        return true;
    const DotScan scan = scanDot(whole, context.limits.depth, stop);
    if (scan.fault) {
        refuse(context, scan.fault->problem.code, scan.fault->problem.arguments, scan.fault->place);
        // What is too deep is refused; what does not end may have something good before it.
        const bool endless = scan.fault->problem.code == DiagnosticCode::DotSyntax;
        whole = endless ? wholeStatements(whole, scan.fault->offset, stop) : std::string();
        if (whole.empty())
            return true;
    }
    WorkerLimits limits = m_limits;
    limits.time += std::chrono::seconds(text.size() / BytesASecond);
    const std::filesystem::path program =
        m_program.empty() ? workerProgram("weft-dot-worker", "WEFT_DOT_WORKER") : m_program;
    WorkerFailure failure = WorkerFailure::Nothing;
    const AskDot ask = [&](const std::string& asked) -> std::optional<dot::DotReply> {
        std::vector<std::byte> request(asked.size());
        std::memcpy(request.data(), asked.data(), asked.size());
        const WorkerReply answer = askWorker(program, request, limits, stop);
        failure = answer.failure;
        return failure == WorkerFailure::Nothing ? dot::decodeReply(answer.payload) : std::nullopt;
    };
    DotRepaired repaired = askWithoutFaults(std::move(whole), ask, stop);
    if (failure == WorkerFailure::Stopped || stop.stop_requested())
        return true;
    for (const DotRefusal& refusal : repaired.refusals)
        refuse(context, DiagnosticCode::DotSyntax, {shownValue(refusal.reason)}, refusal.place);
    std::optional<dot::DotReply>& reply = repaired.reply;
    if (!reply) {
        refuse(context, DiagnosticCode::DotSyntax, {reasonOf(failure)}, {});
        return true;
    }
    if (reply->faulty) {
        refuse(context, DiagnosticCode::DotSyntax, {shownValue(reply->reason)},
               {reply->line, reply->line == 0 ? 0U : 1U});
        return true;
    }
    placeNodes(reply->graph, scan);
    addGraph(reply->graph, format(), context, stop);
    return true;
}

} // namespace weft::importers
