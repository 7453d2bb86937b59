// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Bitol's Open Data Product Standard, v0.9 and v1.0 (and what of the v1.1 draft the mesh needs).
/// An id is all that a product must have; whatever else is wrong is reported and left out.
class OdpsImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "odps"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
