// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ContentKind.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft::importers {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    PackingSeen seen;
};

constexpr std::string_view Database = "SQLite format 3\0"sv;

constexpr std::array Signatures = {
    Signature{"\x1F\x8B"sv, {Packing::Gzip, "gzip"}},
    Signature{"\x28\xB5\x2F\xFD"sv, {Packing::Zstd, "zstd"}},
    Signature{Database, {Packing::Workspace, "SQLite"}},
    Signature{"PK\x03\x04"sv, {Packing::Archive, "zip"}},
    Signature{"PK\x05\x06"sv, {Packing::Archive, "zip"}},
    Signature{"7z\xBC\xAF\x27\x1C"sv, {Packing::Archive, "7z"}},
    Signature{"Rar!\x1A\x07"sv, {Packing::Archive, "rar"}},
    Signature{"\xFD"
              "7zXZ\0"sv,
              {Packing::Archive, "xz"}},
    Signature{"BZh"sv, {Packing::Archive, "bzip2"}},
    Signature{"\x04\x22\x4D\x18"sv, {Packing::Archive, "lz4"}},
    Signature{"MSCF"sv, {Packing::Archive, "cab"}},
    Signature{"%PDF-"sv, {Packing::Foreign, "PDF"}},
    Signature{"\x89PNG\r\n\x1A\n"sv, {Packing::Foreign, "PNG"}},
    Signature{"\xFF\xD8\xFF"sv, {Packing::Foreign, "JPEG"}},
    Signature{"GIF8"sv, {Packing::Foreign, "GIF"}},
    Signature{"PAR1"sv, {Packing::Foreign, "Parquet"}},
    Signature{"Obj\x01"sv, {Packing::Foreign, "Avro"}},
    Signature{"\x7F"
              "ELF"sv,
              {Packing::Foreign, "a program"}},
    Signature{"\xD0\xCF\x11\xE0"sv, {Packing::Foreign, "an Office document"}},
};

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

/// A database in whose signature one byte is damaged is still nothing else.
bool isDamagedDatabase(std::string_view firstBytes)
{
    std::size_t same = 0;
    for (std::size_t i = 0; i < std::min(firstBytes.size(), Database.size()); ++i)
        same += firstBytes[i] == Database[i] ? 1 : 0;
    return same + 1 == Database.size();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr char RecordSeparator = '\x1E'; // RFC 7464 puts one before every JSON text

/// Whether a text that begins so can only be JSON: an object whose first key is quoted or that is empty or open, a
/// list of such objects.
bool beginsAsJson(std::string_view text, bool rest)
{
    std::size_t at = 0;
    const auto skip = [&text, &at] {
        while (at < text.size() && (isBlank(text[at]) || text[at] == RecordSeparator))
            ++at;
    };
    skip();
    if (at < text.size() && text[at] == '[') {
        ++at;
        skip();
        if (at == text.size())
            return rest;
        if (text[at] == ']' || text[at] == '"')
            return rest;
    }
    if (at >= text.size() || text[at] != '{')
        return false;
    ++at;
    skip();
    return at == text.size() || text[at] == '"' || text[at] == '}';
}

/// Whether some line begins, in its first column, as only JSON does.
bool hasJsonLine(std::string_view text)
{
    if (text.find('{') == std::string_view::npos && text.find(RecordSeparator) == std::string_view::npos)
        return false;
    // The library finds one letter much faster than either of two, and most texts hold only one of these.
    const char rare = text.find('\r') == std::string_view::npos ? '\n' : '\r';
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t feed = std::min(text.find('\n', begin), text.size());
        const std::size_t end = rare == '\n' ? feed : std::min(text.substr(0, feed).find(rare, begin), feed);
        const std::string_view line = text.substr(begin, end - begin);
        if (!line.empty() && (line.front() == '{' || line.front() == RecordSeparator) && beginsAsJson(line, false))
            return true;
        begin = end + 1;
    }
    return false;
}

std::size_t countOutsideQuotes(std::string_view line, char wanted)
{
    std::size_t count = 0;
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        count += !quoted && c == wanted ? 1 : 0;
    }
    return count;
}

bool looksLikeTable(std::string_view text)
{
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r'))
        text.remove_prefix(1);
    const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
    const std::string_view first = text.substr(0, end);
    const char delimiter = cellDelimiter(first);
    if (delimiter == 0 || first.find(": ") != std::string_view::npos || first.back() == ':')
        return false;
    if (first.front() == '-' || first.front() == '#' || first.front() == '%' || first.front() == '<' ||
        first.front() == '{')
        return false;
    if (first.front() == '[' || first.front() == delimiter)
        return false;
    text.remove_prefix(end);
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r'))
        text.remove_prefix(1);
    const std::string_view second = text.substr(0, std::min(text.find_first_of("\n\r"), text.size()));
    // A quoted cell may run over lines; then the counts say nothing.
    return second.empty() || countOutsideQuotes(second, '"') != 0 || second.find('"') != std::string_view::npos ||
           countOutsideQuotes(second, delimiter) > 0;
}

} // namespace

PackingSeen packingOf(std::string_view firstBytes)
{
    for (const Signature& signature : Signatures) {
        if (startsWith(firstBytes, signature.bytes))
            return signature.seen;
    }
    if (firstBytes.size() >= 4 && (static_cast<unsigned char>(firstBytes[0]) & 0xF0U) == 0x50 &&
        startsWith(firstBytes.substr(1), "\x2A\x4D\x18"))
        return {Packing::Zstd, "zstd"};
    if (isDamagedDatabase(firstBytes))
        return {Packing::Workspace, "SQLite"};
    if (firstBytes.size() >= 262 && firstBytes.substr(257, 5) == "ustar")
        return {Packing::Archive, "tar"};
    return {};
}

char cellDelimiter(std::string_view firstLine)
{
    char best = 0;
    std::size_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const std::size_t count = countOutsideQuotes(firstLine, candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

TextKind textKindOf(std::string_view firstBytes)
{
    if (startsWith(firstBytes, "\xFF\xFE\0\0"sv) || startsWith(firstBytes, "\0\0\xFE\xFF"sv))
        return TextKind::Utf32;
    if (startsWith(firstBytes, "\xFF\xFE"sv) || startsWith(firstBytes, "\xFE\xFF"sv))
        return TextKind::Utf16;
    if (startsWith(firstBytes, "\xEF\xBB\xBF"))
        firstBytes.remove_prefix(3);
    if (std::ranges::all_of(firstBytes, isBlank))
        return TextKind::Blank;
    if (beginsAsJson(firstBytes, true) || hasJsonLine(firstBytes))
        return TextKind::Json;
    return looksLikeTable(firstBytes) ? TextKind::Table : TextKind::Yaml;
}

} // namespace weft::importers
