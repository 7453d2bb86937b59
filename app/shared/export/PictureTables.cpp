// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureTables.h"

#include "app/shared/json/JsonDocument.h"

#include <cmath>

namespace weft::app {

namespace {

std::string_view styleName(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Both:
        return "both";
    case EdgeStyle::Declared:
        return "declared";
    case EdgeStyle::Observed:
    case EdgeStyle::Flow:
        return "observed";
    }
    return {};
}

std::string_view shapeName(PictureNodeShape shape)
{
    switch (shape) {
    case PictureNodeShape::Domain:
        return "domain";
    case PictureNodeShape::Product:
        return "product";
    case PictureNodeShape::Dataset:
        return "dataset";
    case PictureNodeShape::Job:
        return "job";
    case PictureNodeShape::Column:
        return "column";
    case PictureNodeShape::Unresolved:
        return "unresolved";
    }
    return {};
}

/// A text as long as a spreadsheet's cell can hold; a longer one ends in `…`. Readers of CSV have limits as well.
std::string cellText(std::string_view text)
{
    constexpr std::size_t LongestCell = 32'000;
    if (text.size() <= LongestCell)
        return std::string(text);
    std::size_t end = LongestCell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "\u2026";
}

double tenth(double value)
{
    return std::round(value * 10) / 10;
}

std::string groupOf(const MeshPicture& picture, const PictureNode& node)
{
    return node.group == layout::None ? std::string() : picture.groups[node.group].reference;
}

Json rectJson(Json json, const layout::Rect& rect)
{
    json["x"] = tenth(rect.x);
    json["y"] = tenth(rect.y);
    json["width"] = tenth(rect.width);
    json["height"] = tenth(rect.height);
    return json;
}

Json edgeJson(const MeshPicture& picture, std::size_t index)
{
    const PictureEdge& edge = picture.edges[index];
    const layout::Route& route = picture.drawing.edges[index];
    Json json{{"from", picture.nodes[edge.from].reference},
              {"to", picture.nodes[edge.to].reference},
              {"style", styleName(edge.style)},
              {"count", edge.count},
              {"indirect", edge.indirect},
              {"back", route.back},
              {"curved", route.curved}};
    Json points = Json::array();
    for (const layout::Point& point : route.points)
        points.push_back(Json::array({tenth(point.x), tenth(point.y)}));
    json["points"] = std::move(points);
    return json;
}

} // namespace

std::string pictureCsv(const MeshPicture& picture, CsvFormulas formulas)
{
    CsvTable table(
        {"row", "kind", "reference", "name", "detail", "group", "quadrant", "from", "to", "style", "count", "indirect"},
        formulas);
    for (const PictureNode& node : picture.nodes) {
        table.text("node")
            .text(shapeName(node.shape))
            .text(cellText(node.reference))
            .text(node.title)
            .text(node.subtitle);
        table.text(cellText(groupOf(picture, node)))
            .text(quadrantName(node.quadrant))
            .text({})
            .text({})
            .text({})
            .text({})
            .text({});
        table.endRow();
    }
    for (const PictureEdge& edge : picture.edges) {
        table.text("edge").text(levelName(picture.spec.level)).text({}).text({}).text({}).text({}).text({});
        table.text(cellText(picture.nodes[edge.from].reference)).text(cellText(picture.nodes[edge.to].reference));
        table.text(styleName(edge.style)).number(static_cast<std::int64_t>(edge.count));
        table.text(edge.indirect ? "true" : "");
        table.endRow();
    }
    return table.bytes();
}

std::string pictureJson(const MeshPicture& picture)
{
    const TrustLine& trust = picture.trust;
    Json json;
    json["level"] = levelName(picture.spec.level);
    json["shown"] = trust.shown;
    json["total"] = trust.total;
    json["refused"] = trust.refused;
    json["unresolved"] = trust.unresolved;
    json["observedUntil"] = jsonTime(trust.observedUntil);
    Json nodes = Json::array();
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
        const PictureNode& node = picture.nodes[i];
        Json row{{"node", node.reference},
                 {"kind", shapeName(node.shape)},
                 {"name", node.title},
                 {"detail", node.subtitle},
                 {"quadrant", quadrantName(node.quadrant)}};
        const std::string group = groupOf(picture, node);
        row["group"] = group.empty() ? Json(nullptr) : Json(group);
        nodes.push_back(rectJson(std::move(row), picture.drawing.nodes[i]));
    }
    json["nodes"] = std::move(nodes);
    Json edges = Json::array();
    for (std::size_t i = 0; i < picture.edges.size(); ++i)
        edges.push_back(edgeJson(picture, i));
    json["edges"] = std::move(edges);
    Json groups = Json::array();
    for (std::size_t i = 0; i < picture.groups.size(); ++i)
        groups.push_back(rectJson({{"group", picture.groups[i].reference}, {"name", picture.groups[i].title}},
                                  picture.drawing.groups[i]));
    json["groups"] = std::move(groups);
    return jsonBytes(json);
}

} // namespace weft::app
