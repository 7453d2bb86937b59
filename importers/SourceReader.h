// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/source/PeekStream.h"
#include "importers/source/SourceFinder.h"
#include "model/base/Progress.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace weft::importers {

class FileStream;
class TextImporter;

/// Where the reading of all sources is, for the progress.
struct BytesDone {
    Progress& progress;
    std::uint64_t before = 0; ///< bytes of the sources read before
    std::uint64_t total = 0;  ///< of all; 0 when unknown
};

/// Reads one source: opens and unpacks it, finds out what it holds, cuts it into records and gives each to its
/// importer. Whatever is wrong with it is a diagnostic.
class SourceReader {
public:
    /// `format`: the only importer to ask; empty for all. All references must outlive the reader.
    SourceReader(const FoundSource& source, std::string_view format, ReadContext& context, BytesDone& done,
                 std::stop_token stop);

    void read();

private:
    [[nodiscard]] std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> stream, std::string_view& inner);
    void readContent(PeekStream& stream);
    void readText(PeekStream& stream);
    void readJson(PeekStream& stream);
    void readDbt(PeekStream& stream);
    void readYamlParts(PeekStream& stream);
    void readWhole(PeekStream& stream, const TextImporter& importer);
    void readBlank(PeekStream& stream);
    void reportNothing();

    void dispatch(const Node& root);
    /// `unread`: how bad it is when the format is known and not read.
    void dispatchRecord(const Node& record, Severity unread);
    [[nodiscard]] const Importer* importerFor(const Node& record);
    void noteFormat(std::string_view format);

    void diagnose(Severity severity, DiagnosticCode code, std::vector<std::string> arguments = {});
    void diagnose(const Problem& problem);
    /// What the user named must be readable; what merely lies in a directory may be anything.
    [[nodiscard]] Severity complaint() const { return m_source.named ? Severity::Error : Severity::Note; }
    void report();

    const FoundSource& m_source;
    std::string_view m_format;
    ReadContext& m_context;
    BytesDone& m_done;
    std::stop_token m_stop;
    FileStream* m_file = nullptr; ///< while it is read
};

} // namespace weft::importers
