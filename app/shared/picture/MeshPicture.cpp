// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/MeshPicture.h"

#include "app/shared/picture/KeptLayout.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/OpenedNodes.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureDifference.h"
#include "app/shared/picture/PictureTexts.h"
#include "layout/LayoutCatalog.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weft::app {

namespace {

/// A domain's area follows its products, as far as texts stay readable beside the largest.
void sizeByProducts(PictureContent& content)
{
    constexpr double Products = 12; // that double the area
    constexpr double Most = 3;
    for (std::size_t i = 0; i < content.nodes.size(); ++i) {
        const double scale = std::min(Most, std::sqrt(1 + content.nodes[i].products / Products));
        layout::Size& size = content.graph.nodes[i].size;
        size = {std::ceil(size.width * scale), std::ceil(size.height * scale)};
    }
}

/// Column level: the layout placed datasets; their columns are rows inside, and they are frames.
layout::Drawing rowsInside(const PictureContent& content, layout::Drawing placed)
{
    layout::Drawing drawing;
    drawing.edges = std::move(placed.edges);
    drawing.ribbons = std::move(placed.ribbons);
    drawing.taps = std::move(placed.taps);
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

/// Few domains with few bundles between them are one lineage, in which each bundle can be followed; more become a floor
/// plan of domains, with ribbons.
bool isPlanOfDomains(const PictureContent& content, const PictureSpec& spec)
{
    constexpr std::size_t MostDomains = 16;
    constexpr std::size_t MostBundles = 40;
    return spec.level == Level::Domain && spec.layout == "floorplan" &&
           (content.nodes.size() > MostDomains || content.edges.size() > MostBundles);
}

/// The node that the picture is focused on; None: another level's, or several.
std::uint32_t centreOf(const PictureContent& content, const PictureSpec& spec)
{
    if (!spec.focus || spec.level == Level::Column)
        return layout::None;
    const auto at = std::find_if(content.nodes.begin(), content.nodes.end(),
                                 [&](const PictureNode& node) { return node.ref == *spec.focus; });
    return at == content.nodes.end() ? layout::None : static_cast<std::uint32_t>(at - content.nodes.begin());
}

/// An arrangement that draws no frames shows a picture without the groups that these would stand for; at column level
/// the datasets, which come behind them, stay.
void dropGroupsWithoutFrame(PictureContent& content, layout::Drawing& drawing)
{
    const auto dropped = static_cast<std::uint32_t>(drawing.groups.size());
    if (std::any_of(drawing.groups.begin(), drawing.groups.end(), [](const layout::Rect& r) { return !r.empty(); }))
        return;
    drawing.groups.clear();
    content.groups.erase(content.groups.begin(), content.groups.begin() + dropped);
    for (PictureNode& node : content.nodes) {
        if (node.group != layout::None)
            node.group = node.group < dropped ? layout::None : node.group - dropped;
    }
}

std::shared_ptr<const KeptLayout> keptLayout(const PictureContent& content, const PictureSpec& spec,
                                             layout::LayoutMemory memory)
{
    if (memory.plan.empty() || spec.level == Level::Column)
        return nullptr;
    auto kept = std::make_shared<KeptLayout>();
    kept->level = spec.level;
    kept->layout = spec.layout;
    kept->pageAspect = spec.pageAspect;
    for (const PictureNode& node : content.nodes)
        kept->nodes.push_back(node.reference);
    for (const PictureGroup& group : content.groups)
        kept->groups.push_back(group.reference);
    kept->memory = std::move(memory);
    return kept;
}

/// Whether a kept layout is one of what `spec` asks for; another page shape is another floor plan.
bool isKeptFor(const KeptLayout& kept, const PictureSpec& spec)
{
    constexpr double Rounding = 0.001; // of a file
    return kept.level == spec.level && spec.level != Level::Column && kept.layout == spec.layout &&
           std::abs(kept.pageAspect - spec.pageAspect) < Rounding;
}

void markPinned(PictureContent& content, const Pins& pins)
{
    for (PictureNode& node : content.nodes)
        node.pinned = pins.has(node.reference);
    for (PictureGroup& group : content.groups)
        group.pinned = pins.has(group.reference);
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
    for (const layout::Taps& taps : picture.drawing.taps)
        trust.ribbonEdges += taps.leave.points.empty() ? 0 : 1;
    if (!picture.drawing.ribbons.empty())
        trust.ribbonLines = picture.drawing.ribbons.back().line + std::uint64_t{1};
    trust.cells = picture.spec.layout == "matrix" && !picture.layoutFellBack;
    if (trust.cells) {
        trust.leftToRight = 0;
        for (std::size_t i = 0; i < picture.edges.size(); ++i) {
            const bool loop = picture.edges[i].from == picture.edges[i].to;
            trust.edges -= loop ? 1 : 0; // stands on the diagonal
            trust.leftToRight += loop || picture.drawing.edges[i].back ? 0 : 1;
        }
    }
    return trust;
}

/// Counts what came and went.
void addDifference(const OpenMesh& open, const MeshPicture& picture, TrustLine& trust)
{
    if (!open.before)
        return;
    trust.comparedTo = open.request.comparedTo;
    const auto count = [&trust](Difference difference) {
        trust.added += difference == Difference::Added ? 1 : 0;
        trust.removed += difference == Difference::Removed ? 1 : 0;
    };
    for (const PictureNode& node : picture.nodes)
        count(node.difference);
    for (const PictureEdge& edge : picture.edges)
        count(edge.difference);
}

} // namespace

PictureContent levelContent(const OpenMesh& open, const PictureScope& scope, Level level, std::stop_token stop)
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
    PictureContent content = levelContent(*source, *scope, spec.level, stop);
    markDifference(*source, spec, content, stop);
    if (stop.stop_requested())
        return std::shared_ptr<const MeshPicture>();

    layout::LayoutOptions options;
    options.pageAspect = spec.pageAspect;
    options.edgesDrawn = spec.edgesDrawn;
    options.nodesAreFrames = isPlanOfDomains(content, spec);
    if (spec.kept && isKeptFor(*spec.kept, spec))
        options.memory = memoryFor(*spec.kept, content);
    if (options.nodesAreFrames)
        sizeByProducts(content);
    options.centre = centreOf(content, spec);
    layout::LaidOut laid = engine->layOut(content.graph, options, progress, stop);
    auto picture = std::make_shared<MeshPicture>();
    picture->spec = spec;
    if (scope->restricted && !options.memory)
        picture->spec.pins = {}; // a part of the mesh has places of its own
    picture->kept = keptLayout(content, spec, laid.memory);
    picture->arranged = scope->restricted && !options.memory ? nullptr : picture->kept;
    if (picture->arranged) {
        // Pins are laid over what the layout found by itself, so that without them all is as it was.
        options.memory = withPins(laid.memory, content, picture->spec.pins);
        if (options.memory) {
            laid = engine->layOut(content.graph, options, progress, stop);
            picture->arranged = keptLayout(content, spec, laid.memory);
            markPinned(content, picture->spec.pins);
        }
    }
    if (stop.stop_requested())
        return std::shared_ptr<const MeshPicture>();
    picture->spec.kept.reset();
    picture->spec.opened.clear();
    picture->source = std::move(source);
    picture->layoutFellBack = laid.fellBack;
    picture->fallbackReason = std::move(laid.fallbackReason);
    picture->complete = laid.complete;
    dropGroupsWithoutFrame(content, laid.drawing);
    picture->drawing =
        spec.level == Level::Column ? rowsInside(content, std::move(laid.drawing)) : std::move(laid.drawing);
    picture->nodes = std::move(content.nodes);
    fillStates(*picture->source->mesh, picture->nodes);
    picture->edges = std::move(content.edges);
    picture->groups = std::move(content.groups);
    picture->trust = trustLine(*picture->source, *scope, *picture, content.shown);
    addDifference(*picture->source, *picture, picture->trust);
    return withOpened(std::move(picture), spec.opened, stop);
}

} // namespace weft::app
