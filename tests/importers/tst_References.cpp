// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// A descriptor whose only output port is what `reference` leads to.
QByteArray descriptor(const QByteArray& reference, const QByteArray& more = {})
{
    return "dataProductDescriptor: 1.0.0\n"
           "info: {name: p, fullyQualifiedName: 'urn:dpds:x:dataproducts:p:1', version: 1.0.0, domain: d, owner: {id: "
           "a@x.example}}\n"
           "interfaceComponents:\n  outputPorts:\n  - $ref: '" +
           reference + "'\n" + more;
}

} // namespace

/// `$ref`: what is followed, and that nothing outside the source is opened.
class TestReferences : public QObject {
    Q_OBJECT

private slots:
    void follows_data();
    void follows();
    void refuses_data();
    void refuses();
    void linksMayNotLeave();
    void linksInsideAreFollowed();
    void namedFileKeepsToItsDirectory();
    void faultsAreNamedInTheirFile();
    void longChains();
};

void TestReferences::follows_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("port");
    QTest::newRow("a file beside") << "port.json"
                                   << "beside@1";
    QTest::newRow("a file in a folder") << "ports/a.yaml"
                                        << "inFolder@1";
    QTest::newRow("a dot before") << "./ports/a.yaml"
                                  << "inFolder@1";
    QTest::newRow("up, and still inside") << "../dp/ports/a.yaml"
                                          << "inFolder@1";
    QTest::newRow("a file above, inside the source") << "../shared.yaml#/ports/one"
                                                     << "shared@1";
    QTest::newRow("an item of a list") << "../shared.yaml#/list/1"
                                       << "second@1";
    QTest::newRow("escaped names") << "../shared.yaml#/ports/a~1b"
                                   << "slash@1";
    QTest::newRow("percent signs") << "%70ort.json"
                                   << "beside@1";
    QTest::newRow("a part of the document") << "#/components/one"
                                            << "own@1";
    QTest::newRow("without the slash") << "#components/one"
                                       << "own@1";
    QTest::newRow("dots for slashes") << "#components.one"
                                      << "own@1";
    QTest::newRow("from file to file") << "ports/chain.yaml"
                                       << "shared@1";
    QTest::newRow("back into the document") << "ports/back.yaml"
                                            << "own@1";
}

void TestReferences::follows()
{
    QFETCH(QString, reference);
    QFETCH(QString, port);
    const SourceDirectory directory;
    directory.add("dp/d.yaml", descriptor(reference.toUtf8(), "components: {one: {name: own, version: 1}}\n"));
    directory.add("dp/port.json", R"({"name": "beside", "version": "1"})");
    directory.add("dp/ports/a.yaml", "name: inFolder\nversion: 1\n");
    directory.add("dp/ports/chain.yaml", "$ref: ../../shared.yaml#/ports/one\n");
    directory.add("dp/ports/back.yaml", "$ref: '#/components/one'\n");
    directory.add("shared.yaml", "ports: {one: {name: shared, version: 1}, a/b: {name: slash, version: 1}}\n"
                                 "list: [{name: first, version: 1}, {name: second, version: 1}]\n");
    const ReadSources read = readPaths({directory.path()});
    QCOMPARE(read.records.products.size(), std::size_t(1));
    QCOMPARE(read.records.products[0].outputPorts.size(), std::size_t(1));
    QCOMPARE(portText(read.records.products[0].outputPorts[0]), port);
    QCOMPARE(read.diagnostics.count(Severity::Warning), std::size_t(0));
}

void TestReferences::refuses_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("code");
    QTest::newRow("above the source") << "../../secret.json"
                                      << "reference-outside-root ../../secret.json";
    QTest::newRow("above, written with percent signs") << "%2e%2e/%2e%2e/secret.json"
                                                       << "reference-outside-root %2e%2e/%2e%2e/secret.json";
    QTest::newRow("above and in again") << "../../source/../secret.json"
                                        << "reference-outside-root ../../source/../secret.json";
    QTest::newRow("from the root") << "/etc/passwd"
                                   << "reference-outside-root /etc/passwd";
    QTest::newRow("an address") << "https://x.example/p.json"
                                << "reference-outside-root https://x.example/p.json";
    QTest::newRow("a file address") << "file:///etc/passwd"
                                    << "reference-outside-root file:///etc/passwd";
    QTest::newRow("an address without a scheme") << "//x.example/p.json"
                                                 << "reference-outside-root //x.example/p.json";
    QTest::newRow("no such file") << "none.json"
                                  << "reference-broken none.json|No such file or directory";
    QTest::newRow("a directory") << "ports"
                                 << "reference-broken ports|not a regular file";
    QTest::newRow("a pipe") << "pipe"
                            << "reference-broken pipe|not a regular file";
    QTest::newRow("no such part") << "#/x/y"
                                  << "reference-broken #/x/y|there is no such part";
    QTest::newRow("itself") << "#/interfaceComponents/outputPorts/0"
                            << "reference-broken #/interfaceComponents/outputPorts/0|leads back to itself";
    QTest::newRow("a circle of files") << "ports/circle.yaml"
                                       << "reference-broken circle.yaml|leads back to itself";
    QTest::newRow("no text format") << "ports/broken.json"
                                    << "reference-broken ports/broken.json|neither JSON nor YAML";
}

void TestReferences::refuses()
{
    QFETCH(QString, reference);
    QFETCH(QString, code);
    const SourceDirectory directory;
    directory.add("secret.json", R"({"name": "secret", "version": "1"})");
    directory.add("source/dp/d.yaml", descriptor(reference.toUtf8()));
    directory.add("source/dp/ports/circle.yaml", "$ref: circle.yaml\n");
    directory.add("source/dp/ports/broken.json", "{\"name\": ");
    QCOMPARE(mkfifo(directory.path("source/dp/pipe").c_str(), 0600), 0);
    const ReadSources read = readPaths({directory.path("source")});
    QCOMPARE(read.records.products.size(), std::size_t(1));
    QVERIFY(read.records.products[0].outputPorts.empty());
    const QStringList said = lines(read.diagnostics);
    QVERIFY2(!said.filter(" warning " + code).isEmpty(), qPrintable(said.join('\n')));
}

void TestReferences::linksMayNotLeave()
{
    const SourceDirectory directory;
    directory.add("outside/secret.json", R"({"name": "secret", "version": "1"})");
    directory.add("source/.dir/keep", "");
    directory.add("source/d.yaml", descriptor("link.json") + "  - $ref: 'folder/secret.json'\n");
    QCOMPARE(symlink("../outside/secret.json", directory.path("source/link.json").c_str()), 0);
    QCOMPARE(symlink("../outside", directory.path("source/folder").c_str()), 0);
    // As a source a link may lead anywhere: the user put it there. A document may not choose.
    const ReadSources read = readPaths({directory.path("source/d.yaml")});
    QVERIFY(read.records.products.at(0).outputPorts.empty());
    QCOMPARE(lines(read.diagnostics), QStringList({"5:11 warning reference-outside-root link.json",
                                                   "6:11 warning reference-outside-root folder/secret.json"}));
}

void TestReferences::linksInsideAreFollowed()
{
    const SourceDirectory directory;
    directory.add("source/real/port.json", R"({"name": "real", "version": "1"})");
    directory.add("source/d.yaml", descriptor("link/port.json"));
    QCOMPARE(symlink("real", directory.path("source/link").c_str()), 0);
    const ReadSources read = readPaths({directory.path("source/d.yaml")});
    QCOMPARE(read.records.products.at(0).outputPorts.size(), std::size_t(1));
}

void TestReferences::namedFileKeepsToItsDirectory()
{
    const SourceDirectory directory;
    directory.add("shared.json", R"({"name": "s", "version": "1"})");
    const std::string file = directory.add("dp/d.yaml", descriptor("../shared.json"));
    QVERIFY(readPaths({file}).records.products.at(0).outputPorts.empty());
    // The wider of two sources decides, in whatever order they are given.
    QCOMPARE(readPaths({file, directory.path()}).records.products.at(0).outputPorts.size(), std::size_t(1));
    QCOMPARE(readPaths({directory.path(), file}).records.products.at(0).outputPorts.size(), std::size_t(1));
}

void TestReferences::faultsAreNamedInTheirFile()
{
    const SourceDirectory directory;
    const std::string file = directory.add("d.yaml", descriptor("port.yaml"));
    const std::string port = directory.add("port.yaml", "name: a\nname: b\nversion: 1\n");
    const ReadSources read = readPaths({file});
    QVERIFY2(read.records.products.empty(), "two names: the port, and so the product, would be a guess");
    QCOMPARE(lines(read.diagnostics), QStringList({"2:1 error duplicate-key name|1"}));
    QCOMPARE(q(read.diagnostics.all().front().path), q(port));
}

void TestReferences::longChains()
{
    const SourceDirectory directory;
    QByteArray parts = "components:\n";
    for (int i = 0; i < 100; ++i)
        parts += "  c" + QByteArray::number(i) + ": {$ref: '#/components/c" + QByteArray::number(i + 1) + "'}\n";
    parts += "  c100: {name: end, version: 1}\n";
    const std::string near = directory.add("near.yaml", descriptor("#/components/c50", parts));
    const std::string far = directory.add("far.yaml", descriptor("#/components/c0", parts));
    QCOMPARE(readPaths({near}).records.products.at(0).outputPorts.size(), std::size_t(1));
    QVERIFY(readPaths({far}).records.products.at(0).outputPorts.empty());
}

WEFT_TEST(TestReferences)
#include "tst_References.moc"
