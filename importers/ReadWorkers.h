// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/MeshReader.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::importers {

/// Who helps to read. Rooms below the app start no threads: whoever calls has some to give. What is read does not
/// depend on them.
struct ReadWorkers {
    std::size_t count = 1; ///< into how many tasks the work is cut
    /// Runs all of these, perhaps at once, and returns when they have run; empty: one after the other.
    std::function<void(const std::vector<std::function<void()>>&)> runAll{};
    std::uint64_t sliceBytes = 16ULL * 1024 * 1024; ///< a larger log is cut into slices of about this size
};

/// As `readSources` of MeshReader.h, with the work shared among `workers`. Equal slices, equal result.
[[nodiscard]] ReadSources readSources(const std::vector<std::string>& sources, const ReadOptions& options,
                                      const ReadWorkers& workers, Progress& progress, std::stop_token stop = {});

} // namespace weft::importers
