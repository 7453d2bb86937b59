// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/FieldReader.h"
#include "model/base/Instant.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// What a `catalog.json` says of a table: its columns in their order, with the types of the store.
struct DbtCatalogTable {
    std::string id;
    std::string name; ///< `database.schema.name`
    std::string type; ///< lower case: `base table`, `view` …
    std::string owner;
    std::string comment;
    struct Column {
        std::int64_t index = 0;
        std::string name;
        std::string type;
        std::string comment;
    };
    std::vector<Column> columns;
    RecordPlace place;
};

struct DbtCatalog {
    std::vector<DbtCatalogTable> tables;
};

/// Whether an entry of `nodes` or `sources` is one of a catalog, not of a manifest.
[[nodiscard]] bool isCatalogEntry(const Node& node);

[[nodiscard]] DbtCatalogTable readCatalogTable(RecordReading& record, std::string_view key, const Node& node);

/// Hands all tables to the log, as statements of `time`. A catalog does not say which store it is of: the namespace
/// is open (`dbt://`), and joins the one dataset of that name.
void addCatalog(const DbtCatalog& catalog, Instant time, LineageLog& log);

} // namespace weft::importers
