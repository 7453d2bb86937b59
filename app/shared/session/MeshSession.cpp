// SPDX-License-Identifier: Apache-2.0
#include "app/shared/session/MeshSession.h"

#include "app/shared/jobs/RunAtOnce.h"
#include "importers/ReadWorkers.h"

#include <cstdint>
#include <cstdlib>
#include <utility>

namespace weft::app {

namespace {

/// Options that keep what is there at the mesh's own date or at the time that it is compared to: with a time to live,
/// edges live on as long as the two are apart.
MeshOptions atEitherTime(const OpenRequest& request, const Mesh& mesh)
{
    constexpr std::int64_t Day = 86'400;
    MeshOptions options = request.building;
    if (!mesh.date || !request.comparedTo)
        return options;
    const std::int64_t apart = mesh.date->seconds - request.comparedTo->seconds;
    if (apart < 0)
        options.asOf = request.comparedTo;
    if (options.ttlDays)
        options.ttlDays = static_cast<int>(*options.ttlDays + (std::abs(apart) + Day - 1) / Day);
    return options;
}

} // namespace

std::shared_ptr<const OpenMesh> openMesh(const OpenRequest& request, Progress& progress, std::stop_token stop)
{
    const importers::ReadWorkers workers{tasksAtOnce(), runAtOnce};
    importers::ReadSources read = importers::readSources(request.sources, request.reading, workers, progress, stop);
    if (read.stopped)
        return nullptr;
    BuiltMesh built = MeshBuilder::build(read.records, request.building, progress, stop);
    if (!built.mesh)
        return nullptr;
    std::shared_ptr<const Mesh> before;
    std::shared_ptr<const Mesh> after;
    if (request.comparedTo) {
        after = built.mesh;
        MeshOptions former = request.building;
        former.asOf = request.comparedTo;
        before = MeshBuilder::build(read.records, former, progress, stop).mesh;
        const MeshOptions either = atEitherTime(request, *after);
        if (either.asOf != request.building.asOf || either.ttlDays != request.building.ttlDays)
            built = MeshBuilder::build(read.records, either, progress, stop);
        if (!before || !built.mesh)
            return nullptr;
    }

    auto open = std::make_shared<OpenMesh>();
    open->request = request;
    open->mesh = built.mesh;
    open->before = std::move(before);
    open->after = std::move(after);
    open->people = powerInterest(*built.mesh, request.powerThreshold, request.interestThreshold);
    open->sources = std::move(read.sources);
    open->kept = std::move(read.kept);
    open->diagnostics = std::move(read.diagnostics);
    open->diagnostics.append(std::move(built.diagnostics));
    open->diagnostics.sort();
    open->missingSource = read.missingSource;
    open->nothingRead = read.nothingRead;
    return open;
}

} // namespace weft::app
