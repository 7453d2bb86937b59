// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/source/PeekStream.h"
#include "importers/source/SourceFinder.h"
#include "model/base/Progress.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

class EventReader;
class FileStream;
class JsonSplitter;
class TextImporter;

/// Where the reading of all sources is, for the progress.
struct BytesDone {
    Progress& progress;
    std::uint64_t before = 0; ///< bytes of the sources read before
    std::uint64_t total = 0;  ///< of all; 0 when unknown
};

/// A part of one source: all of it, or some slices of a log in a row.
struct SourcePart {
    std::size_t source = 0;            ///< which one
    std::uint64_t begin = 0;           ///< offset of its first byte
    std::vector<std::uint64_t> ends{}; ///< offsets at which its slices end; empty: not sliced
    std::uint32_t firstLine = 1;
};

/// Reads one source: opens and unpacks it, finds out what it holds, cuts it into records and gives each to its
/// importer. Whatever is wrong with it is a diagnostic.
class SourceReader {
public:
    /// `format`: the only importer to ask; empty for all. All references must outlive the reader.
    SourceReader(const FoundSource& source, std::string_view format, ReadContext& context, BytesDone& done,
                 std::stop_token stop);

    void read(const SourcePart& part = {});
    /// A source that gave nothing must not do so in silence. Call when all its parts are read.
    static void reportNothing(const FoundSource& source, ReadContext& context);

private:
    [[nodiscard]] std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> stream, std::string_view& inner);
    void readContent(PeekStream& stream);
    void readText(PeekStream& stream);
    void readJson(ByteStream& stream);
    void readJsonTexts(JsonSplitter& splitter, EventReader& events);
    void readDbt(PeekStream& stream);
    void readYamlParts(PeekStream& stream);
    void readWhole(PeekStream& stream, const TextImporter& importer);
    void readBlank(PeekStream& stream);

    void dispatch(const Node& root);
    /// `unread`: how bad it is when the format is known and not read.
    void dispatchRecord(const Node& record, Severity unread);
    [[nodiscard]] const Importer* importerFor(const Node& record);
    void noteFormat(std::string_view format);

    void diagnose(Severity severity, DiagnosticCode code, std::vector<std::string> arguments = {});
    void diagnose(const Problem& problem);
    /// What the user named must be readable; what merely lies in a directory may be anything.
    [[nodiscard]] static Severity complaint(const FoundSource& source)
    {
        return source.named ? Severity::Error : Severity::Note;
    }
    [[nodiscard]] Severity complaint() const { return complaint(m_source); }
    void report();
    void finish();

    const FoundSource& m_source;
    std::string_view m_format;
    ReadContext& m_context;
    BytesDone& m_done;
    std::stop_token m_stop;
    FileStream* m_file = nullptr; ///< while it is read
    SourcePart m_part;
};

} // namespace weft::importers
