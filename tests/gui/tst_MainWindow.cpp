// SPDX-License-Identifier: Apache-2.0
#include "app/gui/MainWindow.h"

#include "app/gui/Appearance.h"
#include "app/gui/Selection.h"
#include "app/gui/WindowActions.h"
#include "app/gui/document/MeshDocument.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/panels/DetailsPanel.h"
#include "app/gui/panels/ExportDialog.h"
#include "app/gui/panels/ImpactPanel.h"
#include "app/gui/panels/StakeholderGridView.h"
#include "app/gui/panels/StakeholderPanel.h"
#include "app/gui/search/NameFinder.h"
#include "app/gui/search/NodeField.h"
#include "app/gui/widgets/NoticeBar.h"
#include "app/gui/widgets/ProgressStrip.h"
#include "app/gui/widgets/TrustBar.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QCompleter>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTreeView>
#include <QUrl>

using namespace weft;
using namespace weft::gui;

namespace {

constexpr const char* Hostile = "<b>orders</b><img src=/etc/passwd>&amp;";

/// A folder with two products, people and a file that can't be read; `name` is everybody's name.
class Sources {
public:
    explicit Sources(const QByteArray& name)
    {
        const QByteArray quoted = "\"" + name + "\"";
        const QByteArray head = "apiVersion: v1.0.0\nkind: DataProduct\nversion: \"1.0.0\"\nstatus: active\n";
        write("orders.yaml",
              head + "id: orders\nname: " + quoted + "\ndomain: " + quoted + "\ndescription:\n  purpose: " + quoted +
                  "\noutputPorts:\n  - name: out\n    version: \"1\"\n    contractId: c-orders\nteam:\n  name: " +
                  quoted + "\n  members:\n    - username: nora@shop.example\n      name: " + quoted +
                  "\n      role: owner\n");
        write("revenue.yaml", head + "id: revenue\nname: revenue\ndomain: finance\ninputPorts:\n  - name: in\n    "
                                     "version: \"1\"\n    contractId: c-orders\n");
        write("people.csv", "name,email,role,power,interest\n" + quoted + ",nora@shop.example," + quoted +
                                ",0.9,0.9\nAnn,ann@shop.example,CFO,0.8,0.2\n");
        write("broken.yaml", "kind: DataProduct\nid: [\n");
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    void write(const char* file, const QByteArray& text) const
    {
        QFile out(m_folder.filePath(QLatin1String(file)));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

private:
    QTemporaryDir m_folder;
};

/// A window with settings of its own.
struct World {
    explicit World(const QByteArray& name = "orders & more")
        : sources(name), settings(folder.filePath(QStringLiteral("s.ini"))), window(settings)
    {
        window.document().setLayout(QStringLiteral("layered"));
        window.show();
    }
    void open()
    {
        QSignalSpy picture(&window.document(), &MeshDocument::pictureChanged);
        QSignalSpy findings(&window.document(), &MeshDocument::findingsChanged);
        window.openSources({sources.path()});
        QTRY_COMPARE(picture.count(), 1);
        QTRY_COMPARE(findings.count(), 2);
    }
    template <class Widget> [[nodiscard]] Widget& part() const { return *window.findChild<Widget*>(); }

    Sources sources;
    QTemporaryDir folder;
    app::Settings settings;
    MainWindow window;
};

QAction* action(MainWindow& window, const QString& text)
{
    for (QAction* one : window.findChildren<QAction*>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

QStringList buttonTexts(const QWidget& widget)
{
    QStringList texts;
    for (const QPushButton* button : widget.findChildren<QPushButton*>())
        texts.append(button->text());
    return texts;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void emptyWindowSaysWhatToDo();
    void opensAndSaysHowMuchIsShown();
    void selectionIsOneEverywhere();
    void impactLightsAndEscEnds();
    void territoryOfAPerson();
    void searchFindsNodesAndActions();
    void changedSourcesOfferAReload();
    void droppedFilesAreOpened();
    void failureIsSaidAndHarmless();
    void everythingIsPlainText();
    void everyActionIsReachable();
    void exportDialogStartsWithWhatIsShown();
    void restoresDocksAndRecent();
    void themesDressEverything();
};

void TestMainWindow::emptyWindowSaysWhatToDo()
{
    const World world;
    const QStringList buttons = buttonTexts(world.window);
    QVERIFY(buttons.contains(QStringLiteral("Open folder …")));
    QVERIFY(buttons.contains(QStringLiteral("Open files …")));
    QVERIFY(!action(const_cast<MainWindow&>(world.window), QStringLiteral("Reload"))->isEnabled());
}

void TestMainWindow::opensAndSaysHowMuchIsShown()
{
    World world;
    world.open();
    const QString trust = buttonTexts(world.part<TrustBar>()).join(QStringLiteral(" · "));
    QVERIFY2(trust.startsWith(QStringLiteral("2 of 2 products shown")), qPrintable(trust));
    QVERIFY2(trust.contains(QStringLiteral("1 record refused")), qPrintable(trust));
    QVERIFY(world.part<NoticeBar>().isVisible());
    QCOMPARE(world.window.findChild<QDockWidget*>(QStringLiteral("problemsDock"))
                 ->windowTitle()
                 .section(QLatin1Char(' '), 0, 0),
             QStringLiteral("Problems"));
    // Every part can be clicked.
    for (QPushButton* button : world.part<TrustBar>().findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("datasets")))
            button->click();
    }
    QCOMPARE(world.window.document().spec().level, Level::Dataset);
}

void TestMainWindow::selectionIsOneEverywhere()
{
    World world;
    world.open();
    world.window.selection().set({QStringLiteral("product:revenue")});
    QCOMPARE(world.window.canvas().selection(), QStringList{QStringLiteral("product:revenue")});
    const QList<QTreeView*> trees = world.window.findChildren<QTreeView*>();
    const auto tree = std::find_if(trees.begin(), trees.end(), [](const QTreeView* one) {
        return one->accessibleName() == QStringLiteral("Explorer");
    });
    QVERIFY(tree != trees.end());
    QCOMPARE((*tree)->selectionModel()->selectedIndexes().value(0).data().toString(), QStringLiteral("revenue"));
    const QList<QLabel*> labels = world.part<DetailsPanel>().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == QStringLiteral("revenue"); }));
    world.window.canvas().select({QStringLiteral("product:orders")});
    QCOMPARE(world.window.selection().references(), QStringList{QStringLiteral("product:orders")});
    // A port is not among the products: what holds it is ringed, and the selection stays what it is.
    world.window.selection().set({QStringLiteral("port:orders#out/out")});
    QCOMPARE(world.window.canvas().selection(), QStringList{QStringLiteral("product:orders")});
    QCOMPARE(world.window.selection().current(), QStringLiteral("port:orders#out/out"));
    QTest::keyClick(&world.window, Qt::Key_Escape);
    QVERIFY(world.window.selection().references().isEmpty());
}

void TestMainWindow::impactLightsAndEscEnds()
{
    World world;
    world.open();
    QSignalSpy impact(&world.window.document(), &MeshDocument::impactChanged);
    world.window.selection().set({QStringLiteral("product:orders")});
    action(world.window, QStringLiteral("Impact of the selection …"))->trigger();
    QTRY_VERIFY(world.window.document().impact() != nullptr);
    QCOMPARE(world.window.document().impact()->impact.summary.products, 1U);
    QVERIFY(buttonTexts(world.part<ImpactPanel>()).contains(QStringLiteral("CSV …")));
    QTest::keyClick(&world.window, Qt::Key_Escape);
    QVERIFY(world.window.document().impact() == nullptr);
    QVERIFY(!world.window.selection().references().isEmpty());
}

void TestMainWindow::territoryOfAPerson()
{
    World world;
    world.open();
    auto& grid = world.part<StakeholderGridView>();
    grid.resize(700, 300);
    const auto& people = world.window.document().open()->people.people;
    const auto nora =
        std::find_if(people.begin(), people.end(), [](const Assessment& one) { return !one.ownProducts.empty(); });
    QVERIFY(nora != people.end());
    const auto row = static_cast<std::uint32_t>(nora - people.begin());
    const QPointF at = grid.placeOf(row);
    QVERIFY(grid.personAt(at) == row);
    QTest::mouseClick(&grid, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(world.window.selection().references(), QStringList{QStringLiteral("product:orders")});
    QCOMPARE(world.part<StakeholderPanel>().personProducts(), QStringList{QStringLiteral("product:orders")});
    QSignalSpy chosen(&grid, &StakeholderGridView::chosen);
    QTest::keyClick(&grid, Qt::Key_Right);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.at(0).at(0).toUInt() != row);
}

void TestMainWindow::searchFindsNodesAndActions()
{
    World world;
    world.open();
    auto& field = world.part<NodeField>();
    field.setFocus();
    QSignalSpy chosen(&field, &NodeField::chosen);
    auto* popup = field.findChild<QCompleter*>()->popup();
    QTest::keyClicks(&field, QStringLiteral("reven"));
    QTRY_VERIFY(popup->model()->rowCount() > 0);
    QCOMPARE(popup->model()->index(0, 0).data().toString(), QStringLiteral("revenue"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(world.window.selection().current(), QStringLiteral("product:revenue"));
    QCOMPARE(field.text(), QString());

    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("Domains"));
    QTRY_VERIFY(popup->model()->rowCount() > 0 &&
                popup->model()->index(0, 0).data().toString() == QStringLiteral("Domains"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(world.window.document().spec().level, Level::Domain);
}

void TestMainWindow::changedSourcesOfferAReload()
{
    World world;
    world.open();
    QSignalSpy mesh(&world.window.document(), &MeshDocument::meshChanged);
    world.window.selection().set({QStringLiteral("product:revenue")});
    world.sources.write(
        "more.yaml", "apiVersion: v1.0.0\nkind: DataProduct\nid: more\nname: more\nversion: \"1\"\nstatus: active\n");
    auto& notice = world.part<NoticeBar>();
    QTRY_COMPARE(notice.text(), QStringLiteral("Sources changed."));
    for (QPushButton* button : notice.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Reload"))
            button->click();
    }
    QTRY_COMPARE(mesh.count(), 1);
    QCOMPARE(world.window.document().open()->mesh->products.size(), std::size_t{3});
    QCOMPARE(world.window.selection().current(), QStringLiteral("product:revenue"));
}

void TestMainWindow::droppedFilesAreOpened()
{
    World world;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(world.sources.path())});
    QSignalSpy mesh(&world.window.document(), &MeshDocument::meshChanged);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&world.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&world.window, &drop);
    QTRY_COMPARE(mesh.count(), 1);
}

void TestMainWindow::failureIsSaidAndHarmless()
{
    World world;
    world.open();
    QSignalSpy failed(&world.window.document(), &MeshDocument::failed);
    world.window.openSources({QStringLiteral("/no/such/<b>place</b>")});
    QTRY_COMPARE(failed.count(), 1);
    const QString text = world.part<NoticeBar>().text();
    QVERIFY2(text.contains(QStringLiteral("<b>place")) || text.contains(QStringLiteral("b>")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("The mesh that was open is still shown.")), qPrintable(text));
    QVERIFY(world.window.document().open() != nullptr);
}

void TestMainWindow::everythingIsPlainText()
{
    World world(Hostile);
    world.open();
    const QStringList references = {
        QStringLiteral("product:orders"),          QStringLiteral("product:revenue"),
        QStringLiteral("owner:nora@shop.example"), QStringLiteral("stakeholder:nora@shop.example"),
        QStringLiteral("port:orders#out/out"),     QStringLiteral("contract:c-orders")};
    int hostileLabels = 0;
    for (const QString& reference : references) {
        QVERIFY2(world.window.document().find(reference), qPrintable(reference));
        world.window.selection().set({reference});
        if (reference == QStringLiteral("product:orders")) {
            action(world.window, QStringLiteral("Impact of the selection …"))->trigger();
            QTRY_VERIFY(world.window.document().impact() != nullptr);
        }
        for (const QLabel* label : world.window.findChildren<QLabel*>()) {
            if (label->text().isEmpty() && label->textFormat() == Qt::AutoText)
                continue;
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
            hostileLabels += label->text().contains(QStringLiteral("<img")) ? 1 : 0;
        }
        for (const QWidget* widget : world.window.findChildren<QWidget*>()) {
            QVERIFY2(!widget->toolTip().contains(QStringLiteral("<img")), qPrintable(widget->toolTip()));
            QVERIFY(qobject_cast<const QTextEdit*>(widget) == nullptr);
        }
        for (const QAbstractItemView* view : world.window.findChildren<QAbstractItemView*>()) {
            if (view->model() == nullptr)
                continue;
            QList<QModelIndex> pending{QModelIndex()};
            while (!pending.isEmpty()) {
                const QModelIndex parent = pending.takeLast();
                for (int row = 0; row < view->model()->rowCount(parent); ++row) {
                    const QModelIndex index = view->model()->index(row, 0, parent);
                    const QString tip = index.data(Qt::ToolTipRole).toString();
                    QVERIFY2(!tip.contains(QStringLiteral("<img")) && !tip.contains(QStringLiteral("<b>")),
                             qPrintable(tip));
                    pending.append(index);
                }
            }
        }
        for (const QAction* one : world.window.findChildren<QAction*>())
            QVERIFY2(!one->toolTip().contains(QStringLiteral("<img")), qPrintable(one->toolTip()));
    }
    // The hostile name was really there to be seen.
    QVERIFY(hostileLabels > 0);
}

void TestMainWindow::everyActionIsReachable()
{
    World world;
    world.open();
    const auto* actions = world.window.findChild<WindowActions*>();
    QSet<QKeySequence> keys;
    for (const QAction* one : actions->all()) {
        QVERIFY(!one->text().isEmpty());
        for (const QKeySequence& key : one->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    }
    // Whatever takes the keyboard's focus says what it is.
    for (const QWidget* widget : world.window.findChildren<QWidget*>()) {
        const bool field = widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
                           widget->inherits("QAbstractItemView") || widget->inherits("QAbstractSpinBox");
        if (!field || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestMainWindow::exportDialogStartsWithWhatIsShown()
{
    World world;
    world.open();
    world.window.document().setFocus(QStringLiteral("product:orders"), 2);
    app::JobRunner jobs;
    NameFinder* names = world.window.findChild<NameFinder*>();
    ExportDialog dialog(world.window.document(), *names, app::ThemeName::Dark);
    ExportRequest request = dialog.request();
    QCOMPARE(request.spec.level, Level::Product);
    QCOMPARE(request.spec.depth, 2U);
    QVERIFY(request.spec.focus == world.window.document().find(QStringLiteral("product:orders")));
    QCOMPARE(request.spec.theme, app::ThemeName::Dark);
    QVERIFY(!request.spec.withRegister);
    dialog.setFile(world.folder.filePath(QStringLiteral("a.PNG")));
    request = dialog.request();
    QCOMPARE(request.kind, app::ExportKind::Png);

    FileSaver saver(jobs);
    QSignalSpy saved(&saver, &FileSaver::saved);
    QSignalSpy failed(&saver, &FileSaver::failed);
    request.kind = app::ExportKind::Svg;
    request.file = world.folder.filePath(QStringLiteral("a.svg"));
    saver.savePicture(world.window.document(), request);
    QTRY_COMPARE(saved.count() + failed.count(), 1);
    QCOMPARE(saved.count(), 1);
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("product:orders"));
    request.file = QStringLiteral("/no/such/folder/a.svg");
    saver.savePicture(world.window.document(), request);
    QTRY_COMPARE(failed.count(), 1);
}

void TestMainWindow::restoresDocksAndRecent()
{
    QTemporaryDir folder;
    const Sources sources("orders");
    app::Settings settings(folder.filePath(QStringLiteral("s.ini")));
    {
        MainWindow window(settings);
        window.show();
        window.findChild<QDockWidget*>(QStringLiteral("explorerDock"))->hide();
        QSignalSpy mesh(&window.document(), &MeshDocument::meshChanged);
        window.openSources({sources.path()});
        QTRY_COMPARE(mesh.count(), 1);
        window.close();
    }
    QCOMPARE(settings.recent().size(), std::size_t{1});
    const MainWindow window(settings);
    QVERIFY(window.findChild<QDockWidget*>(QStringLiteral("explorerDock"))->isHidden());
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        QVERIFY(!dock->objectName().isEmpty());
}

void TestMainWindow::themesDressEverything()
{
    World world;
    for (const app::ThemeName name : {app::ThemeName::Dark, app::ThemeName::Light}) {
        wearTheme(name);
        QCOMPARE(wornTheme(), name);
        QCOMPARE(world.window.palette().color(QPalette::Window), tokenColor(app::Ink::Window));
        // No colour name was left unreplaced.
        QVERIFY2(!qApp->styleSheet().contains(QLatin1Char('@')),
                 qPrintable(qApp->styleSheet().section(QLatin1Char('@'), 1, 1).left(30)));
    }
    qApp->setStyleSheet({});
}

WEFT_TEST(TestMainWindow)
#include "tst_MainWindow.moc"
