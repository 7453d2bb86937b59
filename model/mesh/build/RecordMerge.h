// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"
#include "model/mesh/Records.h"
#include "model/mesh/build/DomainNames.h"
#include "model/mesh/build/MergedRecord.h"
#include "model/mesh/build/TeamNames.h"

#include <compare>
#include <string_view>
#include <vector>

namespace weft::build {

/// Versions as people order them: runs of digits by their number, the rest by bytes; `v` in front does not count.
[[nodiscard]] std::strong_ordering compareVersions(std::string_view a, std::string_view b);

/// Who is who among domains and teams, so that two names of one are no contradiction.
struct KnownNames {
    const DomainNames& domains;
    const TeamNames& teams;
};

/// One record for each product id, sorted by id. The newest version speaks; statements of that version and those
/// without one are put together (further ids, ports, members, tags, properties, each once), and where they contradict
/// each other the least place wins and ProductConflict names both. O(n log n).
[[nodiscard]] std::vector<MergedRecord<ProductRecord>> mergeProducts(const std::vector<ProductRecord>& records,
                                                                     const KnownNames& known, Diagnostics& diagnostics);

/// One record for each contract id and version, sorted by (id, version); of several the least place wins, and
/// ContractConflict names the others when they say something else.
[[nodiscard]] std::vector<MergedRecord<ContractRecord>> mergeContracts(const std::vector<ContractRecord>& records,
                                                                       Diagnostics& diagnostics);

} // namespace weft::build
