// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/MeshReader.h"
#include "model/mesh/MeshBuilder.h"
#include "model/stakeholders/PowerInterest.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::app {

/// What to open: the same for the window and the command line.
struct OpenRequest {
    std::vector<std::string> sources;
    importers::ReadOptions reading;
    MeshOptions building;
    std::optional<Instant> comparedTo; ///< an earlier time: pictures show what came and went since
    double powerThreshold = 0.5;
    double interestThreshold = 0.5;
};

/// An open mesh and all that was said on the way. Immutable; crosses threads as `shared_ptr<const OpenMesh>`.
struct OpenMesh {
    OpenRequest request;
    std::shared_ptr<const Mesh> mesh;   ///< where times are compared: what was there at either
    std::shared_ptr<const Mesh> before; ///< at OpenRequest::comparedTo; null: nothing is compared
    std::shared_ptr<const Mesh> after;  ///< at the mesh's own date; null likewise
    PowerInterest people;
    std::vector<importers::SourceReport> sources;
    std::vector<importers::KeptRecord> kept;
    Diagnostics diagnostics; ///< of reading and joining, sorted
    bool missingSource = false;
    bool nothingRead = false;
};

/// Reads, joins and assesses. Null when stopped.
[[nodiscard]] std::shared_ptr<const OpenMesh> openMesh(const OpenRequest& request, Progress& progress,
                                                       std::stop_token stop = {});

} // namespace weft::app
