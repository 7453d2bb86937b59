// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/Graph.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <array>

namespace weft::importers {

namespace {

constexpr std::array<std::string_view, 63> Visual = {"URL",
                                                     "arrowhead",
                                                     "arrowsize",
                                                     "arrowtail",
                                                     "b",
                                                     "bb",
                                                     "bgcolor",
                                                     "color",
                                                     "colorscheme",
                                                     "constraint",
                                                     "dir",
                                                     "edgeURL",
                                                     "edgehref",
                                                     "edgetooltip",
                                                     "fillcolor",
                                                     "fixedsize",
                                                     "fontcolor",
                                                     "fontname",
                                                     "fontsize",
                                                     "g",
                                                     "group",
                                                     "headclip",
                                                     "headport",
                                                     "height",
                                                     "href",
                                                     "image",
                                                     "labelangle",
                                                     "labeldistance",
                                                     "labelfloat",
                                                     "labelfontcolor",
                                                     "labelfontname",
                                                     "labelfontsize",
                                                     "labeljust",
                                                     "labelloc",
                                                     "layer",
                                                     "lhead",
                                                     "lp",
                                                     "ltail",
                                                     "margin",
                                                     "minlen",
                                                     "nojustify",
                                                     "ordering",
                                                     "orientation",
                                                     "penwidth",
                                                     "peripheries",
                                                     "pos",
                                                     "r",
                                                     "rank",
                                                     "rects",
                                                     "regular",
                                                     "samplepoints",
                                                     "shape",
                                                     "sides",
                                                     "size",
                                                     "skew",
                                                     "style",
                                                     "tailport",
                                                     "target",
                                                     "vertices",
                                                     "width",
                                                     "x",
                                                     "y",
                                                     "z"};

} // namespace

bool isVisualAttribute(std::string_view name)
{
    return std::ranges::binary_search(Visual, name);
}

std::string plainName(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (std::string_view(" \t\r\n_-/.()[]{}").find(c) == std::string_view::npos)
            plain += toLower(c);
    }
    return plain;
}

} // namespace weft::importers
