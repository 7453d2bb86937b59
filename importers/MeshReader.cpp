// SPDX-License-Identifier: Apache-2.0
#include "importers/MeshReader.h"

#include "importers/Importer.h"
#include "importers/ReadPlan.h"
#include "importers/ReadWorkers.h"
#include "importers/SharedProgress.h"
#include "importers/SourceReader.h"
#include "importers/TextImporter.h"
#include "importers/dpds/PortApis.h"
#include "importers/openlineage/EventDraft.h"
#include "importers/secrets/DocumentSecrets.h"
#include "importers/source/SourceFinder.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
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
    const std::string name = lowerCase(path.substr(path.rfind('/') + 1));
    return name.find('.') == std::string::npos ||
           std::ranges::any_of(Endings, [&name](std::string_view ending) { return name.ends_with(ending); });
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

/// What one part of a source gave, but its records: those are with the ones of its task.
struct PartRead {
    std::size_t source = 0;
    SourceReport report{};
    Diagnostics diagnostics{};
    std::map<DiagnosticCode, ReadContext::Told> diagnosed{};
    std::vector<KeptRecord> kept{};
    CatalogueNotes catalogue{};
};

struct TaskRead {
    Records records;
    std::vector<PartRead> parts;
};

/// Reads all sources as they are planned, and puts together what the tasks read, in the order of the sources.
class AllSources {
public:
    AllSources(const ReadOptions& options, const ReadWorkers& workers, Progress& progress, std::stop_token stop)
        : m_options(options), m_workers(workers), m_progress(progress), m_stop(std::move(stop))
    {
    }

    ReadSources read(const std::vector<std::string>& sources)
    {
        std::vector<std::string> all = sources;
        if (!m_options.aliasFile.empty())
            all.push_back(m_options.aliasFile);
        if (!checkFormat())
            return std::move(m_result);
        m_found = findSources(all, m_options.limits, m_result.diagnostics, m_progress, m_stop);
        m_result.missingSource = m_found.missing;
        m_plan = planReading(m_found.files, m_workers, m_stop);
        std::vector<TaskRead> tasks(m_plan.tasks.size());
        SharedProgress progress(m_progress, tasks.size());
        runEach(m_workers, tasks.size(), [&](std::size_t i) {
            SharedProgress::OfTask own(progress, i);
            readTask(m_plan.tasks[i], tasks[i], own);
        });
        putTogether(tasks);
        finishCatalogues(m_catalogue, m_options.limits, m_result.records, m_result.diagnostics);
        const std::set<RecordPlace> joined = joinPortApis(m_catalogue, m_result.records);
        std::erase_if(m_result.kept, [&joined](const KeptRecord& record) { return joined.contains(record.place); });
        maskSecrets(m_result.records);
        m_result.records.lineage.endAdding();
        std::ranges::sort(m_result.sources);
        tidyKept(m_result.kept);
        m_result.diagnostics.sort();
        m_result.nothingRead = std::ranges::none_of(
            m_result.sources, [](const SourceReport& report) { return report.records > 0 || report.statedEmpty; });
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

    void readTask(const PlannedTask& task, TaskRead& result, Progress& progress) const
    {
        BytesDone done{progress, 0, m_plan.bytes};
        for (const SourcePart& part : task.parts) {
            if (m_stop.stop_requested())
                return;
            const FoundSource& source = m_found.files[part.source];
            PartRead& read = result.parts.emplace_back(PartRead{part.source});
            ReadContext context{source.path,      m_options.limits, result.records,
                                read.diagnostics, read.report,      m_options.listRecords ? &read.kept : nullptr};
            context.root = source.root;
            context.stop = m_stop;
            const bool isAliasFile = !m_options.aliasFile.empty() && source.path == m_options.aliasFile;
            SourceReader(source, isAliasFile ? std::string_view("aliases") : std::string_view(m_options.format),
                         context, done, m_stop)
                .read(part);
            read.diagnosed = std::move(context.diagnosed);
            read.catalogue = std::move(context.catalogue);
            done.before += read.report.bytes;
        }
    }

    void putTogether(std::vector<TaskRead>& tasks)
    {
        std::vector<PartRead> ofOne;
        for (TaskRead& task : tasks) {
            if (&task != &tasks.front())
                dropRepeated(task);
            for (PartRead& read : task.parts) {
                if (!ofOne.empty() && ofOne.front().source != read.source)
                    addSource(std::exchange(ofOne, {}));
                ofOne.push_back(std::move(read));
            }
            if (&task == &tasks.front())
                m_result.records = std::move(task.records);
            else
                m_result.records.append(std::exchange(task.records, {}));
        }
        if (!ofOne.empty())
            addSource(std::move(ofOne));
    }

    /// Takes back the count of events that an earlier task has read, too: an event counts once.
    void dropRepeated(TaskRead& task) const
    {
        const LineageLog& log = task.records.lineage;
        std::map<std::string_view, PartRead*> parts;
        for (PartRead& part : task.parts)
            parts.emplace(m_found.files[part.source].path, &part);
        std::set<Fingerprint> seen;
        for (const LineageLog::EventRow& event : log.events()) {
            if (!event.counted || !m_result.records.lineage.contains(event.fingerprint) ||
                !seen.insert(event.fingerprint).second)
                continue;
            PartRead& part = *parts.at(log.files()[event.file]);
            --part.report.records;
            dropKept(part.kept, referenceOf(log, event), event.line);
        }
    }

    static std::string referenceOf(const LineageLog& log, const LineageLog::EventRow& event)
    {
        return event.kind == EventKind::Dataset
                   ? eventReference(event.kind, log.datasets()[log.outputs(event).front().dataset])
                   : eventReference(event.kind, log.jobs()[event.job]);
    }

    /// The records are in the order of their lines.
    static void dropKept(std::vector<KeptRecord>& kept, const std::string& reference, std::uint32_t line)
    {
        const auto isBefore = [](const KeptRecord& record, std::uint32_t wanted) { return record.place.line < wanted; };
        for (auto record = std::lower_bound(kept.begin(), kept.end(), line, isBefore);
             record != kept.end() && record->place.line == line; ++record) {
            if (record->reference == reference) {
                kept.erase(record);
                return;
            }
        }
    }

    /// Makes one report of all parts of a source.
    void addSource(std::vector<PartRead> parts)
    {
        const FoundSource& source = m_found.files[parts.front().source];
        SourceReport report;
        report.path = source.path;
        Diagnostics diagnostics;
        ReadContext whole{source.path, m_options.limits, m_result.records, diagnostics, report};
        for (PartRead& part : parts)
            addPart(part, whole);
        if (!m_stop.stop_requested())
            SourceReader::reportNothing(source, whole);
        whole.reportLeftOut();
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
        m_result.diagnostics.append(std::move(diagnostics));
        m_result.sources.push_back(std::move(report));
    }

    void addPart(PartRead& part, ReadContext& whole)
    {
        SourceReport& report = whole.report;
        report.records += part.report.records;
        report.skipped += part.report.skipped;
        report.statedEmpty = report.statedEmpty || part.report.statedEmpty;
        report.bytes += part.report.bytes;
        if (report.version.empty())
            report.version = part.report.version;
        if (report.format.empty())
            report.format = part.report.format;
        else if (!part.report.format.empty() && part.report.format != report.format)
            report.format = "mixed";
        // What was said in this part is said of the whole, as far as that may say it.
        const auto path = whole.path;
        for (const Diagnostic& diagnostic : part.diagnostics.all()) {
            whole.path = diagnostic.path; // another file's, where a reference led there
            whole.diagnose(diagnostic.severity, diagnostic.code, diagnostic.arguments, diagnostic.line,
                           diagnostic.column, diagnostic.record);
        }
        whole.path = path;
        for (const auto& [code, told] : part.diagnosed) {
            if (told.met == told.added)
                continue;
            ReadContext::Told& all = whole.diagnosed[code];
            all.met += told.met - told.added;
            all.gravestLeftOut = std::min(all.gravestLeftOut, told.gravestLeftOut);
        }
        m_result.kept.insert(m_result.kept.end(), std::make_move_iterator(part.kept.begin()),
                             std::make_move_iterator(part.kept.end()));
        m_catalogue.append(std::move(part.catalogue));
    }

    const ReadOptions& m_options;
    const ReadWorkers& m_workers;
    Progress& m_progress;
    std::stop_token m_stop;
    FoundSources m_found;
    ReadPlan m_plan;
    ReadSources m_result;
    CatalogueNotes m_catalogue;
};

} // namespace

ReadSources readSources(const std::vector<std::string>& sources, const ReadOptions& options, const ReadWorkers& workers,
                        Progress& progress, std::stop_token stop)
{
    return AllSources(options, workers, progress, std::move(stop)).read(sources);
}

ReadSources readSources(const std::vector<std::string>& sources, const ReadOptions& options, Progress& progress,
                        std::stop_token stop)
{
    return readSources(sources, options, ReadWorkers{}, progress, std::move(stop));
}

} // namespace weft::importers
