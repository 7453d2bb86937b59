// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// OpenMetadata, of any version: entities (data products, domains, teams, users, tables, topics, pipelines) alone, in
/// the lists of its API (`data`) or of its sample data (`tables`, `teams` …), and lineage edges. Services hold nothing
/// for a mesh. A record is one entity or edge.
class OpenMetadataImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "openmetadata"; }
    /// Sure by the fields that only OpenMetadata has; see `openMetadataKind`.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
