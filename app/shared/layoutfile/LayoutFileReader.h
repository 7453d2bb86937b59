// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/layoutfile/LayoutFile.h"
#include "model/base/Diagnostic.h"
#include "model/base/Result.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace weft::app {

/// What was read of a layout file.
struct LayoutFile {
    LayoutSheets sheets;
    Diagnostics diagnostics; ///< what was left out, with its place: a row is a warning, a whole document an error
    std::string text;        ///< as it stands in the file; only of readLayoutFile
};

/// Reads sheets back. A row that is none (a number missing, not finite or beyond 1e9, a name twice) is left out; so is
/// a document that is no sheet (another one, a level or an arrangement that there is not, a second one of the same
/// level and arrangement) or cannot be parsed. O(bytes). When stopped, less or nothing is read.
[[nodiscard]] LayoutFile layoutFromText(std::string_view text, const std::string& path, std::stop_token stop = {});

/// Reads the file of that path, at most 64 MB; a larger one, or none, is a Problem.
[[nodiscard]] Result<LayoutFile> readLayoutFile(const std::string& path, std::stop_token stop = {});

} // namespace weft::app
