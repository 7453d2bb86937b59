// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// dbt's artefacts: `manifest.json` v1 to v12 and `catalog.json`; run results and source freshness are recognised and
/// hold nothing for the mesh. This reads one that stands in a tree; a file of one's own is read by DbtStream, which
/// does not need all of it in memory. A record is an entry of `nodes`, `sources` or `exposures`.
class DbtImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "dbt"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
