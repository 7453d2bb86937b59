// SPDX-License-Identifier: Apache-2.0
#include "app/gui/itemmodels/ExplorerModel.h"
#include "app/gui/itemmodels/Roles.h"
#include "app/gui/itemmodels/RowFilterProxy.h"
#include "app/gui/itemmodels/RowModel.h"
#include "tests/gui/GuiWorld.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace weft;
using namespace weft::gui;

namespace {

/// The tree as text, one line a row: blanks for the depth, name, fact.
QString treeText(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString fact = index.data(FactRole).toString();
        text += QString(depth, QLatin1Char(' ')) + index.data().toString() +
                (fact.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(fact)) + QLatin1Char('\n');
        text += treeText(model, index, depth + 1);
    }
    return text;
}

std::vector<Row> someRows()
{
    std::vector<Row> rows(3);
    rows[0].cells = {QStringLiteral("beta"), QStringLiteral("10")};
    rows[0].sortBy = {QStringLiteral("beta"), 10};
    rows[0].group = 1;
    rows[0].reference = QStringLiteral("product:beta");
    rows[1].cells = {QStringLiteral("Alpha"), QStringLiteral("9")};
    rows[1].sortBy = {QStringLiteral("Alpha"), 9};
    rows[1].fact = QStringLiteral("sales");
    rows[1].toolTip = QStringLiteral("<img src=x>");
    rows[2].cells = {QStringLiteral("gamma")};
    rows[2].group = 1;
    rows[2].quadrant = 2;
    return rows;
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all;
}

} // namespace

class TestItemModels : public QObject {
    Q_OBJECT

private slots:
    void rowsArePresented();
    void rowsAreFilteredAndSorted();
    void explorerShowsTheMesh();
    void explorerFindsNodes_data();
    void explorerFindsNodes();
    void explorerWithoutMesh();
    void otherPlacesOnTheGridCloseNothing();
};

void TestItemModels::rowsArePresented()
{
    RowModel model({QStringLiteral("Name"), QStringLiteral("Hops")});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNumberColumns({1});
    model.setRows(someRows());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.index(0, 1).data(SortRole).toInt(), 10);
    QCOMPARE(model.index(2, 1).data().toString(), QString());
    QCOMPARE(model.index(0, 0).data(ReferenceRole).toString(), QStringLiteral("product:beta"));
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("<p>&lt;img src=x&gt;</p>"));
    QCOMPARE(model.index(2, 0).data(QuadrantRole).toInt(), 2);
    QVERIFY(!model.index(0, 0).data(QuadrantRole).isValid());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Hops"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::rowsAreFilteredAndSorted()
{
    RowModel model({QStringLiteral("Name"), QStringLiteral("Hops")});
    RowFilterProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(someRows());
    proxy.sort(0);
    QCOMPARE(names(proxy), (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("gamma")}));
    proxy.setText(QStringLiteral("SALES"));
    QCOMPARE(names(proxy), QStringList{QStringLiteral("Alpha")});
    proxy.setText({});
    proxy.setGroup(1);
    QCOMPARE(names(proxy), (QStringList{QStringLiteral("beta"), QStringLiteral("gamma")}));
    proxy.setText(QStringLiteral("nothing"));
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setGroup(RowFilterProxy::AnyGroup);
    proxy.setText({});
    proxy.sort(1);
    QCOMPARE(names(proxy).indexOf(QStringLiteral("Alpha")) + 1, names(proxy).indexOf(QStringLiteral("beta")));
}

void TestItemModels::explorerShowsTheMesh()
{
    ExplorerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMesh(tests::openWorld(tests::SmallShop));
    const QString text = treeText(model);
    QVERIFY2(text.startsWith(QStringLiteral("finance [2]\n ghost\n")), qPrintable(text));
    for (const char* line :
         {"sales [1]\n orders\n", "  amount", "No domain [1]\n adrift\n", "Datasets of no product [2]\n"})
        QVERIFY2(text.contains(QLatin1String(line)),
                 qPrintable(QLatin1String(line) + QStringLiteral(" is not in\n") + text));
}

void TestItemModels::explorerFindsNodes_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("shown");
    QTest::newRow("domain") << "domain:sales" << true;
    QTest::newRow("product") << "product:orders" << true;
    QTest::newRow("product without domain") << "product:adrift" << true;
    QTest::newRow("port") << "port:orders#out/orders" << true;
    QTest::newRow("dataset") << "dataset:db#shop.orders" << true;
    QTest::newRow("dataset of no product") << "dataset:db#stray.a" << true;
    QTest::newRow("column") << "column:db#shop.orders#amount" << true;
    QTest::newRow("owner is not in the tree") << "owner:nora@shop.example" << false;
    QTest::newRow("contract is not in the tree") << "contract:c-orders" << false;
}

void TestItemModels::explorerFindsNodes()
{
    QFETCH(QString, reference);
    QFETCH(bool, shown);
    const auto open = tests::openWorld(tests::SmallShop);
    ExplorerModel model;
    model.setMesh(open);
    const auto node = findRef(*open->mesh, reference.toStdString());
    QVERIFY(node);
    const QModelIndex index = model.indexOf(*node);
    QCOMPARE(index.isValid(), shown);
    if (shown) {
        QCOMPARE(index.data(ReferenceRole).toString(), reference);
        QVERIFY(model.nodeAt(index) == node);
    }
}

void TestItemModels::explorerWithoutMesh()
{
    ExplorerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(ProductId(std::size_t{0})).isValid());
    model.setMesh(tests::openWorld(tests::SmallShop));
    model.setMesh(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::otherPlacesOnTheGridCloseNothing()
{
    const auto open = tests::openWorld(tests::SmallShop);
    ExplorerModel model;
    model.setMesh(open);
    const QPersistentModelIndex orders = model.indexOf(*findRef(*open->mesh, "product:orders"));
    QCOMPARE(orders.data(QuadrantRole).toInt(), static_cast<int>(Quadrant::ManageClosely));
    auto changed = std::make_shared<app::OpenMesh>(*open);
    changed->people = powerInterest(*open->mesh, 0.95, 0.5);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.setPeople(changed);
    QCOMPARE(reset.count(), 0);
    QVERIFY(data.count() > 0);
    QVERIFY(orders.isValid());
    QCOMPARE(orders.data(QuadrantRole).toInt(), static_cast<int>(Quadrant::KeepInformed));
}

WEFT_TEST(TestItemModels)
#include "tst_ItemModels.moc"
