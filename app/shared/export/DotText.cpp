// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/DotText.h"

#include "app/shared/export/PictureGraph.h"
#include "app/shared/export/PicturePage.h"
#include "app/shared/paint/TrustText.h"
#include "importers/graph/ContractAttributes.h"
#include "model/base/Utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::app {

namespace {

/// Without control characters and broken bytes, which DOT cannot carry.
std::string clean(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        if (!point.valid)
            appendUtf8(result, 0xFFFD);
        else if (point.value < 0x20)
            appendUtf8(result, 0x2400 + point.value);
        else
            appendUtf8(result, point.value == 0x7F ? 0x2421 : point.value);
    }
    return result;
}

/// A quoted text. Graphviz refuses one of over 16,384 bytes, so a long one is written as several joined by `+`.
class Quoted {
public:
    /// `piece` is never divided.
    void add(std::string_view piece)
    {
        if (m_bytes > LongestPiece && piece.front() != '\\' && (piece.front() & 0xC0) != 0x80) {
            m_text += "\" + \"";
            m_bytes = 0;
        }
        m_text += piece;
        m_bytes += piece.size();
    }
    [[nodiscard]] std::string finish() { return std::move(m_text) + '"'; }

private:
    static constexpr std::size_t LongestPiece = 8000;
    std::string m_text = "\"";
    std::size_t m_bytes = 0;
};

const char* styleOf(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Declared:
        return "dashed";
    case EdgeStyle::Observed:
        return "dotted";
    case EdgeStyle::Both:
    case EdgeStyle::Flow:
        break;
    }
    return "solid";
}

const char* shapeOf(PictureNodeShape shape)
{
    switch (shape) {
    case PictureNodeShape::Job:
        return "ellipse";
    case PictureNodeShape::Domain:
        return "tab";
    case PictureNodeShape::Product:
    case PictureNodeShape::Dataset:
    case PictureNodeShape::Column:
    case PictureNodeShape::Unresolved:
        break;
    }
    return "box";
}

/// Names that mean nothing to Graphviz, beside those of contracts and those that have the mark. Any other may make it
/// open a file (`shapefile`, `image`) or draw something, so it gets a mark before it.
constexpr std::array<std::string_view, 22> Meaningless{
    "kind",    "name",     "domain",     "parent",      "product",  "team",   "owners",    "description",
    "status",  "version",  "tags",       "archetype",   "indirect", "count",  "firstSeen", "lastSeen",
    "purpose", "datatype", "inputPorts", "outputPorts", "stated",   "members"};

/// Attributes that only carry meaning, behind those that give the look: what our reader takes back.
void writeMeaning(std::string& out, const std::vector<PropertyRecord>& attributes)
{
    for (const PropertyRecord& attribute : attributes) {
        if (attribute.name == importers::graphfield::Label)
            continue;
        const bool plain = std::ranges::find(Meaningless, attribute.name) != Meaningless.end() ||
                           importers::isContractAttribute(attribute.name) ||
                           attribute.name.starts_with(importers::graphfield::PropertyMark);
        const std::string name = (plain ? "" : std::string(importers::graphfield::PropertyMark)) + attribute.name;
        out.append(", ").append(dotId(name)).append("=").append(dotLabel(attribute.value));
    }
}

void writeNode(std::string& out, const PictureNode& node, const importers::GraphNode& meaning, const char* indent)
{
    out.append(indent).append(dotId(node.reference)).append(" [label=").append(dotLabel(node.title));
    if (node.shape == PictureNodeShape::Job || node.shape == PictureNodeShape::Domain)
        out.append(", shape=").append(shapeOf(node.shape));
    if (node.shape == PictureNodeShape::Unresolved)
        out += ", style=dashed";
    writeMeaning(out, meaning.attributes);
    out += "];\n";
}

} // namespace

std::string dotId(std::string_view text)
{
    const std::string plain = clean(text);
    Quoted result;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        const bool last = i + 1 == plain.size();
        if (c == '"')
            result.add("\\\"");
        else if (c == '\\' && (last || plain[i + 1] == '"' || plain[i + 1] == '\\' || (i > 0 && plain[i - 1] == '\\')))
            result.add("%5C");
        else
            result.add({&c, 1});
    }
    return result.finish();
}

std::string dotLabel(std::string_view text)
{
    Quoted result;
    for (const char c : clean(text)) {
        if (c == '"')
            result.add("\\\"");
        else if (c == '\\')
            result.add("\\\\");
        else if (c == '&')
            result.add("&amp;"); // Graphviz replaces `&lt;` and its like in every label
        else
            result.add({&c, 1});
    }
    return result.finish();
}

std::string pictureDot(const MeshPicture& picture)
{
    std::string out = "digraph weft {\n  graph [rankdir=LR, label=";
    out += dotLabel((pictureTitle(picture) + QStringLiteral(" \u00B7 ") + trustText(picture.trust)).toStdString());
    const importers::Graph graph = pictureGraph(picture);
    for (const PropertyRecord& attribute : graph.attributes)
        out.append(", ").append(dotId(attribute.name)).append("=").append(dotLabel(attribute.value));
    out += "];\n  node [shape=box];\n";
    // The frames that hold nodes; a frame of frames (column level) says nothing in DOT.
    std::vector<std::vector<std::uint32_t>> members(picture.groups.size());
    for (std::uint32_t node = 0; node < picture.nodes.size(); ++node)
        if (picture.nodes[node].group != layout::None)
            members[picture.nodes[node].group].push_back(node);
    for (std::size_t group = 0; group < members.size(); ++group) {
        if (members[group].empty())
            continue;
        out.append("  subgraph ").append(dotId("cluster_" + picture.groups[group].reference)).append(" {\n    label=");
        out.append(dotLabel(picture.groups[group].title)).append(";\n");
        for (const std::uint32_t node : members[group])
            writeNode(out, picture.nodes[node], graph.nodes[node], "    ");
        out += "  }\n";
    }
    for (std::size_t node = 0; node < picture.nodes.size(); ++node)
        if (picture.nodes[node].group == layout::None)
            writeNode(out, picture.nodes[node], graph.nodes[node], "  ");
    for (std::size_t i = 0; i < picture.edges.size(); ++i) {
        const PictureEdge& edge = picture.edges[i];
        out.append("  ").append(dotId(picture.nodes[edge.from].reference)).append(" -> ");
        out.append(dotId(picture.nodes[edge.to].reference)).append(" [style=").append(styleOf(edge.style));
        if (edge.count > 1)
            out.append(", label=\"").append(std::to_string(edge.count)).append("\"");
        writeMeaning(out, graph.edges[i].attributes);
        out += "];\n";
    }
    return out + "}\n";
}

} // namespace weft::app
