// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::cli {

/// A public parser that only parses: the last three YAML, the others JSON.
enum class ImportPeer : std::uint8_t { Simdjson, NlohmannSax, PythonJson, NodeJson, Jq, Libyaml, YamlCpp, PythonYaml };

struct PeerReading {
    enum class Outcome : std::uint8_t { Read, Missing, Failed };
    Outcome outcome = Outcome::Missing;
    std::uint64_t records = 0; ///< lines or files
    double cpuSeconds = 0;
    double wallSeconds = 0;
    std::uint64_t peakBytes = 0; ///< 0: not known
};

[[nodiscard]] const char* peerName(ImportPeer peer);

/// Parses the files once: each line of each file as JSON, or each file as YAML. A program is killed when stopped or
/// after `PeerSeconds`; one that was built beside this one (`weft-yaml-cpp-peer`) is looked for there.
[[nodiscard]] PeerReading readWithPeer(ImportPeer peer, const std::vector<std::string>& files,
                                       const std::stop_token& stop);

} // namespace weft::cli
