// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/AttributeText.h"
#include "app/shared/export/ContractHomes.h"
#include "app/shared/picture/MeshPicture.h"

namespace weft::app {

/// Which datasets of output ports are stated: those that a manifest names, or all where the file has the datasets too.
enum class PortDatasets : std::uint8_t { Named, All };

/// What a graph file says of a node: its kind, its title where it has one, and all that the mesh knows of a domain or
/// product; of what is in a product, whose it is. O(size).
[[nodiscard]] Attributes nodeAttributes(const Mesh& mesh, const ContractHomes& contracts, const PictureNode& node,
                                        PortDatasets stated = PortDatasets::Named);

} // namespace weft::app
