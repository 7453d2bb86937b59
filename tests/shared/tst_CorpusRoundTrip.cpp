// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/StakeholderCsv.h"
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

/// Everything of a register.
QStringList registerLines(const Mesh& mesh)
{
    QStringList lines;
    for (const Stakeholder& row : mesh.stakeholders)
        lines += QStringList{q(row.name),
                             q(row.email),
                             q(row.role),
                             q(row.organisation),
                             q(row.domainText),
                             q(row.category),
                             q(row.raci),
                             q(row.notes),
                             q(row.current),
                             q(row.desired),
                             QString::number(row.power.value_or(-1)),
                             QString::number(row.interest.value_or(-1)),
                             q(row.powerText),
                             q(row.interestText),
                             QString::number(row.products.size())}
                     .join(QLatin1Char('|'));
    lines.sort();
    return lines;
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
    void flows_data();
    void flows();
    void manifests_data();
    void manifests();
    void events_data();
    void events();
    void registers_data();
    void registers();
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

void TestCorpusRoundTrip::flows_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("level");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    for (const char* folder :
         {"agilelab-dps", "asyncapi", "atlas", "backstage", "datacontract-specification", "datahub",
          "dataproduct-specification", "dbt", "dpds", "google-data-lineage", "marquez", "mesh-berlin", "odcs",
          "odps-bitol", "odps-opendataproducts", "openlineage", "openmetadata"}) {
        QTest::addRow("datasets of %s", folder) << QString(folder) << static_cast<int>(Level::Dataset);
        QTest::addRow("columns of %s", folder) << QString(folder) << static_cast<int>(Level::Column);
    }
}

/// A picture of datasets or columns draws no product, and not every job; its file knows them all the same.
void TestCorpusRoundTrip::flows()
{
    QFETCH(QString, folder);
    QFETCH(int, level);
    const auto open = openCorpus(folder);
    const Columns columns = static_cast<Level>(level) == Level::Column ? Columns::Compared : Columns::Ignored;
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        const importers::ReadSources read = readBack(exported(*picture(open, spec(static_cast<Level>(level))), kind));
        QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
        const auto again = meshOf(read.records);
        QCOMPARE(wholeLines(*again, columns), wholeLines(*open->mesh, columns));
        QCOMPARE(flowLines(*again), flowLines(*open->mesh));
    }
}

void TestCorpusRoundTrip::manifests_data()
{
    addRows({"agilelab-dps", "asyncapi", "backstage", "datahub", "dataproduct-specification", "dbt/datahub-tests",
             "dpds", "mesh-berlin", "odps-opendataproducts", "openmetadata"});
}

/// A mesh that has none gets Bitol manifests: the same products and ports, and each still reads whom it read.
void TestCorpusRoundTrip::manifests()
{
    QFETCH(QString, folder);
    const auto open = openCorpus(folder);
    const importers::ReadSources read = readBack(exported(*picture(open, spec(Level::Product)), ExportKind::Odps));
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    const auto again = meshOf(read.records);
    QCOMPARE(productLines(*again), productLines(*open->mesh));
    QCOMPARE(portLines(*again, CountedDatasets::All), portLines(*open->mesh, CountedDatasets::All));
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

void TestCorpusRoundTrip::registers_data()
{
    QTest::addColumn<QString>("path");
    const QString example = QStringLiteral(WEFT_SOURCE_DIR "/resources/examples/retail/");
    QTest::newRow("example") << example;
    if (hasCorpus())
        QTest::newRow("Context Mapper") << corpusPath() + "stakeholders";
}

/// The register as it is, beside the same products; whoever was derived is derived again and no stakeholder.
void TestCorpusRoundTrip::registers()
{
    QFETCH(QString, path);
    NoProgress progress;
    Records records = importers::readSources({path.toStdString()}, {}, progress).records;
    const auto open = openMeshOf(meshOf(records));
    QVERIFY(open->mesh->stakeholders.size() > 10);
    const std::string written = stakeholderCsv(*open->mesh, open->people);
    const importers::ReadSources read = readBack(QByteArray::fromStdString(written));
    QCOMPARE(read.diagnostics.count(Severity::Error) + read.diagnostics.count(Severity::Warning), std::size_t(0));
    records.stakeholders = read.records.stakeholders;
    const auto again = openMeshOf(meshOf(records));
    QCOMPARE(registerLines(*again->mesh), registerLines(*open->mesh));
    QCOMPARE(again->people.people.size(), open->people.people.size());
}

WEFT_TEST(TestCorpusRoundTrip)
#include "tst_CorpusRoundTrip.moc"
