// SPDX-License-Identifier: Apache-2.0
#include "app/gui/MainWindow.h"

#include "app/gui/Selection.h"
#include "app/gui/WindowActions.h"
#include "app/gui/document/LayoutKeeper.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/panels/DetailsPanel.h"
#include "app/gui/widgets/NoticeBar.h"
#include "layout/LayoutCatalog.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace weft;
using namespace weft::gui;

namespace {

QByteArray manifest(const QByteArray& id, const QByteArray& domain, const QByteArray& reads)
{
    QByteArray text = "apiVersion: v1.0.0\nkind: DataProduct\nid: " + id + "\nname: " + id +
                      "\nversion: \"1.0.0\"\nstatus: active\ndomain: " + domain + "\n";
    if (!reads.isEmpty())
        text += "inputPorts:\n  - name: in\n    version: \"1\"\n    contractId: c-" + reads + "\n";
    return text + "outputPorts:\n  - name: out\n    version: \"1\"\n    contractId: c-" + id + "\n";
}

void writeTo(const QString& path, const QByteArray& text)
{
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

/// A window on a folder of its own: four products of sales in a row, two of finance.
struct World {
    World() : settings(own.filePath(QStringLiteral("s.ini")))
    {
        add("a", "sales", "");
        add("b", "sales", "a");
        add("c", "sales", "a");
        add("d", "sales", "b");
        add("e", "finance", "d");
        add("f", "finance", "e");
        window = std::make_unique<MainWindow>(settings);
        window->resize(1200, 800);
        window->show();
    }
    void add(const QByteArray& id, const QByteArray& domain, const QByteArray& reads) const
    {
        writeTo(folder.filePath(QString::fromLatin1(id + ".yaml")), manifest(id, domain, reads));
    }
    void open() const
    {
        QSignalSpy picture(&window->document(), &MeshDocument::pictureChanged);
        window->openSources({folder.path()});
        QTRY_VERIFY(picture.count() > 0);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    [[nodiscard]] MeshDocument& document() const { return window->document(); }
    [[nodiscard]] GraphView& canvas() const { return window->canvas(); }
    [[nodiscard]] WindowActions& actions() const { return *window->findChild<WindowActions*>(); }
    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("layout.weft.yaml")); }
    [[nodiscard]] QByteArray fileText() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] layout::Rect box(const char* id) const
    {
        const auto& picture = *document().picture();
        for (std::size_t node = 0; node < picture.nodes.size(); ++node) {
            if (picture.nodes[node].reference == std::string("product:") + id)
                return picture.drawing.nodes[node];
        }
        return {};
    }
    /// What is drawn where, of all products.
    [[nodiscard]] std::vector<layout::Rect> boxes() const { return document().picture()->drawing.nodes; }
    /// Drags from a point of the viewport by a way and lets go of it there.
    void drag(QPoint from, QPoint way) const
    {
        QWidget* viewport = canvas().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + way / 2);
        QTest::mouseMove(viewport, from + way);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + way);
    }
    [[nodiscard]] QPoint middle(const char* id) const
    {
        return canvas().nodeRect(QStringLiteral("product:") + QLatin1String(id)).center().toPoint();
    }

    QTemporaryDir folder;
    QTemporaryDir own;
    app::Settings settings;
    std::unique_ptr<MainWindow> window;
};

bool holds(const QWidget& widget, const QString& text)
{
    const QList<QPushButton*> buttons = widget.findChildren<QPushButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton* one) { return one->text() == text; });
}

} // namespace

class TestPlacing : public QObject {
    Q_OBJECT

private slots:
    void aDraggedNodeIsPinned();
    void theViewStays();
    void escapeCancels();
    void aDroppedFrameChangesPlaces();
    void arrowsPushTheFocusedNode();
    void undoAndRedo();
    void letGoOfAllGivesBackThePicture();
    void theFileIsReadAndWritten();
    void theFileIsNoSource();
    void readOnlyFoldersAreSaidOnce();
    void aBrokenFileIsSaid();
    void theFileSurvivesAReload();
    void pageShapes();
    void whereTheFileIs();
};

void TestPlacing::aDraggedNodeIsPinned()
{
    const World world;
    world.open();
    const layout::Rect before = world.box("c");
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    world.drag(world.middle("c"), {0, 300});
    QTRY_COMPARE(picture.count(), 1);
    QVERIFY(world.document().isPinned(QStringLiteral("product:c")));
    QVERIFY(world.box("c").y > before.y || world.box("c").y >= world.box("b").bottom());
    // It is picked, and the details offer to let go of it.
    QCOMPARE(world.window->selection().current(), QStringLiteral("product:c"));
    auto& details = *world.window->findChild<DetailsPanel*>();
    QVERIFY(holds(details, QStringLiteral("Let go")));
    QVERIFY(world.actions().letGo->isEnabled());
    world.actions().letGo->trigger();
    QTRY_COMPARE(picture.count(), 2);
    QCOMPARE(world.box("c"), before);
    QVERIFY(!world.document().hasPins());
    QVERIFY(!world.actions().letGo->isEnabled());
    QTRY_VERIFY(!holds(details, QStringLiteral("Let go")));
}

void TestPlacing::theViewStays()
{
    const World world;
    world.open();
    world.canvas().setZoom(1);
    world.canvas().centerOn(QStringLiteral("product:a"));
    QTRY_VERIFY(world.canvas().stats().atRest);
    const QRectF a = world.canvas().nodeRect(QStringLiteral("product:a"));
    const layout::Rect still = world.box("a");
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    world.document().putNode(QStringLiteral("product:c"), {world.box("c").x, 1e6});
    QTRY_COMPARE(picture.count(), 1);
    QCOMPARE(world.box("a"), still);
    QCOMPARE(world.canvas().nodeRect(QStringLiteral("product:a")), a);
}

void TestPlacing::escapeCancels()
{
    const World world;
    world.open();
    const std::vector<layout::Rect> before = world.boxes();
    QWidget* viewport = world.canvas().viewport();
    const QPoint from = world.middle("c");
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, from + QPoint(0, 60));
    QTest::keyClick(&world.canvas(), Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(0, 60));
    QVERIFY(!world.document().hasPins());
    QVERIFY(world.boxes() == before);
    QVERIFY(!QFile::exists(world.file()));
}

void TestPlacing::aDroppedFrameChangesPlaces()
{
    const World world;
    world.open();
    const auto frame = [&](const char* reference) {
        const app::MeshPicture& shown = *world.document().picture();
        for (std::size_t group = 0; group < shown.groups.size(); ++group) {
            if (shown.groups[group].reference == reference)
                return shown.drawing.groups[group];
        }
        return layout::Rect();
    };
    const layout::Rect sales = frame("domain:sales");
    const layout::Rect finance = frame("domain:finance");
    // Where these are in the view, by a node that is in both systems.
    const QRectF a = world.canvas().nodeRect(QStringLiteral("product:a"));
    const double zoom = world.canvas().zoom();
    const auto toView = [&](layout::Point p) {
        return QPointF(a.x() + (p.x - world.box("a").x) * zoom, a.y() + (p.y - world.box("a").y) * zoom).toPoint();
    };
    const QPoint title = toView({sales.x + 20, sales.y + 6});
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    world.drag(title, toView(finance.center()) - title);
    QTRY_COMPARE(picture.count(), 1);
    QVERIFY(world.document().isPinned(QStringLiteral("domain:sales")));
    const auto order = [](const layout::Rect& x, const layout::Rect& y) {
        return std::pair(x.center().x < y.center().x, x.center().y < y.center().y);
    };
    QVERIFY(order(frame("domain:sales"), frame("domain:finance")) != order(sales, finance));
}

void TestPlacing::arrowsPushTheFocusedNode()
{
    const World world;
    world.open();
    QTest::mouseClick(world.canvas().viewport(), Qt::LeftButton, {}, world.middle("b"));
    QCOMPARE(world.canvas().focusedNode(), QStringLiteral("product:b"));
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    QTest::keyClick(&world.canvas(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(picture.count(), 1);
    QVERIFY(world.document().isPinned(QStringLiteral("product:b")));
    // It keeps the ring, so that the next push goes on.
    QCOMPARE(world.canvas().focusedNode(), QStringLiteral("product:b"));
}

void TestPlacing::undoAndRedo()
{
    const World world;
    world.open();
    const std::vector<layout::Rect> before = world.boxes();
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    QVERIFY(!world.actions().undo->isEnabled());
    world.document().putNode(QStringLiteral("product:c"), {world.box("a").x, 1e6});
    QTRY_COMPARE(picture.count(), 1);
    const std::vector<layout::Rect> pinned = world.boxes();
    QVERIFY(pinned != before);
    world.actions().undo->trigger();
    QTRY_COMPARE(picture.count(), 2);
    QVERIFY(world.boxes() == before);
    QVERIFY(!world.actions().undo->isEnabled());
    world.actions().redo->trigger();
    QTRY_COMPARE(picture.count(), 3);
    QVERIFY(world.boxes() == pinned);
    QVERIFY(!world.actions().redo->isEnabled());
}

void TestPlacing::letGoOfAllGivesBackThePicture()
{
    const World world;
    world.open();
    const std::vector<layout::Rect> before = world.boxes();
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    for (const char* id : {"b", "c", "e"}) {
        const int count = picture.count();
        world.document().putNode(QStringLiteral("product:") + QLatin1String(id), {world.box(id).x + 300, 0});
        QTRY_COMPARE(picture.count(), count + 1);
    }
    world.document().holdHere({QStringLiteral("product:a"), QStringLiteral("domain:finance")});
    QTRY_COMPARE(picture.count(), 4);
    QVERIFY(world.document().isPinned(QStringLiteral("domain:finance")));
    world.actions().letGoOfAll->trigger();
    QTRY_COMPARE(picture.count(), 5);
    QVERIFY(world.boxes() == before);
    QVERIFY(!world.actions().letGoOfAll->isEnabled());
}

void TestPlacing::theFileIsReadAndWritten()
{
    World world;
    world.open();
    QVERIFY2(!QFile::exists(world.file()), "looking at a mesh writes nothing");
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    world.document().putNode(QStringLiteral("product:c"), {world.box("c").x, 1e6});
    QTRY_COMPARE(picture.count(), 1);
    QTRY_VERIFY(world.fileText().contains("\"product:c\": ["));
    const std::vector<layout::Rect> pinned = world.boxes();
    // Another window shows the same, and so does this one after a second thought.
    world.window->close();
    world.window = std::make_unique<MainWindow>(world.settings);
    world.window->show();
    world.open();
    QVERIFY(world.document().isPinned(QStringLiteral("product:c")));
    for (std::size_t node = 0; node < pinned.size(); ++node) {
        QVERIFY(std::abs(world.boxes()[node].x - pinned[node].x) < 0.3);
        QVERIFY(std::abs(world.boxes()[node].y - pinned[node].y) < 0.3);
    }
    world.document().letGoOfAll();
    QTRY_VERIFY(!world.fileText().contains("pins:"));
    // What waits to be written is, when the window goes.
    world.document().putNode(QStringLiteral("product:b"), {0, 1e6});
    QSignalSpy again(&world.document(), &MeshDocument::pictureChanged);
    QTRY_COMPARE(again.count(), 1);
    world.window->close();
    QVERIFY(world.fileText().contains("pins:\n  nodes:\n    \"product:b\": ["));
}

void TestPlacing::theFileIsNoSource()
{
    const World world;
    world.open();
    const std::size_t sources = world.document().open()->sources.size();
    const std::size_t said = world.document().open()->diagnostics.all().size();
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    QSignalSpy mesh(&world.document(), &MeshDocument::meshChanged);
    world.document().keepLayout();
    QTRY_VERIFY(QFile::exists(world.file()));
    // A source that changes is said; had the file been one, that would have been said before.
    auto& notice = *world.window->findChild<NoticeBar*>();
    QVERIFY(notice.text() != QStringLiteral("Sources changed."));
    world.document().reload();
    QTRY_COMPARE(mesh.count(), 1);
    QCOMPARE(world.document().open()->sources.size(), sources);
    QCOMPARE(world.document().open()->diagnostics.all().size(), said);
}

void TestPlacing::readOnlyFoldersAreSaidOnce()
{
    const World world;
    world.open();
    // A folder in place of the file can't be written over, by anybody.
    QVERIFY(QDir(world.folder.path()).mkdir(QStringLiteral("layout.weft.yaml")));
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    QSignalSpy failed(&world.document(), &MeshDocument::failed);
    world.document().putNode(QStringLiteral("product:c"), {world.box("c").x, 1e6});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.front().at(1).toString().startsWith(
        QStringLiteral("What was placed by hand is kept until the window closes: ")));
    QVERIFY(world.document().isPinned(QStringLiteral("product:c")));
    world.document().putNode(QStringLiteral("product:b"), {world.box("b").x, 1e6});
    QTRY_COMPARE(picture.count(), 2);
    world.document().flush();
    QCOMPARE(failed.count(), 1);
}

void TestPlacing::aBrokenFileIsSaid()
{
    const World world;
    writeTo(world.file(), "layout: 1\npins:\n  nodes:\n    \"product:c\": [here]\n    \"product:b\": [20, 60]\n");
    QSignalSpy failed(&world.document(), &MeshDocument::failed);
    world.open();
    QCOMPARE(failed.count(), 1);
    QVERIFY2(failed.front().at(1).toString().contains(QStringLiteral("layout.weft.yaml:4:18: warning:")),
             qPrintable(failed.front().at(1).toString()));
    QVERIFY(world.document().isPinned(QStringLiteral("product:b")));
    QVERIFY(!world.document().isPinned(QStringLiteral("product:c")));
}

void TestPlacing::theFileSurvivesAReload()
{
    const World world;
    world.open();
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    world.document().putNode(QStringLiteral("product:c"), {world.box("c").x, 1e6});
    QTRY_COMPARE(picture.count(), 1);
    QTRY_VERIFY(QFile::exists(world.file()));
    world.document().flush();
    world.add("g", "sales", "c");
    world.document().reload();
    QTRY_COMPARE(picture.count(), 2);
    QVERIFY(world.document().isPinned(QStringLiteral("product:c")));
    QVERIFY(!world.box("g").empty());
    // Somebody else's change to the file is taken up.
    QByteArray text = world.fileText();
    text.replace("\"product:c\": [", "\"product:d\": [");
    writeTo(world.file(), text.replace("# Where", "# Other"));
    world.document().reload();
    QTRY_COMPARE(picture.count(), 3);
    QVERIFY(world.document().isPinned(QStringLiteral("product:d")));
    QVERIFY(!world.document().isPinned(QStringLiteral("product:c")));
}

void TestPlacing::pageShapes()
{
    const World world;
    world.open();
    QSignalSpy picture(&world.document(), &MeshDocument::pictureChanged);
    for (QAction* shape : world.actions().page->actions()) {
        const int count = picture.count();
        const bool shown = shape->isChecked();
        shape->trigger();
        if (!shown)
            QTRY_COMPARE(picture.count(), count + 1);
        QVERIFY(shape->isChecked());
        const QSizeF canvas = world.canvas().viewport()->size();
        const double wanted =
            shape->data().toDouble() > 0 ? shape->data().toDouble() : canvas.width() / canvas.height();
        QCOMPARE(world.document().spec().pageAspect, wanted);
    }
    // All arrangements that there are can be chosen.
    QCOMPARE(static_cast<std::size_t>(world.actions().arrangement->actions().size()), layout::layoutNames().size());
}

void TestPlacing::whereTheFileIs()
{
    const World world;
    const QString file = world.file();
    const QString a = world.folder.filePath(QStringLiteral("a.yaml"));
    QCOMPARE(LayoutKeeper::pathFor({world.folder.path()}), file);
    QCOMPARE(LayoutKeeper::pathFor({a}), file);
    QCOMPARE(LayoutKeeper::pathFor({QStringLiteral("-"), a}), file);
    QCOMPARE(LayoutKeeper::pathFor({QStringLiteral("/no/such/place")}), QString());
    QCOMPARE(LayoutKeeper::pathFor({QStringLiteral("-"), QStringLiteral("/dev/fd/3")}), QString());
    QCOMPARE(LayoutKeeper::pathFor({world.own.path(), world.folder.path()}),
             LayoutKeeper::pathFor({world.folder.path(), world.own.path()}));
}

WEFT_TEST(TestPlacing)
#include "tst_Placing.moc"
