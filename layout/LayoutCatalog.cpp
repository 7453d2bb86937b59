// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"

#include "layout/floorplan/FloorplanLayout.h"
#include "layout/graphviz/GraphvizLayout.h"
#include "layout/lanes/LanesLayout.h"
#include "layout/layered/LayeredLayout.h"
#include "layout/matrix/MatrixLayout.h"
#include "layout/organic/OrganicLayout.h"
#include "layout/radial/RadialLayout.h"

#include <array>

namespace weft::layout {
namespace {

std::span<const Layout* const> layouts()
{
    static const FloorplanLayout floorplan;
    static const LanesLayout lanes;
    static const LayeredLayout layered;
    static const RadialLayout radial;
    static const OrganicLayout organic;
    static const MatrixLayout matrix;
    static const GraphvizLayout dot(GraphvizEngine::Dot);
    static const GraphvizLayout neato(GraphvizEngine::Neato);
    static const GraphvizLayout fdp(GraphvizEngine::Fdp);
    static const GraphvizLayout sfdp(GraphvizEngine::Sfdp);
    static const GraphvizLayout circo(GraphvizEngine::Circo);
    static const GraphvizLayout twopi(GraphvizEngine::Twopi);
    static const std::array<const Layout*, 12> all{&floorplan, &lanes, &layered, &radial, &organic, &matrix,
                                                   &dot,       &neato, &fdp,     &sfdp,   &circo,   &twopi};
    return all;
}

} // namespace

std::vector<std::string_view> layoutNames()
{
    std::vector<std::string_view> names;
    for (const Layout* layout : layouts())
        names.push_back(layout->name());
    return names;
}

const Layout* layoutNamed(std::string_view name)
{
    for (const Layout* layout : layouts()) {
        if (layout->name() == name)
            return layout;
    }
    return nullptr;
}

} // namespace weft::layout
