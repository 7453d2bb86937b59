// SPDX-License-Identifier: Apache-2.0
#include "importers/SourceReader.h"

#include "importers/TextImporter.h"
#include "importers/dbt/DbtImporter.h"
#include "importers/dbt/DbtStream.h"
#include "importers/foreign/ForeignFormats.h"
#include "importers/json/JsonCursor.h"
#include "importers/json/JsonSplitter.h"
#include "importers/openlineage/EventReader.h"
#include "importers/secrets/DocumentSecrets.h"
#include "importers/source/ContentKind.h"
#include "importers/source/FileStream.h"
#include "importers/source/LogSlices.h"
#include "importers/source/Unpacking.h"
#include "importers/source/Utf16Stream.h"
#include "importers/yaml/YamlReader.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t PeekBytes = 64U * 1024;
constexpr std::uint64_t ReportEvery = 1024; // records

std::string_view withoutMark(std::string_view text)
{
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text;
}

} // namespace

SourceReader::SourceReader(const FoundSource& source, std::string_view format, ReadContext& context, BytesDone& done,
                           std::stop_token stop)
    : m_source(source), m_format(format), m_context(context), m_done(done), m_stop(std::move(stop))
{
}

void SourceReader::diagnose(Severity severity, DiagnosticCode code, std::vector<std::string> arguments)
{
    m_context.diagnose(severity, code, std::move(arguments), 0, 0);
}

void SourceReader::diagnose(const Problem& problem)
{
    diagnose(Severity::Error, problem.code, problem.arguments);
}

void SourceReader::report()
{
    m_done.progress.report(Stage::Reading, m_done.before + m_file->storedBytes() - m_part.begin, m_done.total,
                           m_source.path);
}

void SourceReader::read(const SourcePart& part)
{
    m_part = part;
    Result<std::unique_ptr<FileStream>> opened = FileStream::open(m_source, m_stop);
    if (!opened) {
        diagnose(opened.error());
        return;
    }
    std::unique_ptr<FileStream> file = std::move(opened).value();
    m_file = file.get();
    m_context.records.lineage.beginFile(m_source.path); // whatever it is: events are written in YAML, too
    if (part.ends.empty()) {
        report();
        std::string_view inner;
        PeekStream stream(unpacked(std::move(file), inner));
        if (inner.empty())
            readContent(stream);
        finish();
    } else {
        // What it is was seen when it was cut; a part may begin with anything.
        m_file->skipTo(part.begin);
        report();
        SlicedStream stream(std::move(file), part.begin, part.ends);
        readJson(stream);
        finish();
    }
}

void SourceReader::finish()
{
    m_context.report.bytes = m_file->storedBytes() - m_part.begin;
    if (m_stop.stop_requested())
        return;
    if (m_file->changed())
        diagnose(Severity::Warning, DiagnosticCode::SourceChanged, {m_source.path});
    report();
}

/// The stream behind its compression, if there is one. `inner` tells what it is when it can't be read.
std::unique_ptr<ByteStream> SourceReader::unpacked(std::unique_ptr<ByteStream> stream, std::string_view& inner)
{
    auto peeked = std::make_unique<PeekStream>(std::move(stream));
    PackingSeen seen = packingOf(peeked->peek(512));
    if (seen.packing == Packing::Gzip || seen.packing == Packing::Zstd) {
        peeked = std::make_unique<PeekStream>(seen.packing == Packing::Gzip
                                                  ? unpackGzip(std::move(peeked), m_context.limits)
                                                  : unpackZstd(std::move(peeked), m_context.limits));
        seen = packingOf(peeked->peek(512));
        // What is packed twice was packed by mistake, or to hide its size.
        if (seen.packing == Packing::Gzip || seen.packing == Packing::Zstd)
            seen.packing = Packing::Archive;
    }
    if (seen.packing == Packing::Plain)
        return peeked;
    inner = seen.name;
    if (seen.packing == Packing::Archive)
        diagnose(complaint(), DiagnosticCode::SourceArchive, {std::string(seen.name)});
    else if (seen.packing == Packing::Workspace)
        diagnose(complaint(), DiagnosticCode::SourceWorkspace);
    else
        diagnose(complaint(), DiagnosticCode::FormatUnknown, {"binary data (" + std::string(seen.name) + ")"});
    return peeked;
}

void SourceReader::readContent(PeekStream& stream)
{
    const TextKind kind = textKindOf(stream.peek(PeekBytes));
    if (kind == TextKind::Utf32) {
        diagnose(complaint(), DiagnosticCode::UnsupportedEncoding, {"UTF-32"});
        return;
    }
    if (kind != TextKind::Utf16) {
        readText(stream);
        return;
    }
    // YAML may be UTF-16; JSON that is exchanged must be UTF-8 (RFC 8259), and event logs are.
    PeekStream decoded(std::make_unique<Utf16Stream>(stream));
    if (textKindOf(decoded.peek(PeekBytes)) == TextKind::Json)
        diagnose(Severity::Error, DiagnosticCode::UnsupportedEncoding, {"UTF-16"});
    else
        readText(decoded);
}

void SourceReader::readText(PeekStream& stream)
{
    const std::string_view first = stream.peek(PeekBytes);
    const TextKind kind = textKindOf(first);
    const TextImporter* whole = textImporterFor(withoutMark(first), m_format);
    if (kind == TextKind::Blank && stream.peekedAll())
        diagnose(m_source.named ? Severity::Error : Severity::Warning, DiagnosticCode::SourceEmpty);
    else if (kind == TextKind::Blank && stream.peek(PeekBytes).size() < PeekBytes)
        readBlank(stream);
    else if (whole)
        readWhole(stream, *whole);
    else if ((m_format.empty() || m_format == DbtImporter().format()) && beginsDbtArtefact(stream.peek(PeekBytes)))
        readDbt(stream);
    else if (kind == TextKind::Json || kind == TextKind::Blank)
        readJson(stream);
    else
        readYamlParts(stream);
}

/// Blank as far as it can be read, and then it breaks.
void SourceReader::readBlank(PeekStream& stream)
{
    std::string buffer(PeekBytes, '\0');
    for (Result<std::size_t> got = stream.read(buffer); !m_stop.stop_requested(); got = stream.read(buffer)) {
        if (!got) {
            diagnose(got.error());
            return;
        }
        if (*got == 0)
            return;
    }
}

void SourceReader::readJson(ByteStream& stream)
{
    EventReader events(m_context);
    std::uint32_t line = m_part.firstLine;
    for (std::size_t slice = 0; slice < std::max<std::size_t>(1, m_part.ends.size()); ++slice) {
        m_context.catalogue.said.clear(); // parts are made of slices: what is said once must not depend on them
        JsonSplitter splitter(stream, m_context, m_stop, line);
        readJsonTexts(splitter, events);
        if (m_stop.stop_requested())
            return;
        line = splitter.lineBehind();
    }
}

void SourceReader::readJsonTexts(JsonSplitter& splitter, EventReader& events)
{
    const bool mayBeEvents = m_format.empty() || m_format == "openlineage";
    std::uint64_t count = 0;
    while (const std::optional<JsonText> json = splitter.next()) {
        if (++count % ReportEvery == 0)
            report();
        if (mayBeEvents) {
            const std::size_t before = m_context.records.lineage.size();
            if (events.read(*json)) {
                if (m_context.records.lineage.size() > before)
                    noteFormat("openlineage");
                continue;
            }
        }
        if (json->text.size() > m_context.limits.documentBytes) {
            m_context.diagnose(Severity::Error, DiagnosticCode::SourceTooLarge,
                               {std::to_string(json->text.size()), std::to_string(m_context.limits.documentBytes)},
                               json->line, json->column);
            ++m_context.report.skipped;
            continue;
        }
        Document document;
        JsonCursor cursor(json->text, json->line, json->column, m_context.limits.depth);
        if (const std::optional<JsonFault> fault = cursor.read(document)) {
            m_context.diagnose(Severity::Error, fault->code, fault->arguments, fault->line, fault->column);
            ++m_context.report.skipped;
        } else if (document.root()) {
            maskSecrets(document, m_context);
            dispatch(*document.root());
        }
    }
}

void SourceReader::readDbt(PeekStream& stream)
{
    DbtStream artefact(stream, m_context, m_stop);
    while (artefact.step())
        report();
    if (m_context.report.records > 0)
        noteFormat(DbtImporter().format());
}

void SourceReader::readYamlParts(PeekStream& stream)
{
    YamlSplitter splitter(stream, m_context.limits, m_stop);
    while (const std::optional<YamlPart> part = splitter.next()) {
        report();
        if (part->cut) // half a document parses as well as a whole one; the reason is told below
            break;
        for (Document& document : readYaml(*part, m_context, m_stop)) {
            if (m_stop.stop_requested())
                return;
            if (!document.root())
                continue;
            maskSecrets(document, m_context);
            dispatch(*document.root());
        }
    }
    if (splitter.problem())
        diagnose(*splitter.problem());
}

void SourceReader::readWhole(PeekStream& stream, const TextImporter& importer)
{
    std::string text;
    std::size_t filled = 0;
    std::optional<Problem> problem;
    while (!problem && !m_stop.stop_requested()) {
        text.resize(filled + PeekBytes);
        const Result<std::size_t> got = stream.read(std::span(text).subspan(filled));
        if (!got)
            problem = got.error();
        else if (*got == 0)
            break;
        else
            filled += *got;
        if (filled > m_context.limits.documentBytes) {
            diagnose(Severity::Error, DiagnosticCode::SourceTooLarge,
                     {std::to_string(filled), std::to_string(m_context.limits.documentBytes)});
            return;
        }
    }
    text.resize(filled);
    if (importer.read(withoutMark(text), m_context, m_stop))
        noteFormat(importer.format());
    if (problem)
        diagnose(*problem);
}

void SourceReader::reportNothing(const FoundSource& source, ReadContext& context)
{
    if (context.report.records == 0 && context.report.skipped == 0 && context.diagnosed.empty())
        context.diagnose(complaint(source), DiagnosticCode::SourceNoRecords, {}, 0, 0);
}

void SourceReader::dispatch(const Node& root)
{
    if (root.isNull())
        return;
    if (!root.isSequence()) {
        dispatchRecord(root, complaint());
        return;
    }
    const Node* odd = nullptr;
    for (const Node* item : root.children) {
        if (m_stop.stop_requested())
            return;
        if (item->isMapping()) {
            dispatchRecord(*item, std::max(complaint(), Severity::Warning));
        } else if (!item->isNull()) {
            odd = odd ? odd : item;
            ++m_context.report.skipped;
        }
    }
    if (odd)
        m_context.diagnose(complaint(), DiagnosticCode::FormatUnknown, {recogniseForeign(*odd).name}, odd->line,
                           odd->column);
}

void SourceReader::dispatchRecord(const Node& record, Severity unread)
{
    if (const Importer* importer = importerFor(record)) {
        const std::uint64_t before = m_context.report.records;
        importer->read(record, m_context);
        if (m_context.report.records > before)
            noteFormat(importer->format());
        return;
    }
    if (record.isScalar()) { // all there is: a note, or what is left of some other file
        ++m_context.report.skipped;
        m_context.diagnose(complaint(), DiagnosticCode::FormatUnknown,
                           {"plain text where an object is expected: no source and no workspace"}, record.line,
                           record.column);
        return;
    }
    const ForeignFormat foreign = recogniseForeign(record);
    if (foreign.nothingForUs) {
        m_context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {foreign.name}, foreign.place->line,
                           foreign.place->column);
        return;
    }
    ++m_context.report.skipped;
    const Severity severity = foreign.recognised ? std::min(unread, Severity::Warning) : complaint();
    m_context.diagnose(severity, foreign.recognised ? DiagnosticCode::FormatUnread : DiagnosticCode::FormatUnknown,
                       {foreign.name}, foreign.place->line, foreign.place->column);
}

const Importer* SourceReader::importerFor(const Node& record)
{
    const Importer* perhaps = nullptr;
    const Importer* forced = nullptr;
    for (const auto& importer : importers()) {
        if (!m_format.empty() && importer->format() != m_format)
            continue;
        const Match match = importer->matches(record);
        if (match == Match::Sure)
            return importer.get();
        if (match == Match::Perhaps && !perhaps)
            perhaps = importer.get();
        // Asked for by the user: his word goes before what it looks like, but only objects can be read.
        if (match == Match::No && !m_format.empty() && record.isMapping() && !forced)
            forced = importer.get();
    }
    if (perhaps || !forced)
        return perhaps;
    m_context.diagnose(Severity::Note, DiagnosticCode::FormatForced, {std::string(m_format)}, record.line,
                       record.column);
    return forced;
}

void SourceReader::noteFormat(std::string_view format)
{
    std::string& noted = m_context.report.format;
    if (noted.empty())
        noted = format;
    else if (noted != format)
        noted = "mixed";
}

} // namespace weft::importers
