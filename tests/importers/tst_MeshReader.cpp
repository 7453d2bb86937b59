// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <stop_token>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Product = "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\n";
const QByteArray Contract = "apiVersion: v3.0.2\nkind: DataContract\nid: c1\nversion: 1\nstatus: active\n";
const QByteArray Register = "name,power\nAnn,High\n";
const QByteArray Aliases = "aliases:\n  - name: 'a#x'\n    aliases: ['b#y', 'c#z']\n";

QByteArray runEvent(int second, const QByteArray& job = "load")
{
    return "{\"eventType\":\"COMPLETE\",\"eventTime\":\"2024-05-01T10:00:0" + QByteArray::number(second) +
           "Z\",\"run\":{\"runId\":\"00000000-0000-4000-8000-00000000000" + QByteArray::number(second) +
           "\"},\"job\":{\"namespace\":\"etl\",\"name\":\"" + job +
           "\"},\"inputs\":[{\"namespace\":\"a\",\"name\":\"x\"}],"
           "\"outputs\":[{\"namespace\":\"a\",\"name\":\"y\"}]}\n";
}

QByteArray gzip(const QByteArray& bytes)
{
    z_stream state = {};
    deflateInit2(&state, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<int>(deflateBound(&state, static_cast<uLong>(bytes.size()))), '\0');
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    state.avail_in = static_cast<uInt>(bytes.size());
    state.next_out = reinterpret_cast<Bytef*>(packed.data());
    state.avail_out = static_cast<uInt>(packed.size());
    deflate(&state, Z_FINISH);
    packed.truncate(static_cast<int>(state.total_out));
    deflateEnd(&state);
    return packed;
}

QByteArray zstd(const QByteArray& bytes)
{
    QByteArray packed(static_cast<int>(ZSTD_compressBound(static_cast<std::size_t>(bytes.size()))), '\0');
    packed.truncate(static_cast<int>(ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()),
                                                   bytes.constData(), static_cast<std::size_t>(bytes.size()), 3)));
    return packed;
}

QByteArray utf16(const QString& text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? QByteArray("\xFE\xFF") : QByteArray("\xFF\xFE");
    for (const QChar c : text) {
        bytes += static_cast<char>(bigEndian ? c.unicode() >> 8 : c.unicode() & 0xFF);
        bytes += static_cast<char>(bigEndian ? c.unicode() & 0xFF : c.unicode() >> 8);
    }
    return bytes;
}

/// Paths of the sources below `directory`, without it.
QStringList paths(const ReadSources& read, const SourceDirectory& directory)
{
    QStringList result;
    for (const SourceReport& source : read.sources)
        result += q(source.path).mid(static_cast<int>(directory.path().size()) + 1);
    return result;
}

} // namespace

class TestMeshReader : public QObject {
    Q_OBJECT

private slots:
    void recognisesByContent_data();
    void recognisesByContent();
    void refuses_data();
    void refuses();
    void missingSourcesAreTold();
    void walksDirectories();
    void readsEachFileOnce();
    void specialFilesAreRefusedUnopened();
    void unreadableFilesCostThemselves();
    void readsStreams();
    void keepsWhatWasWholeOfBrokenGzip();
    void keepsNoHalfDocumentOfBrokenGzip();
    void noticesChanges();
    void orderDoesNotMatter();
    void printsAtMost();
    void stopsAtOnce();
    void eventsInYamlHavePlaces();
    void readsAliasFiles();
    void takesTheUsersWordForTheFormat();
};

void TestMeshReader::recognisesByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("kept");
    const auto row = [](const char* name, const QByteArray& bytes, const char* format, int kept) {
        QTest::newRow(name) << bytes << format << kept;
    };
    row("product", Product, "odps", 1);
    row("contract", Contract, "odcs", 1);
    row("register", Register, "stakeholders", 1);
    row("aliases", Aliases, "aliases", 1);
    row("events", runEvent(1) + runEvent(2), "openlineage", 2);
    row("one of each in one file", Product + "---\n" + Contract, "mixed", 2);
    row("a list of both",
        "- apiVersion: v1.0.0\n  kind: DataProduct\n  id: p\n  status: active\n- apiVersion: v3.0.2\n  kind: "
        "DataContract\n  id: c\n  version: 1\n  status: active\n",
        "mixed", 2);
    row("events with a damaged first line", QByteArray("{]\n") + runEvent(1) + runEvent(2), "openlineage", 2);
    row("zeros before the first event", QByteArray(512, '\0') + "\n" + runEvent(1), "openlineage", 1);
    row("gzip", gzip(Product), "odps", 1);
    row("gzip of two members", gzip(runEvent(1)) + gzip(runEvent(2)), "openlineage", 2);
    row("zstd", zstd(Contract), "odcs", 1);
    row("zstd of two frames", zstd(runEvent(1)) + zstd(runEvent(2)), "openlineage", 2);
    row("UTF-16, little endian", utf16(QString::fromUtf8(Product) + QStringLiteral("name: Größe 𝄞\n"), false), "odps",
        1);
    row("UTF-16, big endian", utf16(QString::fromUtf8(Product), true), "odps", 1);
    row("byte order mark", "\xEF\xBB\xBF" + Product, "odps", 1);
}

void TestMeshReader::recognisesByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(int, kept);
    const ReadSources read = readText(bytes, QStringLiteral("misleading.pdf"));
    QCOMPARE(q(read.sources.at(0).format), format);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(read.sources.at(0).bytes, static_cast<std::uint64_t>(bytes.size()));
    QVERIFY(!read.nothingRead);
}

void TestMeshReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, QStringList expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("empty", "", {"0:0 error source-empty"});
    row("blank", " \n\n\t\n", {"0:0 error source-empty"});
    row("gzip of nothing", gzip(""), {"0:0 error source-empty"});
    row("only a comment", "# nothing\n", {"0:0 error source-no-records"});
    row("an empty list", "[]", {"0:0 error source-no-records"});
    row("a sentence", "just some words\n",
        {"1:1 error format-unknown plain text where an object is expected: no source and no workspace"});
    row("an object of nobody", "a: 1\nb: 2\n", {"1:1 error format-unknown an object with the keys a, b"});
    row("a list of sentences", "- a\n- b\n", {"1:3 error format-unknown a text where an object (mapping) belongs"});
    row("zip", QByteArray("PK\x03\x04 rest"), {"0:0 error source-archive zip"});
    row("gzip in gzip", gzip(gzip("x")), {"0:0 error source-archive gzip"});
    row("tar in gzip", gzip(QByteArray(257, 'x') + "ustar" + QByteArray(250, '\0')), {"0:0 error source-archive tar"});
    row("SQLite", QByteArray("SQLite format 3\0rest", 20), {"0:0 error source-workspace"});
    row("SQLite with a damaged head", QByteArray("XQLite format 3\0rest", 20), {"0:0 error source-workspace"});
    row("picture", QByteArray("\x89PNG\r\n\x1A\n"), {"0:0 error format-unknown binary data (PNG)"});
    row("UTF-32", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), {"0:0 error unsupported-encoding UTF-32"});
    row("UTF-16 events", utf16(QString::fromUtf8(runEvent(1)), false), {"0:0 error unsupported-encoding UTF-16"});
    row("UTF-16 cut in half", utf16(QStringLiteral("a: 1\n"), false).chopped(1), {"1:5 error invalid-utf8"});
    row("JSON Schema", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\"}",
        {"1:1 note format-skipped JSON Schema"});
    row("gzip cut at its head", gzip(Product).left(12), {"0:0 error compression-broken gzip|truncated"});
}

void TestMeshReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(bytes, QStringLiteral("some.yaml"));
    QCOMPARE(lines(read.diagnostics), expected);
    QVERIFY(read.kept.empty());
    QVERIFY(read.nothingRead);
    QVERIFY(!read.missingSource);
    QCOMPARE(read.sources.size(), std::size_t(1));
}

void TestMeshReader::missingSourcesAreTold()
{
    const SourceDirectory directory;
    const std::string good = directory.add(QStringLiteral("good.yaml"), Product);
    const ReadSources read = readPaths(
        {good, directory.path(QStringLiteral("nowhere.yaml")), directory.path(QStringLiteral("good.yaml/inside"))});
    QVERIFY(read.missingSource);
    QVERIFY(!read.nothingRead);
    QCOMPARE(kept(read), QStringList({"product:orders"}));
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(2));

    QDir().mkpath(q(directory.path(QStringLiteral("empty"))));
    const ReadSources empty = readPaths({directory.path(QStringLiteral("empty"))});
    QCOMPARE(lines(empty.diagnostics), QStringList({"0:0 error source-empty"}));
    QVERIFY(empty.nothingRead && !empty.missingSource);
}

void TestMeshReader::walksDirectories()
{
    const SourceDirectory directory;
    for (const char* name :
         {"b.yaml", "a/z.yaml", "a/node_modules/x.yaml", ".venv/x.yaml", ".hidden.yaml", "a/.git/x.yaml", "old/x.yaml",
          "a/old/x.yaml", "a/tmp-1.yaml", "a/tmp-keep.yaml", "c/d/only.yaml", "c/only.yaml"})
        directory.add(QLatin1String(name), Product);
    directory.add(QStringLiteral(".weftignore"), "# comment\n/old/\ntmp-*.yaml\n!tmp-keep.yaml\nc/*/only.yaml\n");
    directory.add(QStringLiteral("README.md"), "# A *readme*\n\nwith: many: colons\n");
    const ReadSources read = readPaths({directory.path()});
    QCOMPARE(paths(read, directory),
             QStringList({"README.md", "a/old/x.yaml", "a/tmp-keep.yaml", "a/z.yaml", "b.yaml", "c/only.yaml"}));
    QCOMPARE(lines(read.diagnostics),
             QStringList({"0:0 note format-unknown a file that holds none of the formats read"}));
}

void TestMeshReader::readsEachFileOnce()
{
    const SourceDirectory directory;
    const std::string file = directory.add(QStringLiteral("d/a.yaml"), Product);
    QVERIFY(link(file.c_str(), directory.path(QStringLiteral("d/hard.yaml")).c_str()) == 0);
    QVERIFY(symlink("a.yaml", directory.path(QStringLiteral("d/soft.yaml")).c_str()) == 0);
    QVERIFY(symlink(".", directory.path(QStringLiteral("d/again")).c_str()) == 0);
    const std::vector<std::vector<std::string>> calls{
        {directory.path(QStringLiteral("d"))},
        {directory.path(QStringLiteral("d/soft.yaml")), directory.path()},
        {directory.path(), file, file, directory.path(QStringLiteral("d/"))}};
    for (const std::vector<std::string>& sources : calls) {
        const ReadSources read = readPaths(sources);
        QCOMPARE(lines(read.diagnostics), QStringList());
        QCOMPARE(paths(read, directory), QStringList({"d/a.yaml"}));
    }
}

void TestMeshReader::specialFilesAreRefusedUnopened()
{
    const SourceDirectory directory;
    directory.add(QStringLiteral("a.yaml"), Product);
    QVERIFY(mkfifo(directory.path(QStringLiteral("pipe.yaml")).c_str(), 0600) == 0);
    QVERIFY(symlink("loop.yaml", directory.path(QStringLiteral("loop.yaml")).c_str()) == 0);
    QVERIFY(symlink("nowhere", directory.path(QStringLiteral("dangling.yaml")).c_str()) == 0);
    const ReadSources named = readPaths(
        {directory.path(QStringLiteral("pipe.yaml")), directory.path(QStringLiteral("loop.yaml")), "/dev/null"});
    QStringList said = lines(named.diagnostics);
    for (QString& line : said)
        line.replace(q(directory.path()), QStringLiteral("D"));
    QCOMPARE(said, QStringList({"0:0 error source-not-regular /dev/null|device",
                                "0:0 error source-not-regular D/loop.yaml|link-loop",
                                "0:0 error source-not-regular D/pipe.yaml|pipe"}));
    QVERIFY(named.nothingRead);
    const ReadSources walked = readPaths({directory.path()});
    QCOMPARE(kept(walked), QStringList({"product:orders"}));
    QCOMPARE(walked.diagnostics.count(Severity::Warning), std::size_t(3));
    QVERIFY(!walked.missingSource);
}

void TestMeshReader::unreadableFilesCostThemselves()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const SourceDirectory directory;
    directory.add(QStringLiteral("a.yaml"), Product);
    QFile::setPermissions(q(directory.add(QStringLiteral("b.yaml"), Contract)), {});
    const ReadSources read = readPaths({directory.path()});
    QCOMPARE(kept(read), QStringList({"product:orders"}));
    QCOMPARE(read.diagnostics.all().size(), std::size_t(1));
    QCOMPARE(read.diagnostics.all()[0].code, DiagnosticCode::SourceUnreadable);
    QCOMPARE(q(read.diagnostics.all()[0].arguments.at(1)), QString("Permission denied"));
}

void TestMeshReader::readsStreams()
{
    int ends[2] = {};
    QVERIFY(pipe(ends) == 0);
    const QByteArray bytes = runEvent(1) + runEvent(2);
    QCOMPARE(write(ends[1], bytes.constData(), static_cast<std::size_t>(bytes.size())),
             static_cast<ssize_t>(bytes.size()));
    close(ends[1]);
    const std::string path = "/dev/fd/" + std::to_string(ends[0]);
    const ReadSources read = readPaths({path, path});
    close(ends[0]);
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.kept.size(), std::size_t(2));
    QCOMPARE(q(read.sources.at(0).path), q(path));
    QVERIFY(readPaths({"/dev/fd/987"}).missingSource);
}

void TestMeshReader::keepsWhatWasWholeOfBrokenGzip()
{
    QByteArray log;
    for (int i = 0; i < 2000; ++i) // jobs of their own: an event that comes again counts once
        log += runEvent(i % 10, "load" + QByteArray::number(i * 7919 % 10007));
    QByteArray packed = gzip(log);
    const ReadSources cut = readText(packed.left(packed.size() * 2 / 3), QStringLiteral("x.gz"));
    QVERIFY(cut.sources.at(0).records > 100);
    QVERIFY(cut.sources.at(0).records < 2000);
    QVERIFY(lines(cut.diagnostics).contains(QStringLiteral("0:0 error compression-broken gzip|truncated")));
    packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);
    const ReadSources wrong = readText(packed, QStringLiteral("x.gz"));
    QVERIFY(lines(wrong.diagnostics).contains(QStringLiteral("0:0 error compression-broken gzip|wrong checksum")));
    QCOMPARE(wrong.sources.at(0).records, std::uint64_t(2000));
    const ReadSources more = readText(gzip(Product) + "rubbish", QStringLiteral("x.gz"));
    QCOMPARE(lines(more.diagnostics), QStringList({"0:0 error compression-broken gzip|trailing bytes"}));
    QCOMPARE(kept(more), QStringList({"product:orders"}));
    ReadOptions options;
    options.limits.unpackedBytes = 1000;
    options.limits.unpackedRatio = 2;
    const ReadSources bomb = readText(gzip(QByteArray(100'000, '\n')), QStringLiteral("x.gz"), options);
    QVERIFY2(bomb.diagnostics.all().size() == 1 && bomb.diagnostics.all()[0].code == DiagnosticCode::CompressionBomb,
             qPrintable(lines(bomb.diagnostics).join('\n')));
}

/// YAML that is cut parses as well as whole YAML does: the document in which the bytes end must not be kept.
void TestMeshReader::keepsNoHalfDocumentOfBrokenGzip()
{
    QByteArray ports = "outputPorts:\n";
    for (int i = 0; i < 300; ++i)
        ports += "  - name: port" + QByteArray::number(i * 7919 % 10007) + "\n    version: 1.0.0\n";
    const auto read = [](const QByteArray& bytes) { return readText(bytes, QStringLiteral("x.yaml.gz")); };
    const auto twoThirds = [](const QByteArray& packed) { return packed.left(packed.size() * 2 / 3); };
    const QStringList truncated{"0:0 error compression-broken gzip|truncated"};

    QCOMPARE(kept(read(gzip(Product + ports))), QStringList({"product:orders"}));
    const ReadSources one = read(twoThirds(gzip(Product + ports)));
    QCOMPARE(kept(one), QStringList());
    QCOMPARE(lines(one.diagnostics), truncated);
    const ReadSources two = read(twoThirds(gzip(Contract + "---\n" + Product + ports)));
    QCOMPARE(kept(two), QStringList({"contract:c1"}));
    QCOMPARE(lines(two.diagnostics), truncated);
    QByteArray packed = gzip(Product);
    packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);
    const ReadSources wrong = read(packed); // nothing is missing
    QCOMPARE(kept(wrong), QStringList({"product:orders"}));
    QCOMPARE(lines(wrong.diagnostics), QStringList({"0:0 error compression-broken gzip|wrong checksum"}));
}

void TestMeshReader::noticesChanges()
{
    const SourceDirectory directory;
    const std::string path = directory.add(QStringLiteral("log.ndjson"), runEvent(1));
    // Appends once the reading of the file has begun.
    class Writer final : public Progress {
    public:
        explicit Writer(std::string file) : m_file(std::move(file)) {}
        void report(Stage stage, std::uint64_t, std::uint64_t, std::string_view) override
        {
            QFile file(q(m_file));
            if (stage == Stage::Reading && !m_done && file.open(QIODevice::Append)) {
                file.write(runEvent(2));
                m_done = true;
            }
        }

    private:
        std::string m_file;
        bool m_done = false;
    } writer(path);
    const ReadSources read = readSources({path}, {}, writer);
    QCOMPARE(read.sources.at(0).records, std::uint64_t(1));
    QCOMPARE(read.diagnostics.all().size(), std::size_t(1));
    QCOMPARE(read.diagnostics.all()[0].code, DiagnosticCode::SourceChanged);
}

void TestMeshReader::orderDoesNotMatter()
{
    const SourceDirectory directory;
    std::vector<std::string> sources{directory.add(QStringLiteral("a/p.yaml"), Product),
                                     directory.add(QStringLiteral("b/c.yaml"), Contract + "x: 1\n"),
                                     directory.add(QStringLiteral("r.csv"), Register),
                                     directory.add(QStringLiteral("e.ndjson"), runEvent(1) + "{\n" + runEvent(2)),
                                     directory.path(QStringLiteral("a")),
                                     directory.path()};
    std::ranges::sort(sources);
    const ReadSources first = readPaths(sources);
    QCOMPARE(first.kept.size(), std::size_t(5));
    for (int i = 0; std::ranges::next_permutation(sources).found && i < 50; ++i) {
        const ReadSources again = readPaths(sources);
        QCOMPARE(again.kept, first.kept);
        QCOMPARE(again.sources, first.sources);
        QCOMPARE(lines(again.diagnostics), lines(first.diagnostics));
    }
}

void TestMeshReader::printsAtMost()
{
    QByteArray text = Contract + "schema:\n  - name: t\n    properties:\n";
    for (int i = 0; i < 250; ++i)
        text += "      - sentence\n";
    const ReadSources read = readText(text);
    QCOMPARE(read.diagnostics.all().size(), std::size_t(101));
    QCOMPARE(lines(read.diagnostics).first(), QString("0:0 warning diagnostics-left-out 150|field-type|250"));

    // Notes that say the same are said once, others of their code all the same.
    text = Contract + "schema:\n  - name: t\n    properties:\n";
    for (int i = 0; i < 250; ++i)
        text += "      - {name: c" + QByteArray::number(i) + ", description: }\n";
    QCOMPARE(lines(readText(text + "name:\n").diagnostics),
             QStringList({"0:0 note diagnostics-left-out 249|field-type|251",
                          "9:33 note field-type description|text|null", "259:6 note field-type name|text|null"}));
}

void TestMeshReader::stopsAtOnce()
{
    const SourceDirectory directory;
    directory.add(QStringLiteral("p.yaml"), Product);
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    const ReadSources read = readSources({directory.path()}, {}, progress, stop.get_token());
    QVERIFY(read.stopped);
    QVERIFY(read.sources.empty());

    // A stream whose writer never writes must not hold a stop up.
    int ends[2] = {};
    QVERIFY(pipe(ends) == 0);
    std::stop_source later;
    std::jthread stopper([&later] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        later.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const ReadSources stream = readSources({"/dev/fd/" + std::to_string(ends[0])}, {}, progress, later.get_token());
    QVERIFY(stream.stopped);
    QVERIFY(timer.elapsed() < 2000); // 100 ms on a machine that is not busy otherwise
    close(ends[0]);
    close(ends[1]);
}

void TestMeshReader::eventsInYamlHavePlaces()
{
    const QByteArray event = "eventType: COMPLETE\neventTime: 2026-01-01T00:00:00Z\nproducer: https://example.org/p\n"
                             "schemaURL: https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\n"
                             "run: {runId: 0176a8c2-fe01-7439-87e6-56a1a1b4029f}\njob: {namespace: etl, name: load}\n"
                             "outputs: [{namespace: s3://lake, name: orders}]\n";
    const SourceDirectory directory;
    const std::string b = directory.add("b.yaml", event + "---\n" + event);
    const std::string a = directory.add("a.yaml", event);
    const LineageLog log = readPaths({b, a}).records.lineage;
    QCOMPARE(log.size(), std::size_t(3));
    QStringList places;
    for (const LineageLog::EventRow& row : log.events()) {
        QVERIFY(row.file < log.files().size());
        const auto path = log.files()[row.file];
        places.append(QStringLiteral("%1:%2").arg(path == a ? "a" : path == b ? "b" : "?").arg(row.line));
    }
    places.sort();
    QCOMPARE(places, QStringList({"a:1", "b:1", "b:9"}));
}

void TestMeshReader::readsAliasFiles()
{
    const SourceDirectory directory;
    directory.add(QStringLiteral("mesh/p.yaml"), Product);
    directory.add(QStringLiteral("mesh/aliases.yaml"), Aliases);
    ReadOptions options;
    options.aliasFile =
        directory.add(QStringLiteral("other.yaml"), "aliases:\n  - {name: 'a#x', aliases: ['dataset:s3://b#k%20v', "
                                                    "nonsense]}\n  - {name: orders, aliases: ['a#x']}\n");
    const ReadSources read = readPaths({directory.path(QStringLiteral("mesh"))}, options);
    QCOMPARE(read.records.aliases.size(), std::size_t(2));
    const AliasRecord& second = read.records.aliases[1];
    QCOMPARE(second.canonical, (DatasetNameRecord{"a", "x"}));
    QCOMPARE(second.others, std::vector<DatasetNameRecord>({{"s3://b", "k v"}}));
    QCOMPARE(lines(read.diagnostics), QStringList({"2:28 warning field-value aliases|nonsense|NAMESPACE#NAME",
                                                   "3:12 error field-value name|orders|NAMESPACE#NAME"}));
    options.aliasFile = directory.path(QStringLiteral("none.yaml"));
    QVERIFY(readPaths({directory.path(QStringLiteral("mesh"))}, options).missingSource);
}

void TestMeshReader::takesTheUsersWordForTheFormat()
{
    ReadOptions options;
    options.format = "odcs";
    const ReadSources forced = readText("id: c\nversion: 1\nstatus: active\napiVersion: v3.0.0\nkind: Contract\n",
                                        QStringLiteral("x.yaml"), options);
    QCOMPARE(kept(forced), QStringList({"contract:c"}));
    QCOMPARE(lines(forced.diagnostics), QStringList({"1:1 note format-forced odcs"}));
    options.format = "nonsense";
    const ReadSources unknown = readText(Product, QStringLiteral("x.yaml"), options);
    QCOMPARE(lines(unknown.diagnostics), QStringList({"0:0 error format-unknown nonsense"}));
    QVERIFY(unknown.nothingRead);
}

WEFT_TEST(TestMeshReader)
#include "tst_MeshReader.moc"
