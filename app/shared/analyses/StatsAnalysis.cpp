// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/StatsJson.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class StatsWords {
    Q_DECLARE_TR_FUNCTIONS(StatsAnalysis)

public:
    static AnalysisTable counts(const Stats& stats)
    {
        AnalysisTable table{tr("Mesh"), {tr("what"), tr("count")}, {false, true}, {}};
        const auto row = [&table](const QString& what, std::uint64_t count) {
            table.rows.push_back({{what, countText(count)}, {}});
        };
        row(tr("data products"), stats.products);
        row(tr("domains"), stats.domains);
        row(tr("owners"), stats.owners);
        row(tr("input ports"), stats.inputPorts);
        row(tr("output ports"), stats.outputPorts);
        row(tr("contracts"), stats.contracts);
        row(tr("datasets"), stats.datasets);
        row(tr("jobs"), stats.jobs);
        row(tr("columns"), stats.columns);
        row(tr("runs"), stats.runs);
        row(tr("events"), stats.events);
        row(tr("stakeholders"), stats.stakeholders);
        row(tr("product edges, declared"), stats.declaredEdges);
        row(tr("product edges, observed"), stats.observedEdges);
        row(tr("product edges, both"), stats.bothEdges);
        row(tr("column edges, direct"), stats.columnEdges);
        return table;
    }

    static AnalysisTable sources(const OpenMesh& open)
    {
        AnalysisTable table{tr("Sources"),
                            {tr("format"), tr("version"), tr("records"), tr("skipped"), tr("bytes"), tr("path")},
                            {false, false, true, true, true, false},
                            {}};
        for (const importers::SourceReport& source : open.sources) {
            table.rows.push_back({{visibleText(source.format), visibleText(source.version), countText(source.records),
                                   countText(source.skipped), countText(source.bytes), visibleText(source.path, 0)},
                                  {}});
        }
        return table;
    }

    static QString summary(const OpenMesh& open, const Stats& stats)
    {
        return tr("%1 data products in %2 domains; %3 errors, %4 warnings")
            .arg(countText(stats.products), countText(stats.domains),
                 countText(open.diagnostics.count(Severity::Error)),
                 countText(open.diagnostics.count(Severity::Warning)));
    }
};

} // namespace

Result<AnalysisResult> runStats(const OpenMesh& open, const AnalysisOptions&, std::stop_token stop)
{
    const Stats counted = stats(*open.mesh);
    AnalysisResult result;
    result.json = statsJson(open, counted);
    result.tables = {StatsWords::counts(counted), StatsWords::sources(open)};
    result.summary = StatsWords::summary(open, counted);
    result.complete = !stop.stop_requested();
    return result;
}

} // namespace weft::app
