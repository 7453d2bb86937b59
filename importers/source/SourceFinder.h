// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "model/base/Diagnostic.h"
#include "model/base/Progress.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// One thing to read.
struct FoundSource {
    std::string path;              ///< as the user would write it
    bool named = false;            ///< given as a source, not found in a directory
    std::optional<int> descriptor; ///< a stream: `-`, `/dev/stdin`, `/dev/fd/N`
    std::string root{}; ///< directory that the user named, or that of the file he named: references may not leave it;
                        ///< empty for a stream
    std::uint64_t bytes = 0; ///< when it was found; 0 for a stream
};

struct FoundSources {
    std::vector<FoundSource> files; ///< sorted by path, each file once
    bool missing = false;           ///< a named source does not exist
};

/// The number of the open file that `path` stands for (`-`, `/dev/stdin`, `/dev/fd/N`, `/proc/self/fd/N`); empty for
/// any other path.
[[nodiscard]] std::optional<int> streamDescriptor(std::string_view path);

/// Finds what `sources` name: files, streams, and directories recursively, in sorted order, without hidden entries,
/// `node_modules`, `.venv`, `layout.weft.yaml` and what `.weftignore` names. A file that is reached twice (by name,
/// hard or symbolic link) is taken once, under its byte-least path, so that the order of `sources` does not matter.
/// Links that lead back are not followed; pipes, sockets and devices are refused without being opened. What is refused
/// is a diagnostic. O(entries × log). Looks at `stop` at every entry.
[[nodiscard]] FoundSources findSources(const std::vector<std::string>& sources, const Limits& limits,
                                       Diagnostics& diagnostics, Progress& progress, std::stop_token stop = {});

} // namespace weft::importers
