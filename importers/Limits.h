// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace weft::importers {

/// What a stranger's file may cost us. Defaults are those of the documentation (`--limits FILE` changes them).
struct Limits {
    std::size_t depth = 128;                       ///< nesting of JSON and YAML
    std::size_t lineBytes = 64U * 1024 * 1024;     ///< one line of an event log
    std::size_t documentBytes = 64U * 1024 * 1024; ///< one YAML or JSON document that is no event log
    std::size_t anchors = 10'000;                  ///< of one YAML document
    std::size_t aliasExpansion = 1'000;            ///< nodes after expansion ÷ nodes written
    std::size_t expandedNodes = 1'000'000;         ///< of one YAML document
    std::uint64_t unpackedRatio = 1'000;           ///< bytes after ÷ bytes before decompression …
    std::uint64_t unpackedBytes = 2ULL << 30U;     ///< … looked at beyond this many bytes after
    std::size_t printedDiagnostics = 100;          ///< of one file and code; then a count
    std::size_t directoryDepth = 64;
    std::size_t regexLength = 10'000;
};

} // namespace weft::importers
