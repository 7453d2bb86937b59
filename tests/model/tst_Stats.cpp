// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Stats.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

/// What is not zero: `products=2 events=1`.
QString statsText(const Stats& s)
{
    const std::pair<const char*, std::uint64_t> counts[] = {
        {"products", s.products},       {"domains", s.domains},
        {"owners", s.owners},           {"inputPorts", s.inputPorts},
        {"outputPorts", s.outputPorts}, {"contracts", s.contracts},
        {"datasets", s.datasets},       {"jobs", s.jobs},
        {"columns", s.columns},         {"runs", s.runs},
        {"events", s.events},           {"stakeholders", s.stakeholders},
        {"declared", s.declaredEdges},  {"observed", s.observedEdges},
        {"both", s.bothEdges},          {"column", s.columnEdges}};
    QStringList rows;
    for (const auto& [name, count] : counts) {
        if (count != 0)
            rows += QString("%1=%2").arg(name).arg(count);
    }
    return rows.join(' ');
}

} // namespace

class TestStats : public QObject {
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void countsEdgesOfRandomMeshes();
};

void TestStats::counts_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* world, const char* expected) {
        QTest::newRow(name) << world << expected;
    };
    row("nothing", "", "");
    row("a product", "product a", "products=1");
    row("a domain in two spellings", "product a domain=Sales\nproduct b domain=sales", "products=2 domains=1");
    row("a domain of no product", "domain Sales", "");
    row("a team and two persons, one who left", "product a team=T owner=ann@x,bob@x~2020-01-01 steward=eve@x",
        "products=1 owners=3");
    row("a team that nobody names", "team t owner=ann@x", "");
    row("ports, and a contract that only a port names", "product a\n in i contract=c\n out o\n out p",
        "products=1 inputPorts=1 outputPorts=2");
    row("two versions of a contract", "contract c version=1\ncontract c version=2", "contracts=2");
    row("a table of a contract", "contract c\n table t columns=a,b", "contracts=1 datasets=1 columns=2");
    row("a dataset that only a port names", "product a\n out o dataset=db#t", "products=1 outputPorts=1");
    row("a run of two events", "event r START in=db#a\nevent r COMPLETE out=db#b at=2026-01-02",
        "datasets=2 jobs=1 runs=1 events=2");
    row("a repeated event", "event r COMPLETE out=db#b\nevent r COMPLETE out=db#b",
        "datasets=1 jobs=1 runs=1 events=1");
    row("a run that failed", "event r FAIL in=db#a out=db#b", "datasets=2 jobs=1 runs=1 events=1");
    row("one runId of two jobs", "event r COMPLETE job=etl#a out=db#b\nevent r COMPLETE job=etl#b out=db#b",
        "datasets=1 jobs=2 runs=1 events=2");
    row("a statement that is no event", "event r OTHER counted=no at=never in=db#a out=db#b", "datasets=2 jobs=1");
    row("a statement beside an event of its run",
        "event r OTHER counted=no at=never in=db#a out=db#b\nevent r COMPLETE in=db#a out=db#b",
        "datasets=2 jobs=1 runs=1 events=1");
    row("direct and indirect columns", "columns r x of=db#b map=x<db#a.x,y~<db#a.z\nevent r COMPLETE in=db#a out=db#b",
        "datasets=2 jobs=1 columns=4 runs=1 events=1 column=1");
    row("a person of the register", "person Ann email=ann@x", "stakeholders=1");
    row("declared, observed, both",
        "product a\n out o contract=a dataset=db#a\nproduct b\n in i contract=a\n out o dataset=db#b\n"
        "product c\n in i contract=a\nevent r COMPLETE in=db#a out=db#b",
        "products=3 inputPorts=2 outputPorts=2 datasets=2 jobs=1 runs=1 events=1 declared=2 observed=1 both=1");
    row("an agreement", "product a\nproduct b\ndepends b on=a", "products=2 declared=1");
    row("an agreement and a sighting", "product a\nproduct b\ndepends b on=a observed=yes",
        "products=2 declared=1 observed=1 both=1");
}

void TestStats::counts()
{
    QFETCH(QString, world);
    QFETCH(QString, expected);
    QCOMPARE(statsText(stats(*meshFromStatements(world.toStdString()))), expected);
}

void TestStats::countsEdgesOfRandomMeshes()
{
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 4 + seed % 9});
        const Adjacency declared = adjacency(levelGraph(*mesh, Level::Product, {.edges = EdgeChoice::Declared}));
        const Adjacency observed = adjacency(levelGraph(*mesh, Level::Product, {.edges = EdgeChoice::Observed}));
        Stats expected;
        std::set<DomainId> domains;
        for (const Product& product : mesh->products) {
            if (product.domain)
                domains.insert(product.domain);
        }
        for (std::size_t a = 0; a < declared.size(); ++a) {
            for (std::size_t b = 0; b < declared.size(); ++b) {
                expected.declaredEdges += declared[a][b] ? 1 : 0;
                expected.observedEdges += observed[a][b] ? 1 : 0;
                expected.bothEdges += declared[a][b] && observed[a][b] ? 1 : 0;
            }
        }
        const Stats found = stats(*mesh);
        QCOMPARE(found.declaredEdges, expected.declaredEdges);
        QCOMPARE(found.observedEdges, expected.observedEdges);
        QCOMPARE(found.bothEdges, expected.bothEdges);
        QCOMPARE(found.domains, std::uint64_t(domains.size()));
        QCOMPARE(found.products, std::uint64_t(4 + seed % 9));
    }
}

WEFT_TEST(TestStats)
#include "tst_Stats.moc"
