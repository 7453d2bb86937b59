// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/BenchCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Desktop.h"
#include "app/cli/Numbers.h"
#include "app/cli/Opening.h"
#include "app/cli/bench/EdgeLists.h"
#include "app/cli/bench/ImportBench.h"
#include "app/cli/bench/LayoutBench.h"
#include "app/shared/json/JsonDocument.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/TextArguments.h"
#include "layout/LayoutCatalog.h"
#include "layout/SampleGraph.h"

#include <CLI/CLI.hpp>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace weft::cli {

namespace {

constexpr std::array<const char*, 4> Names{"import", "analyse", "layout", "canvas"};

/// Parts of the layout benchmark.
constexpr std::array<const char*, 3> LayoutParts{"layered", "floorplan", "movement"};

/// Products of the made-up meshes that the layout benchmark measures by itself.
constexpr std::array<std::uint32_t, 7> LayoutSizes{100, 200, 500, 1000, 5000, 10'000, 100'000};
constexpr std::uint32_t DenseSize = 1000;    ///< is also measured with more edges
constexpr std::uint32_t MovementSize = 1000; ///< is also measured after changes

/// An option that weft-desktop understands; it judges the value.
struct PassedOn {
    const char* name;
    CommandWord word;
};
constexpr std::array<PassedOn, 8> Passed{{
    {"--nodes", CommandWord::BenchNodes},
    {"--seed", CommandWord::BenchSeed},
    {"--scenario", CommandWord::BenchScenario},
    {"--frames", CommandWord::BenchFrames},
    {"--size", CommandWord::BenchSize},
    {"--repeat", CommandWord::BenchRepeat},
    {"--baseline", CommandWord::BenchBaseline},
    {"--max-ratio", CommandWord::BenchMaxRatio},
}};

/// The products of the mesh and their edges.
Result<layout::LayoutGraph> graphOf(const app::OpenMesh& open, const Options& options, const std::stop_token& stop)
{
    app::PictureSpec spec;
    spec.edges = edgeChoice(options);
    spec.filter = options.filter;
    const Result<app::PictureScope> scope = app::pictureScope(open, spec, stop);
    if (!scope)
        return scope.error();
    return app::productContent(open, *scope, stop).graph;
}

/// The files that these sources are or hold, by their endings: what is measured must be the same for every reader, and
/// peers recognise nothing.
ImportFiles filesIn(const std::vector<std::string>& sources)
{
    ImportFiles files;
    const auto add = [&files](const QString& path) {
        const bool log = path.endsWith(QLatin1String(".ndjson")) || path.endsWith(QLatin1String(".jsonl"));
        if (log || path.endsWith(QLatin1String(".yaml")) || path.endsWith(QLatin1String(".yml")))
            (log ? files.logs : files.manifests).push_back(QFile::encodeName(path).toStdString());
    };
    for (const std::string& source : sources) {
        const QString path = QFile::decodeName(source.c_str());
        if (!QFileInfo(path).isDir()) {
            add(path);
            continue;
        }
        for (QDirIterator entries(path, QDir::Files, QDirIterator::Subdirectories); entries.hasNext();)
            add(entries.next());
    }
    std::ranges::sort(files.logs);
    std::ranges::sort(files.manifests);
    return files;
}

LayoutBenchMesh sampleMesh(std::uint32_t products, bool dense, std::uint32_t seed)
{
    constexpr double DenseInputs = 6;
    layout::SampleOptions sample;
    sample.products = products;
    sample.seed = seed;
    if (dense)
        sample.inputs = DenseInputs;
    return {std::to_string(products) + (dense ? " dense" : ""), products, dense, layout::sampleGraph(sample)};
}

void printPeers(const Invocation& invocation, const std::vector<std::string>& missing,
                const std::vector<std::string>& failed)
{
    if (invocation.options.quiet)
        return;
    for (const std::string& name : missing)
        printMessage(commandText(CommandWord::PeerMissing).arg(QString::fromStdString(name)));
    for (const std::string& name : failed)
        printMessage(commandText(CommandWord::PeerFailed).arg(QString::fromStdString(name)).arg(PeerSeconds));
}

} // namespace

QString BenchCommand::description() const
{
    return commandText(CommandWord::Bench);
}

void BenchCommand::addOptions(CLI::App& app)
{
    app.add_option("NAME", m_name, commandText(CommandWord::BenchName).toStdString())->required();
    app.add_option("SOURCE", m_sources, commandText(CommandWord::Sources).toStdString());
    for (const PassedOn& option : Passed)
        m_values.emplace_back(option.name, std::string());
    // Only now: the parser keeps references into the list.
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const std::string names = i == 0 ? "--nodes,--products" : m_values[i].first;
        app.add_option(names, m_values[i].second, commandText(Passed[i].word).toStdString())->take_last();
    }
    app.add_option("--layout", m_layout, commandText(CommandWord::BenchLayoutName).toStdString())
        ->type_name("NAME")
        ->take_last();
    app.add_option("--only", m_only, commandText(CommandWord::BenchOnly).toStdString())
        ->type_name("PART")
        ->check(CLI::IsMember(std::vector<std::string>(LayoutParts.begin(), LayoutParts.end())))
        ->take_last();
    app.add_option("--max", m_max, commandText(CommandWord::BenchMax).toStdString())->take_last();
    app.add_flag("--peers", m_peers, commandText(CommandWord::BenchPeers).toStdString());
}

ExitCode BenchCommand::run(Invocation& invocation)
{
    if (std::ranges::find(Names, m_name) == Names.end()) {
        const QStringList names(Names.begin(), Names.end());
        const QString expected =
            app::filled(commandText(CommandWord::ExpectedOneOf), QStringList{names.join(QStringLiteral(", "))});
        printProblem({DiagnosticCode::FieldValue, {"NAME", m_name, expected.toStdString()}});
        return ExitCode::Usage;
    }
    if (m_name == "import")
        return runImport(invocation);
    if (m_name == "layout")
        return runLayout(invocation);
    if (m_name == "canvas")
        return runCanvas(invocation);
    printMessage(commandText(CommandWord::NotYet).arg(QStringLiteral("bench ") + QString::fromStdString(m_name)));
    return ExitCode::Usage;
}

std::string BenchCommand::valueOf(std::string_view option) const
{
    for (const auto& [name, value] : m_values) {
        if (name == option)
            return value;
    }
    return {};
}

ExitCode BenchCommand::runImport(Invocation& invocation) const
{
    const std::string products = valueOf("--nodes").empty() ? "1000" : valueOf("--nodes");
    const std::string seed = valueOf("--seed").empty() ? "7" : valueOf("--seed");
    const std::string repeat = valueOf("--repeat").empty() ? "3" : valueOf("--repeat");
    std::optional<QString> wrong = badNumber("--products", products, 1);
    if (!wrong)
        wrong = badNumber("--seed", seed, 0);
    if (!wrong)
        wrong = badNumber("--repeat", repeat, 1);
    if (wrong) {
        printMessage(*wrong);
        return ExitCode::Usage;
    }
    const std::stop_token stop = invocation.interrupt.token();
    ImportBenchRequest request{{}, *wholeNumber(repeat, 1), m_peers};
    std::optional<QTemporaryDir> directory;
    if (m_sources.empty()) {
        directory.emplace();
        if (!directory->isValid()) {
            printMessage(directory->errorString());
            return ExitCode::OutputFailed;
        }
        request.files =
            writeImportSample(directory->path().toStdString(), *wholeNumber(products, 1), *wholeNumber(seed, 0), stop);
    } else {
        request.files = filesIn(m_sources);
        if (request.files.logs.empty() && request.files.manifests.empty()) {
            printProblem({DiagnosticCode::SourceNoRecords, {}});
            return ExitCode::NothingRead;
        }
    }
    invocation.progress.wipe();
    const ImportBenchResult result = benchImport(request, stop);
    if (stop.stop_requested())
        return ExitCode::Interrupted;
    printPeers(invocation, result.missing, result.failed);
    return deliver(invocation,
                   invocation.options.json ? app::jsonBytes(importBenchJson(result))
                                           : tablesText({importBenchTable(result)}, {}),
                   ExitCode::Done);
}

ExitCode BenchCommand::runLayout(Invocation& invocation) const
{
    const std::string seed = valueOf("--seed").empty() ? "7" : valueOf("--seed");
    const std::string most = m_max.empty() ? "5000" : m_max;
    std::string products = valueOf("--nodes");
    if (products.empty() && !m_layout.empty())
        products = "1000";
    std::optional<QString> wrong = products.empty() ? std::nullopt : badNumber("--products", products, 1);
    if (!wrong)
        wrong = badNumber("--seed", seed, 0);
    if (!wrong)
        wrong = badNumber("--max", most, 1);
    if (!wrong && !m_layout.empty() && layout::layoutNamed(m_layout) == nullptr)
        wrong = app::problemText({DiagnosticCode::FieldValue, {"--layout", m_layout, "layered, floorplan, dot …"}});
    if (wrong) {
        printMessage(*wrong);
        return ExitCode::Usage;
    }
    const std::stop_token stop = invocation.interrupt.token();
    LayoutBenchOptions options;
    options.onlyLayout = m_layout;
    options.layered = m_only.empty() || m_only == "layered";
    options.floorplan = m_only.empty() || m_only == "floorplan";
    options.movement = m_only == "movement";
    options.peers = m_peers;
    LayoutBenchResult result;
    if (!m_sources.empty()) {
        LayoutBenchMesh mesh;
        const ExitCode code = readMesh(invocation, mesh);
        if (code != ExitCode::Done)
            return code;
        benchLayout(mesh, options, result, stop);
    } else if (!products.empty()) {
        benchLayout(sampleMesh(*wholeNumber(products, 1), false, *wholeNumber(seed, 0)), options, result, stop);
    } else {
        options.peers = true;
        for (const std::uint32_t size : LayoutSizes) {
            if (size > *wholeNumber(most, 1) || stop.stop_requested())
                break;
            options.movement = (m_only.empty() || m_only == "movement") && size == MovementSize;
            invocation.progress.report(Stage::LayingOut, 0, 0, std::to_string(size));
            benchLayout(sampleMesh(size, false, *wholeNumber(seed, 0)), options, result, stop);
            options.movement = false;
            if (size == DenseSize && options.floorplan)
                benchLayout(sampleMesh(size, true, *wholeNumber(seed, 0)), options, result, stop);
        }
    }
    invocation.progress.wipe();
    if (stop.stop_requested())
        return ExitCode::Interrupted;
    printPeers(invocation, result.missing, result.failed);
    return deliver(invocation,
                   invocation.options.json ? app::jsonBytes(layoutBenchJson(result))
                                           : tablesText(layoutBenchTables(result), {}),
                   ExitCode::Done);
}

ExitCode BenchCommand::readMesh(Invocation& invocation, LayoutBenchMesh& mesh) const
{
    mesh.name = m_sources.front();
    if (std::optional<layout::LayoutGraph> graph = graphOfEdgeLists(m_sources.front())) {
        mesh.graph = std::move(*graph);
    } else {
        Options options = invocation.options;
        options.sources = m_sources;
        Invocation reading{options, invocation.parsed, invocation.interrupt, invocation.progress, invocation.start};
        const Opened opened = openSources(reading);
        if (opened.code != ExitCode::Done)
            return opened.code;
        Result<layout::LayoutGraph> read = graphOf(*opened.mesh, options, invocation.interrupt.token());
        if (!read) {
            printProblem(read.error());
            return ExitCode::Usage;
        }
        mesh.graph = std::move(*read);
    }
    mesh.products = mesh.graph.nodes.size();
    mesh.dense = mesh.graph.edges.size() > 3 * mesh.products;
    return ExitCode::Done;
}

ExitCode BenchCommand::runCanvas(const Invocation& invocation) const
{
    std::vector<std::string> words{"--bench-canvas"};
    for (const auto& [option, value] : m_values) {
        if (!value.empty())
            words.push_back(option + "=" + value);
    }
    if (invocation.options.json)
        words.emplace_back("--json");
    if (!invocation.options.out.empty())
        words.push_back("--out=" + invocation.options.out);
    // A source may begin with a dash.
    words.emplace_back("--");
    words.insert(words.end(), m_sources.begin(), m_sources.end());
    return startDesktop(words, Display::None);
}

} // namespace weft::cli
