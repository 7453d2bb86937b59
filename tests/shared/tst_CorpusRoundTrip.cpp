// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/shared/ReadBack.h"
#include "tests/support/TestMain.h"

#include <set>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

std::shared_ptr<const Mesh> meshOf(const Records& records)
{
    NoProgress progress;
    return MeshBuilder::build(records, {}, progress).mesh;
}

std::shared_ptr<const OpenMesh> openCorpus(const QString& folder)
{
    NoProgress progress;
    return openMeshOf(meshOf(importers::readSources({(corpusPath() + folder).toStdString()}, {}, progress).records));
}

/// `PROVIDER>CONSUMER` of the edges.
QStringList whoReadsWhom(const Mesh& mesh)
{
    std::set<QString> edges;
    for (const ProductEdge& edge : mesh.productEdges)
        edges.insert(q(mesh.products[edge.from].id) + QLatin1Char('>') + q(mesh.products[edge.to].id));
    return {edges.begin(), edges.end()};
}

void addRows(std::initializer_list<const char*> folders)
{
    QTest::addColumn<QString>("folder");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    for (const char* folder : folders)
        QTest::newRow(folder) << QString(folder);
}

} // namespace

/// The meshes of the corpus, written and read again.
class TestCorpusRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void products_data();
    void products();
    void manifests_data();
    void manifests();
    void events_data();
    void events();
};

void TestCorpusRoundTrip::products_data()
{
    addRows({"agilelab-dps", "asyncapi", "backstage", "datahub", "dataproduct-specification", "dbt/datahub-tests",
             "dpds", "mesh-berlin", "odps-bitol", "odps-bitol/registry/DataMeshRegistryPetsExample.yaml",
             "odps-opendataproducts", "openmetadata"});
}

void TestCorpusRoundTrip::products()
{
    QFETCH(QString, folder);
    const auto open = openCorpus(folder);
    QVERIFY(!open->mesh->products.empty());
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        const importers::ReadSources read = readBack(exported(*picture(open, spec(Level::Product)), kind));
        QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
        const auto again = meshOf(read.records);
        QCOMPARE(productLines(*again), productLines(*open->mesh));
        QCOMPARE(portLines(*again), portLines(*open->mesh));
        QCOMPARE(edgeLines(*again), edgeLines(*open->mesh));
    }
}

void TestCorpusRoundTrip::manifests_data()
{
    addRows({"agilelab-dps", "asyncapi", "backstage", "datahub", "dataproduct-specification", "dbt/datahub-tests",
             "dpds", "mesh-berlin", "odps-opendataproducts", "openmetadata"});
}

/// A mesh that has none gets Bitol manifests: the same products, and each still reads whom it read.
void TestCorpusRoundTrip::manifests()
{
    QFETCH(QString, folder);
    const auto open = openCorpus(folder);
    const importers::ReadSources read = readBack(exported(*picture(open, spec(Level::Product)), ExportKind::Odps));
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    const auto again = meshOf(read.records);
    QCOMPARE(productLines(*again), productLines(*open->mesh));
    QCOMPARE(whoReadsWhom(*again), whoReadsWhom(*open->mesh));
}

void TestCorpusRoundTrip::events_data()
{
    addRows({"agilelab-dps", "asyncapi", "atlas", "datacontract-specification", "datahub", "dataproduct-specification",
             "dbt", "dpds", "google-data-lineage", "marquez", "mesh-berlin", "odcs", "odps-bitol", "openlineage",
             "openmetadata"});
}

/// Datasets with their columns, jobs and the edges among them; and what is written of them a second time.
void TestCorpusRoundTrip::events()
{
    QFETCH(QString, folder);
    const auto open = openCorpus(folder);
    QVERIFY(!open->mesh->datasets.empty());
    const QByteArray written = exported(*picture(open, spec(Level::Dataset)), ExportKind::OpenLineage);
    const importers::ReadSources read = readBack(written);
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    const auto again = openMeshOf(meshOf(read.records));
    QCOMPARE(lineageText(*again->mesh), lineageText(*open->mesh));
    QCOMPARE(exported(*picture(again, spec(Level::Dataset)), ExportKind::OpenLineage), written);
}

WEFT_TEST(TestCorpusRoundTrip)
#include "tst_CorpusRoundTrip.moc"
