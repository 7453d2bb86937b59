// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/Repaint.h"

#include "app/shared/picture/PictureTexts.h"

namespace weft::gui {

namespace {

void takePlace(app::PictureNode& node, const app::PictureNode& now)
{
    node.quadrant = now.quadrant;
    node.quadrantMix = now.quadrantMix;
}

} // namespace

std::shared_ptr<const app::MeshPicture> withOverlay(const app::MeshPicture& picture, app::Overlay overlay)
{
    auto changed = std::make_shared<app::MeshPicture>(picture);
    changed->spec.overlay = overlay;
    return changed;
}

std::shared_ptr<const app::MeshPicture> withPeople(const app::MeshPicture& picture,
                                                   std::shared_ptr<const app::OpenMesh> open)
{
    auto changed = std::make_shared<app::MeshPicture>(picture);
    if (picture.closed)
        changed->closed = withPeople(*picture.closed, open);
    for (app::PictureNode& node : changed->nodes) {
        switch (node.ref.kind) {
        case NodeKind::Domain:
            takePlace(node, app::domainNode(*open, DomainId(node.ref.index)));
            break;
        case NodeKind::Product:
            takePlace(node, app::productNode(*open, ProductId(node.ref.index)));
            break;
        case NodeKind::Dataset:
            takePlace(node, app::datasetNode(*open, DatasetId(node.ref.index)));
            break;
        case NodeKind::Job:
            takePlace(node, app::jobNode(*open, JobId(node.ref.index)));
            break;
        case NodeKind::Column:
            takePlace(node, app::columnNode(*open, ColumnId(node.ref.index)));
            break;
        case NodeKind::Owner:
        case NodeKind::Port:
        case NodeKind::Contract:
        case NodeKind::Stakeholder:
            break;
        }
    }
    changed->source = std::move(open);
    return changed;
}

std::shared_ptr<const app::MeshPicture> withPlaces(const app::MeshPicture& picture)
{
    auto indexed = std::make_shared<app::MeshPicture>(picture);
    indexed->places = std::make_shared<const layout::SpatialIndex>(picture.drawing);
    return indexed;
}

} // namespace weft::gui
