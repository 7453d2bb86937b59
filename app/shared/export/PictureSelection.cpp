// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureSelection.h"

namespace weft::app {

namespace {

template <class IdType>
std::vector<IdType> selected(const MeshPicture& picture, NodeKind kind, Level level, std::size_t count)
{
    std::vector<IdType> ids;
    if (!isRestricted(picture) || picture.spec.level != level) {
        for (std::size_t row = 0; row < count; ++row)
            ids.push_back(IdType(static_cast<std::uint32_t>(row)));
        return ids;
    }
    for (const PictureNode& node : picture.nodes) {
        if (node.ref.kind == kind)
            ids.push_back(IdType(node.ref.index));
    }
    return ids; // nodes are sorted by their reference, so by kind and row
}

} // namespace

bool isRestricted(const MeshPicture& picture)
{
    return picture.spec.focus.has_value() || !picture.spec.filter.empty();
}

std::vector<ProductId> selectedProducts(const MeshPicture& picture)
{
    return selected<ProductId>(picture, NodeKind::Product, Level::Product, picture.source->mesh->products.size());
}

std::vector<DatasetId> selectedDatasets(const MeshPicture& picture)
{
    return selected<DatasetId>(picture, NodeKind::Dataset, Level::Dataset, picture.source->mesh->datasets.size());
}

std::vector<JobId> selectedJobs(const MeshPicture& picture)
{
    return selected<JobId>(picture, NodeKind::Job, Level::Dataset, picture.source->mesh->jobs.size());
}

} // namespace weft::app
