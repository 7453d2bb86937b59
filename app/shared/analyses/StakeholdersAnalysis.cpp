// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/StakeholdersJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/StakeholderText.h"
#include "app/shared/text/VisibleText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace weft::app {

namespace {

class StakeholdersWords {
    Q_DECLARE_TR_FUNCTIONS(StakeholdersAnalysis)

public:
    static AnalysisTable people(const Mesh& mesh, const PowerInterest& assessed)
    {
        AnalysisTable table{tr("Stakeholders"),
                            {tr("stakeholder"), tr("name"), tr("role"), tr("domain"), tr("power"), tr("interest"),
                             tr("quadrant"), tr("products"), tr("source")},
                            {false, false, false, false, true, true, false, true, false},
                            {}};
        for (const Assessment& person : assessed.people) {
            table.rows.push_back(
                {{referenceText(mesh, person.ref()), visibleText(person.name), visibleText(person.role),
                  visibleText(stakeholderDomain(mesh, person)), number(person.power), number(person.interest),
                  quadrantText(person.quadrant), countText(person.ownProducts.size()),
                  person.stakeholder ? tr("register") : tr("derived")},
                 {person.ref()}});
        }
        return table;
    }

    static AnalysisTable seats(const Mesh& mesh, const PowerInterest& assessed, const std::vector<CouncilSeat>& council)
    {
        AnalysisTable table{
            tr("Smallest group that speaks for all domains"), {tr("stakeholder"), tr("domains")}, {false, false}, {}};
        for (const CouncilSeat& seat : council) {
            QStringList domains;
            for (const DomainId domain : seat.covers)
                domains += visibleText(mesh.domains[domain].name);
            const NodeRef person = assessed.people[seat.assessment].ref();
            table.rows.push_back({{referenceText(mesh, person), domains.join(QStringLiteral(", "))}, {person}});
        }
        return table;
    }

    static QString summary(const PowerInterest& assessed, const std::vector<CouncilSeat>& council)
    {
        const auto closely = std::ranges::count(assessed.people, Quadrant::ManageClosely, &Assessment::quadrant);
        return tr("%1 stakeholders, %2 to manage closely; %3 people speak for all domains")
            .arg(countText(assessed.people.size()), countText(static_cast<std::uint64_t>(closely)),
                 countText(council.size()));
    }

private:
    static QString number(std::optional<double> value)
    {
        return value ? decimalText(*value) : QStringLiteral("\u2013");
    }
};

} // namespace

Result<AnalysisResult> runStakeholders(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    // The council is that of everybody: seats refer to rows of the whole assessment.
    const std::vector<CouncilSeat> seats = council(mesh, open.people);
    PowerInterest listed = open.people;
    std::erase_if(listed.people, [&](const Assessment& person) {
        return !filter->matches(person.name) && !filter->matches(mesh, person.ref());
    });

    AnalysisResult result;
    result.json = stakeholdersJson(mesh, listed, open.people, seats);
    result.tables = {StakeholdersWords::people(mesh, listed), StakeholdersWords::seats(mesh, open.people, seats)};
    result.summary = StakeholdersWords::summary(listed, seats);
    result.complete = !stop.stop_requested();
    return result;
}

} // namespace weft::app
