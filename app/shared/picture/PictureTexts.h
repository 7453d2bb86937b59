// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "app/shared/picture/PictureContent.h"

namespace weft::app {

/// Texts, quadrant and ports of a node, from the mesh. `ref` is set; nothing else needs to be.
[[nodiscard]] PictureNode domainNode(const OpenMesh& open, DomainId domain);
[[nodiscard]] PictureNode productNode(const OpenMesh& open, ProductId product);
/// The same with its domain below its name, for a frame that is not its domain's.
[[nodiscard]] PictureNode productOfSmallDomain(const OpenMesh& open, ProductId product);
[[nodiscard]] PictureNode datasetNode(const OpenMesh& open, DatasetId dataset);
[[nodiscard]] PictureNode jobNode(const OpenMesh& open, JobId job);
[[nodiscard]] PictureNode columnNode(const OpenMesh& open, ColumnId column);
/// A contract that nobody offers, or an input port that nothing answers.
[[nodiscard]] PictureNode unresolvedNode(const OpenMesh& open, NodeRef ref);

/// The title of a frame around several small domains.
[[nodiscard]] std::string smallDomainsTitle(SmallDomains kind);

/// Of the strongest stakeholder of a product; NotAssessed for the null id.
[[nodiscard]] Quadrant productQuadrant(const OpenMesh& open, ProductId product);

/// Fills `owned` and `drift` of all nodes that are, or belong to, a product. O(nodes + product edges).
void fillStates(const Mesh& mesh, std::vector<PictureNode>& nodes);

} // namespace weft::app
