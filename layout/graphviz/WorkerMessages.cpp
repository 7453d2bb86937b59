// SPDX-License-Identifier: Apache-2.0
#include "layout/graphviz/WorkerMessages.h"

#include "layout/DrawingQuality.h"

#include <cmath>
#include <cstring>

namespace weft::layout {
namespace {

template <class T> void put(std::vector<std::byte>& message, const T& value)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(&value);
    message.insert(message.end(), bytes, bytes + sizeof value);
}

class Reader {
public:
    explicit Reader(const std::vector<std::byte>& payload) : m_payload(payload) {}
    template <class T> bool take(T& value)
    {
        if (m_payload.size() - m_at < sizeof value)
            return false;
        std::memcpy(&value, m_payload.data() + m_at, sizeof value);
        m_at += sizeof value;
        return true;
    }
    [[nodiscard]] bool holds(std::size_t bytes) const { return m_payload.size() - m_at >= bytes; }
    [[nodiscard]] bool atEnd() const { return m_at == m_payload.size(); }

private:
    const std::vector<std::byte>& m_payload;
    std::size_t m_at = 0;
};

/// Finite, and not so far away that sums lose the pixels.
bool sane(double value)
{
    return std::isfinite(value) && std::abs(value) < 1e9;
}

bool takeRect(Reader& reader, Rect& rect)
{
    RectRecord record;
    if (!reader.take(record))
        return false;
    rect = {record.x, record.y, record.width, record.height};
    return sane(rect.x) && sane(rect.y) && sane(rect.width) && sane(rect.height) && rect.width >= 0 && rect.height >= 0;
}

bool takeRoute(Reader& reader, Route& route)
{
    std::uint32_t count = 0;
    if (!reader.take(count) || !reader.holds(std::size_t{count} * sizeof(PointRecord)))
        return false;
    if (count != 0 && (count < 4 || count % 3 != 1))
        return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        PointRecord point;
        if (!reader.take(point) || !sane(point.x) || !sane(point.y))
            return false;
        route.points.push_back({point.x, point.y});
    }
    route.curved = count > 0;
    return true;
}

} // namespace

std::vector<std::byte> encodeRequest(const LayoutGraph& graph, const LayoutOptions& options, GraphvizEngine engine)
{
    std::vector<std::byte> message;
    RequestHeader header;
    header.engine = engine;
    header.nodes = static_cast<std::uint32_t>(graph.nodes.size());
    header.groups = static_cast<std::uint32_t>(graph.groups.size());
    for (const LayoutEdge& edge : graph.edges)
        header.edges += edge.from == edge.to ? 0 : 1;
    header.nodeGap = options.nodeGap;
    header.rankGap = options.rankGap;
    header.groupPadding = options.groupPadding;
    put(message, header);
    for (const LayoutNode& node : graph.nodes)
        put(message, NodeRecord{node.size.width, node.size.height, node.group, 0});
    for (const LayoutEdge& edge : graph.edges) {
        if (edge.from != edge.to)
            put(message, EdgeRecord{edge.from, edge.to, edge.weight});
    }
    for (const LayoutGroup& group : graph.groups)
        put(message, GroupRecord{group.titleSize.width, group.titleSize.height});
    return message;
}

std::optional<Drawing> decodeReply(const std::vector<std::byte>& payload, const LayoutGraph& graph)
{
    std::size_t edges = 0;
    for (const LayoutEdge& edge : graph.edges)
        edges += edge.from == edge.to ? 0 : 1;
    Reader reader(payload);
    ReplyHeader header;
    if (!reader.take(header) || header.magic != ReplyMagic || header.nodes != graph.nodes.size() ||
        header.edges != edges || header.groups != graph.groups.size())
        return {};
    Drawing drawing;
    drawing.nodes.resize(graph.nodes.size());
    drawing.groups.resize(graph.groups.size());
    drawing.edges.resize(graph.edges.size());
    for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
        Rect& rect = drawing.nodes[i];
        const Size wanted = graph.nodes[i].size;
        if (!takeRect(reader, rect) || std::abs(rect.width - wanted.width) > 0.5 ||
            std::abs(rect.height - wanted.height) > 0.5)
            return {};
        rect.width = wanted.width;
        rect.height = wanted.height;
    }
    for (Rect& rect : drawing.groups) {
        if (!takeRect(reader, rect))
            return {};
    }
    for (std::size_t i = 0; i < drawing.edges.size(); ++i) {
        if (graph.edges[i].from != graph.edges[i].to && !takeRoute(reader, drawing.edges[i]))
            return {};
    }
    if (!reader.atEnd() || overlappingPairs(drawing.nodes) > 0)
        return {};
    std::vector<Rect> apart = drawing.groups; // and the boxes of no group
    for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
        const std::uint32_t group = graph.nodes[i].group;
        if (group >= drawing.groups.size())
            apart.push_back(drawing.nodes[i]);
        else if (!drawing.groups[group].contains(drawing.nodes[i]))
            return {};
    }
    if (overlappingPairs(apart) > 0)
        return {};
    return drawing;
}

} // namespace weft::layout
