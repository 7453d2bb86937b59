// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LimitsFile.h"
#include "tests/cli/WeftRun.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace weft;
using namespace weft::tests;
using Json = nlohmann::ordered_json;

namespace {

Json limitsSchema()
{
    QFile file(QStringLiteral(WEFT_SOURCE_DIR "/resources/schemas/limits.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return Json::parse(bytes.begin(), bytes.end());
}

Result<importers::Limits> limitsOf(const QByteArray& text)
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("limits.json")), text);
    return cli::readLimits(folder.filePath(QStringLiteral("limits.json")).toStdString());
}

/// In the order of their names.
std::vector<std::uint64_t> values(const importers::Limits& limits)
{
    return {limits.aliasExpansion, limits.anchors,       limits.depth,        limits.directoryDepth,
            limits.documentBytes,  limits.expandedNodes, limits.lineBytes,    limits.printedDiagnostics,
            limits.regexLength,    limits.unpackedBytes, limits.unpackedRatio};
}

} // namespace

/// The limits of reading: their schema is their documentation.
class TestLimitsFile : public QObject {
    Q_OBJECT

private slots:
    void documentsTheDefaults();
    void takesEachLimit();
    void refuses_data();
    void refuses();
    void limitsAreKept();
};

void TestLimitsFile::documentsTheDefaults()
{
    const Json schema = limitsSchema();
    std::map<std::string, std::uint64_t> documented;
    for (const auto& [name, rule] : schema["properties"].items()) {
        documented[name] = rule["default"].get<std::uint64_t>();
        QVERIFY2(!rule["description"].get<std::string>().empty(), name.c_str());
    }
    std::vector<std::uint64_t> defaults;
    for (const auto& [name, value] : documented)
        defaults.push_back(value);
    QCOMPARE(defaults, values(importers::Limits()));
}

void TestLimitsFile::takesEachLimit()
{
    const Json schema = limitsSchema();
    Json all = Json::object();
    std::vector<std::uint64_t> wanted;
    std::map<std::string, std::uint64_t> sorted;
    for (const auto& [name, rule] : schema["properties"].items())
        sorted[name] = sorted.size() + 7;
    for (const auto& [name, value] : sorted) {
        all[name] = value;
        wanted.push_back(value);
    }
    const Result<importers::Limits> limits = limitsOf(QByteArray::fromStdString(all.dump()));
    QVERIFY(limits.has_value());
    QCOMPARE(values(*limits), wanted);
}

void TestLimitsFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* text, DiagnosticCode code) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(code);
    };
    row("no JSON", "depth: 3", DiagnosticCode::FieldType);
    row("a list", "[]", DiagnosticCode::FieldType);
    row("a text", R"({"depth": "3"})", DiagnosticCode::FieldType);
    row("zero", R"({"depth": 0})", DiagnosticCode::FieldType);
    row("less than nothing", R"({"depth": -1})", DiagnosticCode::FieldType);
    row("a fraction", R"({"depth": 1.5})", DiagnosticCode::FieldType);
    row("a name that is none", R"({"deep": 3})", DiagnosticCode::FieldUnknown);
}

void TestLimitsFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    const Result<importers::Limits> limits = limitsOf(text);
    QVERIFY(!limits.has_value());
    QCOMPARE(static_cast<int>(limits.error().code), code);
}

/// A limit that the user lowers is one, on the way from the file to the reader.
void TestLimitsFile::limitsAreKept()
{
    const QTemporaryDir folder;
    writeSmallMesh(folder.filePath(QStringLiteral(".")));
    writeFile(folder.filePath(QStringLiteral("tight.txt")), R"({"documentBytes": 100, "regexLength": 3})");
    const WeftRun all = runWeft({"validate", "orders.odps.yaml"}, folder.path());
    QVERIFY(all.out.endsWith("kept=1\n"));
    const WeftRun none = runWeft({"validate", "orders.odps.yaml", "--limits", "tight.txt"}, folder.path());
    QVERIFY2(none.out.endsWith("kept=0\n") && none.error.contains("[source-too-large]"), none.error.constData());
    const WeftRun filter =
        runWeft({"stats", "orders.odps.yaml", "--filter", "abcd", "--limits", "tight.txt"}, folder.path());
    QCOMPARE(filter.exitCode, 2);
    QVERIFY2(filter.error.contains("limit of 3 characters"), filter.error.constData());
}

WEFT_TEST(TestLimitsFile)
#include "tst_LimitsFile.moc"
