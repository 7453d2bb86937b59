// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace weft::fuzz {

/// What a target does with one input; a broken promise ends the process by abort().
using Input = std::span<const std::uint8_t>;

/// The input as a source: read by the importer `format` (empty: the one that recognises it), then made a mesh.
void readSource(std::string_view format, Input input);
/// The input as what the child process that parses DOT may answer.
void readDotReply(Input input);
/// The input as `layout.weft.yaml`; what was read is written and read again.
void readLayoutFile(Input input);

/// Aborts with these words unless `holds`.
void require(bool holds, const char* what);

} // namespace weft::fuzz
