// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/MeshBuilder.h"
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>

#include <set>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

QString corpus()
{
    const QByteArray shared = qgetenv("WEFT_SHARED");
    return (shared.isEmpty() ? QStringLiteral(WEFT_SOURCE_DIR "/../shared") : QString::fromLocal8Bit(shared)) +
           QStringLiteral("/corpus/");
}

/// What must become of the files whose path begins so; the longest that fits decides.
struct Expectation {
    const char* path;
    int kept;          // records
    const char* fault; // code that one diagnostic must have; nothing: no error at all
};

constexpr Expectation Expectations[] = {
    {"agilelab-dps/", 2, "duplicate-key"}, // the product and the contract of one port
    {"backstage/demo/catalog-info.yaml", 2, ""},
    {"backstage/demo/examples/ai-resources.yaml", 0, "format-skipped"},
    {"backstage/demo/examples/mcp-server-api.yaml", 1, ""},
    {"dataproduct-specification/readme-examples/", 1, ""},
    {"dataproduct-specification/schema/dataproduct.schema.json", 0, "format-skipped"},
    {"dataproduct-specification/schema/example.yaml", 0, "field-missing"},
    {"dpds/schema/", 0, "format-skipped"},
    {"dpds/bauplan/", 1, "field-missing"}, // no fully qualified name
    {"dpds/examples/minimal.dpd.json", 1, ""},
    {"dpds/examples/tripexecution/data-product-descriptor.json", 1, ""},
    {"dpds/examples/tripexecution/ports/trip-events-oport.json", 1, ""},
    {"dpds/examples/tripexecution/", 0, "format-unknown"},
    {"dpds/examples/tripexecution/ports/health-obport-api.yaml", 0, "format-unread"}, // OpenAPI
    {"dpds/examples/tripexecution/ports/trip-events-oport-api.json", 1, ""},          // AsyncAPI
    {"dpds/parser-fixtures/org/", 1, ""},
    {"dpds/parser-fixtures/testcases/dpd/allinone/", 1, ""},
    {"dpds/parser-fixtures/testcases/dpd/lifecycle/dpd-lifecycle-eref.json", 1, ""},
    {"dpds/parser-fixtures/testcases/dpd/lifecycle/template", 0, "format-unknown"},
    {"dpds/parser-fixtures/testcases/dpd/references/dpd-core-mix/dpd-core.json", 1, ""},
    {"dpds/parser-fixtures/testcases/dpd/references/dpd-core-mix/", 0, "format-unknown"},
    {"mesh-berlin/", 1, ""},
    {"odps-opendataproducts/v3.1/schema/", 0, "format-skipped"},
    {"odps-opendataproducts/v4.0/schema/", 0, "format-skipped"},
    {"odps-opendataproducts/v4.1/schema/", 0, "format-skipped"},
    {"odps-opendataproducts/v3.1/examples/DataContract/datacontract-inline.yml", 0, "yaml-syntax"},
    {"odps-opendataproducts/v4.0/examples/DataContract/datacontract-inline.yml", 0, "yaml-syntax"},
    {"odps-opendataproducts/v4.1/examples/DataContract/datacontract-inline.yml", 0, "yaml-syntax"},
    {"odps-opendataproducts/v3.1/examples/", 1, ""},
    {"odps-opendataproducts/v4.0/examples/", 1, ""},
    {"odps-opendataproducts/v4.1/examples/", 1, ""},
    {"odps-opendataproducts/v4.0/examples/Refs/pricing.yml", 0, "format-skipped"},
    {"odps-opendataproducts/v4.1/examples/Refs/pricing.yml", 0, "format-skipped"},
    {"odps-opendataproducts/v4.1/examples/SLA/sla.yml", 0, "format-skipped"},
    {"odps-opendataproducts/odpg-v1.0/objects.jsonl", 0, "format-unknown"},
    {"odps-opendataproducts/odpg-v1.0/odpg", 0, "format-skipped"},
    {"odps-opendataproducts/odps-examples/", 1, ""},
    {"odps-opendataproducts/odps-examples/faq/yaml/single-refs.yml", 0, "format-skipped"},
    {"odps-opendataproducts/odps-examples/faq/yaml/fragments-ref.yml", 0, "format-skipped"},
};

const Expectation& expectationOf(const QString& file)
{
    const Expectation* best = nullptr;
    for (const Expectation& expectation : Expectations) {
        const bool fits = file.startsWith(QLatin1String(expectation.path));
        if (fits && (!best || qstrlen(expectation.path) > qstrlen(best->path)))
            best = &expectation;
    }
    if (!best)
        qFatal("no expectation for %s", qPrintable(file));
    return *best;
}

} // namespace

class TestProductCorpus : public QObject {
    Q_OBJECT

private slots:
    void readsOrNamesTheFault_data();
    void readsOrNamesTheFault();
    void registriesStateTheirEdges();
    void registriesAreMeshes();
    void berlinIsOneMesh();
    void tripExecutionIsWhole();
};

void TestProductCorpus::readsOrNamesTheFault_data()
{
    QTest::addColumn<QString>("file");
    if (!QFile::exists(corpus()))
        QSKIP("there is no corpus beside the sources");
    for (const char* folder :
         {"agilelab-dps", "backstage", "dataproduct-specification", "dpds", "mesh-berlin", "odps-opendataproducts"}) {
        QDirIterator files(corpus() + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next().mid(corpus().size());
            QTest::newRow(qPrintable(file)) << file;
        }
    }
}

void TestProductCorpus::readsOrNamesTheFault()
{
    QFETCH(QString, file);
    const Expectation& expectation = expectationOf(file);
    const ReadSources read = readPaths({(corpus() + file).toStdString()});
    const QString said = lines(read.diagnostics).join(QLatin1Char('\n'));
    QVERIFY2(static_cast<int>(read.kept.size()) == expectation.kept, qPrintable(kept(read).join(' ') + '\n' + said));
    if (*expectation.fault == '\0')
        QVERIFY2(read.diagnostics.count(Severity::Error) == 0, qPrintable(said));
    else
        QVERIFY2(said.contains(QLatin1Char(' ') + QLatin1String(expectation.fault) + QLatin1Char(' ')),
                 qPrintable(said));
    for (const Diagnostic& diagnostic : read.diagnostics.all()) {
        const bool ofTheFile = diagnostic.code == DiagnosticCode::DiagnosticsLeftOut;
        QVERIFY2(ofTheFile || (diagnostic.line > 0 && diagnostic.column > 0), qPrintable(said));
    }
}

void TestProductCorpus::registriesStateTheirEdges()
{
    const QString folder = corpus() + QStringLiteral("odps-bitol/registry/");
    if (!QFile::exists(folder))
        QSKIP("there is no corpus beside the sources");
    const ReadSources read = readPaths({(folder + "DataMeshRegistryObservability.yaml").toStdString()});
    QCOMPARE(read.records.products.size(), std::size_t(12));
    QCOMPARE(read.records.contracts.size(), std::size_t(7));
    QCOMPARE(read.records.dependencies.size(), std::size_t(11));
    QCOMPARE(static_cast<int>(read.sources.at(0).records), 12 + 7 + 11 + 7);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 0);
    QVERIFY(
        dependencyTexts(read.records)
            .contains("urn:petstore:consumer-aligned:business-analytics -> urn:petstore:application:analytics-powerbi "
                      "Power BI visualization of petstore business metrics"));
}

/// The agreements of a registry are edges between its products, each once.
void TestProductCorpus::registriesAreMeshes()
{
    const QString folder = corpus() + QStringLiteral("odps-bitol/registry/");
    if (!QFile::exists(folder))
        QSKIP("there is no corpus beside the sources");
    const ReadSources read = readPaths({(folder + "DataMeshRegistryPetsExample.yaml").toStdString()});
    NoProgress progress;
    const BuiltMesh built = MeshBuilder::build(read.records, {}, progress);
    std::set<std::string> edges;
    for (const ProductEdge& edge : built.mesh->productEdges)
        edges.insert(std::string(built.mesh->products[edge.from].id) + " > " +
                     std::string(built.mesh->products[edge.to].id));
    for (const DependencyRecord& agreement : read.records.dependencies)
        QVERIFY2(edges.contains(agreement.provider + " > " + agreement.consumer), agreement.consumer.c_str());
    QCOMPARE(edges.size(), std::size_t(11));
    for (const Diagnostic& diagnostic : built.diagnostics.all())
        QVERIFY(diagnostic.code != DiagnosticCode::DependencyUnresolved);
}

/// Three files for each of the products of a real mesh: they are put together, and every input that lies in another
/// repository finds the product that says so of itself.
void TestProductCorpus::berlinIsOneMesh()
{
    const QString folder = corpus() + QStringLiteral("mesh-berlin");
    if (!QFile::exists(folder))
        QSKIP("there is no corpus beside the sources");
    const ReadSources read = readPaths({folder.toStdString()});
    NoProgress progress;
    const BuiltMesh built = MeshBuilder::build(read.records, {}, progress);
    const Mesh& mesh = *built.mesh;
    QCOMPARE(mesh.products.size(), std::size_t(20));
    QCOMPARE(mesh.domains.size(), std::size_t(0)); // `domain: domain` is none
    QStringList edges;
    std::set<std::string_view> readers;
    for (const ProductEdge& edge : mesh.productEdges) {
        QVERIFY(edge.declared);
        edges += q(mesh.products[edge.to].id) + " < " + q(mesh.products[edge.from].id);
        readers.insert(mesh.products[edge.to].id);
    }
    edges.sort();
    QCOMPARE(edges,
             QStringList({"berlin-building-completions < berlin-building-completions-source-aligned",
                          "berlin-building-completions < berlin-lor-geodata",
                          "berlin-building-permits < berlin-building-permits-source-aligned",
                          "berlin-building-permits < berlin-lor-geodata",
                          "berlin-daycare-centers < berlin-daycare-centers-source-aligned",
                          "berlin-daycare-centers < berlin-lor-geodata",
                          "berlin-daycare-centers < berlin-population-source-aligned",
                          "berlin-daycare-centers-source-aligned < berlin-lor-geodata",
                          "berlin-health-and-social-structure-atlas < "
                          "berlin-health-and-social-structure-atlas-source-aligned",
                          "berlin-health-and-social-structure-atlas < berlin-lor-geodata",
                          "berlin-housing-stock < berlin-housing-stock-source-aligned",
                          "berlin-housing-stock < berlin-lor-geodata", "berlin-lor-population < berlin-lor-geodata",
                          "berlin-lor-population < berlin-lor-population-source-aligned",
                          "berlin-monitoring-social-urban-development < berlin-lor-geodata",
                          "berlin-monitoring-social-urban-development < "
                          "berlin-monitoring-social-urban-development-source-aligned",
                          "berlin-population < berlin-lor-geodata",
                          "berlin-population < berlin-population-source-aligned"}));
    // The manifest says rightly what the file beside it says wrongly of 7 products.
    for (const Product& product : mesh.products) {
        const bool source = product.id.ends_with("source-aligned") || product.id == "berlin-lor-geodata";
        QCOMPARE(q(product.archetype), QString(source ? "source-aligned" : "consumer-aligned"));
        QVERIFY(product.team);
        QVERIFY(!product.datasets.empty());
    }
}

/// The official example keeps its ports in other files, one of them in a descriptor of its own.
void TestProductCorpus::tripExecutionIsWhole()
{
    const QString folder = corpus() + QStringLiteral("dpds/examples/tripexecution");
    if (!QFile::exists(folder))
        QSKIP("there is no corpus beside the sources");
    const ReadSources read = readPaths({(folder + "/data-product-descriptor.json").toStdString()});
    QStringList ports;
    for (const PortRecord& port : read.records.products.at(0).inputPorts)
        ports += "in " + portText(port);
    for (const PortRecord& port : read.records.products[0].outputPorts)
        ports += "out " + portText(port);
    QCOMPARE(ports, QStringList({"in tmsInput@1.0.0",
                                 "out tripStatus@1.2.0 (datastore-services) "
                                 "postgres://ip-10-24-34-0.pgs.internal:5432#tripsdb.tracking.TripStatus",
                                 "out tripEvents@1.2.0 (streaming-services)"}));
}

WEFT_TEST(TestProductCorpus)
#include "tst_ProductCorpus.moc"
