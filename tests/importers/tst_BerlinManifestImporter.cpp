// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/RepositoryAddress.h"
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

class TestBerlinManifestImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void providers_data();
    void providers();
    void addresses_data();
    void addresses();
    void oneProductInThreeFiles();
    void faults_data();
    void faults();
};

void TestBerlinManifestImporter::readsEveryField()
{
    const ReadSources read = readText(R"(id: permits
metadata:
  name: Building Permits
  owner: Open Lifeworlds
  description: Permits
  url:
  license: CC-BY
  updated: 2025-11-09
  schema: [{name: a, description: b}]
classification: consumer-aligned
tags: [berlin]
input_ports:
  - id: geodata
    manifest_url: https://raw.githubusercontent.com/odp/geodata/refs/heads/main/data-product-manifest.yml
transformation_steps: []
output_ports:
  - id: permits-geojson
    metadata: {name: Permits Geojson, url: 'https://github.com/OL/Permits/tree/main/data/03-gold', schema: }
    files:
      - https://media.githubusercontent.com/media/OL/Permits/refs/heads/main/data/a.geojson
)");
    QCOMPARE(lines(read.diagnostics), QStringList({"6:7 note field-type url|text|null"}));
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList({"id permits", "also ol/permits", "name Building Permits", "archetype consumer-aligned",
                          "description Permits", "team Open Lifeworlds", "tag berlin", "property license=CC-BY",
                          "property updated=2025-11-09", "in geodata from odp/geodata",
                          "out permits-geojson https://github.com/ol/permits#data/a.geojson"}));
}

void TestBerlinManifestImporter::providers_data()
{
    QTest::addColumn<QByteArray>("port");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* port, const char* expected) {
        QTest::newRow(name) << QByteArray(port) << QString(expected);
    };
    row("by manifest", "manifest_url: https://raw.githubusercontent.com/O/R/main/m.yml", "in x from o/r");
    row("by its page", "metadata: {url: 'https://github.com/O/R/tree/main/data/x'}", "in x from o/r#x");
    row("by its files", "files: ['https://github.com/O/R/raw/main/d/x.csv']",
        "in x from o/r#x https://github.com/o/r#d/x.csv");
    row("manifest before files",
        "manifest_url: https://github.com/A/B/blob/main/m.yml, files: ['https://github.com/O/R/raw/main/x.csv']",
        "in x from a/b https://github.com/o/r#x.csv");
    row("by its id, when nothing else is said", "metadata: {name: X}", "in x from x");
    row("files of somebody outside", "files: ['https://stat.example/data/x.xlsx']",
        "in x https://stat.example#data/x.xlsx");
    row("raw files of its own", "files: ['https://github.com/own/repo/raw/main/raw/x.csv']",
        "in x https://github.com/own/repo#raw/x.csv");
}

void TestBerlinManifestImporter::providers()
{
    QFETCH(QByteArray, port);
    QFETCH(QString, expected);
    const ReadSources read = readText("id: p\nmetadata: {name: P, owner: O, url: 'https://github.com/Own/Repo'}\n"
                                      "input_ports: [{id: x, " +
                                      port + "}]\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(QStringLiteral("in ") + portText(read.records.products.at(0).inputPorts.at(0)), expected);
}

void TestBerlinManifestImporter::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* address, const char* expected) {
        QTest::newRow(address) << QString(address) << QString(expected);
    };
    row("https://github.com/A/B", "github.com a/b ");
    row("https://github.com/A/B.git", "github.com a/b ");
    row("http://www.github.com/A/B/", "github.com a/b ");
    row("https://github.com/A/B/tree/main/data/X", "github.com a/b data/X");
    row("https://github.com/A/B/blob/refs/heads/main/f.yml?plain=1#L1", "github.com a/b f.yml");
    row("https://raw.githubusercontent.com/A/B/main/d/f.yml", "github.com a/b d/f.yml");
    row("https://raw.githubusercontent.com/A/B/refs/heads/main/d/f.yml", "github.com a/b d/f.yml");
    row("https://media.githubusercontent.com/media/A/B/refs/heads/main/f", "github.com a/b f");
    row("https://gitlab.example/A/B/-/raw/main/f.yml", "gitlab.example a/b f.yml");
    row("https://stat.example/a/b/c", "");
    row("https://github.com/A", "");
    row("ftp://github.com/A/B", "");
    row("A/B", "");
    row("", "");
}

void TestBerlinManifestImporter::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    const auto found = readRepositoryAddress(address.toStdString());
    QCOMPARE(found ? q(found->host + " " + found->repository + " " + found->path) : QString(), expected);
}

/// The three files of a product lie beside each other and give it one id.
void TestBerlinManifestImporter::oneProductInThreeFiles()
{
    const SourceDirectory directory;
    directory.add("data-product-manifest.yml", "id: p\nmetadata: {name: P, owner: O}\ninput_ports: []\n");
    directory.add("odps.yml",
                  "schema: https://opendataproducts.org/v3.1/schema/odps.yaml\nversion: '3.1'\nproduct:\n"
                  "  en: {name: P, productID: p, visibility: public, status: active, type: source-aligned}\n");
    directory.add("dpds.yml", "dataProductDescriptor: data-product-descriptor\ninfo: {id: p, name: P, "
                              "fullyQualifiedName: 'urn:dpds:o:dataproducts:p:1.0', version: '1.0', domain: domain, "
                              "owner: {id: O, name: O}}\ninterfaceComponents: {outputPorts: , inputPorts: }\n");
    const ReadSources read = readPaths({directory.path()});
    QCOMPARE(read.records.products.size(), std::size_t(3));
    for (const ProductRecord& product : read.records.products) {
        QCOMPARE(q(product.id), QString("p"));
        QVERIFY(product.domain.empty());
    }
    QCOMPARE(kept(read), QStringList({"product:p"}));
}

void TestBerlinManifestImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray good = "id: p\nmetadata: {name: P, owner: O}\n";
    row("no id", "metadata: {name: P}\ninput_ports: []\n", 0, {"1:1 error field-missing id|product"});
    row("id is null", "id:\nmetadata: {name: P}\ninput_ports: []\n", 0, {"1:4 error field-type id|text|null"});
    row("null where a list belongs", good + "input_ports:\noutput_ports:\ntags:\n", 1,
        {"3:13 note field-type input_ports|list|null", "4:14 note field-type output_ports|list|null",
         "5:6 note field-type tags|list|null"});
    row("a port is a text", good + "input_ports: [x]\n", 1, {"3:15 warning field-type input_ports|mapping|text"});
    row("a port without an id", good + "input_ports: [{files: []}]\n", 1, {"3:15 warning field-missing id|product"});
    row("files are a mapping", good + "input_ports: [{id: a, files: {}}]\n", 1,
        {"3:30 warning field-type files|list|mapping"});
    row("owner never filled in", "id: p\nmetadata: {name: P, owner: owner}\ninput_ports: []\n", 1,
        {"2:28 warning placeholder-value owner|owner"});
    row("two ids", good + "id: q\ninput_ports: []\n", 0, {"3:1 error duplicate-key id|1"});
    row("unknown key", good + "input_ports: []\ncolour: x\n", 1, {"4:1 note field-unknown colour"});
}

void TestBerlinManifestImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestBerlinManifestImporter)
#include "tst_BerlinManifestImporter.moc"
