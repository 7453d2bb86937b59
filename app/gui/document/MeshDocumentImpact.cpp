// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/MeshDocument.h"
#include "app/shared/text/DiagnosticText.h"

#include <memory>
#include <utility>
#include <variant>

namespace weft::gui {

void MeshDocument::ask(const ImpactQuery& query)
{
    if (!m_open)
        return;
    m_impactQuery = query;
    Change change;
    change.kind = query.kind;
    const std::optional<NodeRef> subject = find(query.subject);
    if (!subject) {
        m_impactQuery.reset();
        endImpact();
        emit failed(app::JobKind::Impact, tr("What changes is no longer in the mesh."));
        return;
    }
    change.subject = *subject;
    if (const std::optional<NodeRef> to = find(query.to); to && to->kind == NodeKind::Owner)
        change.to = OwnerId(to->index);

    using Pointer = std::shared_ptr<const ImpactAnswer>;
    const auto work = [open = m_open, query, change,
                       edges = m_spec.edges](Progress& progress, std::stop_token stop) -> app::Outcome<Pointer> {
        progress.report(Stage::Analysing, 0, 0, {});
        auto answer = std::make_shared<ImpactAnswer>();
        answer->query = query;
        answer->open = open;
        ImpactOptions options;
        options.level = query.level;
        options.direction = query.direction;
        options.depth = query.depth;
        options.edges = edges;
        answer->impact = weft::impact(*open->mesh, open->people, {change}, options, stop);
        if (stop.stop_requested())
            return app::Stopped{};
        app::AnalysisOptions asked;
        asked.level = query.level;
        asked.direction = query.direction;
        asked.depth = query.depth;
        asked.edges = edges;
        asked.changes = {change};
        Result<app::AnalysisResult> result = app::findAnalysis("impact")->run(*open, asked, stop);
        if (!result)
            return app::Failed{result.error()};
        answer->result = std::move(result).value();
        if (stop.stop_requested())
            return app::Stopped{};
        return app::Finished<Pointer>{std::move(answer)};
    };
    const auto answer = [this](app::Outcome<Pointer> outcome) {
        if (auto* finished = std::get_if<app::Finished<Pointer>>(&outcome)) {
            m_impact = std::move(finished->value);
            emit impactChanged();
        } else if (const auto* failure = std::get_if<app::Failed>(&outcome)) {
            emit failed(app::JobKind::Impact, app::problemText(failure->problem));
        }
    };
    m_jobs.start<Pointer>(app::JobKind::Impact, work, answer);
}

void MeshDocument::endImpact()
{
    m_impactQuery.reset();
    m_jobs.stop(app::JobKind::Impact);
    if (!m_impact)
        return;
    m_impact.reset();
    emit impactChanged();
}

} // namespace weft::gui
