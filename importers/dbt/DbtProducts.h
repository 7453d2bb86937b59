// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/dbt/DbtManifest.h"

#include <stop_token>

namespace weft::importers {

/// Makes products of a manifest: each group, and each project with what is in no group. Public models are output
/// ports; sources and the models of other products are input ports; an exposure is a consumer product of its own. A
/// group's owner is its team. Models with an enforced contract give a contract. O(dependencies × log).
void addDbtProducts(const DbtManifest& manifest, ReadContext& context, std::stop_token stop);

/// Hands the lineage of a manifest to the log, as statements and not as events: for each table a job that makes it
/// from what it depends on, its columns, its type, description and owner. Parents that the manifest lacks are
/// reported, and stay as datasets. O(dependencies × log).
void addDbtLineage(const DbtManifest& manifest, ReadContext& context, std::stop_token stop);

} // namespace weft::importers
