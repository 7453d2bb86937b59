// SPDX-License-Identifier: Apache-2.0
#include "importers/document/ValueKind.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

class TestValueKind : public QObject {
    Q_OBJECT

private slots:
    void tellsScalars_data();
    void tellsScalars();
    void eventsTakePlainText();
};

void TestValueKind::tellsScalars_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<QString>("kind");
    QTest::newRow("plain") << QByteArray("COMPLETE") << false << "a string";
    QTest::newRow("time") << QByteArray("2026-01-01T00:00:00Z") << false << "a string";
    QTest::newRow("date") << QByteArray("2026-01-01") << false << "a string";
    QTest::newRow("version") << QByteArray("1.1.0") << false << "a string";
    QTest::newRow("sign") << QByteArray("-") << false << "a string";
    QTest::newRow("Norway") << QByteArray("no") << false << "a string";
    QTest::newRow("number in quotes") << QByteArray("12") << true << "a string";
    QTest::newRow("nothing in quotes") << QByteArray() << true << "a string";
    QTest::newRow("number") << QByteArray("12") << false << "a number";
    QTest::newRow("fraction") << QByteArray("-1.5e3") << false << "a number";
    QTest::newRow("too large for any type") << QByteArray("1e999") << false << "a number";
    QTest::newRow("truth") << QByteArray("true") << false << "a truth value";
}

void TestValueKind::tellsScalars()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, quoted);
    QFETCH(QString, kind);
    Node node;
    node.type = NodeType::Scalar;
    node.quoted = quoted;
    node.text = {text.constData(), static_cast<std::size_t>(text.size())};
    QCOMPARE(q(valueKind(node)), kind);
    QCOMPARE(isString(node), kind == QLatin1String("a string"));
}

void TestValueKind::eventsTakePlainText()
{
    const QByteArray event = "eventType: COMPLETE\neventTime: 2026-01-01T00:00:00Z\nproducer: https://example.org/p\n"
                             "schemaURL: https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\n"
                             "run: {runId: 0176a8c2-fe01-7439-87e6-56a1a1b4029f}\njob: {namespace: etl, name: NAME}\n"
                             "outputs: [{namespace: s3://lake, name: orders}]\n";
    const ReadSources plain = readText(QByteArray(event).replace("NAME", "load"));
    QCOMPARE(lines(plain.diagnostics), QStringList());
    QCOMPARE(plain.records.lineage.size(), std::size_t(1));

    const ReadSources number = readText(QByteArray(event).replace("NAME", "7"));
    QCOMPARE(lines(number.diagnostics),
             QStringList(QStringLiteral("6:29 error field-type job.name|a string|a number")));
    QCOMPARE(number.records.lineage.size(), std::size_t(0));
}

WEFT_TEST(TestValueKind)
#include "tst_ValueKind.moc"
