// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/NodeSentence.h"

#include "app/gui/graphview/GraphView.h"
#include "app/shared/picture/OpenedNodes.h"
#include "app/shared/text/StakeholderText.h"
#include "app/shared/text/VisibleText.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <string_view>

namespace weft::gui {

namespace {

/// Pictures hold no longer titles.
constexpr qsizetype LongestName = 256;

QString shown(std::string_view text)
{
    return app::visibleText(text, LongestName);
}

QString kind(app::PictureNodeShape shape)
{
    switch (shape) {
    case app::PictureNodeShape::Domain:
        return GraphView::tr("domain");
    case app::PictureNodeShape::Product:
        return GraphView::tr("data product");
    case app::PictureNodeShape::Dataset:
        return GraphView::tr("dataset");
    case app::PictureNodeShape::Job:
        return GraphView::tr("job");
    case app::PictureNodeShape::Column:
        return GraphView::tr("column");
    case app::PictureNodeShape::Unresolved:
        return GraphView::tr("unresolved name");
    }
    return {};
}

/// Of an opened node's edges those that stay inside it are left out.
int edgesOutside(const PictureIndex& index, std::uint32_t node, bool incoming)
{
    const app::MeshPicture& picture = index.picture();
    const auto edges = incoming ? index.inEdges(node) : index.outEdges(node);
    return static_cast<int>(std::count_if(edges.begin(), edges.end(), [&](std::uint32_t edge) {
        const std::uint32_t other = incoming ? picture.edges[edge].from : picture.edges[edge].to;
        const std::uint32_t group = picture.nodes[other].group;
        return group == layout::None || !picture.groups[group].opened ||
               picture.groups[group].ref != picture.nodes[node].ref;
    }));
}

/// What is said beside kind and name, one fact an entry.
QStringList facts(const PictureIndex& index, std::uint32_t node)
{
    const app::MeshPicture& picture = index.picture();
    const app::PictureNode& shownNode = picture.nodes[node];
    QStringList all;
    if (shownNode.group != layout::None)
        all << shown(picture.groups[shownNode.group].title);
    if (!shownNode.subtitle.empty())
        all << shown(shownNode.subtitle);
    if (picture.spec.overlay == app::Overlay::PowerInterest && shownNode.shape == app::PictureNodeShape::Product)
        all << app::quadrantText(shownNode.quadrant);
    all << GraphView::tr("%n source(s)", nullptr, edgesOutside(index, node, true));
    all << GraphView::tr("%n reader(s)", nullptr, edgesOutside(index, node, false));
    return all;
}

QString style(const app::MeshPicture& picture, const app::PictureEdge& edge)
{
    switch (edge.style) {
    case app::EdgeStyle::Both:
        return GraphView::tr("declared and observed");
    case app::EdgeStyle::Declared:
        return GraphView::tr("declared only");
    case app::EdgeStyle::Observed:
        return picture.spec.level == Level::Dataset || picture.spec.level == Level::Column
                   ? GraphView::tr("across products, not declared")
                   : GraphView::tr("observed only");
    case app::EdgeStyle::Flow:
        return GraphView::tr("observed");
    }
    return {};
}

} // namespace

QString edgeToolTip(const PictureIndex& index, std::uint32_t edge)
{
    const app::MeshPicture& picture = index.picture();
    const app::PictureEdge& shownEdge = picture.edges[edge];
    const QString way = shown(picture.nodes[shownEdge.from].title) + QStringLiteral(" \u2192 ") +
                        shown(picture.nodes[shownEdge.to].title);
    QString fact = style(picture, shownEdge);
    if (shownEdge.count > 1)
        fact = GraphView::tr("%1 edges, %2").arg(QLocale().toString(shownEdge.count), fact);
    return QStringLiteral("<p style='white-space:pre'><b>%1</b><br>%2</p>")
        .arg(way.toHtmlEscaped(), fact.toHtmlEscaped());
}

QString nodeSentence(const PictureIndex& index, std::uint32_t node)
{
    const app::PictureNode& shownNode = index.picture().nodes[node];
    return kind(shownNode.shape) + u' ' + shown(shownNode.title) + QStringLiteral(", ") +
           facts(index, node).join(QStringLiteral(", "));
}

QString nodeToolTip(const PictureIndex& index, std::uint32_t node)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(shown(index.picture().nodes[node].title).toHtmlEscaped())};
    for (const QString& fact : facts(index, node))
        lines << fact.toHtmlEscaped();
    if (index.picture().nodes[node].opened)
        lines << GraphView::tr("Double click: close").toHtmlEscaped();
    else if (app::canOpen(index.picture(), node))
        lines << GraphView::tr("Double click: open in place").toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

} // namespace weft::gui
