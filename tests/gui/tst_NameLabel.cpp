// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/NameLabel.h"
#include "app/gui/widgets/PlainText.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QTest>

#include <cmath>

using namespace weft::gui;

class TestNameLabel : public QObject {
    Q_OBJECT

private slots:
    void takesTheLinesItNeeds();
    void copiesTheWholeName();
    void elides_data();
    void elides();
};

void TestNameLabel::takesTheLinesItNeeds()
{
    const QString name = QStringLiteral("warehouse.mart.") + QString(120, QLatin1Char('x'));
    const NameLabel label(name);
    const QFontMetrics metrics(label.font());
    constexpr int Width = 150;
    const int least = static_cast<int>(std::ceil(metrics.horizontalAdvance(name) / double(Width)));
    QVERIFY(least >= 3);
    QVERIFY(label.heightForWidth(Width) >= least * metrics.height());
    QCOMPARE(label.heightForWidth(100'000), NameLabel(QStringLiteral("x")).heightForWidth(100'000));
    QCOMPARE(label.text(), name);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestNameLabel::copiesTheWholeName()
{
    const NameLabel label(QStringLiteral("<b>a.b/c_d"));
    QCOMPARE(label.actions().size(), 1);
    label.actions().first()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("<b>a.b/c_d"));
}

void TestNameLabel::elides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("a name keeps both ends")
        << QStringLiteral("warehouse.public.mart.customer.orders") << QStringLiteral("wa") << QStringLiteral("ers");
    QTest::newRow("a sentence keeps its beginning")
        << QStringLiteral("nobody reads this dataset since May") << QStringLiteral("nob") << QString(QChar(0x2026));
}

void TestNameLabel::elides()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const QFontMetrics metrics(QApplication::font());
    const int width = metrics.horizontalAdvance(text) / 2;
    const QString shown = elided(text, metrics, width);
    QVERIFY(metrics.horizontalAdvance(shown) <= width);
    QVERIFY2(shown.startsWith(first) && shown.endsWith(last), qPrintable(shown));
    QCOMPARE(elided(text, metrics, metrics.horizontalAdvance(text) + 1), text);
}

WEFT_TEST(TestNameLabel)
#include "tst_NameLabel.moc"
