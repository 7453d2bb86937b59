// SPDX-License-Identifier: Apache-2.0
#include "importers/MeshReader.h"
#include "model/mesh/MeshBuilder.h"
#include "tests/fuzz/Targets.h"

#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace weft::fuzz {

namespace {

/// What holds whatever was read.
void check(const importers::ReadSources& read)
{
    std::uint64_t records = 0;
    for (const importers::SourceReport& report : read.sources)
        records += report.records;
    require(read.kept.size() <= records, "no record is listed that was not counted");
    require(read.nothingRead == (records == 0), "nothing read means no records");
    for (const Diagnostic& diagnostic : read.diagnostics.all())
        require(diagnostic.code != DiagnosticCode::InternalError, "no internal error");
}

} // namespace

void readSource(std::string_view format, Input input)
{
    const int file = memfd_create("input", 0);
    require(file >= 0 && write(file, input.data(), input.size()) == static_cast<ssize_t>(input.size()) &&
                lseek(file, 0, SEEK_SET) == 0,
            "the input can be passed on");
    importers::ReadOptions options;
    options.format = format;
    options.listRecords = true;
    NoProgress progress;
    const importers::ReadSources read = importers::readSources({"/dev/fd/" + std::to_string(file)}, options, progress);
    close(file);
    check(read);
    require(MeshBuilder::build(read.records, {}, progress).mesh != nullptr, "what was read makes a mesh");
}

} // namespace weft::fuzz
