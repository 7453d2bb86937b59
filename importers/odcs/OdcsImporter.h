// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Bitol's Open Data Contract Standard, v3.0 and v3.1. (v2.2 has another shape: OdcsV2Importer.) A contract must have
/// an id and, where it has a schema, a list there; whatever else is wrong is reported and left out.
class OdcsImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "odcs"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
