// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Stats.h"
#include "tests/model/StatedWorld.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::tests;

class TestDomainsAndTeams : public QObject {
    Q_OBJECT

private slots:
    void domains_data();
    void domains();
    void domainsNobodyUsesCountNowhere();
    void parentsGoInCircles_data();
    void parentsGoInCircles();
    void teams_data();
    void teams();
    void teamFaults_data();
    void teamFaults();
};

void TestDomainsAndTeams::domains_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("domains");
    const auto row = [](const char* name, const char* world, const char* domains) {
        QTest::newRow(name) << world << domains;
    };
    row("named by a product", "product a domain=Sales", "Sales[a]");
    row("described", "domain Sales type=Source_Aligned about=Shop owner=ann", "Sales[] source-aligned Shop ann @1");
    row("described and named, without case", "domain sales type=Aggregate\nproduct a domain=SALES",
        "SALES[a] aggregate @1");
    row("by its id", "domain Sales id=dom-1\nproduct a domain=DOM-1", "Sales[a] @1");
    row("an id of two domains names neither", "domain A id=x\ndomain B id=x\nproduct a domain=x", "A[] @1 B[] @2 x[a]");
    row("a name before an id", "domain A id=B\ndomain B\nproduct a domain=b", "A[] @1 B[a] @2");
    row("only an id", "domain - id=Shop\nproduct a domain=shop", "Shop[a] @1");
    row("the first that says something", "domain A path=2 type=x about=two\ndomain a path=1 about=one", "A[] x one @2");
    row("parent by name", "domain A parent=b\ndomain B", "A[]<B @1 B[] @2");
    row("parent by id", "domain A parent=dom-b\ndomain B id=dom-b", "A[]<B @1 B[] @2");
    row("a parent that is only named", "domain A parent=B", "A[]<B @1 B[]");
}

void TestDomainsAndTeams::domains()
{
    QFETCH(QString, world);
    QFETCH(QString, domains);
    const BuiltMesh built = build(world.toStdString());
    const Mesh& mesh = *built.mesh;
    QStringList rows;
    for (const Domain& domain : mesh.domains) {
        QStringList products;
        for (const ProductId product : domain.products)
            products += q(mesh.products[product].id);
        rows += q(domain.name) + '[' + products.join(',') + ']' +
                (domain.parent ? '<' + q(mesh.domains[domain.parent].name) : QString());
        for (const std::string_view text : {domain.type, domain.description, domain.ownerText}) {
            if (!text.empty())
                rows += q(text);
        }
        if (domain.place.line != 0)
            rows += '@' + QString::number(domain.place.line);
    }
    QCOMPARE(rows.join(' '), domains);
}

void TestDomainsAndTeams::domainsNobodyUsesCountNowhere()
{
    const BuiltMesh built = build("domain A parent=B\ndomain C id=c1\nproduct p domain=c1");
    QCOMPARE(built.mesh->domains.size(), 3U);
    QCOMPARE(stats(*built.mesh).domains, 1U);
    QCOMPARE(diagnosticsText(built), QString("entity-unresolved(B,A)@1"));
}

void TestDomainsAndTeams::parentsGoInCircles_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("parents");
    QTest::addColumn<QString>("diagnostics");
    const QString expected = "a domain that is not part of this one";
    QTest::newRow("itself") << "domain A parent=a"
                            << "A"
                            << "field-value(parent,a," + expected + ")@1";
    QTest::newRow("each other") << "domain B parent=A\ndomain A parent=B"
                                << "A B<A"
                                << "field-value(parent,B," + expected + ")@2";
    QTest::newRow("three, and one that leads there") << "domain D parent=B\ndomain B parent=C\ndomain C parent=A\n"
                                                        "domain A parent=B"
                                                     << "A B<C C<A D<B"
                                                     << "field-value(parent,B," + expected + ")@4";
    QTest::newRow("two circles") << "domain A parent=B\ndomain B parent=A\ndomain X parent=Y\ndomain Y parent=X"
                                 << "A B<A X Y<X"
                                 << "field-value(parent,B," + expected + ")@1 field-value(parent,Y," + expected + ")@3";
    QTest::newRow("none") << "domain A parent=B\ndomain B parent=C\ndomain C"
                          << "A<B B<C C"
                          << "";
}

void TestDomainsAndTeams::parentsGoInCircles()
{
    QFETCH(QString, world);
    QFETCH(QString, parents);
    QFETCH(QString, diagnostics);
    const BuiltMesh built = build(world.toStdString());
    QStringList rows;
    for (const Domain& domain : built.mesh->domains)
        rows += q(domain.name) + (domain.parent ? '<' + q(built.mesh->domains[domain.parent].name) : QString());
    QCOMPARE(rows.join(' '), parents);
    QCOMPARE(diagnosticsText(built), diagnostics);
}

void TestDomainsAndTeams::teams_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("team");
    QTest::addColumn<QString>("owners");
    const auto row = [](const char* name, const char* world, const char* team, const char* owners) {
        QTest::newRow(name) << world << team << owners;
    };
    const char* const described = "team team-core name=Core email=core@x owner=ann@x\n";
    const std::string by = described;
    row("nobody describes it", "product a team=Core", "owner:Core", "");
    row("by id", (by + "product a team=TEAM-CORE").c_str(), "owner:Core core@x", "owner:ann@x");
    row("by name", (by + "product a team=core").c_str(), "owner:Core core@x", "owner:ann@x");
    row("the product's own members stay", (by + "product a team=core owner=bob@x").c_str(), "owner:Core core@x",
        "owner:bob@x");
    row("a name of two teams names neither", (by + "team t2 name=core\nproduct a team=Core").c_str(), "owner:Core", "");
    row("ids tell them apart", (by + "team t2 name=core\nproduct a team=team-core").c_str(), "owner:team-core core@x",
        "owner:ann@x");
    row("two files on one team", "team t path=2 owner=ann@x\nteam T path=1 name=Tee email=t@x\nproduct a team=t",
        "owner:Tee t@x", "owner:ann@x");
}

void TestDomainsAndTeams::teams()
{
    QFETCH(QString, world);
    QFETCH(QString, team);
    QFETCH(QString, owners);
    const BuiltMesh built = build(world.toStdString());
    const Product& product = built.mesh->products[ProductId(0U)];
    QVERIFY(product.team);
    const std::string_view email = built.mesh->owners[product.team].email;
    QCOMPARE(q(refText(*built.mesh, product.team)) + (email.empty() ? QString() : ' ' + q(email)), team);
    QStringList found;
    for (const OwnerId owner : product.owners)
        found += q(refText(*built.mesh, owner));
    QCOMPARE(found.join(' '), owners);
}

void TestDomainsAndTeams::teamFaults_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("diagnostics");
    QTest::newRow("no team records, no complaint") << "product a team=group:default/core"
                                                   << "";
    QTest::newRow("a reference that nobody answers") << "team x\nproduct a team=group:default/core"
                                                     << "team-unresolved(group:default/core,a)@2";
    QTest::newRow("a name for people") << "team x\nproduct a team=Core"
                                       << "";
    QTest::newRow("a contract's") << "team x\ncontract c team=team-core"
                                  << "team-unresolved(team-core,c)@2";
    QTest::newRow("two spellings of one team are no conflict")
        << "team t name=Tee\nproduct a team=t path=1\nproduct a team=Tee path=2"
        << "";
    QTest::newRow("two teams are") << "team t name=Tee\nproduct a team=t path=1\nproduct a team=Core path=2"
                                   << "product-conflict(a,team,1:2)@3";
    QTest::newRow("two spellings of one domain are none")
        << "domain Sales id=s1\nproduct a domain=s1 path=1\nproduct a domain=SALES path=2"
        << "";
}

void TestDomainsAndTeams::teamFaults()
{
    QFETCH(QString, world);
    QFETCH(QString, diagnostics);
    QCOMPARE(diagnosticsText(build(world.toStdString())), diagnostics);
}

WEFT_TEST(TestDomainsAndTeams)
#include "tst_DomainsAndTeams.moc"
