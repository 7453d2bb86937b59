// SPDX-License-Identifier: Apache-2.0
#include "app/shared/layoutfile/LayoutFile.h"
#include "tests/fuzz/Targets.h"

#include <string>

namespace weft::fuzz {

namespace {

/// Reads, and writes what was read.
std::string rewritten(const std::string& text)
{
    const Result<app::KeptLayout> read = app::layoutFromText(text, "layout.weft.yaml");
    require(static_cast<bool>(read), "what was written can be read");
    return app::layoutFileText(*read);
}

} // namespace

void readLayoutFile(Input input)
{
    const std::string_view text(reinterpret_cast<const char*>(input.data()), input.size());
    const Result<app::KeptLayout> read = app::layoutFromText(text, "layout.weft.yaml");
    if (!read)
        return;
    // What a text of somebody else names in vain is gone after the first round.
    const std::string written = rewritten(app::layoutFileText(*read));
    require(rewritten(written) == written, "a layout that was written is written alike again");
}

} // namespace weft::fuzz
