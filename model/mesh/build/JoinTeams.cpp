// SPDX-License-Identifier: Apache-2.0
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/DatasetNaming.h"

namespace weft::build {

namespace {

/// Gives one product or contract the team that its text means.
template <class Record> void joinTeam(Assembly& assembly, MergedRecord<Record>& merged, const std::string& reference)
{
    const Record& record = *merged;
    if (trimmed(record.teamName).empty())
        return;
    if (const TeamRecord* team = assembly.teamNames.find(record.teamName)) {
        const std::string shown(assembly.teamNames.shownName(*team));
        if (merged->teamName != shown)
            merged.change().teamName = shown;
        if (merged->members.empty() && !team->members.empty())
            merged.change().members = team->members;
        assembly.namedTeams.push_back(team);
    } else if (!assembly.teamNames.empty() && hasFormOfReference(trimmed(record.teamName))) {
        assembly.diagnostics.add({Severity::Warning,
                                  DiagnosticCode::TeamUnresolved,
                                  {record.teamName, record.id},
                                  record.place.path,
                                  record.place.line,
                                  record.place.column,
                                  reference});
    }
}

} // namespace

void joinTeams(Assembly& assembly)
{
    std::size_t steps = 0;
    for (MergedRecord<ProductRecord>& product : assembly.products) {
        if (++steps % 1024 == 0 && assembly.stop.stop_requested())
            return;
        joinTeam(assembly, product, productRef(product->id));
    }
    for (MergedRecord<ContractRecord>& contract : assembly.contracts) {
        if (++steps % 1024 == 0 && assembly.stop.stop_requested())
            return;
        joinTeam(assembly, contract, contractRef({contract->id, contract->version, false}));
    }
    std::ranges::sort(assembly.namedTeams);
    assembly.namedTeams.erase(std::unique(assembly.namedTeams.begin(), assembly.namedTeams.end()),
                              assembly.namedTeams.end());
}

} // namespace weft::build
