// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Orphans.h"
#include "model/analysis/Stats.h"
#include "model/mesh/MeshBuilder.h"
#include "tests/support/MeshText.h"
#include "tests/support/Printers.h"
#include "tests/support/RecordsFromText.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace weft;
using namespace weft::tests;

namespace {

BuiltMesh build(const std::string& world, const MeshOptions& options = {})
{
    NoProgress progress;
    return MeshBuilder::build(recordsFromText(world), options, progress);
}

/// `code(argument, argument)@line`, one a blank, in the order they are printed.
QString diagnosticsText(const BuiltMesh& built)
{
    QStringList rows;
    for (const Diagnostic& d : built.diagnostics.all()) {
        QStringList arguments;
        for (const std::string& argument : d.arguments)
            arguments += q(argument);
        rows += q(codeName(d.code)) + '(' + arguments.join(',') + ")@" + QString::number(d.line);
    }
    return rows.join(' ');
}

QString peersText(const Mesh& mesh)
{
    QStringList rows;
    for (std::size_t i = 0; i < mesh.ports.size(); ++i) {
        const Port& port = mesh.ports[PortId(i)];
        if (port.direction == PortDirection::In)
            rows += port.peers.empty() ? port.provider ? q(refText(mesh, port.provider)) : QString("-")
                                       : q(refText(mesh, port.peers.front()));
    }
    return rows.join(' ');
}

QString orphanNodes(const Mesh& mesh, OrphanKind kind)
{
    QStringList rows;
    for (const Orphan& orphan : orphans(mesh)) {
        if (orphan.kind == kind)
            rows += q(refText(mesh, orphan.node));
    }
    return rows.join(' ');
}

/// Four products that offer something: `a` two ports, one of them in two versions.
const char* const Offers =
    "product a ids=urn:a,old-a name=Alpha\n out o version=1.0.0 contract=ca\n out o version=2.0.0\n"
    "out p\nproduct b name=Beta ids=urn:b\n out only\nproduct c name=Same\n"
    "product d name=Same ids=urn:both\n";

} // namespace

class TestMeshStatements : public QObject {
    Q_OBJECT

private slots:
    void portsNameTheirProvider_data();
    void portsNameTheirProvider();
    void portsNameNobody_data();
    void portsNameNobody();
    void unboundAndUnusedPorts_data();
    void unboundAndUnusedPorts();
    void dependencies_data();
    void dependencies();
    void dependencyFaults_data();
    void dependencyFaults();
    void dependencyKeepsItsPlaceAndWords();
    void dependencySightings_data();
    void dependencySightings();
    void madeFromContracts_data();
    void madeFromContracts();
    void domains_data();
    void domains();
    void domainsNobodyUsesCountNowhere();
    void parentsGoInCircles_data();
    void parentsGoInCircles();
    void teams_data();
    void teams();
    void teamFaults_data();
    void teamFaults();
    void uncountedStatements();
    void statementsHoldAtAnyDate_data();
    void statementsHoldAtAnyDate();
    void laterStatementsKeepTheirFacts();
    void statementsOfOneProductMeet();
    void whoStatesNoVersionSpeaksOfTheNewest();
    void orderAndRepetitionDoNotMatter();
};

void TestMeshStatements::portsNameTheirProvider_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("peers");
    QTest::addColumn<QString>("edges");
    const auto row = [](const char* name, const char* port, const char* peers, const char* edges) {
        QTest::newRow(name) << port << peers << edges;
    };
    row("by id, the named port", "provider=a port=p", "port:a#out/p", "a>z");
    row("the newest version of the named port", "provider=a port=o", "port:a#out/o@2.0.0", "a>z");
    row("by a further id", "provider=old-a port=p", "port:a#out/p", "a>z");
    row("by a unique name", "provider=Alpha port=p", "port:a#out/p", "a>z");
    row("no port named, only one there", "provider=b", "port:b#out/only", "b>z");
    row("no port named, several there", "provider=a", "product:a", "a>z");
    row("unknown port", "provider=a port=nowhere", "product:a", "a>z");
    row("a product without ports", "provider=c", "product:c", "c>z");
    row("the contract comes first", "contract=ca provider=b", "port:a#out/o@1.0.0", "a>z");
    row("unless nobody offers it", "contract=cx provider=b", "port:b#out/only", "b>z");
    row("unknown provider", "provider=x", "-", "");
    row("a name of two products", "provider=Same", "-", "");
    row("exact text alone", "provider=alpha", "-", "");
    row("itself", "provider=z", "-", "");
}

void TestMeshStatements::portsNameTheirProvider()
{
    QFETCH(QString, port);
    QFETCH(QString, peers);
    QFETCH(QString, edges);
    const BuiltMesh built = build(Offers + std::string("product z\n in i ") + port.toStdString());
    QCOMPARE(peersText(*built.mesh), peers);
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
}

void TestMeshStatements::portsNameNobody_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("diagnostics");
    QTest::newRow("all is well") << "provider=a port=p"
                                 << "";
    QTest::newRow("any port will do") << "provider=a"
                                      << "";
    QTest::newRow("unknown provider") << "provider=x port=p"
                                      << "dependency-unresolved(x,z)@10";
    QTest::newRow("unknown provider and contract") << "provider=x contract=y"
                                                   << "dependency-unresolved(x,z)@10 port-unresolved(i,y)@10";
    QTest::newRow("unknown provider, but a dataset") << "provider=x dataset=db#t"
                                                     << "dependency-unresolved(x,z)@10";
    QTest::newRow("unknown provider, but a contract that answers") << "provider=x contract=ca"
                                                                   << "";
    QTest::newRow("unknown port") << "provider=a port=nowhere"
                                  << "port-unresolved(i,nowhere)@10";
    QTest::newRow("itself") << "provider=z"
                            << "port-unresolved(i,z)@10";
    QTest::newRow("the version is the reader's own") << "provider=b version=7.0.0"
                                                     << "";
}

void TestMeshStatements::portsNameNobody()
{
    QFETCH(QString, port);
    QFETCH(QString, diagnostics);
    const BuiltMesh built = build(Offers + std::string("product z\n in i ") + port.toStdString());
    QString found = diagnosticsText(built);
    found.remove("contract-unresolved(ca,o)@2").remove(' ');
    QCOMPARE(found, QString(diagnostics).remove(' '));
}

void TestMeshStatements::unboundAndUnusedPorts_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("unbound");
    QTest::addColumn<QString>("unused");
    const QString all = "port:a#out/o@1.0.0 port:a#out/o@2.0.0 port:a#out/p port:b#out/only";
    QTest::newRow("nobody reads") << ""
                                  << "" << all;
    QTest::newRow("a port reads a port") << "product z\n in i provider=a port=p"
                                         << ""
                                         << "port:a#out/o@1.0.0 port:a#out/o@2.0.0 port:b#out/only";
    QTest::newRow("a port reads a product") << "product z\n in i provider=a"
                                            << ""
                                            << "port:b#out/only";
    QTest::newRow("a port reads nobody") << "product z\n in i provider=x"
                                         << "port:z#in/i" << all;
    QTest::newRow("an agreement on a port") << "product z\n depends z on=a port=p"
                                            << ""
                                            << "port:a#out/o@1.0.0 port:a#out/o@2.0.0 port:b#out/only";
    QTest::newRow("an agreement on a product") << "product z\n depends z on=a"
                                               << ""
                                               << "port:b#out/only";
    QTest::newRow("a sighting declares nothing") << "product z\n depends z on=a declared=no observed=yes"
                                                 << "" << all;
}

void TestMeshStatements::unboundAndUnusedPorts()
{
    QFETCH(QString, reader);
    QFETCH(QString, unbound);
    QFETCH(QString, unused);
    const BuiltMesh built = build(Offers + reader.toStdString());
    QCOMPARE(orphanNodes(*built.mesh, OrphanKind::UnboundInputPort), unbound);
    QCOMPARE(orphanNodes(*built.mesh, OrphanKind::UnusedOutputPort), unused);
}

void TestMeshStatements::dependencies_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("edges");
    QTest::newRow("declared") << "depends b on=a"
                              << "a>b";
    QTest::newRow("observed") << "depends b on=a declared=no observed=yes"
                              << "a~b";
    QTest::newRow("both at once") << "depends b on=a observed=yes"
                                  << "a=b";
    QTest::newRow("both by two") << "depends b on=a declared=no observed=yes\n depends b on=a"
                                 << "a=b";
    QTest::newRow("neither") << "depends b on=a declared=no"
                             << "";
    QTest::newRow("by further id and name") << "depends Beta on=urn:a"
                                            << "a>b";
    QTest::newRow("itself, by two names") << "depends Alpha on=urn:a"
                                          << "";
    QTest::newRow("unknown reader") << "depends x on=a"
                                    << "";
    QTest::newRow("unknown provider") << "depends b on=x"
                                      << "";
    QTest::newRow("no product is made of a name") << "depends x on=y"
                                                  << "";
    QTest::newRow("twice") << "depends b on=a\n depends b on=a\n depends Beta on=Alpha"
                           << "a>b";
    QTest::newRow("both ways") << "depends b on=a\n depends a on=b"
                               << "a>b b>a";
}

void TestMeshStatements::dependencies()
{
    QFETCH(QString, said);
    QFETCH(QString, edges);
    const BuiltMesh built = build(Offers + said.toStdString());
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
    QCOMPARE(built.mesh->products.size(), 4U);
}

void TestMeshStatements::dependencyFaults_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("diagnostics");
    QTest::newRow("all is well") << "depends b on=a port=p"
                                 << "";
    QTest::newRow("unknown provider") << "depends b on=x"
                                      << "dependency-unresolved(x,b)@9";
    QTest::newRow("unknown reader") << "depends x on=a"
                                    << "dependency-unresolved(x,a,reader)@9";
    QTest::newRow("both unknown") << "depends x on=y"
                                  << "dependency-unresolved(x,y,reader)@9 dependency-unresolved(y,x)@9";
    QTest::newRow("a further id of nobody else") << "depends b on=Same"
                                                 << "dependency-unresolved(Same,b)@9";
    QTest::newRow("unknown port") << "depends b on=a port=nowhere"
                                  << "entity-unresolved(nowhere,b)@9";
}

void TestMeshStatements::dependencyFaults()
{
    QFETCH(QString, said);
    QFETCH(QString, diagnostics);
    QString found = diagnosticsText(build(Offers + said.toStdString()));
    found.remove("contract-unresolved(ca,o)@2").remove(' ');
    QCOMPARE(found, QString(diagnostics).remove(' '));
}

void TestMeshStatements::dependencyKeepsItsPlaceAndWords()
{
    const BuiltMesh built = build("product a\n product b\n depends b on=a path=z status=approved\n"
                                  "depends b on=a path=m purpose=reporting\n"
                                  "depends b on=a path=c declared=no observed=yes");
    QCOMPARE(built.mesh->productEdges.size(), 1U);
    const ProductEdge& edge = built.mesh->productEdges.front();
    QCOMPARE(q(edge.place.path), QString("m")); // the least that declares it
    QCOMPARE(edge.place.line, 4U);
    QCOMPARE(q(edge.purpose), QString("reporting"));
    QCOMPARE(q(edge.status), QString("approved"));
    // An input port is the nearer witness.
    const BuiltMesh ported = build("product a\n product b\n depends b on=a\n product b\n in i provider=a");
    QCOMPARE(ported.mesh->productEdges.front().place.line, 5U);
}

void TestMeshStatements::dependencySightings_data()
{
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<int>("ttl");
    QTest::addColumn<QString>("edges");
    QTest::addColumn<QString>("seen");
    const auto row = [](const char* name, const char* times, const char* asOf, int ttl, const char* edges,
                        const char* seen) { QTest::newRow(name) << times << asOf << ttl << edges << seen; };
    row("without a time", "", "", -1, "a~b", "");
    row("without a time, at any date", "", "2020-01-01", -1, "a~b", "");
    row("without a time, never too old", "", "", 1, "a~b", "");
    row("first and last", "first=2026-01-01 last=2026-02-01", "", -1, "a~b", "2026-01-01 2026-02-01");
    row("only first", "first=2026-01-01", "", -1, "a~b", "2026-01-01 2026-01-01");
    row("not seen yet", "first=2026-01-01 last=2026-02-01", "2025-12-31", -1, "", "");
    row("seen by then", "first=2026-01-01 last=2026-02-01", "2026-01-15", -1, "a~b", "2026-01-01 2026-02-01");
    row("too old", "first=2026-01-01 last=2026-02-01", "2026-03-15", 30, "", "");
    row("no time at all", "first=soon", "", -1, "a~b", "");
}

void TestMeshStatements::dependencySightings()
{
    QFETCH(QString, times);
    QFETCH(QString, asOf);
    QFETCH(int, ttl);
    QFETCH(QString, edges);
    QFETCH(QString, seen);
    MeshOptions options;
    if (!asOf.isEmpty())
        options.asOf = readInstant(asOf.toStdString())->instant;
    if (ttl >= 0)
        options.ttlDays = ttl;
    const std::string said = "\ndepends b on=a declared=no observed=yes " + times.toStdString();
    const BuiltMesh built = build(Offers + said, options);
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
    if (edges.isEmpty())
        return;
    const Observation& observation = built.mesh->productEdges.front().observation;
    QVERIFY(observation.stated);
    QCOMPARE(observation.events, 0U);
    QCOMPARE(observation.dated ? q(dateText(observation.first) + ' ' + dateText(observation.last)) : QString(), seen);
    QCOMPARE(built.mesh->date.has_value(), !asOf.isEmpty()); // a sighting is no event
}

void TestMeshStatements::madeFromContracts_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("edges");
    const QString offers = "product a\n out o contract=ca\nproduct b\n out o contract=cb\n";
    QTest::newRow("no input port repeats it") << offers + "product z\n out y from=ca"
                                              << "a>z";
    QTest::newRow("an input port repeats it") << offers + "product z\n in x contract=ca\n out y from=ca"
                                              << "a>z";
    QTest::newRow("one of two") << offers + "product z\n in x contract=ca\n out y from=ca,cb"
                                << "a>z b>z";
    QTest::newRow("its own") << offers + "product z\n out w contract=cz\n out y from=cz"
                             << "";
    QTest::newRow("nobody's") << offers + "product z\n out y from=cx"
                              << "";
    QTest::newRow("of two products") << offers + "product c\n out o contract=ca\nproduct z\n out y from=ca"
                                     << "a>z c>z";
}

void TestMeshStatements::madeFromContracts()
{
    QFETCH(QString, world);
    QFETCH(QString, edges);
    const BuiltMesh built = build(world.toStdString());
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
    // What is made from an offer uses it, and its place is that of the port that says so.
    QCOMPARE(orphanNodes(*built.mesh, OrphanKind::UnusedOutputPort).contains("port:a#out/o"), edges.isEmpty());
    if (QByteArray(QTest::currentDataTag()) == "no input port repeats it")
        QCOMPARE(built.mesh->productEdges.front().place.line, 6U);
}

void TestMeshStatements::domains_data()
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

void TestMeshStatements::domains()
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

void TestMeshStatements::domainsNobodyUsesCountNowhere()
{
    const BuiltMesh built = build("domain A parent=B\ndomain C id=c1\nproduct p domain=c1");
    QCOMPARE(built.mesh->domains.size(), 3U);
    QCOMPARE(stats(*built.mesh).domains, 1U);
    QCOMPARE(diagnosticsText(built), QString("entity-unresolved(B,A)@1"));
}

void TestMeshStatements::parentsGoInCircles_data()
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

void TestMeshStatements::parentsGoInCircles()
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

void TestMeshStatements::teams_data()
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

void TestMeshStatements::teams()
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

void TestMeshStatements::teamFaults_data()
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

void TestMeshStatements::teamFaults()
{
    QFETCH(QString, world);
    QFETCH(QString, diagnostics);
    QCOMPARE(diagnosticsText(build(world.toStdString())), diagnostics);
}

void TestMeshStatements::uncountedStatements()
{
    const BuiltMesh built = build("product a\n out o dataset=db#a\nproduct b\n out o dataset=db#b\n"
                                  "event r OTHER at=never counted=no in=db#a out=db#b job=cat#copy\n"
                                  "event s COMPLETE at=2026-03-01 in=db#b out=db#c\n"
                                  "event t OTHER at=2026-09-01 counted=no in=db#c out=db#d");
    const Mesh& mesh = *built.mesh;
    QCOMPARE(q(productEdgesText(mesh)), QString("a~b"));
    const ProductEdge& edge = mesh.productEdges.front();
    QVERIFY(edge.observation.seen() && edge.observation.stated && !edge.observation.dated);
    QCOMPARE(edge.observation.events, 0U);
    QCOMPARE(q(refText(mesh, edge.via.front())), QString("job:cat#copy"));
    const Stats counted = stats(mesh);
    QCOMPARE(counted.events, 1U);
    QCOMPARE(counted.runs, 1U);
    QCOMPARE(counted.jobs, 3U);
    QCOMPARE(counted.datasets, 4U);
    QCOMPARE(q(dateText(*mesh.date)), QString("2026-03-01")); // not the statement's
    QCOMPARE(q(datasetEdgesText(mesh)), QString("a>b b>c c>d"));
    QVERIFY(!build("event r OTHER at=never counted=no in=db#a out=db#b").mesh->date.has_value());
    QVERIFY(!build("event r OTHER at=2026-01-01 counted=no in=db#a out=db#b").mesh->date.has_value());
}

void TestMeshStatements::statementsHoldAtAnyDate_data()
{
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<QString>("since");
    QTest::addColumn<int>("ttl");
    QTest::addColumn<QString>("edges");
    // a>b is undated, c>d of June, e>f an event of March.
    const auto row = [](const char* name, const char* asOf, const char* since, int ttl, const char* edges) {
        QTest::newRow(name) << asOf << since << ttl << edges;
    };
    row("all", "", "", -1, "a>b c>d e>f");
    row("before all", "2020-01-01", "", -1, "a>b");
    row("in May", "2026-05-01", "", -1, "a>b e>f");
    row("since May", "", "2026-05-01", -1, "a>b c>d");
    row("not older than ten days, in May", "2026-05-01", "", 10, "a>b");
    row("not older than ten days, in June", "2026-06-05", "", 10, "a>b c>d");
}

void TestMeshStatements::statementsHoldAtAnyDate()
{
    QFETCH(QString, asOf);
    QFETCH(QString, since);
    QFETCH(int, ttl);
    QFETCH(QString, edges);
    MeshOptions options;
    if (!asOf.isEmpty())
        options.asOf = readInstant(asOf.toStdString())->instant;
    if (!since.isEmpty())
        options.since = readInstant(since.toStdString())->instant;
    if (ttl >= 0)
        options.ttlDays = ttl;
    const BuiltMesh built = build("event r OTHER at=never counted=no in=db#a out=db#b\n"
                                  "event s OTHER at=2026-06-01 counted=no in=db#c out=db#d\n"
                                  "event t COMPLETE at=2026-03-01 in=db#e out=db#f",
                                  options);
    QCOMPARE(q(datasetEdgesText(*built.mesh)), edges);
    QVERIFY(!diagnosticsText(built).contains("time-outlier"));
}

void TestMeshStatements::laterStatementsKeepTheirFacts()
{
    const std::string world = "event s COMPLETE at=2026-01-01 out=db#a\n"
                              "event t OTHER at=2026-09-01 counted=no in=db#a out=db#b\n"
                              "fact lifecycle db#a text=DROP at=2026-09-01";
    QCOMPARE(q(build(world).mesh->datasets[DatasetId(0U)].lifecycle), QString("DROP"));
    const MeshOptions options{.asOf = readInstant("2026-08-01")->instant, .since = {}, .ttlDays = {}};
    QCOMPARE(q(build(world, options).mesh->datasets[DatasetId(0U)].lifecycle), QString());
}

void TestMeshStatements::statementsOfOneProductMeet()
{
    const BuiltMesh built = build("product a ids=x path=1\n in i path=1\n out o path=1\n"
                                  "product a ids=y,x path=2\n in i provider=b path=2\n out o dataset=db#o path=2\n"
                                  "product b\n depends b on=y declared=no observed=yes");
    const Mesh& mesh = *built.mesh;
    QCOMPARE(mesh.ports.size(), 2U);
    QCOMPARE(q(productEdgesText(mesh)), QString("a~b b>a"));
    QCOMPARE(mesh.datasets.size(), 1U);
    QVERIFY(mesh.datasets[DatasetId(0U)].product);
}

void TestMeshStatements::whoStatesNoVersionSpeaksOfTheNewest()
{
    Records records =
        recordsFromText("product a version=1.0 path=b\n out old\nproduct a version=2.0 archetype=aggregate "
                        "path=c\n out new\nproduct a archetype=consumer-aligned path=a\n out any");
    for (ProductRecord& product : records.products) {
        if (product.archetype == "consumer-aligned")
            product.version.clear();
    }
    NoProgress progress;
    const BuiltMesh built = MeshBuilder::build(records, {}, progress);
    QCOMPARE(built.mesh->products.size(), std::size_t(1));
    const Product& product = built.mesh->products[ProductId(0U)];
    QCOMPARE(q(product.version), QString("2.0"));
    QCOMPARE(q(product.archetype), QString("consumer-aligned")); // the least place
    QStringList ports;
    for (const PortId port : product.outputPorts)
        ports += q(built.mesh->ports[port].name);
    QCOMPARE(ports, QStringList({"any", "new"}));
    QVERIFY2(diagnosticsText(built).contains("product-conflict(a,version,"), qPrintable(diagnosticsText(built)));
    QVERIFY2(diagnosticsText(built).contains("product-conflict(a,archetype,"), qPrintable(diagnosticsText(built)));
}

void TestMeshStatements::orderAndRepetitionDoNotMatter()
{
    const std::vector<std::string> parts = {
        "product a ids=urn:a name=Alpha domain=s1 team=core\n out o version=1.0.0 contract=ca\n out o version=2.0.0",
        "product a ids=other domain=Sales team=Core\n in i provider=b port=p\n out w from=cb",
        "product b domain=SALES team=t2\n out p contract=cb\n in j provider=Alpha\n in k provider=nobody",
        "product c team=group:x/y\n in l contract=ca provider=a\n in l contract=ca",
        "domain Sales id=s1 type=Aggregate parent=Shop\ndomain Shop parent=Sales",
        "domain sales about=later owner=ann parent=Other",
        "team core name=Core owner=ann@x\nteam t2 name=Two",
        "team CORE email=core@x\nteam - name=two owner=bob@x",
        "depends c on=urn:a purpose=one status=approved\ndepends c on=a declared=no observed=yes last=2026-02-01",
        "depends b on=Alpha declared=no observed=yes first=2026-01-05\ndepends x on=b\ndepends c on=nobody port=q",
        "event r1 OTHER at=never counted=no in=db#a out=db#b\nevent r2 COMPLETE in=db#b out=db#c at=2026-01-04",
        "event r3 OTHER at=2026-07-01 counted=no in=db#c out=db#d\nfact alias db#d other=s3://x#d at=2026-07-01"};
    const auto text = [&](const std::vector<std::size_t>& order) {
        Records records;
        for (const std::size_t part : order)
            records.append(recordsFromText(parts[part], "part" + std::to_string(part)));
        NoProgress progress;
        const BuiltMesh built = MeshBuilder::build(records, {}, progress);
        std::string all = meshText(*built.mesh);
        for (const Diagnostic& d : built.diagnostics.all()) {
            all += d.path + ':' + std::to_string(d.line) + ' ' + std::string(codeName(d.code));
            for (const std::string& argument : d.arguments)
                all += ' ' + argument;
            all += '\n';
        }
        return all;
    };
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const std::string expected = text(order);
    for (const char* kept : {"owner:Core", "core@x", "declared observed", "stated", "parent domain:",
                             "provider product:", "dependency-unresolved", "team-unresolved", "alias s3"})
        QVERIFY2(expected.find(kept) != std::string::npos, kept);
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        std::ranges::shuffle(order, random);
        std::vector<std::size_t> twice = order;
        if (round % 2 == 1)
            twice.push_back(order.front()); // one source given twice
        QCOMPARE(q(text(twice)).split('\n'), q(expected).split('\n'));
    }
}

WEFT_TEST(TestMeshStatements)
#include "tst_MeshStatements.moc"
