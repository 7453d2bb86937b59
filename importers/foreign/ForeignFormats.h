// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"

#include <string>

namespace weft::importers {

/// What a document is that no importer takes.
struct ForeignFormat {
    std::string name; ///< `dbt manifest`; where nothing is recognised what was seen instead
    bool recognised = false;
    bool nothingForUs = false;   ///< a format that holds nothing for the mesh, such as a JSON Schema
    const Node* place = nullptr; ///< what gave it away; never null
};

/// Recognises by the shape of the root (formats.md, section 2). O(keys).
[[nodiscard]] ForeignFormat recogniseForeign(const Node& root);

} // namespace weft::importers
