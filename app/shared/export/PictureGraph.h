// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "importers/graph/Graph.h"

namespace weft::app {

/// A picture as the plain graph that graph files are written from: ids are references, attributes are those that
/// `importers/graph` reads back (`graphfield`), frames are the picture's groups. Nodes and edges in the picture's
/// order. What the picture shows of a product, dataset or domain is here in full: name, domain, team, owners in office,
/// status, tags, properties, contracts with theirs …; edges say whether they are declared, observed or both, and since
/// when. O(V + E).
[[nodiscard]] importers::Graph pictureGraph(const MeshPicture& picture);

} // namespace weft::app
