// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/OrphansJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/OrphanText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class OrphansWords {
    Q_DECLARE_TR_FUNCTIONS(OrphansAnalysis)

public:
    /// One table a kind, in the order of the rows.
    static std::vector<AnalysisTable> tables(const Mesh& mesh, const std::vector<Orphan>& found)
    {
        std::vector<AnalysisTable> all;
        const Orphan* previous = nullptr;
        for (const Orphan& orphan : found) {
            if (!previous || previous->kind != orphan.kind)
                all.push_back(
                    {orphanKindText(orphan.kind), {tr("node"), tr("since"), tr("detail")}, {false, false, false}, {}});
            previous = &orphan;
            const QString since = orphan.since ? QString::fromStdString(dateText(*orphan.since)) : QString();
            all.back().rows.push_back({{referenceText(mesh, orphan.node), since, orphanText(orphan)}, {orphan.node}});
        }
        return all;
    }

    static QString summary(const std::vector<Orphan>& found)
    {
        return found.empty() ? tr("No orphans") : tr("%1 orphans").arg(countText(found.size()));
    }
};

} // namespace

Result<AnalysisResult> runOrphans(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    std::vector<Orphan> found = orphans(mesh, {options.edges, options.staleDays}, stop);
    std::erase_if(found, [&](const Orphan& orphan) { return !filter->matches(mesh, orphan.node); });

    AnalysisResult result;
    result.json = orphansJson(mesh, found);
    result.tables = OrphansWords::tables(mesh, found);
    result.summary = OrphansWords::summary(found);
    result.findings = found.size();
    result.complete = !stop.stop_requested();
    return result;
}

} // namespace weft::app
