// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <vector>

namespace weft::app {

/// Whether a picture shows what somebody chose, by a focus or a filter.
[[nodiscard]] bool isRestricted(const MeshPicture& picture);

/// What of the mesh a picture speaks of, as sorted ids: everything of a picture that nothing restricts, else what it
/// shows. For formats that hold statements rather than a picture.
[[nodiscard]] std::vector<ProductId> selectedProducts(const MeshPicture& picture);
[[nodiscard]] std::vector<DatasetId> selectedDatasets(const MeshPicture& picture);
[[nodiscard]] std::vector<JobId> selectedJobs(const MeshPicture& picture);

} // namespace weft::app
