// SPDX-License-Identifier: Apache-2.0
#include "importers/dpds/ProductUrn.h"
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Info = "info: {name: p, fullyQualifiedName: 'urn:dpds:x:dataproducts:p:1', version: 1.0.0, domain: d, "
                        "owner: {id: a@x.example}}\n";
const QByteArray Good = "dataProductDescriptor: 1.0.0\n" + Info;

} // namespace

class TestDpdsImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void identities_data();
    void identities();
    void urns_data();
    void urns();
    void upstream();
    void namedApis();
    void apisWithin();
    void faults_data();
    void faults();
};

void TestDpdsImporter::readsEveryField()
{
    const ReadSources read = readText(R"(dataProductDescriptor: 1.0.0
info:
  fullyQualifiedName: urn:dpds:com.x:dataproducts:trips:1
  name: trips
  displayName: Trips
  version: 1.2.3
  domain: Transport
  description: All trips
  owner: {id: 'mailto:john@x.example', name: John}
tags: [gold]
interfaceComponents:
  inputPorts:
    - {name: tms, version: 1.0.0, dependsOn: 'urn:dpds:com.x:dataproducts:tms:2:outputports:orders'}
  outputPorts:
    - name: status
      version: 1.1.0
      description: Last status
      promises:
        platform: azure
        servicesType: datastore-services
        slo: {description: Fresh, uptime: 99.9}
        api:
          specification: datastoreapi
          definition:
            services:
              development: {serverInfo: {dbmsType: Postgres, host: dev}}
              production:
                serverInfo: {$ref: '#/components/server'}
                serverVariables: {host: db.x.example}
            schema: {databaseName: db, schemaName: s, tables: [{name: trip}, {name: stop}]}
      obligations: {billingPolicy: {description: Free}, termsAndConditions: {$ref: '#/components/terms'}}
components:
  server: {"host:": '{host}', "port:": 5432, "dbmsType:": Postgres}
  store: {name: store, infrastructureType: storage-resource, platform: azure}
  terms: {description: Ask first}
internalComponents:
  applicationComponents: [{name: cdc, applicationType: stream-sourcing}, {name: sink}]
  infrastructuralComponents: [{$ref: '#/components/store'}]
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"product:urn:dpds:com.x:dataproducts:trips:1"}));
    QCOMPARE(
        productText(read.records.products.at(0)),
        QStringList({"id urn:dpds:com.x:dataproducts:trips:1", "also urn:dpds:com.x:dataproducts:trips", "also trips",
                     "name Trips", "version 1.2.3", "domain Transport", "description All trips",
                     "member owner John <john@x.example>", "tag gold",
                     "property internalComponents.applicationComponents.cdc=stream-sourcing",
                     "property internalComponents.applicationComponents.sink=sink",
                     "property internalComponents.infrastructuralComponents.store=storage-resource, azure",
                     "property outputPorts.status.platform=azure", "property outputPorts.status.slo.description=Fresh",
                     "property outputPorts.status.slo.uptime=99.9",
                     "property outputPorts.status.obligations.billingPolicy.description=Free",
                     "property outputPorts.status.obligations.termsAndConditions.description=Ask first",
                     "in tms@1.0.0 from urn:dpds:com.x:dataproducts:tms:2#orders",
                     "out status@1.1.0 (datastore-services) postgres://db.x.example:5432#db.s.trip "
                     "postgres://db.x.example:5432#db.s.stop"}));
    QCOMPARE(q(read.sources.at(0).version), QString("1.0.0"));
}

void TestDpdsImporter::identities_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("id first") << QByteArray(
                                     "id: p1, name: p, fullyQualifiedName: 'urn:dpds:x:dataproducts:p:1.0', domain: d")
                              << QStringList{"id p1", "also urn:dpds:x:dataproducts:p:1.0",
                                             "also urn:dpds:x:dataproducts:p:1", "also urn:dpds:x:dataproducts:p"};
    QTest::newRow("then the qualified name, its version from the product")
        << QByteArray("name: p, fullyQualifiedName: 'urn:x.y:dataproducts:p', domain: d")
        << QStringList{"id urn:x.y:dataproducts:p", "also urn:x.y:dataproducts:p:2"};
    QTest::newRow("then domain and name") << QByteArray("name: p, domain: d") << QStringList{"id d/p"};
    QTest::newRow("then the name") << QByteArray("name: p") << QStringList{"id p"};
    QTest::newRow("a domain that was never filled in") << QByteArray("name: p, domain: domain") << QStringList{"id p"};
}

void TestDpdsImporter::identities()
{
    QFETCH(QByteArray, info);
    QFETCH(QStringList, names);
    const ReadSources read = readText("dataProductDescriptor: 1.0.0\ninfo: {" + info +
                                      ", version: 2.1.0, owner: {id: T}}\ninterfaceComponents: {outputPorts: []}\n");
    QStringList seen;
    for (const QString& line : productText(read.records.products.at(0))) {
        if (line.startsWith("id ") || line.startsWith("also "))
            seen += line;
    }
    QCOMPARE(seen, names);
    QCOMPARE(q(read.records.products[0].teamName), QString("T"));
}

void TestDpdsImporter::urns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("port") << "urn:dpds:com.x:dataproducts:p:1:outputports:o"
                          << "urn:dpds:com.x:dataproducts:p:1|o";
    QTest::newRow("port with version") << "urn:dpds:com.x:dataproducts:p:1:outputports:o:2"
                                       << "urn:dpds:com.x:dataproducts:p:1|o";
    QTest::newRow("minor version is cut") << "urn:dpds:com.x:dataproducts:p:1.4.2"
                                          << "urn:dpds:com.x:dataproducts:p:1|";
    QTest::newRow("no scheme's name") << "urn:org.x:dataproducts:p:3:infrastructures:i"
                                      << "urn:org.x:dataproducts:p:3|";
    QTest::newRow("no version") << "urn:dpds:x:dataproducts:p:outputports:o"
                                << "urn:dpds:x:dataproducts:p|o";
    QTest::newRow("a product called as a number") << "urn:dpds:x:dataproducts:7:1"
                                                  << "urn:dpds:x:dataproducts:7:1|";
    QTest::newRow("another system's") << "blindata:systems:PostgreSQL"
                                      << "";
    QTest::newRow("no product") << "urn:dpds:x:dataproducts:"
                                << "";
    QTest::newRow("no organisation") << "urn:dataproducts:p:1"
                                     << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestDpdsImporter::urns()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<ProductUrn> urn = readProductUrn(text.toStdString());
    QCOMPARE(urn ? q(urn->identity() + "|" + urn->port) : QString(), expected);
}

void TestDpdsImporter::upstream()
{
    const ReadSources read = readText(Good + R"(interfaceComponents:
  outputPorts: []
  inputPorts:
    - {name: two, version: 1, dependsOn: ['urn:dpds:x:dataproducts:a:1:outputports:o', 'urn:dpds:x:dataproducts:b:1']}
    - {name: system, version: 1, dependsOn: 'blindata:systems:Rental'}
)");
    QStringList ports;
    for (const PortRecord& port : read.records.products.at(0).inputPorts)
        ports += portText(port);
    QCOMPARE(ports, QStringList({"two@1 from urn:dpds:x:dataproducts:a:1#o", "system@1"}));
    QCOMPARE(dependencyTexts(read.records),
             QStringList({"urn:dpds:x:dataproducts:b:1 -> urn:dpds:x:dataproducts:p:1"}));
    QCOMPARE(lines(read.diagnostics),
             QStringList({"7:45 note urn-invalid blindata:systems:Rental|urn:dpds:ORG:dataproducts:PRODUCT:MAJOR:"
                          "outputports:PORT"}));
    QVERIFY(
        productText(read.records.products[0]).contains("property inputPorts.system.dependsOn=blindata:systems:Rental"));
}

/// The AsyncAPI file of a port is no product beside its product; one that nobody names is.
void TestDpdsImporter::namedApis()
{
    const QByteArray head = "asyncapi: 2.6.0\nservers: {main: {url: 'k:9092', protocol: kafka}}\n";
    const SourceDirectory directory;
    directory.add("product.yaml",
                  Good + "interfaceComponents:\n"
                         "  outputPorts:\n"
                         "    - name: events\n"
                         "      version: 1.0.0\n"
                         "      promises: {api: {specification: asyncapi, definition: {$ref: api/events.yaml}}}\n"
                         "    - name: far\n"
                         "      version: 1.0.0\n"
                         "      promises: {api: {specification: asyncapi, definition: {$ref: "
                         "'https://x.example/api.yaml'}}}\n");
    directory.add("api/events.yaml", head + "id: urn:x:events\n"
                                            "info: {title: Events, version: 2.0.0, description: All of them}\n"
                                            "tags: [{name: live}]\n"
                                            "channels: {status: {subscribe: {}}, orders: {publish: {}}}\n");
    directory.add("api/other.yaml", head + "info: {title: Other, version: 1.0.0}\nchannels: {status: {publish: {}}}\n");
    const ReadSources read = readPaths({directory.path()});
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.records.products.size(), std::size_t(2));
    const auto product = std::ranges::find(read.records.products, "urn:dpds:x:dataproducts:p:1", &ProductRecord::id);
    QVERIFY(product != read.records.products.end());
    const QStringList text = productText(*product);
    for (const QString expected :
         {"also urn:x:events", "tag live", "property outputPorts.events.api.title=Events",
          "property outputPorts.events.api.version=2.0.0", "property outputPorts.events.api.description=All of them",
          "in orders (kafka) kafka://k:9092#orders", "out events@1.0.0 kafka://k:9092#status", "out far@1.0.0"})
        QVERIFY2(text.contains(expected), qPrintable(expected + " in\n" + text.join('\n')));
    QCOMPARE(kept(read), QStringList({"product:Other", "product:urn:dpds:x:dataproducts:p:1"}));
    for (const char* way : {".", "api/.."})
        QCOMPARE(readPaths({directory.path(way)}).records.products.size(), std::size_t(2));
    // Alone, the file is what it is.
    QCOMPARE(readPaths({directory.path("api/events.yaml")}).records.products.at(0).id, std::string("urn:x:events"));
}

/// AsyncAPI that stands in the product itself, among its components or in the file of a port gives the ports their
/// datasets; one that is wrong is named and costs nothing else.
void TestDpdsImporter::apisWithin()
{
    const SourceDirectory directory;
    const QByteArray port = R"("version":"1.0.0","promises":{"api":{"specification":"asyncapi","definition":)";
    const auto api = [](const QByteArray& title, const QByteArray& topic) {
        return R"({"asyncapi":"2.6.0",)" + title +
               R"("servers":{"m":{"url":"k:9092","protocol":"kafka"}},"channels":{")" + topic +
               R"(":{"subscribe":{}}}})";
    };
    const QByteArray info = R"("info":{"title":"T","version":"2"},)";
    directory.add("product.json",
                  R"({"dataProductDescriptor":"1.0.0","info":{"fullyQualifiedName":"urn:dpds:x:dataproducts:p:1",)"
                  R"("name":"p","version":"1.0.0","domain":"d","owner":{"id":"a@x.org"}},)"
                  R"("interfaceComponents":{"outputPorts":[{"name":"inline",)" +
                      port + api(info, "a") + R"(}}},{"name":"second",)" + port + api(info, "b") +
                      R"(}}},{"name":"component",)" + port + R"({"$ref":"#/components/apis/c"}}}},{"name":"wrong",)" +
                      port + api({}, "d") + R"(}}},{"$ref":"port.json"}]},"components":{"apis":{"c":)" +
                      api(info, "c") + "}}}");
    directory.add("port.json", R"({"name":"far",)" + port + api(info, "e") + "}}}");
    const ReadSources read = readPaths({directory.path("product.json")});
    QCOMPARE(lines(read.diagnostics).filter(QStringLiteral(" error ")).size(), 1);
    QCOMPARE(lines(read.diagnostics).filter(QStringLiteral("error field-missing id|API")).size(), 1);
    QCOMPARE(read.records.products.size(), std::size_t(1));
    QCOMPARE(read.sources.at(0).records, std::uint64_t(1));
    const QStringList text = productText(read.records.products[0]);
    for (const QString expected : {"out inline@1.0.0 kafka://k:9092#a", "out second@1.0.0 kafka://k:9092#b",
                                   "out component@1.0.0 kafka://k:9092#c", "out wrong@1.0.0",
                                   "out far@1.0.0 kafka://k:9092#e", "property outputPorts.far.api.title=T"})
        QVERIFY2(text.contains(expected), qPrintable(expected + " in\n" + text.join('\n')));
}

void TestDpdsImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray none = "interfaceComponents: {outputPorts: []}\n";
    row("no info", "dataProductDescriptor: 1.0.0\n" + none, 0, {"1:1 error field-missing info|product"});
    row("info is a list", "dataProductDescriptor: 1.0.0\ninfo: []\n" + none, 0,
        {"2:7 error field-missing info|product"});
    row("no name of any kind", "dataProductDescriptor: 1.0.0\ninfo: {version: 1, domain: d, owner: {id: T}}\n" + none,
        0,
        {"2:7 warning field-missing fullyQualifiedName|product", "2:7 error field-missing id|product",
         "2:7 warning field-missing name|product"});
    row("required fields of the schema", "dataProductDescriptor: 1.0.0\ninfo: {name: p}\n", 1,
        {"1:1 warning field-missing interfaceComponents|product", "2:7 warning field-missing domain|product",
         "2:7 warning field-missing fullyQualifiedName|product", "2:7 warning field-missing owner|product",
         "2:7 warning field-missing version|product"});
    row("a word where the version belongs", "dataProductDescriptor: data-product-descriptor\n" + Info + none, 1,
        {"1:24 warning version-mismatch data-product-descriptor|1.0.0"});
    row("ports are null", Good + "interfaceComponents: {inputPorts: , outputPorts: ~}\n", 1, {});
    row("ports are a text", Good + "interfaceComponents: {outputPorts: x}\n", 1,
        {"3:36 warning field-type outputPorts|list|text"});
    row("a port is a text", Good + "interfaceComponents: {outputPorts: [x]}\n", 1,
        {"3:37 warning field-type outputPorts|mapping|text"});
    row("a port with an empty name", Good + "interfaceComponents: {outputPorts: [{name: '', id: o, version: 1}]}\n", 1,
        {"3:44 warning field-missing name|product"});
    row("a port without any name", Good + "interfaceComponents: {outputPorts: [{version: 1}]}\n", 1,
        {"3:37 warning field-missing name|product"});
    row("two names", Good + "interfaceComponents: {outputPorts: [{name: a, name: b, version: 1}]}\n", 0,
        {"3:47 error duplicate-key name|3"});
    row("unknown key", Good + none + "colour: x\nx-colour: y\n", 1, {"4:1 note field-unknown colour"});
}

void TestDpdsImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestDpdsImporter)
#include "tst_DpdsImporter.moc"
