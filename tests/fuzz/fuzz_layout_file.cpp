// SPDX-License-Identifier: Apache-2.0
#include "app/shared/layoutfile/LayoutFileReader.h"
#include "tests/fuzz/Targets.h"

#include <string>

namespace weft::fuzz {

void readLayoutFile(Input input)
{
    const std::string_view text(reinterpret_cast<const char*>(input.data()), input.size());
    const auto rewritten = [](std::string_view given) {
        return app::layoutFileText(app::layoutFromText(given, "layout.weft.yaml").sheets);
    };
    // What a text of somebody else names in vain is gone after the first round.
    const std::string written = rewritten(rewritten(text));
    require(rewritten(written) == written, "a layout that was written is written alike again");
}

} // namespace weft::fuzz
