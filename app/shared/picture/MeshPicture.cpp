// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/MeshPicture.h"

#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureTexts.h"
#include "layout/LayoutCatalog.h"

#include <utility>

namespace weft::app {

namespace {

PictureContent contentOf(const OpenMesh& open, const PictureScope& scope, Level level, std::stop_token stop)
{
    switch (level) {
    case Level::Domain:
        return domainContent(open, scope, stop);
    case Level::Product:
        return productContent(open, scope, stop);
    case Level::Dataset:
        return datasetContent(open, scope, stop);
    case Level::Column:
        return columnContent(open, scope, stop);
    }
    return {};
}

/// Column level: the layout placed datasets; their columns are rows inside, and they are frames.
layout::Drawing rowsInside(const PictureContent& content, layout::Drawing placed)
{
    layout::Drawing drawing;
    drawing.edges = std::move(placed.edges);
    drawing.bounds = placed.bounds;
    drawing.groups = std::move(placed.groups);
    drawing.groups.insert(drawing.groups.end(), placed.nodes.begin(), placed.nodes.end());
    drawing.nodes.resize(content.nodes.size());
    for (std::size_t box = 0; box < placed.nodes.size(); ++box) {
        const layout::Rect& rect = placed.nodes[box];
        double y = rect.y + ColumnHeader;
        for (const std::uint32_t node : content.rowOrder[box]) {
            drawing.nodes[node] = {rect.x, y, rect.width, ColumnHeight};
            y += ColumnHeight;
        }
    }
    return drawing;
}

TrustLine trustLine(const OpenMesh& open, const PictureScope& scope, const MeshPicture& picture, std::uint64_t shown)
{
    const Mesh& mesh = *open.mesh;
    TrustLine trust;
    trust.shown = shown;
    trust.total = scope.graph.size();
    trust.level = picture.spec.level;
    for (const importers::SourceReport& source : open.sources)
        trust.refused += source.skipped;
    for (const Contract& contract : mesh.contracts)
        trust.unresolved += contract.resolved ? 0 : 1;
    for (const Port& port : mesh.ports)
        if (port.direction == PortDirection::In && !port.contract && !port.answered())
            ++trust.unresolved;
    if (mesh.counts.events > 0)
        trust.observedUntil = mesh.date;
    trust.edges = picture.edges.size();
    for (const layout::Route& route : picture.drawing.edges)
        if (!route.points.empty() && route.points.front().x < route.points.back().x)
            ++trust.leftToRight;
    return trust;
}

} // namespace

Result<std::shared_ptr<const MeshPicture>> meshPicture(std::shared_ptr<const OpenMesh> source, const PictureSpec& spec,
                                                       Progress& progress, std::stop_token stop)
{
    const layout::Layout* engine = layout::layoutNamed(spec.layout);
    if (engine == nullptr) {
        std::string known;
        for (const std::string_view name : layout::layoutNames())
            known.append(known.empty() ? "" : ", ").append(name);
        return Problem{DiagnosticCode::FieldValue, {"--layout", spec.layout, known}};
    }
    progress.report(Stage::Drawing, 0, 0, {});
    const Result<PictureScope> scope = pictureScope(*source, spec, stop);
    if (!scope)
        return scope.error();
    PictureContent content = contentOf(*source, *scope, spec.level, stop);
    if (stop.stop_requested())
        return std::shared_ptr<const MeshPicture>();

    layout::LayoutOptions options;
    options.pageAspect = spec.pageAspect;
    layout::LaidOut laid = engine->layOut(content.graph, options, progress, stop);
    if (stop.stop_requested())
        return std::shared_ptr<const MeshPicture>();

    auto picture = std::make_shared<MeshPicture>();
    picture->spec = spec;
    picture->source = std::move(source);
    picture->layoutFellBack = laid.fellBack;
    picture->fallbackReason = std::move(laid.fallbackReason);
    picture->complete = laid.complete;
    picture->drawing =
        spec.level == Level::Column ? rowsInside(content, std::move(laid.drawing)) : std::move(laid.drawing);
    picture->nodes = std::move(content.nodes);
    fillStates(*picture->source->mesh, picture->nodes);
    picture->edges = std::move(content.edges);
    picture->groups = std::move(content.groups);
    picture->trust = trustLine(*picture->source, *scope, *picture, content.shown);
    return std::shared_ptr<const MeshPicture>(std::move(picture));
}

} // namespace weft::app
