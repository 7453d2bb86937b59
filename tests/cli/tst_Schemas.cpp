// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/WeftRun.h"
#include "tests/support/JsonSchema.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace weft::tests;
using Json = nlohmann::ordered_json;

/// Every document is what its published schema says, and every schema is that of a document.
class TestSchemas : public QObject {
    Q_OBJECT

private slots:
    void documents_data();
    void documents();
    void theCheckerChecks();
    void listIsComplete();
    void unknown();
};

void TestSchemas::documents_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("stats") << "stats %1";
    QTest::newRow("cycles") << "cycles %1";
    QTest::newRow("orphans") << "orphans %1";
    QTest::newRow("impact") << "impact %1 --product orders --timings";
    QTest::newRow("drift") << "drift %1";
    QTest::newRow("twins") << "twins %1";
    QTest::newRow("paths") << "paths %1 --from orders --to invoices";
    QTest::newRow("stakeholders") << "stakeholders %1";
    QTest::newRow("validate") << "validate %1";
    QTest::newRow("layout") << "layout %1 --timings";
}

void TestSchemas::documents()
{
    QFETCH(QString, words);
    QTemporaryDir folder;
    writeSmallMesh(folder.path());
    const Json schema = runWeft({"schema", QTest::currentDataTag()}, folder.path()).json();
    QCOMPARE(schema["$schema"].get<std::string>(), std::string("https://json-schema.org/draft/2020-12/schema"));
    const WeftRun run = runWeft(words.arg(folder.path()).split(' ') + QStringList{"--json"}, folder.path());
    QVERIFY2(run.json().is_object(), run.error.constData());
    const std::string wrong = schemaFault(run.json(), schema, "$");
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void TestSchemas::theCheckerChecks()
{
    const Json schema =
        Json::parse(R"({"type":"object","required":["a"],"properties":{"a":{"type":"integer","minimum":0}}})");
    QVERIFY(schemaFault(Json::parse(R"({"a":1})"), schema, "$").empty());
    for (const char* text : {R"({})", R"({"a":"1"})", R"({"a":-1})", R"({"a":1,"b":2})", "[]"})
        QVERIFY2(!schemaFault(Json::parse(text), schema, "$").empty(), text);
}

void TestSchemas::listIsComplete()
{
    const WeftRun run = runWeft({"schema"}, QDir::tempPath());
    QCOMPARE(QString::fromUtf8(run.out).split('\n', Qt::SkipEmptyParts),
             QStringList({"cycles", "data-product-canvas", "diagnostics", "drift", "impact", "layout", "limits",
                          "orphans", "paths", "stakeholders", "stats", "twins", "validate"}));
}

void TestSchemas::unknown()
{
    const WeftRun run = runWeft({"schema", "../schemas/stats"}, QDir::tempPath());
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.error.contains("stakeholders"));
}

WEFT_TEST(TestSchemas)
#include "tst_Schemas.moc"
