// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/MermaidText.h"

#include "app/shared/export/PicturePage.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/text/VisibleText.h"
#include "model/base/Ascii.h"
#include "model/base/StopEvery.h"

#include <vector>

namespace weft::app {

namespace {

bool isPlain(char c)
{
    return isLetterOrDigit(c) || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
}

/// The brackets that give a node its shape.
std::pair<std::string_view, std::string_view> bracketsOf(PictureNodeShape shape)
{
    switch (shape) {
    case PictureNodeShape::Dataset:
        return {"[(", ")]"};
    case PictureNodeShape::Job:
        return {"([", "])"};
    case PictureNodeShape::Domain:
        return {"[[", "]]"};
    case PictureNodeShape::Unresolved:
        return {"{{", "}}"};
    case PictureNodeShape::Product:
    case PictureNodeShape::Column:
        break;
    }
    return {"[", "]"};
}

std::string_view arrowOf(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Declared:
        return " -.-> ";
    case EdgeStyle::Observed:
        return " -. observed .-> ";
    case EdgeStyle::Both:
    case EdgeStyle::Flow:
        break;
    }
    return " --> ";
}

void writeNode(std::string& out, const MeshPicture& picture, std::size_t index, std::string_view indent)
{
    const PictureNode& node = picture.nodes[index];
    const auto [open, close] = bracketsOf(node.shape);
    out.append(indent).append("n").append(std::to_string(index)).append(open).append("\"");
    out.append(mermaidText(node.title.empty() ? node.reference : node.title)).append("\"").append(close).append("\n");
}

} // namespace

std::string mermaidText(std::string_view text)
{
    std::string out;
    for (const char c : visibleText(text, 0).toStdString()) {
        if (isPlain(c))
            out += c;
        else
            out.append("#").append(std::to_string(static_cast<int>(c))).append(";");
    }
    return out;
}

std::string pictureMermaid(const MeshPicture& picture, std::stop_token stop)
{
    std::string out = "flowchart LR\n%% ";
    out += mermaidText((pictureTitle(picture) + QStringLiteral(" \u00B7 ") + trustText(picture.trust)).toStdString());
    out += '\n';
    std::vector<std::vector<std::size_t>> members(picture.groups.size());
    for (std::size_t i = 0; i < picture.nodes.size(); ++i)
        if (picture.nodes[i].group != layout::None)
            members[picture.nodes[i].group].push_back(i);
    for (std::size_t group = 0; group < members.size(); ++group) {
        if (members[group].empty())
            continue;
        out.append("  subgraph g").append(std::to_string(group)).append("[\"");
        out.append(mermaidText(picture.groups[group].title)).append("\"]\n");
        for (const std::size_t node : members[group])
            writeNode(out, picture, node, "    ");
        out += "  end\n";
    }
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
        if (i % StopEvery == 0 && stop.stop_requested())
            return {};
        if (picture.nodes[i].group == layout::None)
            writeNode(out, picture, i, "  ");
    }
    std::size_t steps = 0;
    for (const PictureEdge& edge : picture.edges) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return {};
        out.append("  n").append(std::to_string(edge.from)).append(arrowOf(edge.style));
        out.append("n").append(std::to_string(edge.to)).append("\n");
    }
    return out;
}

} // namespace weft::app
