// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/AttributeText.h"
#include "app/shared/export/ContractHomes.h"
#include "app/shared/picture/MeshPicture.h"
#include "importers/graph/Graph.h"

namespace weft::app {

/// What a picture of the whole mesh does not draw and a reader of its file needs: what is known of domains and of
/// contracts that are nobody's; where datasets are drawn also products, what they read of each other, and jobs without
/// lineage; where columns are drawn also datasets, jobs and what flows between them; and
/// which outputs of a job come from some of its inputs alone. Nothing for a picture of domains
/// or one that somebody restricted. Of edges those that the picture was to show. O(V + E).
[[nodiscard]] importers::Graph besideGraph(const MeshPicture& picture, const ContractHomes& contracts);

/// When the reading of one product by another was seen, and why and how it was agreed upon. O(length).
void describeEdge(const ProductEdge& edge, Attributes& attributes);

} // namespace weft::app
