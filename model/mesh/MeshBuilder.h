// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"
#include "model/base/Instant.h"
#include "model/base/Progress.h"
#include "model/mesh/Mesh.h"
#include "model/mesh/Records.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace weft {

/// Which events a mesh is made of.
struct MeshOptions {
    std::optional<Instant> asOf;  ///< keeps events with time ≤ this; also "now"
    std::optional<Instant> since; ///< keeps events with time ≥ this
    std::optional<int> ttlDays;   ///< drops observed edges last seen more than this before "now"
};

struct BuiltMesh {
    std::shared_ptr<const Mesh> mesh; ///< null when stopped
    Diagnostics diagnostics;          ///< what joining found; sorted
};

/// The only way to make a Mesh: merges the records of all sources, joins ports, contracts, datasets and products
/// (formats.md, sections 3.1, 5 and 6) and deals ids in the order of references. The result is a pure function of the
/// set of records and the options: neither their order nor repetition matters. Never throws, never fails: what does
/// not fit is a diagnostic, and what is missing an unresolved node.
/// O(n log n) of records, O(V + E) memory. Looks at `stop` in every loop.
class MeshBuilder {
public:
    [[nodiscard]] static BuiltMesh build(const Records& records, const MeshOptions& options, Progress& progress,
                                         std::stop_token stop = {});
};

} // namespace weft
