// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Result.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>

namespace weft::importers {

/// A file that a document refers to.
struct LocalFile {
    std::string path; ///< as the user would write it
    std::string bytes;
};

/// Reads the file `relative` (a path as it stands in a reference of the document `from`), which must lie below the
/// directory `root`: by its name, and by where symbolic links lead. Nothing outside is opened, also when a link is put
/// in place meanwhile. Fails with ReferenceOutsideRoot (the path), or ReferenceBroken (the path, why): no regular file,
/// not readable, more than `limit` bytes. Looks at `stop` every 64 KB, and gives less when stopped.
[[nodiscard]] Result<LocalFile> readLocalFile(const std::string& root, const std::string& from,
                                              std::string_view relative, std::size_t limit, std::stop_token stop = {});

} // namespace weft::importers
