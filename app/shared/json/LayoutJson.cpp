// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/LayoutJson.h"

#include "layout/RouteGeometry.h"

#include <algorithm>
#include <cmath>

namespace weft::app {

namespace {

Json rectJson(const char* key, const std::string& reference, const layout::Rect& rect)
{
    return {{key, reference},
            {"x", jsonPixels(rect.x)},
            {"y", jsonPixels(rect.y)},
            {"width", jsonPixels(rect.width)},
            {"height", jsonPixels(rect.height)}};
}

/// What the layout knew of the picture, as far as its quality depends on it.
layout::LayoutGraph graphOf(const MeshPicture& picture)
{
    layout::LayoutGraph graph;
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
        const layout::Rect& box = picture.drawing.nodes[i];
        graph.nodes.push_back({{box.width, box.height}, picture.nodes[i].group});
    }
    for (const PictureEdge& edge : picture.edges)
        graph.edges.push_back({edge.from, edge.to});
    graph.groups.resize(picture.groups.size());
    return graph;
}

Json share(std::uint64_t part, std::uint64_t whole)
{
    return jsonShare(whole == 0 ? std::optional<double>() : static_cast<double>(part) / static_cast<double>(whole));
}

} // namespace

double jsonPixels(double value)
{
    return std::round(value * 100) / 100;
}

Json qualityJson(const layout::DrawingQuality& quality)
{
    return {{"crossings", quality.crossings},
            {"crossingsInside", quality.insideCrossings},
            {"crossingsSeen", quality.seenCrossings},
            {"bends", quality.bends},
            {"edgeLength", jsonPixels(quality.length)},
            {"aspect", jsonPixels(quality.aspect)},
            {"fill", jsonShare(std::min(1.0, quality.fill))},
            {"leftToRight", share(quality.leftToRight, quality.edges)},
            {"leftToRightBound", share(quality.leftToRightBound, quality.edges)},
            {"overlaps", quality.boxOverlaps + quality.frameOverlaps}};
}

Json layoutJson(const MeshPicture& picture, std::stop_token stop)
{
    const layout::Drawing& drawing = picture.drawing;
    Json nodes = Json::array();
    for (std::size_t i = 0; i < picture.nodes.size(); ++i)
        nodes.push_back(rectJson("node", picture.nodes[i].reference, drawing.nodes[i]));
    Json edges = Json::array();
    for (std::size_t i = 0; i < picture.edges.size(); ++i) {
        Json points = Json::array();
        for (const layout::Point& p : layout::polyline(drawing.edges[i]))
            points.push_back(Json::array({jsonPixels(p.x), jsonPixels(p.y)}));
        edges.push_back({{"from", picture.nodes[picture.edges[i].from].reference},
                         {"to", picture.nodes[picture.edges[i].to].reference},
                         {"points", std::move(points)}});
    }
    Json groups = Json::array();
    for (std::size_t i = 0; i < picture.groups.size(); ++i)
        groups.push_back(rectJson("group", picture.groups[i].reference, drawing.groups[i]));
    return {{"nodes", std::move(nodes)},
            {"edges", std::move(edges)},
            {"groups", std::move(groups)},
            {"quality", qualityJson(layout::drawingQuality(graphOf(picture), drawing, stop))}};
}

} // namespace weft::app
