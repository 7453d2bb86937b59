// SPDX-License-Identifier: Apache-2.0
#include "app/shared/session/MeshSession.h"

#include "app/shared/jobs/RunAtOnce.h"
#include "importers/ReadWorkers.h"

namespace weft::app {

std::shared_ptr<const OpenMesh> openMesh(const OpenRequest& request, Progress& progress, std::stop_token stop)
{
    const importers::ReadWorkers workers{tasksAtOnce(), runAtOnce};
    importers::ReadSources read = importers::readSources(request.sources, request.reading, workers, progress, stop);
    if (read.stopped)
        return nullptr;
    BuiltMesh built = MeshBuilder::build(read.records, request.building, progress, stop);
    if (!built.mesh)
        return nullptr;

    auto open = std::make_shared<OpenMesh>();
    open->request = request;
    open->mesh = built.mesh;
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
