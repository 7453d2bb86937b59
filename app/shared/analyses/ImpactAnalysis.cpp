// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/ImpactJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/ImpactText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/StakeholderText.h"
#include "app/shared/text/VisibleText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class ImpactWords {
    Q_DECLARE_TR_FUNCTIONS(ImpactAnalysis)

public:
    static AnalysisTable affected(const Mesh& mesh, const Impact& impact)
    {
        AnalysisTable table{
            tr("Affected"),
            {tr("hops"), tr("node"), tr("severity"), tr("owner"), tr("domain"), tr("reason"), tr("path")},
            {true, false, false, false, false, false, false},
            {}};
        for (const Affected& row : impact.affected) {
            std::vector<NodeRef> nodes{row.node};
            nodes.insert(nodes.end(), row.path.begin(), row.path.end());
            table.rows.push_back(
                {{countText(row.distance), referenceText(mesh, row.node), impactSeverityText(row.severity),
                  row.owner ? referenceText(mesh, *row.owner) : QString(),
                  row.domain ? referenceText(mesh, *row.domain) : QString(), impactReasonText(row.reason),
                  chainText(mesh, row.path)},
                 std::move(nodes)});
        }
        return table;
    }

    static AnalysisTable owners(const Mesh& mesh, const Impact& impact)
    {
        AnalysisTable table{tr("Owners to tell"),
                            {tr("owner"), tr("contact"), tr("nodes"), tr("role")},
                            {false, false, true, false},
                            {}};
        for (const OwnerToTell& row : impact.owners) {
            table.rows.push_back({{referenceText(mesh, row.owner), visibleText(mesh.owners[row.owner].email),
                                   countText(row.nodes), raciText(row.raci)},
                                  {row.owner}});
        }
        return table;
    }

    static AnalysisTable stakeholders(const OpenMesh& open, const Impact& impact)
    {
        AnalysisTable table{
            tr("Stakeholders"), {tr("stakeholder"), tr("quadrant"), tr("nodes")}, {false, false, true}, {}};
        for (const StakeholderHit& row : impact.stakeholders) {
            const Assessment& person = open.people.people[row.assessment];
            table.rows.push_back(
                {{referenceText(*open.mesh, person.ref()), quadrantText(person.quadrant), countText(row.nodes)},
                 {person.ref()}});
        }
        return table;
    }

    static QString summary(const Mesh& mesh, const Impact& impact)
    {
        QStringList changes;
        for (const Change& change : impact.changes)
            changes += changeText(mesh, change);
        return changes.join(QStringLiteral("; ")) + QStringLiteral(": ") + impactSummaryText(impact);
    }
};

} // namespace

Result<AnalysisResult> runImpact(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    Impact found = impact(mesh, open.people, options.changes,
                          {options.level, options.direction, options.depth, options.edges}, stop);
    // The summary and the people stay those of the whole impact: a filter chooses what is listed, not who is told.
    std::erase_if(found.affected, [&](const Affected& row) { return !filter->matches(mesh, row.node); });

    AnalysisResult result;
    result.json = impactJson(mesh, open.people, found, options.depth);
    result.tables = {ImpactWords::affected(mesh, found), ImpactWords::owners(mesh, found),
                     ImpactWords::stakeholders(open, found)};
    result.summary = ImpactWords::summary(mesh, found);
    result.findings = found.affected.size();
    result.complete = found.complete && !stop.stop_requested();
    return result;
}

} // namespace weft::app
