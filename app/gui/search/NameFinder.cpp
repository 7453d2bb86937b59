// SPDX-License-Identifier: Apache-2.0
#include "app/gui/search/NameFinder.h"

#include "app/gui/widgets/PlainText.h"
#include "app/shared/picture/PictureTexts.h"
#include "app/shared/text/FindingText.h"
#include "model/query/NameSearch.h"

#include <mutex>
#include <optional>

namespace weft::gui {

/// The names of a mesh, folded by the first search of it.
struct NameFinder::Index {
    std::once_flag once;
    std::optional<NameSearch> names;
};

namespace {

/// Where a node belongs, so that two of one name can be told apart.
QString belongsTo(const Mesh& mesh, NodeRef node)
{
    switch (node.kind) {
    case NodeKind::Product: {
        const DomainId domain = mesh.products[ProductId(node.index)].domain;
        return domain ? nodeLabel(mesh, domain) : QString();
    }
    case NodeKind::Port: {
        const ProductId product = mesh.ports[PortId(node.index)].product;
        return product ? nodeLabel(mesh, product) : QString();
    }
    case NodeKind::Dataset: {
        const Dataset& dataset = mesh.datasets[DatasetId(node.index)];
        return dataset.product ? nodeLabel(mesh, dataset.product) : shownText(dataset.nameSpace);
    }
    case NodeKind::Column:
        return nodeLabel(mesh, mesh.columns[ColumnId(node.index)].dataset);
    case NodeKind::Job:
        return shownText(mesh.jobs[JobId(node.index)].nameSpace);
    case NodeKind::Domain:
    case NodeKind::Owner:
    case NodeKind::Contract:
    case NodeKind::Stakeholder:
        break;
    }
    return {};
}

Row hitRow(const app::OpenMesh& open, NodeRef node)
{
    const Mesh& mesh = *open.mesh;
    Row row;
    row.cells = {nodeLabel(mesh, node)};
    const QString above = belongsTo(mesh, node);
    row.fact =
        above.isEmpty() ? app::kindText(node.kind) : QStringLiteral("%1 · %2").arg(app::kindText(node.kind), above);
    row.reference = QString::fromStdString(refText(mesh, node));
    row.toolTip = shownText(row.reference);
    if (node.kind == NodeKind::Product)
        row.quadrant = static_cast<int>(app::productQuadrant(open, ProductId(node.index)));
    return row;
}

} // namespace

NameFinder::NameFinder(app::JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

NameFinder::~NameFinder() = default;

void NameFinder::setMesh(std::shared_ptr<const app::OpenMesh> open)
{
    // Other places on the grid do not change a name.
    if (!m_index || !m_open || !open || m_open->mesh != open->mesh)
        m_index = std::make_shared<Index>();
    m_open = std::move(open);
}

void NameFinder::find(app::JobKind job, const QString& text, const std::vector<NodeKind>& kinds, std::size_t limit,
                      std::function<void(FoundNames)> answer)
{
    if (!m_open) {
        answer({});
        return;
    }
    const auto work = [open = m_open, index = m_index, text = text.toStdString(), kinds,
                       limit](Progress&, std::stop_token stop) -> app::Outcome<FoundNames> {
        std::call_once(index->once, [&] { index->names.emplace(open->mesh); });
        const weft::NameHits hits = index->names->find(text, kinds, limit, stop);
        if (!hits.complete)
            return app::Stopped{};
        FoundNames found;
        found.total = hits.total;
        for (const NameHit& hit : hits.hits)
            found.rows.push_back(hitRow(*open, hit.node));
        return app::Finished<FoundNames>{std::move(found)};
    };
    m_jobs.start<FoundNames>(job, work, [answer = std::move(answer)](app::Outcome<FoundNames> outcome) {
        if (auto* finished = std::get_if<app::Finished<FoundNames>>(&outcome))
            answer(std::move(finished->value));
    });
}

} // namespace weft::gui
