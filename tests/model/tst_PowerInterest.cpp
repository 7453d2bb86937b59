// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/BlastRadius.h"
#include "model/stakeholders/Council.h"
#include "model/stakeholders/PowerInterest.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

/// Who has the strongest claim to each product, `-` where nobody has one.
QString strongestText(const Mesh& mesh, const PowerInterest& placed)
{
    QStringList rows;
    for (std::size_t i = 0; i < mesh.products.size(); ++i) {
        const std::int32_t row = placed.strongest[i];
        rows += q(mesh.products[ProductId(i)].id) + ':' +
                (row < 0 ? QString("-") : q(placed.people[static_cast<std::size_t>(row)].name));
    }
    return rows.join(' ');
}

const Assessment& personNamed(const PowerInterest& placed, std::string_view name)
{
    return *std::ranges::find(placed.people, name, &Assessment::name);
}

QString productsText(const Mesh& mesh, std::span<const ProductId> products)
{
    return q(namesText(mesh, std::vector<NodeRef>(products.begin(), products.end())));
}

} // namespace

class TestPowerInterest : public QObject {
    Q_OBJECT

private slots:
    void quadrants_data();
    void quadrants();
    void joins_data();
    void joins();
    void strongest_data();
    void strongest();
    void derivedPlaces();
    void derivedEqualPlainSearch();
    void territoryEqualsUnion();
    void councilCoversAllDomains();
    void councilTakesTheFewestFirst();
    void stopped();
};

void TestPowerInterest::quadrants_data()
{
    QTest::addColumn<double>("power");
    QTest::addColumn<double>("interest");
    QTest::addColumn<QString>("expected");
    QTest::newRow("high high") << 0.9 << 0.9 << "manageClosely";
    QTest::newRow("high low") << 0.9 << 0.1 << "keepSatisfied";
    QTest::newRow("low high") << 0.1 << 0.9 << "keepInformed";
    QTest::newRow("low low") << 0.1 << 0.1 << "monitor";
    QTest::newRow("the threshold is high") << 0.5 << 0.5 << "manageClosely";
    QTest::newRow("missing power is not low") << -1.0 << 0.9 << "notAssessed";
    QTest::newRow("missing interest is not low") << 0.9 << -1.0 << "notAssessed";
}

void TestPowerInterest::quadrants()
{
    QFETCH(double, power);
    QFETCH(double, interest);
    QFETCH(QString, expected);
    const auto value = [](double number) { return number < 0 ? std::nullopt : std::optional(number); };
    QCOMPARE(q(quadrantName(quadrantOf(value(power), value(interest), 0.5, 0.5))), expected);
}

void TestPowerInterest::joins_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("all");
    QTest::newRow("owner by e-mail, whatever its case") << "person Q email=ANN@X"
                                                        << "a"
                                                        << "a";
    QTest::newRow("member by e-mail") << "person Q email=eve@x"
                                      << "b"
                                      << "b";
    QTest::newRow("who has left is no member") << "person Q email=old@x"
                                               << ""
                                               << "";
    QTest::newRow("owner by name where no e-mail matches") << "person Ann email=other@y"
                                                           << "a"
                                                           << "a";
    QTest::newRow("e-mail before name") << "person Ann email=eve@x"
                                        << "b"
                                        << "b";
    QTest::newRow("team by name") << "person core"
                                  << "b"
                                  << "b";
    QTest::newRow("products of the register") << "person Q products=c;a"
                                              << "a c"
                                              << "a c";
    QTest::newRow("domain") << "person Q domain=SOUTH"
                            << ""
                            << "b c";
    QTest::newRow("owner and domain") << "person Q email=ann@x domain=south"
                                      << "a"
                                      << "a b c";
    QTest::newRow("domain that holds his own") << "person Q email=eve@x domain=south"
                                               << "b"
                                               << "b c";
    QTest::newRow("nobody") << "person Nobody"
                            << ""
                            << "";
}

void TestPowerInterest::joins()
{
    QFETCH(QString, person);
    QFETCH(QString, own);
    QFETCH(QString, all);
    const auto mesh = meshFromText("a > b > c; south: b, c; a @ ann@x, old@x~2020-01-01; b @ team:Core, steward:eve@x",
                                   "event r1 COMPLETE in=db#q out=db#r\n" + person.toStdString() + "\n");
    const PowerInterest placed = powerInterest(*mesh);
    QCOMPARE(productsText(*mesh, placed.people[0].ownProducts), own);
    QCOMPARE(productsText(*mesh, placed.people[0].products), all);
}

void TestPowerInterest::strongest_data()
{
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the better quadrant, not the greater power")
        << "person P email=ann@x power=0.6 interest=0.6\nperson Q domain=n power=0.9 interest=0.1\n"
        << "a:P b:Q c:-";
    QTest::newRow("then power")
        << "person P email=ann@x power=0.6 interest=0.9\nperson Q domain=n power=0.7 interest=0.6\n"
        << "a:Q b:Q c:-";
    QTest::newRow("then reference") << "person Z email=z@x domain=n power=0.7 interest=0.7\n"
                                       "person Y email=y@x domain=n power=0.7 interest=0.7\n"
                                    << "a:Y b:Y c:-";
    QTest::newRow("not assessed comes last") << "person P email=ann@x\nperson Q domain=n power=0.1 interest=0.1\n"
                                             << "a:Q b:Q c:-";
    QTest::newRow("not assessed is better than nobody") << "person P email=ann@x\n"
                                                        << "a:P b:- c:-";
}

void TestPowerInterest::strongest()
{
    QFETCH(QString, people);
    QFETCH(QString, expected);
    const auto mesh = meshFromText("a > b > c; n: a, b; a @ ann@x", people.toStdString());
    QCOMPARE(strongestText(*mesh, powerInterest(*mesh)), expected);
}

void TestPowerInterest::derivedPlaces()
{
    const auto mesh =
        meshFromText("a > b > c; x > b; a @ ann@x; b @ bob@x", "person Bob email=bob@x power=1 interest=1\n");
    const PowerInterest placed = powerInterest(*mesh);
    QCOMPARE(placed.people.size(), std::size_t(2));
    QVERIFY(!placed.people[0].stakeholder.isNull());
    QVERIFY(!placed.people[0].owner.isNull());
    QVERIFY(placed.people[0].why.empty());
    const Assessment& ann = placed.people[1];
    QVERIFY(ann.stakeholder.isNull());
    QCOMPARE(*ann.power, std::sqrt(2.0 / 3.0));
    QCOMPARE(*ann.interest, 0.0);
    QVERIFY(ann.quadrant == Quadrant::KeepSatisfied);
    QVERIFY(powerInterest(*mesh, 0.9, 0.5).people[1].quadrant == Quadrant::Monitor);
    const std::vector<double> values{1, 2.0 / 3.0, 0, 0};
    QCOMPARE(ann.why.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(ann.why[i].value, values[i]);
}

void TestPowerInterest::derivedEqualPlainSearch()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 4 + seed % 15, .edgeRate = 0.12});
        const LevelGraph graph = levelGraph(*mesh, Level::Product);
        for (const Assessment& person : powerInterest(*mesh).people) {
            std::vector<LevelGraph::Vertex> own;
            for (const ProductId product : person.ownProducts)
                own.push_back(static_cast<LevelGraph::Vertex>(product.index()));
            const double others = static_cast<double>(mesh->products.size() - own.size());
            const auto share = [&](Direction direction, std::uint32_t depth) {
                return static_cast<double>(blastRadius(graph, own, direction, depth).reached.size()) /
                       std::max(others, 1.0);
            };
            QCOMPARE(*person.power, std::sqrt(share(Direction::Downstream, AnyDepth)));
            QCOMPARE(*person.interest, std::sqrt(share(Direction::Upstream, AnyDepth)));
            QCOMPARE(person.why[2].value, share(Direction::Upstream, 1) * std::max(others, 1.0));
        }
    }
}

void TestPowerInterest::territoryEqualsUnion()
{
    const auto mesh = meshFromText("a; b; c; d; n: a, b; s: c", "person P domain=n products=d;a\nperson Q domain=s\n");
    const PowerInterest placed = powerInterest(*mesh);
    QCOMPARE(productsText(*mesh, personNamed(placed, "P").products), QString("a b d"));
    QCOMPARE(productsText(*mesh, personNamed(placed, "Q").products), QString("c"));
    const PowerInterest copy = placed; // the lists live as long as any copy
    QCOMPARE(productsText(*mesh, personNamed(copy, "P").products), QString("a b d"));
}

void TestPowerInterest::councilCoversAllDomains()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 4 + seed % 20, .edgeRate = 0.1, .domains = 5, .owners = 6});
        const PowerInterest placed = powerInterest(*mesh);
        std::set<DomainId> reachable; // domains in which a person owns something
        for (const Assessment& person : placed.people)
            if (mesh->owners[person.owner].kind == OwnerKind::Person)
                for (const ProductId product : person.ownProducts)
                    if (mesh->products[product].domain)
                        reachable.insert(mesh->products[product].domain);
        std::set<DomainId> covered;
        std::size_t previous = 1000;
        for (const CouncilSeat& seat : council(*mesh, placed)) {
            QVERIFY(!seat.covers.empty());
            QVERIFY(seat.covers.size() <= previous);
            previous = seat.covers.size();
            for (const DomainId domain : seat.covers)
                QVERIFY(covered.insert(domain).second);
        }
        QVERIFY(covered == reachable);
    }
}

void TestPowerInterest::councilTakesTheFewestFirst()
{
    const auto mesh =
        meshFromText("a; b; c; d; n: a; s: b; w: c; e: d; a @ ann@x; b @ ann@x; c @ bob@x, team:T; d @ team:T",
                     "person Cy email=cy@x domain=w power=0.9 interest=0.9\n");
    const PowerInterest placed = powerInterest(*mesh);
    QStringList rows;
    for (const CouncilSeat& seat : council(*mesh, placed)) {
        QStringList domains;
        for (const DomainId domain : seat.covers)
            domains += q(mesh->domains[domain].name);
        rows += q(placed.people[seat.assessment].name) + ':' + domains.join(',');
    }
    // Nobody but a team speaks for e.
    QCOMPARE(rows.join(' '), QString("ann:n,s Cy:w"));
}

void TestPowerInterest::stopped()
{
    const auto mesh = meshFromText("a > b; a @ ann@x");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!powerInterest(*mesh, 0.5, 0.5, stop.get_token()).complete);
}

WEFT_TEST(TestPowerInterest)
#include "tst_PowerInterest.moc"
