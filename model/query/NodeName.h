// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <string_view>

namespace weft {

/// What people call the node: its name, the e-mail or id where none is stated. As written in the data, so not yet fit
/// to be shown; may be empty where the data has an empty name. Valid as long as the mesh.
[[nodiscard]] std::string_view nodeName(const Mesh& mesh, NodeRef node);

/// A second word that the node is known by and that is not its name: the id of a product or contract, the e-mail of a
/// person. Empty where there is none.
[[nodiscard]] std::string_view nodeSecondName(const Mesh& mesh, NodeRef node);

} // namespace weft
