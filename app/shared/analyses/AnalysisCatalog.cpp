// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisCatalog.h"

#include "app/shared/analyses/AnalysisRuns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weft::app {

namespace {

class AnalysisCatalogWords {
    Q_DECLARE_TR_FUNCTIONS(AnalysisCatalog)

public:
    static QString stats() { return tr("Counts"); }
    static QString statsHelp() { return tr("How much there is: products, ports, edges, events, and what was read"); }
    static QString cycles() { return tr("Cycles"); }
    static QString cyclesHelp() { return tr("What depends on itself, and the cheapest edges to give up"); }
    static QString orphans() { return tr("Orphans"); }
    static QString orphansHelp() { return tr("What nobody feeds, reads, owns or answers"); }
    static QString impact() { return tr("Impact"); }
    static QString impactHelp()
    {
        return tr("Who and what a change reaches: an owner, product, port, dataset or column");
    }
    static QString drift() { return tr("Drift"); }
    static QString driftHelp() { return tr("What is declared and never seen, and what is seen and not declared"); }
    static QString twins() { return tr("Twins"); }
    static QString twinsHelp() { return tr("Names that are probably one thing; nothing is merged by guess"); }
    static QString paths() { return tr("Paths"); }
    static QString pathsHelp() { return tr("The ways from one node to another, shortest first"); }
    static QString stakeholders() { return tr("Stakeholders"); }
    static QString stakeholdersHelp()
    {
        return tr("Power and interest of everybody, and the smallest governance group");
    }
};

} // namespace

std::span<const Analysis> analyses()
{
    static constexpr std::array All{
        Analysis{"stats", AnalysisCatalogWords::stats, AnalysisCatalogWords::statsHelp, false, runStats},
        Analysis{"cycles", AnalysisCatalogWords::cycles, AnalysisCatalogWords::cyclesHelp, true, runCycles},
        Analysis{"orphans", AnalysisCatalogWords::orphans, AnalysisCatalogWords::orphansHelp, true, runOrphans},
        Analysis{"impact", AnalysisCatalogWords::impact, AnalysisCatalogWords::impactHelp, false, runImpact},
        Analysis{"drift", AnalysisCatalogWords::drift, AnalysisCatalogWords::driftHelp, true, runDrift},
        Analysis{"twins", AnalysisCatalogWords::twins, AnalysisCatalogWords::twinsHelp, true, runTwins},
        Analysis{"paths", AnalysisCatalogWords::paths, AnalysisCatalogWords::pathsHelp, false, runPaths},
        Analysis{"stakeholders", AnalysisCatalogWords::stakeholders, AnalysisCatalogWords::stakeholdersHelp, false,
                 runStakeholders},
    };
    return All;
}

const Analysis* findAnalysis(std::string_view id)
{
    const std::span<const Analysis> all = analyses();
    const auto found = std::ranges::find(all, id, &Analysis::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace weft::app
