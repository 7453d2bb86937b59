// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace weft::importers {

/// What the first bytes of a file say about how it is packed.
enum class Packing : std::uint8_t { Plain, Gzip, Zstd, Archive, Workspace, Foreign };

struct PackingSeen {
    Packing packing = Packing::Plain;
    std::string_view name; ///< Archive: zip, tar …; Foreign: PDF, PNG …
};

/// Recognises compressions, archives, SQLite files and the commonest binary formats by their signatures. 512 bytes
/// are enough. O(1).
[[nodiscard]] PackingSeen packingOf(std::string_view firstBytes);

/// What kind of text a file holds.
enum class TextKind : std::uint8_t { Blank, Json, Table, Yaml, Utf16, Utf32 };

/// Judges by the first bytes (64 KB are enough): JSON where the text, or some line of it, begins as only JSON does, so
/// that a log with a damaged first line is still a log; a table where the first two lines have equally many cells and
/// the first is no YAML; else YAML. O(bytes).
[[nodiscard]] TextKind textKindOf(std::string_view firstBytes);

/// The character that parts the cells of a table with that first line: `,`, `;` or tab, whichever parts most; 0 when
/// none occurs outside quotes.
[[nodiscard]] char cellDelimiter(std::string_view firstLine);

} // namespace weft::importers
