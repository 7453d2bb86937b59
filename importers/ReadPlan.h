// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/ReadWorkers.h"
#include "importers/SourceReader.h"
#include "importers/source/SourceFinder.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace weft::importers {

/// The parts that one task reads, one after the other.
struct PlannedTask {
    std::vector<SourcePart> parts;
    std::uint64_t weight = 0; ///< about how much work it is
};

struct ReadPlan {
    std::vector<PlannedTask> tasks;
    std::uint64_t bytes = 0; ///< of all sources, as stored; those of streams are not known
};

/// Cuts large logs of events into slices, by their own bytes alone, and deals all sources in their order to at most
/// `workers.count` tasks of about the same work, fewer when there is little of it. So whatever is counted or limited
/// from front to back comes out the same for any number of tasks. Every part knows its first line: to that end the
/// tasks count the line ends of what others read before them. O(sources + slices), and O(bytes) of logs that are dealt
/// to several.
[[nodiscard]] ReadPlan planReading(const std::vector<FoundSource>& files, const ReadWorkers& workers,
                                   const std::stop_token& stop);

/// Runs `run(0)` … `run(count - 1)` by `workers.runAll`, or one after the other where there is none.
void runEach(const ReadWorkers& workers, std::size_t count, const std::function<void(std::size_t)>& run);

} // namespace weft::importers
