// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// The files that people write for DataHub's command line: a data product (`assets`, `owners`, `domain`) and the
/// lineage file (`lineage[]{entity, upstream[]}`). Glossaries hold nothing for a mesh.
class DataHubFileImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "datahub-file"; }
    /// Sure: a list of assets that are DataHub URNs, or `lineage` of entities. Perhaps: a product without assets.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
