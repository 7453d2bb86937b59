// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/TextImporter.h"

#include <stop_token>
#include <string_view>

namespace weft::importers {

/// Rows of Databricks' system tables `system.access.table_lineage` and `column_lineage`, as JSON objects or as CSV. A
/// record is one row: lineage seen at its `event_time`; without a source it is a pure write, without a target a pure
/// read. Rows name no server, so that the namespace is `unitycatalog`, with the metastore's id where that is stated.
class UnityCatalogImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "databricks"; }
    /// Sure: `source_table_full_name` or `target_table_full_name`.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

/// Such rows as CSV with a header.
class UnityCatalogCsvImporter final : public TextImporter {
public:
    [[nodiscard]] std::string_view format() const override { return "databricks-csv"; }
    /// Sure: a header with one of the two columns.
    [[nodiscard]] Match matches(std::string_view firstBytes) const override;
    /// Looks at `stop` every 1,024 rows.
    bool read(std::string_view text, ReadContext& context, std::stop_token stop) const override;
};

} // namespace weft::importers
