// SPDX-License-Identifier: Apache-2.0
#include "app/gui/MainWindow.h"
#include "app/gui/Selection.h"
#include "app/gui/WindowActions.h"
#include "app/gui/graphview/GraphView.h"
#include "app/shared/export/PictureExport.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace weft;
using namespace weft::gui;

namespace {

/// Two products with what flows in and between them.
struct World {
    World() : settings(own.filePath(QStringLiteral("s.ini"))), window(settings)
    {
        write("orders.yaml", "kind: DataProduct\napiVersion: v1.0.0\nid: orders\nname: orders\nversion: \"1\"\n"
                             "status: active\ndomain: sales\noutputPorts:\n  - name: db.orders\n    version: \"1\"\n"
                             "    contractId: c-orders\n");
        write("revenue.yaml", "kind: DataProduct\napiVersion: v1.0.0\nid: revenue\nname: revenue\nversion: \"1\"\n"
                              "status: active\ndomain: finance\ninputPorts:\n  - name: in\n    version: \"1\"\n"
                              "    contractId: c-orders\noutputPorts:\n  - name: db.revenue\n    version: \"1\"\n"
                              "    contractId: c-revenue\n");
        for (const char* id : {"orders", "revenue"})
            write(QByteArray(id) + ".contract.yaml",
                  QByteArray("kind: DataContract\napiVersion: v3.0.2\nid: c-") + id +
                      "\nversion: \"1\"\nstatus: active\nservers:\n  - server: s\n    type: postgres\n    host: db\n"
                      "    port: 5432\n    database: shop\n    schema: public\nschema:\n  - name: " +
                      id + "\n    physicalName: " + id +
                      "\n    properties:\n      - name: id\n        logicalType: integer\n");
        write("events.ndjson", event("2026-10-01T00:00:00Z", "first") + event("2026-10-20T00:00:00Z", "second"));
        window.resize(1300, 900);
        window.show();
        QSignalSpy picture(&window.document(), &MeshDocument::pictureChanged);
        window.openSources({folder.path()});
        if (!QTest::qWaitFor([&] { return picture.count() > 0; }))
            qFatal("no picture");
        (void)QTest::qWaitForWindowExposed(&window);
    }
    static QByteArray event(const char* time, const char* job)
    {
        return QByteArray(R"({"eventType":"COMPLETE","eventTime":")") + time +
               R"(","run":{"runId":"0189d5a0-0000-7000-8000-000000000001"},"job":{"namespace":"etl","name":")" + job +
               R"("},"inputs":[{"namespace":"postgres://db:5432","name":"shop.public.orders"}],"outputs":[)"
               R"({"namespace":"postgres://db:5432","name":"shop.public.revenue"}],"producer":"https://example.com/x",)"
               R"("schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/definitions/RunEvent"})" +
               '\n';
    }
    void write(const QByteArray& name, const QByteArray& text) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
    }
    [[nodiscard]] MeshDocument& document() { return window.document(); }
    [[nodiscard]] GraphView& canvas() { return window.canvas(); }
    [[nodiscard]] WindowActions& actions() const { return *window.findChild<WindowActions*>(); }
    [[nodiscard]] bool shows(const std::string& title)
    {
        const auto& nodes = document().picture()->nodes;
        return std::any_of(nodes.begin(), nodes.end(),
                           [&](const app::PictureNode& node) { return node.title == title; });
    }
    /// Something happens that ends in another picture.
    template <class Act> [[nodiscard]] bool brings(Act act)
    {
        QSignalSpy picture(&document(), &MeshDocument::pictureChanged);
        act();
        return QTest::qWaitFor([&] { return picture.count() > 0; });
    }
    [[nodiscard]] std::string svg()
    {
        const auto bytes = app::exportPicture(*document().picture(), app::ExportKind::Svg, {});
        return bytes ? *bytes : std::string();
    }

    QTemporaryDir folder;
    QTemporaryDir own;
    app::Settings settings;
    MainWindow window;
};

const QString Revenue = QStringLiteral("product:revenue");

} // namespace

class TestOpenInPlace : public QObject {
    Q_OBJECT

private slots:
    void theClickedThingStaysUnderTheCursor();
    void closingGivesBackTheSamePicture();
    void enterAndTheMenuDoTheSame();
    void anotherDayIsComparedOverTheUnion();
};

void TestOpenInPlace::theClickedThingStaysUnderTheCursor()
{
    World world;
    const QRectF before = world.canvas().nodeRect(Revenue);
    const double zoom = world.canvas().zoom();
    QVERIFY(world.brings(
        [&] { QTest::mouseDClick(world.canvas().viewport(), Qt::LeftButton, {}, before.center().toPoint()); }));
    QVERIFY(world.document().isOpened(Revenue));
    QVERIFY(world.shows("first") && world.shows("second"));
    const QRectF after = world.canvas().nodeRect(Revenue);
    QVERIFY(std::abs(after.left() - before.left()) <= 2);
    QVERIFY(std::abs(after.top() - before.top()) <= 2);
    QCOMPARE(world.canvas().zoom(), zoom);
}

void TestOpenInPlace::closingGivesBackTheSamePicture()
{
    World world;
    const auto before = world.document().picture();
    const std::string text = world.svg();
    const QRectF place = world.canvas().nodeRect(Revenue);
    QVERIFY(world.brings([&] { world.document().toggleOpen(Revenue); }));
    QVERIFY(world.svg() != text);
    QVERIFY(world.brings([&] { world.document().toggleOpen(Revenue); }));
    QCOMPARE(world.document().picture(), before);
    QCOMPARE(world.svg(), text);
    QCOMPARE(world.canvas().nodeRect(Revenue), place);
    // Also by way of another level, and of all at once.
    QVERIFY(world.brings([&] { world.document().toggleOpen(Revenue); }));
    QVERIFY(world.brings([&] { world.document().setLevel(Level::Domain); }));
    QVERIFY(world.brings([&] { world.document().setLevel(Level::Product); }));
    QVERIFY(world.shows("first"));
    QVERIFY(world.brings([&] { world.actions().closeAll->trigger(); }));
    QCOMPARE(world.svg(), text);
}

void TestOpenInPlace::enterAndTheMenuDoTheSame()
{
    World world;
    world.window.selection().set({Revenue});
    QVERIFY(world.actions().openInPlace->isEnabled());
    QCOMPARE(world.actions().openInPlace->text(), QStringLiteral("Open in place"));
    QVERIFY(world.brings([&] { world.actions().openInPlace->trigger(); }));
    QVERIFY(world.document().isOpened(Revenue));
    QCOMPARE(world.actions().openInPlace->text(), QStringLiteral("Close in place"));
    QTest::mouseClick(world.canvas().viewport(), Qt::LeftButton, {},
                      world.canvas().nodeRect(Revenue).center().toPoint());
    world.canvas().setFocus();
    QVERIFY(world.brings([&] { QTest::keyClick(&world.canvas(), Qt::Key_Return); }));
    QVERIFY(!world.document().isOpened(Revenue));
}

void TestOpenInPlace::anotherDayIsComparedOverTheUnion()
{
    World world;
    QVERIFY(world.brings([&] { world.document().setLevel(Level::Dataset); }));
    const std::vector<layout::Rect> places = world.document().picture()->drawing.nodes;
    QVERIFY(world.brings([&] { world.document().setComparedTo(Instant{1'759'968'000 + 31'536'000, 0}); }));
    const auto picture = world.document().picture();
    QCOMPARE(picture->drawing.nodes, places);
    for (const app::PictureNode& node : picture->nodes) {
        if (node.title == "first")
            QCOMPARE(node.difference, app::Difference::Kept);
        if (node.title == "second")
            QCOMPARE(node.difference, app::Difference::Added);
    }
    QVERIFY(picture->trust.added > 0);
    QVERIFY(world.actions().compareNone->isEnabled());
    QVERIFY(world.brings([&] { world.actions().compareNone->trigger(); }));
    QCOMPARE(world.document().picture()->trust.added, std::uint64_t{0});
}

WEFT_TEST(TestOpenInPlace)
#include "tst_OpenInPlace.moc"
