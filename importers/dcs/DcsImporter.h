// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// The Data Contract Specification, 0.9.0 to 1.2.1: `info`, `servers` and `models` (maps), `definitions` that fields
/// refer to, `terms` and `servicelevels` (kept as properties), `lineage` of fields. A contract must have an id;
/// whatever else is wrong is reported and left out.
class DcsImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "dcs"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
