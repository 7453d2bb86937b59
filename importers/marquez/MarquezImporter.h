// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// What Marquez' API lists: datasets (with fields and column lineage) and jobs (with inputs and outputs), alone or in
/// `datasets`, `jobs`. Names are those of OpenLineage. Namespaces and sources hold nothing for a mesh. A record is one
/// dataset or job; Marquez' event dumps are OpenLineage.
class MarquezImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "marquez"; }
    /// Sure by the fields that only Marquez has: `physicalName` and `sourceName`, `location` or `context` beside
    /// inputs and outputs, `ownerName`, `connectionUrl`.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
