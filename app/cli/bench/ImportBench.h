// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/bench/ImportSample.h"
#include "app/shared/analyses/AnalysisCatalog.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::cli {

struct ImportBenchRequest {
    ImportFiles files;
    std::size_t repeat = 3; ///< of several runs the one that cost least counts
    bool peers = false;
};

/// One reader on one kind of files.
struct ImportBenchRun {
    std::string reader;        ///< `weft`, `weft, all cores`, or a peer's name
    std::string what;          ///< `events` or `manifests`
    std::uint64_t records = 0; ///< of a peer: lines or files
    std::uint64_t bytes = 0;
    double cpuSeconds = 0;
    double wallSeconds = 0;
    std::uint64_t peakBytes = 0; ///< of the process while it read; 0: not known
    double timesSlower = 0;      ///< of a peer: its CPU time in ours; 0: not to be compared

    [[nodiscard]] double perSecond() const { return cpuSeconds > 0 ? static_cast<double>(records) / cpuSeconds : 0; }
};

struct ImportBenchResult {
    std::vector<ImportBenchRun> runs;
    std::vector<std::string> missing; ///< peers that are not installed
    std::vector<std::string> failed;
};

/// Reads the logs and the manifests with our readers (recognising, checking, masking secrets, entering everything into
/// the records of a mesh), by one task and by all; joins them to a mesh; and, when asked, parses the same files with
/// public parsers that make nothing of what they parse: simdjson, nlohmann's SAX and libyaml here, Python, node, jq and
/// yaml-cpp as programs. CPU
/// seconds are those of the whole process of jq, and of the loop alone for the others. Stopped early: the runs so far.
[[nodiscard]] ImportBenchResult benchImport(const ImportBenchRequest& request, const std::stop_token& stop);

[[nodiscard]] nlohmann::ordered_json importBenchJson(const ImportBenchResult& result);
[[nodiscard]] app::AnalysisTable importBenchTable(const ImportBenchResult& result);

} // namespace weft::cli
