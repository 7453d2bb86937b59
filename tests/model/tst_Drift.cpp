// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Drift.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::tests;

namespace {

/// `a>b` for what is declared alone, `a~b` for what is observed alone.
QString driftText(const Mesh& mesh)
{
    QStringList rows;
    const Drift found = drift(mesh);
    const auto add = [&](const std::vector<std::uint32_t>& edges, QChar sign) {
        for (const std::uint32_t row : edges) {
            const ProductEdge& edge = mesh.productEdges[row];
            rows += q(mesh.products[edge.from].id) + sign + q(mesh.products[edge.to].id);
        }
    };
    add(found.declaredNotObserved, '>');
    add(found.observedNotDeclared, '~');
    return rows.join(' ');
}

} // namespace

class TestDrift : public QObject {
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void placesAndSightings();
    void equalsTheDifferenceOfTheTwoGraphs();
};

void TestDrift::rows_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* world, const char* expected) {
        QTest::newRow(name) << world << expected;
    };
    const char* const offers = "product a\n out o contract=a dataset=db#a\nproduct b\n out o dataset=db#b\n";
    const std::string by = offers;
    row("nothing", "", "");
    row("all agree", (by + "product b\n in i contract=a\nevent r COMPLETE in=db#a out=db#b").c_str(), "");
    row("declared alone", (by + "product b\n in i contract=a").c_str(), "a>b");
    row("observed alone", (by + "event r COMPLETE in=db#a out=db#b").c_str(), "a~b");
    row("against the arrow", (by + "product b\n in i contract=a\nevent r COMPLETE in=db#b out=db#a").c_str(),
        "a>b b~a");
    row("a run that failed shows nothing", (by + "product b\n in i contract=a\nevent r FAIL in=db#a out=db#b").c_str(),
        "a>b");
    row("an agreement declares", (by + "depends b on=a\nevent r COMPLETE in=db#a out=db#b").c_str(), "");
    row("an agreement alone", (by + "depends b on=a").c_str(), "a>b");
    row("a port that names the product declares", (by + "product b\n in i provider=a").c_str(), "a>b");
    row("what a port is made from is declared", (by + "product c\n out o from=a").c_str(), "a>c");
    row("a catalogue's sighting", (by + "depends b on=a declared=no observed=yes").c_str(), "a~b");
    row("a catalogue's sighting of what is declared",
        (by + "product b\n in i contract=a\ndepends b on=a declared=no observed=yes").c_str(), "");
    row("a statement in the shape of an event", (by + "event r OTHER counted=no at=never in=db#a out=db#b").c_str(),
        "a~b");
    row("a flow inside a product is none", (by + "event r COMPLETE in=db#a out=db#a").c_str(), "");
}

void TestDrift::rows()
{
    QFETCH(QString, world);
    QFETCH(QString, expected);
    QCOMPARE(driftText(*meshFromStatements(world.toStdString())), expected);
}

void TestDrift::placesAndSightings()
{
    const auto mesh = meshFromStatements("product a\n out o contract=a dataset=db#a\n"
                                         "product b\n out o dataset=db#b\n in i contract=a\n"
                                         "product c\n out o dataset=db#c\n depends c on=b\n"
                                         "event r START in=db#a out=db#c at=2026-01-01\n"
                                         "event r COMPLETE at=2026-01-02\n"
                                         "event s COMPLETE in=db#a out=db#c at=2026-02-01\n"
                                         "event t OTHER counted=no in=db#a out=db#c at=2026-03-01");
    QCOMPARE(driftText(*mesh), QString("a>b b>c a~c"));
    const Drift found = drift(*mesh);
    QCOMPARE(mesh->productEdges[found.declaredNotObserved[0]].place.line, 5U); // the input port
    QCOMPARE(mesh->productEdges[found.declaredNotObserved[1]].place.line, 8U); // the agreement
    const Observation& seen = mesh->productEdges[found.observedNotDeclared[0]].observation;
    QCOMPARE(q(dateText(seen.first) + ' ' + dateText(seen.last)), QString("2026-01-01 2026-03-01"));
    QCOMPARE(seen.events, 3U); // of the two runs, not the statement
    QCOMPARE(seen.runs, 2U);
}

void TestDrift::equalsTheDifferenceOfTheTwoGraphs()
{
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 3 + seed % 10});
        const Adjacency declared = adjacency(levelGraph(*mesh, Level::Product, {.edges = EdgeChoice::Declared}));
        const Adjacency observed = adjacency(levelGraph(*mesh, Level::Product, {.edges = EdgeChoice::Observed}));
        QStringList stale;
        QStringList shadow;
        for (std::size_t a = 0; a < declared.size(); ++a) {
            for (std::size_t b = 0; b < declared.size(); ++b) {
                const QString from = q(mesh->products[ProductId(a)].id);
                const QString to = q(mesh->products[ProductId(b)].id);
                if (declared[a][b] && !observed[a][b])
                    stale += from + '>' + to;
                if (observed[a][b] && !declared[a][b])
                    shadow += from + '~' + to;
            }
        }
        QCOMPARE(driftText(*mesh), (stale + shadow).join(' '));
    }
}

WEFT_TEST(TestDrift)
#include "tst_Drift.moc"
