// SPDX-License-Identifier: Apache-2.0
// One libFuzzer target for every importer: `fuzz_reading --format=odcs CORPUS…`; `--format=any` recognises by content.
// `--list` names the formats, so that a new importer is fuzzed from its first day on.
#include "importers/Importer.h"
#include "importers/MeshReader.h"
#include "importers/TextImporter.h"
#include "model/mesh/MeshBuilder.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

using namespace weft;
using namespace weft::importers;

namespace {

std::string& format()
{
    static std::string name;
    return name;
}

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

void require(bool holds, const char* what)
{
    if (!holds)
        fail(what);
}

/// What holds whatever was read.
void check(const ReadSources& read)
{
    std::uint64_t records = 0;
    for (const SourceReport& report : read.sources)
        records += report.records;
    require(read.kept.size() <= records, "no record is listed that was not counted");
    require(read.nothingRead == (records == 0), "nothing read means no records");
    for (const Diagnostic& diagnostic : read.diagnostics.all())
        require(diagnostic.code != DiagnosticCode::InternalError, "no internal error");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    for (int i = 1; i < *argc; ++i) {
        const std::string_view argument = (*argv)[i];
        if (argument == "--list") {
            std::puts("any");
            for (const auto& importer : textImporters())
                std::puts(std::string(importer->format()).c_str());
            for (const auto& importer : weft::importers::importers())
                std::puts(std::string(importer->format()).c_str());
            std::exit(0);
        }
        if (argument.starts_with("--format="))
            format() = argument.substr(std::strlen("--format="));
    }
    if (format() == "any")
        format().clear();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const int file = memfd_create("input", 0);
    if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size) || lseek(file, 0, SEEK_SET) != 0)
        fail("the input can be passed on");
    ReadOptions options;
    options.format = format();
    options.listRecords = true;
    NoProgress progress;
    const ReadSources read = readSources({"/dev/fd/" + std::to_string(file)}, options, progress);
    close(file);
    check(read);
    require(MeshBuilder::build(read.records, {}, progress).mesh != nullptr, "what was read makes a mesh");
    return 0;
}
