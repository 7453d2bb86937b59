// SPDX-License-Identifier: Apache-2.0
#include "app/shared/analyses/AnalysisRuns.h"

#include "app/shared/json/TwinsJson.h"
#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "model/query/NodeFilter.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class TwinsWords {
    Q_DECLARE_TR_FUNCTIONS(TwinsAnalysis)

public:
    static QString reason(TwinReason why)
    {
        switch (why) {
        case TwinReason::Quoting:
            return tr("they differ in quotes, slashes, blanks or hyphens");
        case TwinReason::Case:
            return tr("they differ in upper and lower case");
        case TwinReason::Port:
            return tr("they differ in a port or broker of one server");
        case TwinReason::Scheme:
            return tr("they differ in how the kind of server is written");
        case TwinReason::Prefix:
            return tr("they differ in an environment, a catalogue in front or a partition at the end");
        }
        return {};
    }

    static AnalysisTable table(const Mesh& mesh, const std::vector<TwinGroup>& groups)
    {
        AnalysisTable table{
            tr("Probably one thing"), {tr("name"), tr("other names"), tr("why")}, {false, false, false}, {}};
        for (const TwinGroup& group : groups) {
            QStringList others;
            for (std::size_t i = 1; i < group.nodes.size(); ++i)
                others += referenceText(mesh, group.nodes[i]);
            table.rows.push_back(
                {{referenceText(mesh, group.nodes.front()), others.join(QStringLiteral(", ")), reason(group.why)},
                 group.nodes});
        }
        return table;
    }

    static QString summary(const std::vector<TwinGroup>& groups)
    {
        if (groups.empty())
            return tr("No twins");
        return tr("%1 groups of names that are probably one thing; they stay apart until an alias file says so")
            .arg(countText(groups.size()));
    }
};

} // namespace

Result<AnalysisResult> runTwins(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    std::vector<TwinGroup> found = twins(mesh, stop);
    std::erase_if(found, [&](const TwinGroup& group) {
        return std::ranges::none_of(group.nodes, [&](NodeRef node) { return filter->matches(mesh, node); });
    });

    AnalysisResult result;
    result.json = twinsJson(mesh, found);
    result.tables = {TwinsWords::table(mesh, found)};
    result.summary = TwinsWords::summary(found);
    result.findings = found.size();
    result.complete = !stop.stop_requested();
    return result;
}

} // namespace weft::app
