// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Data Product Descriptor Specification 1.0 (Open Data Mesh). `$ref`s to parts of the file and to files below the
/// source are followed where the mesh needs what they name. A product is called by its id, else by its fully qualified
/// name, else by domain and name; input ports find their product by URN and major version.
class DpdsImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "dpds"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
