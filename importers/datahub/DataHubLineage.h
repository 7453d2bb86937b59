// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"
#include "importers/datahub/DataHubAspects.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The dataset of a URN that stands at `place`, and says so when its server is not known (once a file) or when it is
/// no dataset's URN.
[[nodiscard]] std::optional<DataHubDataset> statedDataset(EntityFields& fields, std::string_view urn,
                                                          const std::string& field, const Node& place);
/// Likewise of one that another entry refers to: what no entry describes is reported in the end.
[[nodiscard]] std::optional<DataHubDataset> referredDataset(EntityFields& fields, std::string_view urn,
                                                            const std::string& field, const Node& place);

/// `upstreamLineage` of a dataset: its upstreams and, where stated, which field comes of which.
void readUpstreamLineage(EntityFields& fields, const DataHubEntity& entity);

/// The same of upstreams that were read already; `fields` holds `fineGrainedLineages`, if any.
void enterUpstreams(EntityFields& fields, const DataHubEntity& entity, const std::vector<DataHubDataset>& upstreams);

/// `dataJobInputOutput` of a job.
void readJobInputOutput(EntityFields& fields, const DataHubEntity& entity);

} // namespace weft::importers
