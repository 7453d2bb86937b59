// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/DriftJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/VisibleText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class DriftWords {
    Q_DECLARE_TR_FUNCTIONS(DriftAnalysis)

public:
    static AnalysisTable declared(const Mesh& mesh, const Drift& found)
    {
        AnalysisTable table{
            tr("Declared, never observed"), {tr("from"), tr("to"), tr("declared in")}, {false, false, false}, {}};
        for (const std::uint32_t row : found.declaredNotObserved) {
            const ProductEdge& edge = mesh.productEdges[row];
            table.rows.push_back(
                {{referenceText(mesh, edge.from), referenceText(mesh, edge.to), visibleText(placeText(edge.place), 0)},
                 {edge.from, edge.to}});
        }
        return table;
    }

    static AnalysisTable observed(const Mesh& mesh, const Drift& found)
    {
        AnalysisTable table{tr("Observed, not declared"),
                            {tr("from"), tr("to"), tr("first seen"), tr("last seen"), tr("events"), tr("by job")},
                            {false, false, false, false, true, false},
                            {}};
        for (const std::uint32_t row : found.observedNotDeclared) {
            const ProductEdge& edge = mesh.productEdges[row];
            const Observation& seen = edge.observation;
            const auto day = [&](Instant instant) {
                return seen.dated ? QString::fromStdString(dateText(instant)) : QString();
            };
            QStringList jobs;
            for (const JobId job : edge.via)
                jobs += referenceText(mesh, job);
            table.rows.push_back({{referenceText(mesh, edge.from), referenceText(mesh, edge.to), day(seen.first),
                                   day(seen.last), countText(seen.events), jobs.join(QStringLiteral(", "))},
                                  {edge.from, edge.to}});
        }
        return table;
    }

    static QString summary(const Drift& found)
    {
        return tr("%1 edges declared and never observed, %2 observed and not declared")
            .arg(countText(found.declaredNotObserved.size()), countText(found.observedNotDeclared.size()));
    }
};

} // namespace

Result<AnalysisResult> runDrift(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    Drift found = drift(mesh);
    const auto foreign = [&](std::uint32_t row) {
        const ProductEdge& edge = mesh.productEdges[row];
        return !filter->matches(mesh, edge.from) && !filter->matches(mesh, edge.to);
    };
    // `--edges` chooses which of the two sides is looked at: each row is on one side only.
    if (options.edges == EdgeChoice::Observed)
        found.declaredNotObserved.clear();
    if (options.edges == EdgeChoice::Declared)
        found.observedNotDeclared.clear();
    std::erase_if(found.declaredNotObserved, foreign);
    std::erase_if(found.observedNotDeclared, foreign);

    AnalysisResult result;
    result.json = driftJson(mesh, found);
    result.tables = {DriftWords::declared(mesh, found), DriftWords::observed(mesh, found)};
    result.summary = DriftWords::summary(found);
    result.findings = found.declaredNotObserved.size() + found.observedNotDeclared.size();
    result.complete = !stop.stop_requested();
    return result;
}

} // namespace weft::app
