// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <nlohmann/json.hpp>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;
using Json = nlohmann::ordered_json;

namespace {

QString corpus()
{
    const QByteArray shared = qgetenv("WEFT_SHARED");
    return (shared.isEmpty() ? QStringLiteral(WEFT_SOURCE_DIR "/../shared") : QString::fromLocal8Bit(shared)) +
           QStringLiteral("/corpus/");
}

/// A place in a document: keys, and 0 for the first item of a list.
using Path = std::vector<std::string>;

/// The least document that an official schema asks for, and where in it stands what must be there.
class LeastDocument {
public:
    explicit LeastDocument(const Json& schema) : m_schema(schema), m_json(least(schema, {}, 0)) {}

    [[nodiscard]] const Json& json() const { return m_json; }
    [[nodiscard]] const std::vector<Path>& required() const { return m_required; }

private:
    /// Where a reference leads; of alternatives the first; several at once together.
    [[nodiscard]] Json resolved(Json part) const
    {
        for (int hops = 0; hops < 8; ++hops) {
            if (part.contains("$ref") && part["$ref"].is_string())
                part = m_schema.at(Json::json_pointer(part["$ref"].get<std::string>().substr(1)));
            else if (part.contains("oneOf"))
                part = part["oneOf"].at(0);
            else if (part.contains("anyOf"))
                part = part["anyOf"].at(0);
            else
                break;
        }
        for (const Json& other : part.value("allOf", Json::array())) {
            const Json more = resolved(other);
            for (const auto& [key, value] : more.value("properties", Json::object()).items())
                part["properties"][key] = value;
            for (const auto& key : more.value("required", Json::array()))
                part["required"].push_back(key);
        }
        return part;
    }

    static std::string typeOf(const Json& schema)
    {
        if (schema.contains("type") && schema["type"].is_string())
            return schema["type"].get<std::string>();
        return schema.contains("properties") ? "object" : "string";
    }

    Json least(const Json& raw, const Path& path, int depth)
    {
        const Json schema = resolved(raw);
        if (schema.contains("const"))
            return schema["const"];
        if (schema.contains("enum"))
            return schema["enum"].at(0);
        const std::string type = typeOf(schema);
        if (type == "boolean")
            return true;
        if (type == "array")
            return schema.contains("items") && depth < 6
                       ? Json::array({least(schema["items"], with(path, "0"), depth + 1)})
                       : Json::array();
        if (type != "object")
            return "x1";
        Json object = Json::object();
        const Json properties = schema.value("properties", Json::object());
        for (const auto& key : schema.value("required", Json::array())) {
            const auto name = key.get<std::string>();
            m_required.push_back(with(path, name));
            object[name] = properties.contains(name) && depth < 6 ? least(properties[name], with(path, name), depth + 1)
                                                                  : Json("x1");
        }
        // Lists that may be missing have required fields, too.
        for (const auto& [name, value] : properties.items()) {
            const Json list = resolved(value);
            const bool ofObjects =
                typeOf(list) == "array" && list.contains("items") && resolved(list["items"]).contains("required");
            if (!object.contains(name) && ofObjects && depth < 2)
                object[name] = least(value, with(path, name), depth + 1);
        }
        return object;
    }

    static Path with(Path path, const std::string& step)
    {
        path.push_back(step);
        return path;
    }

    const Json& m_schema;
    std::vector<Path> m_required;
    Json m_json;
};

Json without(const Json& document, const Path& path)
{
    Json result = document;
    Json* at = &result;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        at = at->is_array() ? &at->at(0) : &at->at(path[i]);
    at->erase(path.back());
    return result;
}

QString text(const Path& path)
{
    QStringList steps;
    for (const std::string& step : path)
        steps += q(step);
    return steps.join(QLatin1Char('/'));
}

} // namespace

/// What an official schema demands, our reading misses when it is not there; and it misses nothing else.
class TestProductSchemas : public QObject {
    Q_OBJECT

private slots:
    void requiredFields_data();
    void requiredFields();
};

void TestProductSchemas::requiredFields_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("notOurs"); // below these nothing is read
    if (!QFile::exists(corpus()))
        QSKIP("there is no corpus beside the sources");
    QTest::newRow("Data Product Specification") << "dataproduct-specification/schema/dataproduct.schema.json"
                                                << "dataproduct" << QStringList();
    QTest::newRow("usage agreement") << "odps-bitol/registry-schema/datausageagreement.schema-v0.0.1.json"
                                     << "agreement" << QStringList();
    QTest::newRow("metrics") << "odps-bitol/registry-schema/odps-observability-metrics-schema-v0.0.1.json"
                             << "metrics" << QStringList{"physical", "static", "dynamic",       "outputPorts",
                                                         "lineage",  "usage",  "contractUsage", "customProperties"};
    QTest::newRow("ODPG") << "odps-opendataproducts/odpg-v1.0/odpg.json"
                          << "odpg" << QStringList{"graph/metadata/"};
    QTest::newRow("DPDS") << "dpds/schema/schemas/v1.0.0/schema.json"
                          << "dpds"
                          << QStringList{"interfaceComponents/discoveryPorts", "interfaceComponents/observabilityPorts",
                                         "interfaceComponents/controlPorts",
                                         // whom nobody reads yet is a product all the same
                                         "interfaceComponents/outputPorts",
                                         // without it a port is one that lacks name and version, which is said
                                         "interfaceComponents/inputPorts/0/$ref"};
}

void TestProductSchemas::requiredFields()
{
    QFETCH(QString, schema);
    QFETCH(QString, format);
    QFETCH(QStringList, notOurs);
    QFile file(corpus() + schema);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json official = Json::parse(file.readAll().toStdString());
    const LeastDocument document(official);
    QVERIFY(document.required().size() >= 3);
    const auto missing = [&format](const Json& json) {
        ReadOptions options;
        options.format = format.toStdString();
        const ReadSources read = readText(QByteArray::fromStdString(json.dump()), "input.json", options);
        QStringList keys;
        for (const Diagnostic& diagnostic : read.diagnostics.all()) {
            if (diagnostic.code == DiagnosticCode::FieldMissing)
                keys += q(diagnostic.arguments.at(0));
        }
        return keys;
    };
    const QStringList none = missing(document.json());
    QVERIFY2(none.isEmpty(), qPrintable(none.join(' ') + " in " + q(document.json().dump())));
    for (const Path& path : document.required()) {
        const QString where = text(path);
        if (std::any_of(notOurs.begin(), notOurs.end(), [&](const QString& part) { return where.startsWith(part); }))
            continue;
        const QStringList said = missing(without(document.json(), path));
        QVERIFY2(said.contains(q(path.back())), qPrintable(where + " is not missed: " + said.join(' ')));
    }
}

WEFT_TEST(TestProductSchemas)
#include "tst_ProductSchemas.moc"
