// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Orphans.h"
#include "tests/model/StatedWorld.h"
#include "tests/support/MeshText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::tests;

namespace {

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

class TestStatedPorts : public QObject {
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
};

void TestStatedPorts::portsNameTheirProvider_data()
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

void TestStatedPorts::portsNameTheirProvider()
{
    QFETCH(QString, port);
    QFETCH(QString, peers);
    QFETCH(QString, edges);
    const BuiltMesh built = build(Offers + std::string("product z\n in i ") + port.toStdString());
    QCOMPARE(peersText(*built.mesh), peers);
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
}

void TestStatedPorts::portsNameNobody_data()
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

void TestStatedPorts::portsNameNobody()
{
    QFETCH(QString, port);
    QFETCH(QString, diagnostics);
    const BuiltMesh built = build(Offers + std::string("product z\n in i ") + port.toStdString());
    QString found = diagnosticsText(built);
    found.remove("contract-unresolved(ca,o)@2").remove(' ');
    QCOMPARE(found, QString(diagnostics).remove(' '));
}

void TestStatedPorts::unboundAndUnusedPorts_data()
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

void TestStatedPorts::unboundAndUnusedPorts()
{
    QFETCH(QString, reader);
    QFETCH(QString, unbound);
    QFETCH(QString, unused);
    const BuiltMesh built = build(Offers + reader.toStdString());
    QCOMPARE(orphanNodes(*built.mesh, OrphanKind::UnboundInputPort), unbound);
    QCOMPARE(orphanNodes(*built.mesh, OrphanKind::UnusedOutputPort), unused);
}

void TestStatedPorts::dependencies_data()
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

void TestStatedPorts::dependencies()
{
    QFETCH(QString, said);
    QFETCH(QString, edges);
    const BuiltMesh built = build(Offers + said.toStdString());
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
    QCOMPARE(built.mesh->products.size(), 4U);
}

void TestStatedPorts::dependencyFaults_data()
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

void TestStatedPorts::dependencyFaults()
{
    QFETCH(QString, said);
    QFETCH(QString, diagnostics);
    QString found = diagnosticsText(build(Offers + said.toStdString()));
    found.remove("contract-unresolved(ca,o)@2").remove(' ');
    QCOMPARE(found, QString(diagnostics).remove(' '));
}

void TestStatedPorts::dependencyKeepsItsPlaceAndWords()
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

void TestStatedPorts::dependencySightings_data()
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

void TestStatedPorts::dependencySightings()
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

void TestStatedPorts::madeFromContracts_data()
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

void TestStatedPorts::madeFromContracts()
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

WEFT_TEST(TestStatedPorts)
#include "tst_StatedPorts.moc"
