// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/CyclesJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace weft::app {

namespace {

class CyclesWords {
    Q_DECLARE_TR_FUNCTIONS(CyclesAnalysis)

public:
    static AnalysisTable components(const Mesh& mesh, const Cycles& found)
    {
        AnalysisTable table{tr("Entangled groups"), {tr("nodes"), tr("edges"), tr("members")}, {true, true, false}, {}};
        for (const CycleComponent& component : found.components) {
            QStringList members;
            for (const NodeRef node : component.nodes)
                members += referenceText(mesh, node);
            table.rows.push_back(
                {{countText(component.nodes.size()), countText(component.edges), members.join(QStringLiteral(", "))},
                 component.nodes});
        }
        return table;
    }

    static AnalysisTable cyclesTable(const Mesh& mesh, const Cycles& found)
    {
        AnalysisTable table{found.truncated ? tr("Cycles (more exist than are listed)") : tr("Cycles"),
                            {tr("length"), tr("way")},
                            {true, false},
                            {}};
        for (const std::vector<NodeRef>& cycle : found.cycles)
            table.rows.push_back({{countText(cycle.size()), chainText(mesh, cycle, true)}, cycle});
        return table;
    }

    static AnalysisTable breaks(const Mesh& mesh, const Cycles& found)
    {
        AnalysisTable table{tr("Cheapest edges to give up"),
                            {tr("from"), tr("to"), tr("cost"), tr("reason")},
                            {false, false, true, false},
                            {}};
        for (const CycleBreak& edge : found.breakAt) {
            table.rows.push_back({{referenceText(mesh, edge.from), referenceText(mesh, edge.to),
                                   QString::fromStdString(plainNumber(edge.cost)), breakReasonText(edge.reason)},
                                  {edge.from, edge.to}});
        }
        return table;
    }

    static QString summary(const Cycles& found)
    {
        if (found.components.empty())
            return tr("No cycles among the %1").arg(levelText(found.level));
        return tr("%1 cycles in %2 groups among the %3")
            .arg(countText(found.cycles.size()) + (found.truncated ? QStringLiteral("+") : QString()),
                 countText(found.components.size()), levelText(found.level));
    }
};

} // namespace

Result<AnalysisResult> runCycles(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    const LevelGraph graph = levelGraph(mesh, options.level, {.edges = options.edges}, stop);
    Cycles found = cycles(mesh, graph, options.limit, stop);
    const auto foreign = [&](const std::vector<NodeRef>& nodes) {
        return std::ranges::none_of(nodes, [&](NodeRef node) { return filter->matches(mesh, node); });
    };
    std::erase_if(found.components, [&](const CycleComponent& component) { return foreign(component.nodes); });
    std::erase_if(found.cycles, foreign);
    std::erase_if(found.breakAt, [&](const CycleBreak& edge) { return foreign({edge.from, edge.to}); });

    AnalysisResult result;
    result.json = cyclesJson(mesh, found);
    result.tables = {CyclesWords::components(mesh, found), CyclesWords::cyclesTable(mesh, found),
                     CyclesWords::breaks(mesh, found)};
    result.summary = CyclesWords::summary(found);
    result.findings = found.components.size();
    result.complete = found.complete && !stop.stop_requested();
    return result;
}

} // namespace weft::app
