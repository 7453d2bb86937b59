// SPDX-License-Identifier: Apache-2.0
#include "importers/MeshReader.h"

#include "importers/Importer.h"
#include "importers/SourceReader.h"
#include "importers/TextImporter.h"
#include "importers/secrets/DocumentSecrets.h"
#include "importers/source/SourceFinder.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sys/stat.h>
#include <utility>

namespace weft::importers {

namespace {

/// Endings of files that are meant to hold data. They recognise nothing: what else lies in a directory and can't be
/// read (a README, a script) is merely not complained of line by line.
bool hasDataName(std::string_view path)
{
    constexpr std::array<std::string_view, 15> Endings = {".yaml", ".yml", ".json", ".jsonl",   ".ndjson",
                                                          ".csv",  ".tsv", ".gz",   ".zst",     ".log",
                                                          ".odcs", ".dot", ".gv",   ".graphml", ".cml"};
    std::string name(path.substr(path.rfind('/') + 1));
    for (char& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name.find('.') == std::string::npos ||
           std::ranges::any_of(Endings, [&name](std::string_view ending) { return name.ends_with(ending); });
}

std::uint64_t sizeOf(const FoundSource& source)
{
    struct stat status = {};
    if (source.descriptor || stat(source.path.c_str(), &status) != 0)
        return 0;
    return static_cast<std::uint64_t>(status.st_size);
}

bool isOneThing(const std::string& reference)
{
    return reference.starts_with("product:") || reference.starts_with("contract:");
}

/// A product or contract that is stated twice is one; contracts of several versions are told apart by them.
void tidyKept(std::vector<KeptRecord>& kept)
{
    std::ranges::stable_sort(kept, [](const KeptRecord& a, const KeptRecord& b) { return a.place < b.place; });
    std::set<std::pair<std::string, std::string>> seen;
    std::map<std::string, std::set<std::string>> versions;
    std::erase_if(kept, [&seen, &versions](const KeptRecord& record) {
        if (!isOneThing(record.reference))
            return false;
        const bool contract = record.reference.starts_with("contract:");
        if (contract)
            versions[record.reference].insert(record.version);
        return !seen.emplace(record.reference, contract ? record.version : std::string()).second;
    });
    for (KeptRecord& record : kept) {
        const auto found = versions.find(record.reference);
        if (found != versions.end() && found->second.size() > 1 && !record.version.empty())
            record.reference += "@" + encodeRefPart(record.version);
    }
}

class AllSources {
public:
    AllSources(const ReadOptions& options, Progress& progress, std::stop_token stop)
        : m_options(options), m_done{progress, 0, 0}, m_stop(std::move(stop))
    {
    }

    ReadSources read(const std::vector<std::string>& sources)
    {
        std::vector<std::string> all = sources;
        if (!m_options.aliasFile.empty())
            all.push_back(m_options.aliasFile);
        if (!checkFormat())
            return std::move(m_result);
        const FoundSources found = findSources(all, m_options.limits, m_result.diagnostics, m_done.progress, m_stop);
        m_result.missingSource = found.missing;
        for (const FoundSource& source : found.files)
            m_done.total += sizeOf(source);
        for (const FoundSource& source : found.files) {
            if (m_stop.stop_requested())
                break;
            readOne(source);
        }
        finishCatalogues(m_catalogue, m_options.limits, m_result.records, m_result.diagnostics);
        maskSecrets(m_result.records);
        std::ranges::sort(m_result.sources);
        tidyKept(m_result.kept);
        m_result.diagnostics.sort();
        m_result.nothingRead =
            std::ranges::none_of(m_result.sources, [](const SourceReport& report) { return report.records > 0; });
        m_result.stopped = m_stop.stop_requested();
        return std::move(m_result);
    }

private:
    /// A format that does not exist would refuse every record; it is said once instead.
    bool checkFormat()
    {
        const std::string& format = m_options.format;
        const std::vector<std::string_view> names = formatNames();
        const bool known = format.empty() || std::ranges::find(names, format) != names.end();
        if (!known) {
            m_result.diagnostics.add({Severity::Error, DiagnosticCode::FormatUnknown, {format}, {}, 0, 0, {}});
            m_result.nothingRead = true;
        }
        return known;
    }

    void readOne(const FoundSource& source)
    {
        SourceReport report;
        report.path = source.path;
        Diagnostics diagnostics;
        ReadContext context{source.path, m_options.limits, m_result.records,
                            diagnostics, report,           m_options.listRecords ? &m_result.kept : nullptr};
        context.root = source.root;
        context.stop = m_stop;
        const bool isAliasFile = !m_options.aliasFile.empty() && source.path == m_options.aliasFile;
        SourceReader(source, isAliasFile ? std::string_view("aliases") : std::string_view(m_options.format), context,
                     m_done, m_stop)
            .read();
        context.reportLeftOut();
        m_catalogue.append(std::move(context.catalogue));
        if (!source.named && report.records == 0 && !hasDataName(source.path)) {
            diagnostics = {};
            diagnostics.add({Severity::Note,
                             DiagnosticCode::FormatUnknown,
                             {"a file that holds none of the formats read"},
                             source.path,
                             0,
                             0,
                             {}});
            report.skipped = 0;
        }
        m_done.before += report.bytes;
        m_result.diagnostics.append(std::move(diagnostics));
        m_result.sources.push_back(std::move(report));
    }

    const ReadOptions& m_options;
    BytesDone m_done;
    std::stop_token m_stop;
    ReadSources m_result;
    CatalogueNotes m_catalogue;
};

} // namespace

ReadSources readSources(const std::vector<std::string>& sources, const ReadOptions& options, Progress& progress,
                        std::stop_token stop)
{
    return AllSources(options, progress, std::move(stop)).read(sources);
}

} // namespace weft::importers
