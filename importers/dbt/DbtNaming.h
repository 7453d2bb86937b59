// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dbt/DbtNode.h"
#include "model/mesh/Records.h"

#include <optional>
#include <string>
#include <string_view>

namespace weft::importers {

/// The namespace that OpenLineage's dbt integration gives the tables of an adapter, as far as a manifest tells:
/// `bigquery` whole, elsewhere the scheme alone (`postgres://`), since host, account and region stand in the profile,
/// which is no artefact. `dbt://` when even the adapter is not known. Source: openlineage-common,
/// provider/dbt/processor.py; formats.md, section 6.
[[nodiscard]] std::string dbtNamespace(std::string_view adapter);

/// `database.schema.identifier` as that integration writes it: what is not stated is left out; the quoted relation
/// name serves where the parts are missing. Empty for what has no table (ephemeral models).
[[nodiscard]] std::string dbtTableName(const DbtNode& node);

/// What stands for the table of a node that the manifest lacks; empty for ids of what has none (macros, metrics …).
[[nodiscard]] std::optional<DatasetNameRecord> dbtUnknownDataset(std::string_view id);

} // namespace weft::importers
