// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/ImportPeers.h"

#include "app/cli/bench/BareParsers.h"
#include "app/cli/bench/LayoutBench.h"
#include "app/cli/bench/ProcessCost.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

#include <ctime>

namespace weft::cli {

namespace {

constexpr const char* PythonJsonScript = R"(
import json, resource, sys, time
files = sys.stdin.read().split('\0')
cpu, wall, count = time.process_time(), time.perf_counter(), 0
for name in files:
    with open(name, 'rb') as lines:
        for line in lines:
            json.loads(line)
            count += 1
print(json.dumps({'cpu': time.process_time() - cpu, 'wall': time.perf_counter() - wall, 'records': count,
                  'peak': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
)";

constexpr const char* PythonYamlScript = R"(
import json, resource, sys, time
try:
    import yaml
    loader = yaml.CSafeLoader
except (ImportError, AttributeError):
    sys.exit(3)
files = sys.stdin.read().split('\0')
cpu, wall, count = time.process_time(), time.perf_counter(), 0
for name in files:
    with open(name, 'rb') as text:
        for document in yaml.load_all(text, loader):
            pass
    count += 1
print(json.dumps({'cpu': time.process_time() - cpu, 'wall': time.perf_counter() - wall, 'records': count,
                  'peak': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
)";

constexpr const char* NodeScript = R"(
const fs = require('fs');
const files = fs.readFileSync(0, 'utf8').split('\0');
const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
let count = 0;
const chunk = Buffer.alloc(1 << 20);
for (const name of files) {
  const file = fs.openSync(name, 'r');
  let rest = Buffer.alloc(0);
  for (let got; (got = fs.readSync(file, chunk)) > 0;) {
    let data = Buffer.concat([rest, chunk.subarray(0, got)]), begin = 0;
    for (let end; (end = data.indexOf(10, begin)) >= 0; begin = end + 1) {
      JSON.parse(data.toString('utf8', begin, end));
      ++count;
    }
    rest = Buffer.from(data.subarray(begin));
  }
  if (rest.length > 0) { JSON.parse(rest.toString('utf8')); ++count; }
  fs.closeSync(file);
}
const c = process.cpuUsage(cpu);
console.log(JSON.stringify({ cpu: (c.user + c.system) / 1e6, wall: Number(process.hrtime.bigint() - wall) / 1e9,
  records: count, peak: process.resourceUsage().maxRSS * 1024 }));
)";

struct Program {
    const char* name;
    std::vector<std::string> words;
    bool listsOnInput = true; ///< the files; else they are words
};

Program programOf(ImportPeer peer)
{
    switch (peer) {
    case ImportPeer::PythonJson:
        return {"python3", {"-c", PythonJsonScript}};
    case ImportPeer::PythonYaml:
        return {"python3", {"-c", PythonYamlScript}};
    case ImportPeer::NodeJson:
        return {"node", {"-e", NodeScript}};
    case ImportPeer::Jq:
        return {"jq", {"-n", "{records: (reduce inputs as $event (0; . + 1))}"}, false};
    case ImportPeer::YamlCpp:
        return {"weft-yaml-cpp-peer", {}};
    case ImportPeer::Simdjson:
    case ImportPeer::NlohmannSax:
    case ImportPeer::Libyaml:
        break;
    }
    return {};
}

/// Starts the program, gives it its input and waits; false when it was killed or failed to start.
bool run(QProcess& process, const QByteArray& input, const std::stop_token& stop)
{
    constexpr int Slice = 50;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start();
    process.write(input);
    process.closeWriteChannel();
    for (int waited = 0; !process.waitForFinished(Slice); waited += Slice) {
        if (process.state() == QProcess::NotRunning)
            return false;
        if (stop.stop_requested() || waited > PeerSeconds * 1000) {
            process.kill();
            process.waitForFinished();
            return false;
        }
    }
    return process.exitStatus() == QProcess::NormalExit;
}

/// Reads what the programs print.
bool readAnswer(const QByteArray& text, PeerReading& reading)
try {
    const nlohmann::json json = nlohmann::json::parse(text.begin(), text.end());
    reading.records = json.at("records").get<std::uint64_t>();
    reading.cpuSeconds = json.value("cpu", reading.cpuSeconds);
    reading.wallSeconds = json.value("wall", reading.wallSeconds);
    reading.peakBytes = json.value("peak", std::uint64_t{0});
    return true;
} catch (const nlohmann::json::exception&) {
    return false; // not what they print
}

} // namespace

const char* peerName(ImportPeer peer)
{
    switch (peer) {
    case ImportPeer::Simdjson:
        return "simdjson";
    case ImportPeer::NlohmannSax:
        return "nlohmann SAX";
    case ImportPeer::PythonJson:
        return "python json";
    case ImportPeer::NodeJson:
        return "node JSON.parse";
    case ImportPeer::Jq:
        return "jq";
    case ImportPeer::Libyaml:
        return "libyaml events";
    case ImportPeer::YamlCpp:
        return "yaml-cpp";
    case ImportPeer::PythonYaml:
        return "python CSafeLoader";
    }
    return "";
}

PeerReading readWithPeer(ImportPeer peer, const std::vector<std::string>& files, const std::stop_token& stop)
{
    if (isBareParser(peer))
        return parseBare(peer, files, stop);
    const Program program = programOf(peer);
    PeerReading result;
    const QString name = QString::fromLatin1(program.name);
    QString path = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        return result;
    QStringList words;
    for (const std::string& word : program.words)
        words += QString::fromStdString(word);
    QByteArray list;
    for (const std::string& file : files) {
        if (program.listsOnInput)
            list += (list.isEmpty() ? QByteArray() : QByteArray(1, '\0')) + QByteArray::fromStdString(file);
        else
            words += QString::fromStdString(file);
    }
    QProcess process;
    process.setProgram(path);
    process.setArguments(words);
    const double cpu = childCpuSeconds();
    const double wall = wallSeconds();
    const bool ended = run(process, list, stop);
    result.cpuSeconds = childCpuSeconds() - cpu;
    result.wallSeconds = wallSeconds() - wall;
    if (ended && process.exitCode() == MissingPackage)
        return result;
    const bool good = ended && process.exitCode() == 0 && readAnswer(process.readAllStandardOutput(), result);
    result.outcome = good ? PeerReading::Outcome::Read : PeerReading::Outcome::Failed;
    return result;
}

} // namespace weft::cli
