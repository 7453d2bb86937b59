// SPDX-License-Identifier: Apache-2.0
#include "model/stakeholders/Council.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <map>
#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

/// `name(domain,domain) name(domain)` in the order of the seats.
QString councilText(const Mesh& mesh, const PowerInterest& people, const std::vector<CouncilSeat>& seats)
{
    QStringList rows;
    for (const CouncilSeat& seat : seats) {
        QStringList domains;
        for (const DomainId domain : seat.covers)
            domains += q(mesh.domains[domain].name);
        rows += q(people.people[seat.assessment].name) + '(' + domains.join(',') + ')';
    }
    return rows.join(' ');
}

/// The plain way: in each round all are counted anew, and of the strongest first the one who adds most is seated.
std::vector<CouncilSeat> plainCouncil(const Mesh& mesh, const PowerInterest& people)
{
    std::set<DomainId> covered;
    std::vector<CouncilSeat> seats;
    while (true) {
        CouncilSeat best;
        for (const std::uint32_t row : byStrength(mesh, people.people)) {
            const Assessment& person = people.people[row];
            if (!person.stakeholder && mesh.owners[person.owner].kind == OwnerKind::Team)
                continue;
            std::set<DomainId> adds;
            if (person.stakeholder) {
                for (const DomainId domain : mesh.stakeholders[person.stakeholder].domains) {
                    if (!mesh.domains[domain].products.empty())
                        adds.insert(domain);
                }
            }
            for (const ProductId product : person.ownProducts) {
                if (mesh.products[product].domain)
                    adds.insert(mesh.products[product].domain);
            }
            for (const DomainId domain : covered)
                adds.erase(domain);
            if (adds.size() > best.covers.size())
                best = {row, std::vector<DomainId>(adds.begin(), adds.end())};
        }
        if (best.covers.empty())
            return seats;
        covered.insert(best.covers.begin(), best.covers.end());
        seats.push_back(best);
    }
}

} // namespace

class TestCouncil : public QObject {
    Q_OBJECT

private slots:
    void seats_data();
    void seats();
    void equalsThePlainWay();
    void coversEachDomainOnce();
};

void TestCouncil::seats_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* mesh, const char* people, const char* expected) {
        QTest::newRow(name) << mesh << people << expected;
    };
    row("nobody", "n: a", "", "");
    row("an owner speaks for the domain of his product", "n: a; a @ ann@x", "", "ann(n)");
    row("a team is no person", "n: a; a @ team:Core", "", "");
    row("a product without a domain gives no seat", "a @ ann@x", "", "");
    row("most domains first", "n: a; m: b; o: c; a @ ann@x; b @ bob@x; c @ bob@x", "", "bob(m,o) ann(n)");
    row("who adds nothing has no seat", "n: a; m: b; a @ ann@x; b @ ann@x; b @ bob@x", "", "ann(m,n)");
    row("only new domains count",
        "n: a; m: b; o: c; p: d; a @ ann@x; b @ ann@x; c @ ann@x; b @ bob@x; c @ bob@x; "
        "d @ bob@x",
        "", "ann(m,n,o) bob(p)");
    row("of equals the stronger", "n: a; a @ ann@x; a @ bob@x",
        "person ann email=ann@x power=0.1 interest=0.1\nperson bob email=bob@x power=0.9 interest=0.9", "bob(n)");
    row("the register names a domain", "n: a; m: b", "person eve domain=N power=0.2 interest=0.2", "eve(n)");
    row("the register names a domain that no product has", "n: a",
        "person eve domain=other power=0.9 interest=0.9\ndomain other", "");
    row("the register names a product", "n: a", "person eve products=a power=0.2 interest=0.2", "eve(n)");
    row("nobody is placed without power, but may speak", "n: a", "person eve domain=n", "eve(n)");
}

void TestCouncil::seats()
{
    QFETCH(QString, mesh);
    QFETCH(QString, people);
    QFETCH(QString, expected);
    const auto world = meshFromText(mesh.toStdString(), people.toStdString());
    const PowerInterest placed = powerInterest(*world);
    QCOMPARE(councilText(*world, placed, council(*world, placed)), expected);
}

void TestCouncil::equalsThePlainWay()
{
    std::size_t seats = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto mesh =
            randomMesh(seed, {.products = 4 + seed % 16, .domains = 2 + seed % 7, .owners = 1 + seed % 9});
        const PowerInterest people = powerInterest(*mesh);
        const std::vector<CouncilSeat> found = council(*mesh, people);
        seats += found.size();
        QCOMPARE(councilText(*mesh, people, found), councilText(*mesh, people, plainCouncil(*mesh, people)));
    }
    QVERIFY(seats > 300);
}

void TestCouncil::coversEachDomainOnce()
{
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 20, .domains = 6, .owners = 5});
        const PowerInterest people = powerInterest(*mesh);
        std::map<DomainId, int> covered;
        for (const CouncilSeat& seat : council(*mesh, people)) {
            QVERIFY(!seat.covers.empty());
            for (const DomainId domain : seat.covers)
                ++covered[domain];
        }
        for (std::size_t i = 0; i < mesh->domains.size(); ++i) {
            bool owned = false;
            for (const ProductId product : mesh->domains[DomainId(i)].products)
                owned = owned || !mesh->products[product].owners.empty();
            QCOMPARE(covered[DomainId(i)], owned ? 1 : 0);
        }
    }
}

WEFT_TEST(TestCouncil)
#include "tst_Council.moc"
