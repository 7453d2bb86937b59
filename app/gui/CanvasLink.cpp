// SPDX-License-Identifier: Apache-2.0
#include "app/gui/CanvasLink.h"

#include "app/gui/Selection.h"
#include "app/gui/document/MeshDocument.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/widgets/PlainText.h"
#include "app/shared/paint/PictureHighlight.h"

#include <algorithm>

namespace weft::gui {

namespace {

/// Enough to see; ringing a hundred thousand boxes one by one helps nobody.
constexpr qsizetype MostShown = 5000;

} // namespace

CanvasLink::CanvasLink(GraphView& view, MeshDocument& document, Selection& selection, QObject* parent)
    : QObject(parent), m_view(view), m_document(document), m_selection(selection)
{
    connect(&document, &MeshDocument::pictureChanged, this, &CanvasLink::showPicture);
    connect(&document, &MeshDocument::impactChanged, this, &CanvasLink::showImpact);
    connect(&selection, &Selection::changed, this, &CanvasLink::showSelection);
    connect(&view, &GraphView::selectionChanged, this, [this](const QStringList& references) {
        if (m_following)
            return;
        m_following = true;
        m_selection.set(references);
        m_following = false;
    });
    connect(&view, &GraphView::activated, this, [this](const QString& reference) {
        if (m_document.canOpen(reference))
            m_document.toggleOpen(reference);
        else
            goInto(reference);
    });
    connect(&view, &GraphView::upRequested, this, &CanvasLink::goUp);
    connect(&view, &GraphView::cardDismissed, this, &CanvasLink::endHighlight);
}

QStringList CanvasLink::shownFor(const QStringList& references) const
{
    QStringList shown;
    if (!m_document.picture())
        return shown;
    const app::MeshPicture& picture = *m_document.picture();
    for (const QString& reference : references.mid(0, MostShown)) {
        const std::optional<NodeRef> node = m_document.find(reference);
        if (!node)
            continue;
        for (const std::uint32_t index : app::nodesFor(picture, *node))
            shown.append(QString::fromStdString(picture.nodes[index].reference));
    }
    return shown;
}

void CanvasLink::showSelection()
{
    if (m_following)
        return;
    m_following = true;
    m_view.select(shownFor(m_selection.references()));
    m_following = false;
}

void CanvasLink::showPicture()
{
    m_following = true;
    m_view.setPicture(m_document.picture());
    m_view.select(shownFor(m_selection.references()));
    m_following = false;
    if (m_document.impact())
        showImpact();
    else if (!m_territory.isEmpty())
        applyTerritory();
    if (!m_centerNext.isEmpty()) {
        const QStringList shown = shownFor({m_centerNext});
        m_centerNext.clear();
        if (!shown.isEmpty())
            m_view.centerOn(shown.first());
    }
}

void CanvasLink::showImpact()
{
    const auto& answer = m_document.impact();
    if (!answer) {
        if (m_territory.isEmpty()) {
            m_view.clearHighlight();
            m_view.setCard({}, {});
        }
        return;
    }
    m_territory.clear();
    if (!m_document.picture() || m_document.picture()->source->mesh != answer->open->mesh)
        return;
    m_view.setHighlight(app::impactHighlight(*m_document.picture(), answer->impact));
    const ImpactSummary& summary = answer->impact.summary;
    const std::optional<NodeRef> subject = m_document.find(answer->query.subject);
    m_view.setCard(
        subject ? tr("Impact of a change: %1").arg(nodeLabel(*answer->open->mesh, *subject)) : tr("Impact"),
        tr("%1 products · %2 domains · %3 owners").arg(summary.products).arg(summary.domains).arg(summary.owners));
}

void CanvasLink::lightTerritory(const QString& title, const QStringList& products)
{
    m_document.endImpact();
    m_territoryTitle = title;
    m_territory = products;
    applyTerritory();
}

void CanvasLink::applyTerritory()
{
    if (!m_document.picture())
        return;
    const app::MeshPicture& picture = *m_document.picture();
    app::PictureHighlight highlight;
    highlight.distance.assign(picture.nodes.size(), layout::None);
    for (const QString& reference : m_territory) {
        if (const std::optional<NodeRef> node = m_document.find(reference)) {
            for (const std::uint32_t index : app::nodesFor(picture, *node))
                highlight.distance[index] = 0;
        }
    }
    m_view.setHighlight(std::move(highlight));
    m_view.setCard(tr("Territory of %1").arg(m_territoryTitle),
                   tr("%n product(s)", nullptr, static_cast<int>(m_territory.size())));
}

bool CanvasLink::endHighlight()
{
    const bool had = m_document.impact() != nullptr || !m_territory.isEmpty();
    m_territory.clear();
    m_document.endImpact();
    m_view.clearHighlight();
    m_view.setCard({}, {});
    return had;
}

void CanvasLink::reveal(const QString& reference)
{
    m_selection.set({reference});
    bringIntoSight();
}

void CanvasLink::bringIntoSight()
{
    const QStringList shown = shownFor({m_selection.current()});
    if (shown.isEmpty() || !QRectF(m_view.viewport()->rect()).contains(m_view.nodeRect(shown.first())))
        centerSelection();
}

void CanvasLink::centerSelection()
{
    const QStringList shown = shownFor({m_selection.current()});
    if (!shown.isEmpty())
        m_view.centerOn(shown.first());
    else if (m_document.find(m_selection.current()) && m_document.showsPart()) {
        // It is outside what is shown: show everything, then go there.
        m_centerNext = m_selection.current();
        m_document.showEverything();
    }
}

void CanvasLink::goInto(const QString& reference)
{
    const std::optional<NodeRef> node = m_document.find(reference);
    if (!node)
        return;
    m_selection.set({reference});
    m_centerNext = reference;
    if (node->kind == NodeKind::Domain)
        m_document.setLevel(Level::Product);
    else if (node->kind == NodeKind::Product)
        m_document.setLevel(Level::Dataset);
    else if (node->kind == NodeKind::Dataset)
        m_document.setLevel(Level::Column);
    else
        m_centerNext.clear();
}

void CanvasLink::goUp()
{
    const Level level = m_document.spec().level;
    if (level == Level::Domain)
        return;
    m_centerNext = m_selection.current();
    m_document.setLevel(static_cast<Level>(static_cast<int>(level) - 1));
}

} // namespace weft::gui
