// SPDX-License-Identifier: Apache-2.0
// All fuzz targets: which one it is, the name of the program tells (`fuzz_odcs`), as with LLVM's own. Every importer
// links the same libraries, so thirty programs would be thirty times the same bytes.
#include "importers/TextImporter.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

namespace weft::fuzz {

namespace {

using Target = std::function<void(Input)>;

/// Empty when there is no target of this name.
Target targetOf(const std::string& name)
{
    if (name == "any")
        return [](Input input) { readSource({}, input); };
    if (name == "dot-reply")
        return &readDotReply;
    if (name == "layout-file")
        return &readLayoutFile;
    const std::vector<std::string_view> formats = importers::formatNames();
    if (std::ranges::find(formats, name) == formats.end())
        return {};
    return [name](Input input) { readSource(name, input); };
}

Target& target()
{
    static Target chosen;
    return chosen;
}

} // namespace

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace weft::fuzz

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** argv)
{
    const std::string program = (*argv)[0];
    const std::size_t name = program.rfind("fuzz_");
    if (name != std::string::npos)
        weft::fuzz::target() = weft::fuzz::targetOf(program.substr(name + 5));
    if (!weft::fuzz::target()) {
        std::fprintf(stderr, "%s: no importer has this name\n", program.c_str());
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    weft::fuzz::target()({data, size});
    return 0;
}
