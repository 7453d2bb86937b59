// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Head = "schema: https://opendataproducts.org/v4.0/schema/odps.yaml\nversion: 4.0\nproduct:\n";
const QByteArray Details =
    "  details:\n    en: {name: N, productID: p, visibility: public, status: draft, type: dataset}\n";

} // namespace

class TestOpenDataProductsImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void readsTheOldShape();
    void access_data();
    void access();
    void faults_data();
    void faults();
    void fragments_data();
    void fragments();
    void graph();
    void graphFaults_data();
    void graphFaults();
};

void TestOpenDataProductsImporter::readsEveryField()
{
    const ReadSources read = readText(Head + R"(  contract: {id: c1, type: ODCS, contractVersion: 2.2.2}
  details:
    fi: {name: Lemmikit, productID: pets}
    en:
      name: Pets
      productID: pets
      description: All pets
      valueProposition: Sell more
      visibility: private
      status: production
      type: consumer-aligned
      productVersion: '0.1'
      tags: [pet]
      categories: [pets]
      recommendedDataProducts: [https://x.example/a.json]
  dataHolder:
    en: {legalName: MindMote Oy, email: 'mailto:c@mindmote.example', contactName: Ann, businessDomain: Digital}
  dataAccess:
    API: {outputPorttype: API, format: JSON, accessURL: 'https://x.example/data', description: {en: Calls}}
    bulk: {outputPorttype: file, accessURL: 's3://b/pets'}
  SLA: {declarative: [{dimension: uptime, objective: 90}]}
  license: {en: {scope: {restrictions: None}}}
dataQuality: {declarative: {accuracy: 95}}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList({"id pets",
                          "name Pets",
                          "version 0.1",
                          "status production",
                          "archetype consumer-aligned",
                          "domain Digital",
                          "description All pets",
                          "team MindMote Oy",
                          "member owner Ann <c@mindmote.example>",
                          "tag pet",
                          "property visibility=private",
                          "property valueProposition=Sell more",
                          "property categories=pets",
                          "property recommendedDataProducts=https://x.example/a.json",
                          "property name.fi=Lemmikit",
                          "property contract.type=ODCS",
                          "property contract.contractVersion=2.2.2",
                          "property dataAccess.API.format=JSON",
                          "property dataAccess.API.accessURL=https://x.example/data",
                          "property dataAccess.bulk.accessURL=s3://b/pets",
                          "property SLA.declarative.dimension=uptime",
                          "property SLA.declarative.objective=90",
                          "property license.en.scope.restrictions=None",
                          "property dataQuality.declarative.accuracy=95",
                          "out API (API) contract c1",
                          "out bulk (file) contract c1 s3://b#pets"}));
    QCOMPARE(q(read.records.products[0].outputPorts[0].description), QString("Calls"));
    QCOMPARE(q(read.sources.at(0).version), QString("4.0"));
}

/// 3.x has the languages directly in the product; other parts may stand beside it.
void TestOpenDataProductsImporter::readsTheOldShape()
{
    const ReadSources read = readText(R"(schema: https://opendataproducts.org/v3.1/schema/odps.yaml
version: 3.1
product:
  de: {name: Haustiere, productID: pets, visibility: public, status: active, type: dataset}
  dataHolder: {legalName: MindMote Oy}
  recommendedDataProducts: ['https://x.example/a.json']
dataAccess:
  - {interface: API, format: REST}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList({"id pets", "name Haustiere", "status active", "team MindMote Oy", "property type=dataset",
                          "property visibility=public", "property recommendedDataProducts=https://x.example/a.json",
                          "property dataAccess.API.format=REST", "out API (API)"}));
}

void TestOpenDataProductsImporter::access_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("ports");
    QTest::newRow("one way, not named") << QByteArray("  dataAccess: {type: API}\n") << QStringList{"dataAccess (API)"};
    QTest::newRow("a contract and no way to it") << QByteArray("  contract: {id: c}\n") << QStringList{"c contract c"};
    QTest::newRow("a way with the name of a field")
        << QByteArray("  dataAccess: {interface: {outputPorttype: API}}\n") << QStringList{"interface (API)"};
    QTest::newRow("a reference into the document")
        << QByteArray("  dataAccess: {API: {$ref: '#/components/access'}}\ncomponents: {access: {type: API}}\n")
        << QStringList{"API (API)"};
    QTest::newRow("null") << QByteArray("  dataAccess:\n") << QStringList();
}

void TestOpenDataProductsImporter::access()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, ports);
    const ReadSources read = readText(Head + Details + text);
    QStringList seen;
    for (const PortRecord& port : read.records.products.at(0).outputPorts)
        seen += portText(port);
    QCOMPARE(seen, ports);
    QCOMPARE(lines(read.diagnostics), QStringList());
}

void TestOpenDataProductsImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    row("no language", Head + "  details: {}\n", 0, {"4:12 error field-missing productID|product"});
    row("no id", Head + "  details: {en: {name: N, visibility: v, status: draft, type: t}}\n", 0,
        {"4:17 error field-missing productID|product"});
    row("id is a mapping",
        Head + "  details: {en: {name: N, productID: {a: b}, visibility: v, status: draft, type: t}}\n", 0,
        {"4:38 error field-type productID|text|mapping"});
    row("product is a list", Head + "  - a\n", 0,
        {"1:1 error field-missing product|product", "4:3 warning field-type product|mapping|list"});
    row("required fields of the schema", Head + "  details: {en: {productID: p}}\n", 1,
        {"4:17 warning field-missing name|product", "4:17 warning field-missing status|product",
         "4:17 warning field-missing type|product", "4:17 warning field-missing visibility|product"});
    row("says 3.1 in 4.x shape",
        "schema: https://opendataproducts.org/v3.1/schema/odps.yaml\nversion: 3.1\nproduct:\n" + Details, 1,
        {"2:10 note version-mismatch 3.1|4.x"});
    row("a version of the future", "schema: https://opendataproducts.org/x\nversion: 9\nproduct:\n" + Details, 1,
        {"2:10 warning version-mismatch 9|4.x"});
    row("access is a text", Head + Details + "  dataAccess: [x]\n", 1,
        {"6:16 warning field-type dataAccess|mapping|text"});
    row("reference to an address", Head + Details + "  dataAccess: {$ref: 'https://x.example/access.yaml'}\n", 1,
        {"6:22 warning reference-outside-root https://x.example/access.yaml"});
    row("reference to nothing", Head + Details + "  dataAccess: {$ref: '#/x'}\n", 1,
        {"6:22 warning reference-broken #/x|there is no such part"});
    row("domain never filled in", Head + Details + "  dataHolder: {businessDomain: businessDomain}\n", 1,
        {"6:32 warning placeholder-value businessDomain|businessDomain"});
    row("unknown part", Head + Details + "  colour: {}\n", 1, {"6:3 note field-unknown colour"});
}

void TestOpenDataProductsImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

void TestOpenDataProductsImporter::fragments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fragment");
    QTest::newRow("SLA") << QByteArray("SLA: {declarative: []}\n") << true;
    QTest::newRow("several parts") << QByteArray("SLA: {}\ndataQuality: {}\nsupport: {}\n") << true;
    QTest::newRow("support alone may be anything") << QByteArray("support: {}\n") << false;
    QTest::newRow("something else beside") << QByteArray("SLA: {}\nname: x\n") << false;
}

void TestOpenDataProductsImporter::fragments()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, fragment);
    const ReadSources read = readText(text);
    QVERIFY(read.records.products.empty());
    QCOMPARE(lines(read.diagnostics).contains("1:1 note format-skipped fragment of an opendataproducts.org product"),
             fragment);
}

void TestOpenDataProductsImporter::graph()
{
    const SourceDirectory directory;
    directory.add("products/customer.yaml", Head + Details);
    directory.add("graph/g.yaml", R"(schema: https://opendataproducts.org/odpg
version: 1.0
kind: Graph
graph:
  metadata: {id: g}
  nodes:
    - {id: customer, type: DataProduct, $ref: ../products/customer.yaml}
    - {id: churn, type: DataProduct, $ref: 'https://x.example/churn.yaml'}
    - {id: report, type: DataProduct, $ref: '#'}
    - {id: crm, type: Domain, $ref: '#'}
    - {id: scores, type: Dataset, $ref: '#'}
    - {id: grow, type: KPI, $ref: '#'}
  edges:
    - {from: churn, to: customer, type: dependsOn, confidence: high}
    - {from: churn, to: report, type: feeds, confidence: low}
    - {from: report, to: scores, type: consumes, confidence: high}
    - {from: churn, to: scores, type: produces, confidence: high}
    - {from: churn, to: crm, type: belongsTo, confidence: high}
    - {from: churn, to: grow, type: supports, confidence: high}
    - {from: churn, to: report, type: relatedTo, confidence: high}
    - {from: churn, to: nobody, type: uses, confidence: high}
)");
    const ReadSources read = readPaths({directory.path()});
    QCOMPARE(
        lines(read.diagnostics),
        QStringList({"8:44 warning reference-outside-root https://x.example/churn.yaml",
                     "12:24 note field-value nodes.type|KPI|DataProduct, Domain or Dataset",
                     "20:39 note field-value edges.type|relatedTo|dependsOn, uses, consumes, derivedFrom or produces",
                     "21:25 warning entity-unresolved nobody|edges"}));
    QCOMPARE(dependencyTexts(read.records), QStringList({"customer -> churn dependsOn", "churn -> report feeds"}));
    QCOMPARE(read.records.domains.size(), std::size_t(1));
    QStringList products;
    for (const ProductRecord& product : read.records.products)
        products += productText(product).join(QStringLiteral("; "));
    QCOMPARE(products, QStringList({"id p; also customer", "id churn; domain crm; out scores",
                                    "id report; in scores from churn#scores",
                                    "id p; name N; status draft; property type=dataset; property visibility=public"}));
}

void TestOpenDataProductsImporter::graphFaults_data()
{
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("no nodes") << QByteArray("graph: {metadata: {}, edges: []}\n")
                              << QStringList{"4:8 error field-missing nodes|graph"};
    QTest::newRow("nodes are a text") << QByteArray("graph: {metadata: {}, nodes: x, edges: []}\n")
                                      << QStringList{"4:30 error field-type nodes|list|text"};
    QTest::newRow("a node that is a text") << QByteArray("graph: {metadata: {}, nodes: [x], edges: []}\n")
                                           << QStringList{"4:31 warning field-type nodes|mapping|text"};
    QTest::newRow("a node of nothing") << QByteArray("graph: {metadata: {}, nodes: [{id: a}], edges: []}\n")
                                       << QStringList{"4:31 warning field-missing $ref|graph",
                                                      "4:31 warning field-missing type|graph"};
}

void TestOpenDataProductsImporter::graphFaults()
{
    QFETCH(QByteArray, graph);
    QFETCH(QStringList, expected);
    const ReadSources read = readText("schema: https://opendataproducts.org/odpg\nversion: 1.0\nkind: Graph\n" + graph);
    QCOMPARE(lines(read.diagnostics), expected);
}

WEFT_TEST(TestOpenDataProductsImporter)
#include "tst_OpenDataProductsImporter.moc"
