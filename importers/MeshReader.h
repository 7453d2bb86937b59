// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "model/base/Diagnostic.h"
#include "model/base/Progress.h"
#include "model/mesh/Records.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::importers {

/// What one file (or stream) gave. `path` as the user would write it.
struct SourceReport {
    std::string path;
    std::string format;  ///< importer's name; `mixed` where one file holds several; empty when unknown
    std::string version; ///< of the format, as declared
    std::uint64_t records = 0;
    std::uint64_t skipped = 0; ///< records refused
    std::uint64_t bytes = 0;   ///< as stored, before decompression
    bool statedEmpty = false;  ///< it says itself that it holds no record

    friend auto operator<=>(const SourceReport&, const SourceReport&) = default;
};

/// One record kept, for `weft validate`: its reference and its place.
struct KeptRecord {
    std::string reference;
    RecordPlace place;
    std::string version; ///< of the contract or product, as written
    std::string detail;  ///< name, objects and first columns, for people; may be empty

    friend auto operator<=>(const KeptRecord&, const KeptRecord&) = default;
};

struct ReadOptions {
    std::string format;    ///< `--source-format`; empty: recognise by content
    std::string aliasFile; ///< `--aliases`; beside it every `aliases.yaml` directly in a source directory is read
    Limits limits;
    bool listRecords = false; ///< fill `ReadSources::kept`
};

/// What reading all sources gave.
struct ReadSources {
    Records records;                   ///< complete: its lineage takes no more
    std::vector<SourceReport> sources; ///< sorted by path, each file once
    std::vector<KeptRecord> kept;      ///< sorted by place
    Diagnostics diagnostics;
    bool missingSource = false; ///< a named source does not exist
    bool nothingRead = false;   ///< no source could be read, and none says that it is empty
    bool stopped = false;
};

/// Finds (files, directories recursively in sorted order, `-`, `/dev/fd/N`), decompresses, recognises by content and
/// reads all sources. A file named twice is read once. Never fails as a whole: what is refused is a diagnostic and
/// costs nothing that was good. Answers `stop` within 100 ms.
[[nodiscard]] ReadSources readSources(const std::vector<std::string>& sources, const ReadOptions& options,
                                      Progress& progress, std::stop_token stop = {});

} // namespace weft::importers
