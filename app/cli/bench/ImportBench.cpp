// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/ImportBench.h"

#include "app/cli/bench/ImportPeers.h"
#include "app/cli/bench/ProcessCost.h"
#include "app/shared/jobs/RunAtOnce.h"
#include "app/shared/json/JsonDocument.h"
#include "importers/ReadWorkers.h"
#include "model/mesh/MeshBuilder.h"

#include <QCoreApplication>

#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <functional>

namespace weft::cli {

namespace {

class ImportBenchWords {
    Q_DECLARE_TR_FUNCTIONS(ImportBench)

public:
    static auto table()
    {
        return app::AnalysisTable{tr("Reading"),
                                  {tr("reader"), tr("what"), tr("records"), tr("MB"), tr("CPU s"), tr("seconds"),
                                   tr("records a CPU second"), tr("peak MB"), tr("times the CPU of weft")},
                                  {false, false, true, true, true, true, true, true, true},
                                  {}};
    }
    static QString what(const std::string& what) { return what == "events" ? tr("events") : tr("manifests"); }
};

std::uint64_t sizeOf(const std::vector<std::string>& files)
{
    std::uint64_t sum = 0;
    for (const std::string& file : files) {
        struct stat status = {};
        if (stat(file.c_str(), &status) == 0)
            sum += static_cast<std::uint64_t>(status.st_size);
    }
    return sum;
}

/// Runs `once` so many times; of the runs the one that cost least.
ImportBenchRun best(std::size_t repeat, const std::function<ImportBenchRun()>& once, const std::stop_token& stop)
{
    ImportBenchRun least = once();
    for (std::size_t i = 1; i < repeat && !stop.stop_requested(); ++i) {
        const ImportBenchRun run = once();
        if (run.cpuSeconds < least.cpuSeconds)
            least = run;
    }
    return least;
}

/// Reads the files and, when asked, joins them.
ImportBenchRun readOnce(const std::vector<std::string>& files, const importers::ReadWorkers& workers, bool join,
                        const std::stop_token& stop)
{
    NoProgress progress;
    ImportBenchRun run;
    forgetPeak();
    const double cpu = cpuSeconds();
    const double wall = wallSeconds();
    const importers::ReadSources read = importers::readSources(files, {}, workers, progress, stop);
    if (join) [[maybe_unused]]
        const BuiltMesh built = MeshBuilder::build(read.records, {}, progress, stop);
    run.cpuSeconds = cpuSeconds() - cpu;
    run.wallSeconds = wallSeconds() - wall;
    run.peakBytes = peakBytes();
    for (const importers::SourceReport& source : read.sources)
        run.records += source.records;
    return run;
}

class ImportRuns {
public:
    ImportRuns(const ImportBenchRequest& request, const std::stop_token& stop) : m_request(request), m_stop(stop) {}

    void measure(const std::vector<std::string>& files, const char* what, const std::vector<ImportPeer>& peers)
    {
        if (files.empty())
            return;
        m_what = what;
        m_bytes = sizeOf(files);
        m_ours = 0;
        const importers::ReadWorkers alone;
        const importers::ReadWorkers all{app::tasksAtOnce(), app::runAtOnce};
        keep("weft", [&] { return readOnce(files, alone, false, m_stop); });
        if (!m_result.runs.empty())
            m_ours = m_result.runs.back().cpuSeconds;
        keep("weft, all cores", [&] { return readOnce(files, all, false, m_stop); });
        keep("weft, joined to a mesh", [&] { return readOnce(files, alone, true, m_stop); });
        for (const ImportPeer peer : peers) {
            if (m_request.peers && !m_stop.stop_requested())
                measurePeer(peer, files);
        }
    }

    [[nodiscard]] ImportBenchResult take() { return std::move(m_result); }

private:
    void keep(const char* reader, const std::function<ImportBenchRun()>& once)
    {
        if (m_stop.stop_requested())
            return;
        ImportBenchRun run = best(m_request.repeat, once, m_stop);
        if (m_stop.stop_requested())
            return;
        run.reader = reader;
        run.what = m_what;
        run.bytes = m_bytes;
        m_result.runs.push_back(std::move(run));
    }

    void measurePeer(ImportPeer peer, const std::vector<std::string>& files)
    {
        PeerReading::Outcome outcome = PeerReading::Outcome::Read;
        const auto once = [&] {
            const PeerReading read = readWithPeer(peer, files, m_stop);
            if (read.outcome != PeerReading::Outcome::Read)
                outcome = read.outcome;
            ImportBenchRun run;
            run.records = read.records;
            run.cpuSeconds = read.cpuSeconds;
            run.wallSeconds = read.wallSeconds;
            run.peakBytes = read.peakBytes;
            run.timesSlower = m_ours > 0 ? read.cpuSeconds / m_ours : 0;
            return run;
        };
        // Peers cost seconds, and their worst is not worth repeating.
        ImportBenchRun run = once();
        if (outcome == PeerReading::Outcome::Read && m_request.repeat > 1)
            run = std::min(run, once(), [](const auto& a, const auto& b) { return a.cpuSeconds < b.cpuSeconds; });
        if (m_stop.stop_requested())
            return;
        if (outcome == PeerReading::Outcome::Missing)
            m_result.missing.emplace_back(peerName(peer));
        else if (outcome == PeerReading::Outcome::Failed)
            m_result.failed.emplace_back(peerName(peer));
        else
            keep(peerName(peer), run);
    }

    void keep(const char* reader, ImportBenchRun run)
    {
        run.reader = reader;
        run.what = m_what;
        run.bytes = m_bytes;
        m_result.runs.push_back(std::move(run));
    }

    const ImportBenchRequest& m_request;
    const std::stop_token& m_stop;
    const char* m_what = "";
    std::uint64_t m_bytes = 0;
    double m_ours = 0; ///< CPU seconds of our reader by one task
    ImportBenchResult m_result;
};

} // namespace

ImportBenchResult benchImport(const ImportBenchRequest& request, const std::stop_token& stop)
{
    ImportRuns bench(request, stop);
    bench.measure(
        request.files.logs, "events",
        {ImportPeer::Simdjson, ImportPeer::NlohmannSax, ImportPeer::PythonJson, ImportPeer::NodeJson, ImportPeer::Jq});
    bench.measure(request.files.manifests, "manifests",
                  {ImportPeer::Libyaml, ImportPeer::YamlCpp, ImportPeer::PythonYaml});
    return bench.take();
}

nlohmann::ordered_json importBenchJson(const ImportBenchResult& result)
{
    app::Json runs = app::Json::array();
    for (const ImportBenchRun& run : result.runs) {
        app::Json one = {{"reader", run.reader},
                         {"what", run.what},
                         {"records", run.records},
                         {"bytes", run.bytes},
                         {"cpuSeconds", rounded(run.cpuSeconds)},
                         {"wallSeconds", rounded(run.wallSeconds)},
                         {"recordsPerCpuSecond", std::round(run.perSecond())}};
        if (run.peakBytes > 0)
            one["peakBytes"] = run.peakBytes;
        if (run.timesSlower > 0)
            one["timesOurCpu"] = std::round(run.timesSlower * 100) / 100;
        runs.push_back(std::move(one));
    }
    return {{"benchmark", "import"}, {"runs", std::move(runs)}, {"missing", result.missing}, {"failed", result.failed}};
}

app::AnalysisTable importBenchTable(const ImportBenchResult& result)
{
    constexpr double Megabyte = 1e6;
    app::AnalysisTable table = ImportBenchWords::table();
    for (const ImportBenchRun& run : result.runs) {
        const auto megabytes = [](std::uint64_t bytes) {
            return bytes == 0 ? QString() : QString::number(static_cast<double>(bytes) / Megabyte, 'f', 1);
        };
        table.rows.push_back(
            {{QString::fromStdString(run.reader), ImportBenchWords::what(run.what), QString::number(run.records),
              megabytes(run.bytes), QString::number(run.cpuSeconds, 'f', 3), QString::number(run.wallSeconds, 'f', 3),
              QString::number(run.perSecond(), 'f', 0), megabytes(run.peakBytes),
              run.timesSlower > 0 ? QString::number(run.timesSlower, 'f', 1) : QString()},
             {}});
    }
    return table;
}

} // namespace weft::cli
