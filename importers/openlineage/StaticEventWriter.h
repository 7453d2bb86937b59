// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <span>
#include <stop_token>
#include <string>

namespace weft::importers {

/// What of a mesh is written.
struct EventSelection {
    std::span<const DatasetId> datasets; ///< sorted
    std::span<const JobId> jobs;
};

/// Datasets and jobs as OpenLineage events, static ones but for what only runs can say, one JSON object a line: a
/// DatasetEvent for each dataset (schema, documentation, ownership, symlinks, type; sources that no job stands for as
/// its `lineage`), then JobEvents with inputs and outputs. An output that not all inputs of its job flow into gets an
/// event of its own. Column lineage is a columnLineage facet of the output. Edges that were only ever attempted are a
/// FAIL event of a run whose id follows from the names; a job that ran later than its datasets were seen says so by an
/// event without any. Times are those of the last observation, else the mesh's date, else the latest observation of
/// all, else 1970: never the clock. Reading it gives the same datasets, columns, jobs and edges among them, and writing
/// that the same bytes. In the order of ids; empty when stopped. O(V + E log E). Source: OpenLineage 2-0-2.
[[nodiscard]] std::string staticEvents(const Mesh& mesh, const EventSelection& selection, std::stop_token stop = {});

} // namespace weft::importers
