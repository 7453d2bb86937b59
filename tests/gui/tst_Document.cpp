// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Selection.h"
#include "app/gui/details/NodeDetails.h"
#include "app/gui/document/FileOpener.h"
#include "app/gui/document/MeshDocument.h"
#include "app/gui/document/Repaint.h"
#include "app/gui/document/SourceWatcher.h"
#include "tests/gui/GuiWorld.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileSystemWatcher>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace weft;
using namespace weft::gui;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray manifest(const QByteArray& id, const QByteArray& ports)
{
    return "apiVersion: v1.0.0\nkind: DataProduct\nid: " + id + "\nname: " + id +
           "\nversion: \"1.0.0\"\nstatus: active\ndomain: sales\n" + ports;
}

/// orders feeds revenue.
void writeShop(const QDir& folder)
{
    write(folder.filePath(QStringLiteral("orders.yaml")),
          manifest("orders", "outputPorts:\n  - name: out\n    version: \"1\"\n    contractId: c-orders\n"));
    write(folder.filePath(QStringLiteral("revenue.yaml")),
          manifest("revenue", "inputPorts:\n  - name: in\n    version: \"1\"\n    contractId: c-orders\n"));
}

QString sectionText(const NodeDetails& details, const QString& title)
{
    QStringList rows;
    for (const DetailSection& section : details.sections) {
        if (section.title != title)
            continue;
        for (const DetailRow& row : section.rows)
            rows.append(QStringList{row.title, row.subtitle, row.fact}.join(QLatin1Char('|')));
    }
    return rows.join(QLatin1Char(';'));
}

QString factText(const NodeDetails& details, const QString& label)
{
    for (const auto& [name, value] : details.facts) {
        if (name == label)
            return value;
    }
    return {};
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void selectionSaysOnlyWhatChanged();
    void opensArrangesAndFinds();
    void aLogAloneShowsItsDatasets();
    void failedOpeningKeepsTheMesh();
    void levelsComeAndGo();
    void impactIsAskedAgainAfterAReload();
    void thresholdsMoveNothing();
    void cancelledPictureKeepsTheSpec();
    void filtersShowAPartAndBadOnesNothingNew();
    void anotherDayAndBackMovesNothing();
    void detailsOfAProduct();
    void detailsOfADataset();
    void placesAreTakenApart_data();
    void placesAreTakenApart();
    void editorsGetAnArgumentVector();
    void onlySourcesAreOpened();
    void watcherSaysOnceThatSourcesChanged();
    void watcherLooksPastTheLayoutFile();
    void watcherLooksPastTheNeighboursOfAFile();
};

void TestDocument::selectionSaysOnlyWhatChanged()
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    selection.set({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a"), QString()});
    QCOMPARE(selection.references(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(selection.current(), QStringLiteral("a"));
    selection.set({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(changed.count(), 1);
    selection.clear();
    QCOMPARE(changed.count(), 2);
    QCOMPARE(selection.current(), QString());
}

void TestDocument::opensArrangesAndFinds()
{
    QTemporaryDir folder;
    writeShop(QDir(folder.path()));
    app::JobRunner jobs;
    MeshDocument document(jobs);
    document.setLayout(QStringLiteral("layered"));
    QSignalSpy mesh(&document, &MeshDocument::meshChanged);
    QSignalSpy picture(&document, &MeshDocument::pictureChanged);
    QSignalSpy findings(&document, &MeshDocument::findingsChanged);
    document.openSources({folder.path()});
    QTRY_COMPARE(mesh.count(), 1);
    QTRY_COMPARE(picture.count(), 1);
    QTRY_COMPARE(findings.count(), 2);
    QCOMPARE(document.open()->mesh->products.size(), std::size_t{2});
    QCOMPARE(document.picture()->nodes.size(), std::size_t{2});
    QCOMPARE(document.findings().size(), std::size_t{4});
    QVERIFY(document.find(QStringLiteral("product:orders")));
    QVERIFY(!document.find(QStringLiteral("product:nobody")));
    QVERIFY(!document.find({}));
}

void TestDocument::aLogAloneShowsItsDatasets()
{
    QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("events.ndjson")));
    QVERIFY(log.open(QFile::WriteOnly));
    log.write(R"({"eventTime":"2026-10-30T08:00:00Z","eventType":"COMPLETE","producer":"p","schemaURL":"s",)"
              R"("run":{"runId":"r"},"job":{"namespace":"etl","name":"load"},)"
              R"("inputs":[{"namespace":"db","name":"raw"}],"outputs":[{"namespace":"db","name":"mart"}]})");
    log.close();
    app::JobRunner jobs;
    MeshDocument document(jobs);
    QSignalSpy pictures(&document, &MeshDocument::pictureChanged);
    document.openSources({folder.path()});
    QTRY_COMPARE(pictures.count(), 1);
    QCOMPARE(document.spec().level, Level::Dataset);
    QVERIFY(!document.picture()->nodes.empty());
}

void TestDocument::failedOpeningKeepsTheMesh()
{
    QTemporaryDir folder;
    writeShop(QDir(folder.path()));
    app::JobRunner jobs;
    MeshDocument document(jobs);
    document.setLayout(QStringLiteral("layered"));
    QSignalSpy mesh(&document, &MeshDocument::meshChanged);
    document.openSources({folder.path()});
    QTRY_COMPARE(mesh.count(), 1);
    const auto before = document.open();
    QSignalSpy failed(&document, &MeshDocument::failed);
    document.openSources({folder.filePath(QStringLiteral("nothing/here"))});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.at(0).at(1).toString().isEmpty());
    QCOMPARE(document.open(), before);
    QCOMPARE(document.sources(), QStringList{folder.path()});
}

void TestDocument::levelsComeAndGo()
{
    QTemporaryDir folder;
    writeShop(QDir(folder.path()));
    app::JobRunner jobs;
    MeshDocument document(jobs);
    document.setLayout(QStringLiteral("layered"));
    QSignalSpy picture(&document, &MeshDocument::pictureChanged);
    document.openSources({folder.path()});
    QTRY_COMPARE(picture.count(), 1);
    const auto products = document.picture();
    document.setLevel(Level::Domain);
    QTRY_COMPARE(picture.count(), 2);
    QCOMPARE(document.picture()->nodes.size(), std::size_t{1});
    document.setLevel(Level::Product);
    QCOMPARE(picture.count(), 3); // remembered: no layout, at once
    QCOMPARE(document.picture(), products);
    document.setOverlay(app::Overlay::None);
    QCOMPARE(picture.count(), 4);
    QCOMPARE(document.picture()->drawing.nodes, products->drawing.nodes);
    QCOMPARE(document.picture()->spec.overlay, app::Overlay::None);
}

void TestDocument::impactIsAskedAgainAfterAReload()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    writeShop(dir);
    app::JobRunner jobs;
    MeshDocument document(jobs);
    document.setLayout(QStringLiteral("layered"));
    QSignalSpy picture(&document, &MeshDocument::pictureChanged);
    document.openSources({folder.path()});
    QTRY_COMPARE(picture.count(), 1);
    ImpactQuery query;
    query.subject = QStringLiteral("product:orders");
    document.ask(query);
    QTRY_VERIFY(document.impact() != nullptr);
    QCOMPARE(document.impact()->impact.summary.products, 1U);

    write(dir.filePath(QStringLiteral("margin.yaml")),
          manifest("margin", "inputPorts:\n  - name: in\n    version: \"1\"\n    contractId: c-orders\n"));
    document.reload();
    QTRY_VERIFY(document.impact() != nullptr && document.impact()->impact.summary.products == 2U);
    QCOMPARE(document.impact()->open, document.open());
    document.endImpact();
    QVERIFY(document.impact() == nullptr);

    QVERIFY(QFile::remove(dir.filePath(QStringLiteral("orders.yaml"))));
    document.ask(query);
    QSignalSpy failed(&document, &MeshDocument::failed);
    document.reload();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(document.impact() == nullptr);
}

void TestDocument::thresholdsMoveNothing()
{
    const auto open = tests::openWorld(tests::SmallShop);
    app::PictureSpec spec;
    spec.layout = "layered";
    NoProgress progress;
    const auto made = app::meshPicture(open, spec, progress);
    QVERIFY(made);
    auto strict = std::make_shared<app::OpenMesh>(*open);
    strict->people = powerInterest(*open->mesh, 0.95, 0.5);
    const auto changed = withPeople(**made, strict);
    QCOMPARE(changed->drawing.nodes, (*made)->drawing.nodes);
    const auto quadrant = [](const app::MeshPicture& picture, const std::string& reference) {
        for (const app::PictureNode& node : picture.nodes) {
            if (node.reference == reference)
                return node.quadrant;
        }
        return Quadrant::NotAssessed;
    };
    QCOMPARE(quadrant(**made, "product:orders"), Quadrant::ManageClosely);
    QCOMPARE(quadrant(*changed, "product:orders"), Quadrant::KeepInformed);
}

void TestDocument::cancelledPictureKeepsTheSpec()
{
    QTemporaryDir folder;
    writeShop(QDir(folder.path()));
    app::JobRunner jobs;
    MeshDocument document(jobs);
    document.setLayout(QStringLiteral("layered"));
    QSignalSpy picture(&document, &MeshDocument::pictureChanged);
    document.openSources({folder.path()});
    QTRY_COMPARE(picture.count(), 1);
    document.setLevel(Level::Dataset);
    document.cancel(app::JobKind::Picture);
    QCOMPARE(document.spec().level, Level::Product);
    QCOMPARE(document.picture()->spec.level, Level::Product);
}

void TestDocument::filtersShowAPartAndBadOnesNothingNew()
{
    const QTemporaryDir folder;
    writeShop(QDir(folder.path()));
    app::JobRunner jobs;
    MeshDocument document(jobs);
    QSignalSpy picture(&document, &MeshDocument::pictureChanged);
    QSignalSpy failed(&document, &MeshDocument::failed);
    document.openSources({folder.path()});
    QTRY_COMPARE(picture.count(), 1);
    const std::vector<layout::Rect> all = document.picture()->drawing.nodes;
    document.setFilter(QStringLiteral("^rev"));
    QTRY_COMPARE(picture.count(), 2);
    QCOMPARE(document.picture()->nodes.size(), std::size_t{1});
    QVERIFY(document.showsPart());
    int said = 0;
    for (const char* hostile : {"(", "((a{1000}){1000}){1000}", "(?=x)", "\\1", "[z-a]"}) {
        document.setFilter(QLatin1String(hostile));
        ++said;
        QTRY_COMPARE(failed.count(), said);
        QCOMPARE(document.spec().filter, std::string("^rev"));
        QCOMPARE(document.picture()->nodes.size(), std::size_t{1});
    }
    // What would take other engines forever is linear here.
    document.setFilter(QStringLiteral("(a+)+(a|aa)*(.*)*x$"));
    QTRY_COMPARE(picture.count(), 3);
    QCOMPARE(document.picture()->nodes.size(), std::size_t{0});
    document.showEverything();
    QTRY_COMPARE(picture.count(), 4);
    QVERIFY(!document.showsPart());
    QVERIFY(document.picture()->drawing.nodes == all);
}

void TestDocument::anotherDayAndBackMovesNothing()
{
    const QTemporaryDir folder;
    QByteArray events;
    const auto run = [&events](const char* day, const char* job, const char* in, const char* out) {
        events +=
            QByteArray(R"({"eventType":"COMPLETE","eventTime":")") + day +
            R"(T08:00:00Z","run":{"runId":"01890000-0000-7000-8000-0000000000)" + day[8] + day[9] +
            R"("},"job":{"namespace":"etl","name":")" + job + R"("},"inputs":[{"namespace":"db","name":")" + in +
            R"("}],"outputs":[{"namespace":"db","name":")" + out +
            R"("}],"producer":"https://x.example","schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json"})"
            "\n";
    };
    run("2026-10-01", "one", "a", "b");
    run("2026-10-02", "two", "b", "c");
    run("2026-10-20", "three", "c", "d");
    run("2026-10-21", "four", "a", "e");
    write(folder.filePath(QStringLiteral("events.ndjson")), events);
    app::JobRunner jobs;
    MeshDocument document(jobs);
    QSignalSpy picture(&document, &MeshDocument::pictureChanged);
    document.setLevel(Level::Dataset);
    document.openSources({folder.path()});
    QTRY_COMPARE(picture.count(), 1);
    const auto latest = document.picture();
    document.setAsOf(readInstant("2026-10-03T00:00:00Z")->instant);
    QTRY_COMPARE(picture.count(), 2);
    const auto earlier = document.picture();
    QVERIFY(earlier->nodes.size() < latest->nodes.size());
    document.setAsOf({});
    QTRY_COMPARE(picture.count(), 3);
    QCOMPARE(document.picture()->nodes.size(), latest->nodes.size());
    QVERIFY(document.picture()->drawing.nodes == latest->drawing.nodes);
    // What there was on both days stands where it stood.
    for (std::size_t node = 0; node < earlier->nodes.size(); ++node) {
        for (std::size_t other = 0; other < latest->nodes.size(); ++other) {
            if (latest->nodes[other].reference == earlier->nodes[node].reference)
                QCOMPARE(earlier->drawing.nodes[node], latest->drawing.nodes[other]);
        }
    }
}

void TestDocument::detailsOfAProduct()
{
    const auto open = tests::openWorld(tests::SmallShop);
    const NodeDetails details = nodeDetails(*open, {}, *findRef(*open->mesh, "product:revenue"));
    QCOMPARE(details.name, QStringLiteral("revenue"));
    QCOMPARE(details.reference, QStringLiteral("product:revenue"));
    QVERIFY(factText(details, QStringLiteral("Owner")).contains(QStringLiteral("finn"), Qt::CaseInsensitive));
    QCOMPARE(factText(details, QStringLiteral("Domain")), QStringLiteral("finance"));
    QCOMPARE(sectionText(details, QStringLiteral("Depends on")), QStringLiteral("orders|declared and observed|"));
    QCOMPARE(sectionText(details, QStringLiteral("Read by")),
             QStringLiteral("ghost|observed only · since 31 Oct 2026|"));
    QVERIFY(sectionText(details, QStringLiteral("Input ports")).endsWith(QStringLiteral("|orders")));
    const NodeDetails lone = nodeDetails(*open, {}, *findRef(*open->mesh, "product:adrift"));
    QCOMPARE(factText(lone, QStringLiteral("Owner")), QStringLiteral("nobody"));
    QCOMPARE(lone.sections.size(), std::size_t{0});
}

void TestDocument::detailsOfADataset()
{
    const auto open = tests::openWorld(tests::SmallShop);
    const NodeDetails details = nodeDetails(*open, {}, *findRef(*open->mesh, "dataset:db#shop.orders"));
    QCOMPARE(factText(details, QStringLiteral("Data product")), QStringLiteral("orders"));
    QVERIFY(sectionText(details, QStringLiteral("Columns")).contains(QStringLiteral("mail|personal data|")));
    QCOMPARE(sectionText(details, QStringLiteral("Goes into")), QStringLiteral("shop.revenue|by make_revenue|"));
    // Every kind of node can be described.
    for (const char* reference :
         {"domain:sales", "owner:nora@shop.example", "port:orders#out/orders", "contract:c-orders",
          "job:etl#make_revenue", "column:db#shop.orders#mail", "stakeholder:ann@shop.example"}) {
        const auto node = findRef(*open->mesh, reference);
        QVERIFY2(node, reference);
        QVERIFY2(!nodeDetails(*open, {}, *node).name.isEmpty(), reference);
    }
}

void TestDocument::placesAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("path alone") << "/a/b.yaml"
                                << "/a/b.yaml" << 1 << 1;
    QTest::newRow("line") << "/a/b.yaml:12"
                          << "/a/b.yaml" << 12 << 1;
    QTest::newRow("line and column") << "/a/b.yaml:12:3"
                                     << "/a/b.yaml" << 12 << 3;
    QTest::newRow("colon in the name") << "/a/b:c.yaml:12"
                                       << "/a/b:c.yaml" << 12 << 1;
    QTest::newRow("line break in the name") << "/a/b\n.yaml:12"
                                            << "/a/b\n.yaml" << 12 << 1;
    QTest::newRow("no number") << "/a/b.yaml:x"
                               << "/a/b.yaml:x" << 1 << 1;
}

void TestDocument::placesAreTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(int, line);
    QFETCH(int, column);
    const FilePlace place = readPlace(text);
    QCOMPARE(place.path, path);
    QCOMPARE(place.line, line);
    QCOMPARE(place.column, column);
}

void TestDocument::editorsGetAnArgumentVector()
{
    const FilePlace place{QStringLiteral("/a/; rm -rf {line} \"$HOME\".yaml"), 12, 3};
    QCOMPARE(editorCommand(QStringLiteral("code --goto {file}:{line}:{column}"), place),
             (QStringList{QStringLiteral("code"), QStringLiteral("--goto"), place.path + QStringLiteral(":12:3")}));
    QCOMPARE(editorCommand(QStringLiteral("kate -l {line}"), place),
             (QStringList{QStringLiteral("kate"), QStringLiteral("-l"), QStringLiteral("12"), place.path}));
    QVERIFY(!editorCommand({}, place));
}

void TestDocument::onlySourcesAreOpened()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.yaml"));
    write(file, "x");
    qputenv("WEFT_EDITOR", "true");
    QVERIFY(openPlace(file + QStringLiteral(":3"), {file}));
    QVERIFY(!openPlace(QStringLiteral("/etc/passwd:1"), {file}));
    QVERIFY(!openPlace(folder.path(), {folder.path()}));
    QVERIFY(!openPlace(folder.filePath(QStringLiteral("gone.yaml")), {folder.filePath(QStringLiteral("gone.yaml"))}));
    qunsetenv("WEFT_EDITOR");
}

void TestDocument::watcherSaysOnceThatSourcesChanged()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    writeShop(dir);
    SourceWatcher watcher(50);
    QSignalSpy changed(&watcher, &SourceWatcher::changed);
    watcher.watch({folder.path()}, {dir.filePath(QStringLiteral("orders.yaml"))});
    write(dir.filePath(QStringLiteral("orders.yaml")), "a");
    write(dir.filePath(QStringLiteral("new.yaml")), "b");
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
    // An editor that replaces the file: it is still watched.
    QVERIFY(QFile::remove(dir.filePath(QStringLiteral("orders.yaml"))));
    write(dir.filePath(QStringLiteral("orders.yaml")), "c");
    QVERIFY(changed.wait());
    write(dir.filePath(QStringLiteral("orders.yaml")), "d");
    QVERIFY(changed.wait());
}

void TestDocument::watcherLooksPastTheLayoutFile()
{
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    writeShop(dir);
    SourceWatcher watcher(0);
    QSignalSpy changed(&watcher, &SourceWatcher::changed);
    watcher.watch({folder.path()}, {});
    QFileSystemWatcher system({folder.path()});
    QSignalSpy seen(&system, &QFileSystemWatcher::directoryChanged);
    QSaveFile file(dir.filePath(QStringLiteral("layout.weft.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("layout: 1\n");
    QVERIFY(file.commit());
    QTRY_VERIFY(seen.count() > 0);
    // Changes come in their order: with this one, the one before has been looked at.
    write(dir.filePath(QStringLiteral("new.yaml")), "b");
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(changed.count(), 1);
}

void TestDocument::watcherLooksPastTheNeighboursOfAFile()
{
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    writeShop(dir);
    const QString orders = dir.filePath(QStringLiteral("orders.yaml"));
    SourceWatcher watcher(0);
    QSignalSpy changed(&watcher, &SourceWatcher::changed);
    watcher.watch({orders}, {orders});
    QFileSystemWatcher system({folder.path()});
    QSignalSpy seen(&system, &QFileSystemWatcher::directoryChanged);
    write(dir.filePath(QStringLiteral("notes.yaml")), "b");
    QTRY_VERIFY(seen.count() > 0);
    QVERIFY(QFile::remove(dir.filePath(QStringLiteral("revenue.yaml"))));
    write(orders, "c");
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(changed.count(), 1);
    // An editor that replaces it does so through its folder.
    QVERIFY(QFile::remove(orders));
    QTRY_COMPARE(changed.count(), 2);
    write(orders, "d");
    QTRY_COMPARE(changed.count(), 3);
}

WEFT_TEST(TestDocument)
#include "tst_Document.moc"
