// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/CanvasBench.h"

#include "app/gui/bench/CanvasFixture.h"
#include "app/gui/bench/CanvasScenarios.h"
#include "app/gui/bench/WindowScenarios.h"
#include "app/shared/json/JsonDocument.h"
#include "app/shared/session/MeshSession.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace weft::gui {

namespace {

enum Exit : int { Done = 0, Regression = 1, Usage = 2, NothingRead = 3, OutputFailed = 4 };

/// Calibrations further apart than this share mean that the machine was busy with something else.
constexpr double CalibrationSpread = 0.3;

struct BenchRequest {
    std::uint32_t nodes = 1000;
    std::uint32_t seed = 42;
    std::vector<std::string> sources;
    QStringList scenarios;
    bool window = false; ///< the whole window too
    int frames = 240;
    int repeat = 1;
    QSize size{1920, 1080};
    bool json = false;
    QString out;
    QString baseline;
    double maxRatio = 1.25;
};

void complain(const QString& what)
{
    std::fprintf(stderr, "weft-desktop: %s\n", qUtf8Printable(what));
}

std::optional<BenchRequest> parsed(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{"nodes", "", "N"},
                       {"seed", "", "N"},
                       {"scenario", "", "NAME"},
                       {"frames", "", "N"},
                       {"size", "", "WxH"},
                       {"repeat", "", "N"},
                       {"out", "", "FILE"},
                       {"baseline", "", "FILE"},
                       {"max-ratio", "", "X"}});
    parser.addOptions({{"json", ""}, {"bench-canvas", ""}});
    if (!parser.parse(QStringList{"weft-desktop"} + arguments)) {
        complain(parser.errorText());
        return {};
    }
    BenchRequest request;
    bool good = true;
    const auto number = [&](const char* name, double least, double most, double otherwise) {
        if (!parser.isSet(name))
            return otherwise;
        bool numeric = false;
        const double value = parser.value(name).toDouble(&numeric);
        if (!numeric || value < least || value > most) {
            complain(QStringLiteral("--%1: %2 is no number from %3 to %4")
                         .arg(QLatin1String(name), parser.value(name))
                         .arg(least)
                         .arg(most));
            good = false;
        }
        return value;
    };
    request.nodes = static_cast<std::uint32_t>(number("nodes", 1, 2e6, request.nodes));
    request.seed = static_cast<std::uint32_t>(number("seed", 0, 4294967295.0, request.seed));
    request.frames = static_cast<int>(number("frames", 1, 1e6, request.frames));
    request.repeat = static_cast<int>(number("repeat", 1, 99, request.repeat));
    request.maxRatio = number("max-ratio", 0.01, 1000, request.maxRatio);
    request.json = parser.isSet("json");
    request.out = parser.value("out");
    request.baseline = parser.value("baseline");
    for (const QString& source : parser.positionalArguments())
        request.sources.push_back(source.toStdString());
    const QString scenario = parser.isSet("scenario") ? parser.value("scenario") : QStringLiteral("all");
    request.scenarios = scenario == "all" ? scenarioNames() : scenario.split(u',');
    request.window = request.scenarios.removeAll(QStringLiteral("window")) > 0;
    if (request.window && request.sources.empty()) {
        complain(QStringLiteral("--scenario window: needs a source to open"));
        good = false;
    }
    for (const QString& name : request.scenarios) {
        if (!scenarioNames().contains(name)) {
            complain(QStringLiteral("--scenario: all or some of %1 window").arg(scenarioNames().join(u' ')));
            good = false;
        }
    }
    if (parser.isSet("size")) {
        const QStringList sides = parser.value("size").split(u'x');
        const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
        if (size.width() < 16 || size.height() < 16 || size.width() > 16384 || size.height() > 16384) {
            complain(QStringLiteral("--size: WIDTHxHEIGHT, 16 to 16384 each"));
            good = false;
        }
        request.size = size;
    }
    return good ? std::optional(request) : std::nullopt;
}

std::shared_ptr<const app::MeshPicture> pictureOf(const BenchRequest& request)
{
    if (request.sources.empty())
        return canvasFixture(request.nodes, request.seed);
    app::OpenRequest opening;
    opening.sources = request.sources;
    NoProgress progress;
    const auto open = app::openMesh(opening, progress);
    if (!open || open->nothingRead)
        return nullptr;
    const auto picture = app::meshPicture(open, {}, progress);
    return picture ? *picture : nullptr;
}

double rounded(double milliseconds)
{
    return std::round(milliseconds * 1000) / 1000;
}

app::Json timesJson(const FrameTimes& times)
{
    return {{"p50", rounded(times.percentile(0.5))},
            {"p99", rounded(times.percentile(0.99))},
            {"mean", rounded(times.mean())},
            {"worst", rounded(times.percentile(1))}};
}

bool steady(const ScenarioResult& result)
{
    const double least = std::min(result.calibrationBefore, result.calibrationAfter);
    return std::max(result.calibrationBefore, result.calibrationAfter) <= least * (1 + CalibrationSpread);
}

app::Json resultJson(const ScenarioResult& result)
{
    const double calibration = std::max(0.001, (result.calibrationBefore + result.calibrationAfter) / 2);
    return {{"scenario", result.name.toStdString()},
            {"frames", result.frames},
            {"wallMilliseconds", timesJson(result.costs.wall)},
            {"threadMilliseconds", timesJson(result.costs.thread)},
            {"processMilliseconds", timesJson(result.costs.process)},
            {"calibrationMilliseconds",
             {{"before", rounded(result.calibrationBefore)}, {"after", rounded(result.calibrationAfter)}}},
            {"ratio", rounded(result.costs.process.mean() / calibration)},
            {"steady", steady(result)},
            {"layerPaintings", result.paintings},
            {"nodesDrawn", result.stats.nodes},
            {"edgesDrawn", result.stats.edges},
            {"labelsDrawn", result.stats.labels},
            {"passingHidden", result.stats.passingHidden}};
}

/// All repetitions interleaved; of each scenario the one with the median ratio stays.
app::Json measured(const BenchRequest& request, const std::shared_ptr<const app::MeshPicture>& picture)
{
    std::vector<std::vector<app::Json>> runs(static_cast<std::size_t>(request.scenarios.size()));
    for (int round = 0; round < request.repeat; ++round)
        for (std::size_t i = 0; i < runs.size(); ++i)
            runs[i].push_back(resultJson(
                runScenario(request.scenarios[static_cast<qsizetype>(i)], picture, request.size, request.frames)));
    app::Json scenarios = app::Json::array();
    for (std::vector<app::Json>& run : runs) {
        std::stable_sort(run.begin(), run.end(), [](const app::Json& a, const app::Json& b) {
            return a["ratio"].get<double>() < b["ratio"].get<double>();
        });
        scenarios.push_back(run[run.size() / 2]);
    }
    if (request.window) {
        for (const ScenarioResult& result : runWindowScenarios(request.sources, request.size))
            scenarios.push_back(resultJson(result));
    }
    return {{"bench", "canvas"},
            {"nodes", picture->nodes.size()},
            {"edges", picture->edges.size()},
            {"size", {{"width", request.size.width()}, {"height", request.size.height()}}},
            {"devicePixelRatio", qApp->devicePixelRatio()},
            {"platform", QGuiApplication::platformName().toStdString()},
            {"repetitions", request.repeat},
            {"peakMemoryBytes", peakMemory()},
            {"scenarios", scenarios}};
}

std::string asText(const app::Json& report)
{
    const auto milliseconds = [](const app::Json& times) {
        return QStringLiteral("%1 /%2 /%3")
            .arg(times["p50"].get<double>(), 8, 'f', 2)
            .arg(times["p99"].get<double>(), 8, 'f', 2)
            .arg(times["worst"].get<double>(), 8, 'f', 2)
            .toStdString();
    };
    std::string text = std::to_string(report["nodes"].get<std::size_t>()) + " nodes, " +
                       std::to_string(report["edges"].get<std::size_t>()) + " edges; ms a frame, p50 / p99 / worst\n" +
                       "scenario                        wall                    thread CPU"
                       "                   process CPU    ratio\n";
    for (const app::Json& row : report["scenarios"]) {
        text += QString::fromStdString(row["scenario"].get<std::string>()).leftJustified(15).toStdString() +
                milliseconds(row["wallMilliseconds"]) + "  " + milliseconds(row["threadMilliseconds"]) + "  " +
                milliseconds(row["processMilliseconds"]) +
                QString::number(row["ratio"].get<double>(), 'f', 2).rightJustified(9).toStdString() +
                (row["steady"].get<bool>() ? "" : "  (busy machine)") + "\n";
    }
    return text + "peak memory " + std::to_string(report["peakMemoryBytes"].get<std::uint64_t>() / 1048576) + " MiB\n";
}

/// Whether any scenario's ratio to the calibration grew beyond `maxRatio` times that of the baseline; empty when the
/// baseline can't be read.
std::optional<bool> regressed(const app::Json& report, const BenchRequest& request)
{
    QFile file(request.baseline);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const app::Json before = app::Json::parse(file.readAll().toStdString(), nullptr, false);
    if (!before.is_object() || !before.contains("scenarios") || !before["scenarios"].is_array())
        return {};
    bool slower = false;
    for (const app::Json& old : before["scenarios"]) {
        for (const app::Json& row : report["scenarios"]) {
            if (!old.is_object() || old.value("scenario", "") != row["scenario"] || !row["steady"].get<bool>())
                continue;
            const double allowed = old.value("ratio", 0.0) * request.maxRatio;
            if (row["ratio"].get<double>() > allowed) {
                complain(QStringLiteral("%1: %2 calibrations a frame, allowed are %3")
                             .arg(QString::fromStdString(row["scenario"].get<std::string>()))
                             .arg(row["ratio"].get<double>())
                             .arg(allowed));
                slower = true;
            }
        }
    }
    return slower;
}

bool written(const std::string& text, const QString& path)
{
    if (path.isEmpty())
        return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 &&
           file.commit();
}

} // namespace

int runCanvasBench(const QStringList& arguments)
{
    const std::optional<BenchRequest> request = parsed(arguments);
    if (!request)
        return Usage;
    const auto picture = pictureOf(*request);
    if (!picture) {
        complain(QStringLiteral("no source could be read"));
        return NothingRead;
    }
    const app::Json report = measured(*request, picture);
    if (!written(request->json ? app::jsonBytes(report) : asText(report), request->out)) {
        complain(QStringLiteral("the report can't be written"));
        return OutputFailed;
    }
    if (request->baseline.isEmpty())
        return Done;
    const std::optional<bool> slower = regressed(report, *request);
    if (!slower) {
        complain(QStringLiteral("%1 is no report of this benchmark").arg(request->baseline));
        return Usage;
    }
    return *slower ? Regression : Done;
}

} // namespace weft::gui
