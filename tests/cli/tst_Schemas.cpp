// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/WeftRun.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace weft::tests;
using Json = nlohmann::ordered_json;

namespace {

bool hasType(const Json& value, const std::string& type)
{
    if (type == "integer")
        return value.is_number_integer();
    if (type == "number")
        return value.is_number();
    if (type == "null")
        return value.is_null();
    return value.type_name() == type;
}

/// The part of JSON Schema that ours use: type, enum, required, properties, additionalProperties, items, minimum,
/// maximum, pattern. Empty when the value is valid, else where it is not.
std::string invalid(const Json& value, const Json& schema, const std::string& where)
{
    if (schema.contains("type")) {
        const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
        if (std::none_of(types.begin(), types.end(), [&](const Json& type) { return hasType(value, type); }))
            return where + ": type is " + value.type_name();
    }
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        return where + ": not one of the enum: " + value.dump();
    if (value.is_number() && schema.contains("minimum") && value.get<double>() < schema["minimum"].get<double>())
        return where + ": below the minimum";
    if (value.is_number() && schema.contains("maximum") && value.get<double>() > schema["maximum"].get<double>())
        return where + ": above the maximum";
    if (value.is_string() && schema.contains("pattern")) {
        const QRegularExpression pattern(QString::fromStdString(schema["pattern"].get<std::string>()));
        if (!pattern.match(QString::fromStdString(value.get<std::string>())).hasMatch())
            return where + ": does not match: " + value.dump();
    }
    if (value.is_object()) {
        for (const auto& key : schema.value("required", Json::array())) {
            if (!value.contains(key.get<std::string>()))
                return where + ": lacks " + key.get<std::string>();
        }
        for (const auto& [key, child] : value.items()) {
            if (!schema.contains("properties") || !schema["properties"].contains(key))
                return where + ": unknown key " + key;
            const std::string wrong = invalid(child, schema["properties"][key], where + "." + key);
            if (!wrong.empty())
                return wrong;
        }
    }
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string wrong = invalid(value[i], schema["items"], where + "[" + std::to_string(i) + "]");
            if (!wrong.empty())
                return wrong;
        }
    }
    return {};
}

} // namespace

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
    QTest::newRow("paths") << "paths %1 --from orders --to invoices";
    QTest::newRow("stakeholders") << "stakeholders %1";
    QTest::newRow("validate") << "validate %1";
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
    const std::string wrong = invalid(run.json(), schema, "$");
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void TestSchemas::theCheckerChecks()
{
    const Json schema =
        Json::parse(R"({"type":"object","required":["a"],"properties":{"a":{"type":"integer","minimum":0}}})");
    QVERIFY(invalid(Json::parse(R"({"a":1})"), schema, "$").empty());
    for (const char* text : {R"({})", R"({"a":"1"})", R"({"a":-1})", R"({"a":1,"b":2})", "[]"})
        QVERIFY2(!invalid(Json::parse(text), schema, "$").empty(), text);
}

void TestSchemas::listIsComplete()
{
    const WeftRun run = runWeft({"schema"}, QDir::tempPath());
    QCOMPARE(QString::fromUtf8(run.out).split('\n', Qt::SkipEmptyParts),
             QStringList({"cycles", "diagnostics", "drift", "impact", "orphans", "paths", "stakeholders", "stats",
                          "validate"}));
}

void TestSchemas::unknown()
{
    const WeftRun run = runWeft({"schema", "../schemas/stats"}, QDir::tempPath());
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.error.contains("stakeholders"));
}

WEFT_TEST(TestSchemas)
#include "tst_Schemas.moc"
