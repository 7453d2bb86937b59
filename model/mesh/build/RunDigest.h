// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"
#include "model/mesh/MeshBuilder.h"
#include "model/mesh/build/DatasetIdentity.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace weft::build {

/// A dataset that runs wrote, and the columnLineage facet they stated for it last.
struct ShapeOutput {
    std::uint32_t dataset = 0; ///< index into DatasetIdentity::datasets
    std::uint32_t columnLineage = EventDataset::NotStated;

    friend auto operator<=>(const ShapeOutput&, const ShapeOutput&) = default;
};

/// Runs of one job that read and wrote the same: what a log of millions of runs comes down to.
struct RunShape {
    static constexpr std::uint32_t NoJob = EventDataset::NotStated; ///< static lineage of a DatasetEvent

    std::uint32_t job = NoJob;         ///< index into LineageLog::jobs
    std::vector<std::uint32_t> inputs; ///< sorted; also those that only columnLineage names
    std::vector<ShapeOutput> outputs;  ///< sorted
    Observation ok;                    ///< runs that did not end in FAIL or ABORT
    std::uint32_t failedRuns = 0;
    std::uint32_t event = 0; ///< its event of least place
};

/// What the events say of a dataset beside its lineage.
struct DatasetState {
    std::uint32_t schema = EventDataset::NotStated; ///< the last one stated
    Observation observed;
    std::optional<std::uint32_t> event; ///< of least place
};

/// What the events say of a job beside its lineage.
struct JobState {
    Observation observed;
    std::uint32_t failedRuns = 0;
    std::uint32_t parent = EventDataset::NotStated; ///< the last one stated
    std::optional<std::uint32_t> event;             ///< of least place; empty: no kept event has this job
};

struct RunDigest {
    std::vector<RunShape> shapes;
    std::vector<DatasetState> datasets; ///< by index into DatasetIdentity::datasets
    std::vector<JobState> jobs;         ///< by index into LineageLog::jobs
    std::uint64_t runs = 0;             ///< runIds of counted events
};

/// Accumulates events by run (formats.md, section 4): inputs, outputs and facets of all events of a run count, the
/// latest facet wins, the latest terminal state decides, no terminal state counts as observed. JobEvents and
/// DatasetEvents are runs of their own. O(n log n).
[[nodiscard]] RunDigest digestRuns(const LineageLog& log, const Timeline& timeline, const DatasetIdentity& identity,
                                   std::stop_token stop);

} // namespace weft::build
