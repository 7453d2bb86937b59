// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::cli {

/// Files for measuring how fast sources are read, by what is in them.
struct ImportFiles {
    std::vector<std::string> logs;      ///< OpenLineage events, one a line
    std::vector<std::string> manifests; ///< YAML
};

/// Writes a log of `products` × 50 events (runs that start and end, of about 3.5 kB on average, with schemas, column
/// lineage and statistics that differ from run to run) and a product and a contract for each product, into the
/// directory. The same products and seed give the same bytes on every machine. Stopped, or a full disk: fewer files.
[[nodiscard]] ImportFiles writeImportSample(const std::string& directory, std::size_t products, std::uint64_t seed,
                                            const std::stop_token& stop);

} // namespace weft::cli
