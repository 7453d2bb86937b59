// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/PathsJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace weft::app {

namespace {

class PathsWords {
    Q_DECLARE_TR_FUNCTIONS(PathsAnalysis)

public:
    static AnalysisTable table(const Mesh& mesh, const Paths& found)
    {
        AnalysisTable table{found.truncated ? tr("Paths (more exist than are listed)") : tr("Paths"),
                            {tr("hops"), tr("way")},
                            {true, false},
                            {}};
        for (const std::vector<NodeRef>& path : found.paths)
            table.rows.push_back({{countText(path.size() - 1), chainText(mesh, path)}, path});
        return table;
    }

    static QString summary(const Paths& found)
    {
        if (found.paths.empty())
            return tr("No path");
        return tr("%1 paths").arg(countText(found.paths.size()) + (found.truncated ? QStringLiteral("+") : QString()));
    }
};

} // namespace

Result<AnalysisResult> runPaths(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    for (const std::optional<NodeRef>& end : {options.from, options.to}) {
        if (!end || end->kind != nodeKind(options.level)) {
            return Problem{DiagnosticCode::ReferenceKind,
                           {end ? refText(mesh, *end) : std::string(), std::string(levelName(options.level))}};
        }
    }
    const LevelGraph graph = levelGraph(mesh, options.level, {.edges = options.edges}, stop);
    Paths found = paths(graph, options.from->index, options.to->index, options.limit, stop);
    std::erase_if(found.paths, [&](const std::vector<NodeRef>& path) {
        return std::ranges::none_of(path, [&](NodeRef node) { return filter->matches(mesh, node); });
    });

    AnalysisResult result;
    result.json = pathsJson(mesh, found);
    result.tables = {PathsWords::table(mesh, found)};
    result.summary = PathsWords::summary(found);
    result.findings = found.paths.size();
    result.complete = found.complete && !stop.stop_requested();
    return result;
}

} // namespace weft::app
