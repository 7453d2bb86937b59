// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

class TestUsageAgreementImporter : public QObject {
    Q_OBJECT

private slots:
    void agreements_data();
    void agreements();
    void faults_data();
    void faults();
    void oneListOfAll();
};

void TestUsageAgreementImporter::agreements_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QStringList>("edges");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char* name, const QByteArray& info, QStringList edges, QStringList said) {
        QTest::newRow(name) << info << edges << said;
    };
    const QStringList edge = {"a -> b Why"};
    row("active", "active: true, status: approved", edge, {});
    row("active, whatever its status", "active: yes, status: requested", edge, {});
    row("approved, and nothing on being active", "status: approved", edge, {});
    row("not active", "active: false, status: approved", {}, {"3:7 note dependency-inactive a|b|approved, inactive"});
    row("rejected", "status: rejected", {}, {"3:7 note dependency-inactive a|b|rejected"});
}

void TestUsageAgreementImporter::agreements()
{
    QFETCH(QByteArray, info);
    QFETCH(QStringList, edges);
    QFETCH(QStringList, said);
    const ReadSources read = readText("dataUsageAgreementSpecification: 0.0.1\nid: x\ninfo: {purpose: Why, startDate: "
                                      "2026-01-01, " +
                                      info +
                                      "}\nprovider: {teamId: t, dataProductId: a, outputPortId: '*'}\n"
                                      "consumer: {teamId: u, dataProductId: b}\n");
    QCOMPARE(lines(read.diagnostics), said);
    QCOMPARE(kept(read), QStringList({"agreement:x"}));
    QCOMPARE(dependencyTexts(read.records), edges);
    QCOMPARE(q(read.sources.at(0).format), QString("agreement"));
}

void TestUsageAgreementImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("edges");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList edges, QStringList expected) {
        QTest::newRow(name) << text << kept << edges << expected;
    };
    const QByteArray head =
        "dataUsageAgreementSpecification: 0.0.1\nid: x\ninfo: {purpose: p, startDate: d, active: true, status: s}\n";
    const QByteArray provider = "provider: {teamId: t, dataProductId: a, outputPortId: o}\n";
    const QByteArray consumer = "consumer: {dataProductId: b}\n";
    row("one port", head + provider + consumer, 1, {"a#o -> b p"}, {});
    row("no provider", head + consumer, 0, {}, {"1:1 error field-missing provider|usage agreement"});
    row("provider without product", head + "provider: {teamId: t, outputPortId: o}\n" + consumer, 0, {},
        {"4:11 error field-missing dataProductId|usage agreement"});
    row("consumer is a text", head + provider + "consumer: b\n", 0, {},
        {"5:11 error field-type consumer|mapping|text"});
    row("consumer without anybody", head + provider + "consumer: {}\n", 1, {}, {});
    row("consumer without a value", head + provider + "consumer: {dataProductId: ''}\n", 0, {},
        {"5:27 error field-missing dataProductId|usage agreement"});
    row("consumer is a team", head + provider + "consumer: {teamId: u}\n", 1, {}, {});
    row("no id", "dataUsageAgreementSpecification: 0.0.1\n" + provider + consumer, 1, {},
        {"1:1 note dependency-inactive a|b|inactive", "1:1 warning field-missing id|usage agreement",
         "1:1 warning field-missing info|usage agreement"});
    row("two products for one consumer", head + provider + "consumer: {dataProductId: b, dataProductId: c}\n", 0, {},
        {"5:30 error duplicate-key dataProductId|5"});
}

void TestUsageAgreementImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, edges);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
    QCOMPARE(dependencyTexts(read.records), edges);
}

/// A registry: one list of products, contracts, agreements and metrics.
void TestUsageAgreementImporter::oneListOfAll()
{
    const ReadSources read = readText(R"(- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: active}
- {apiVersion: v3.0.1, kind: DataContract, id: c, version: 1, status: active}
- dataUsageAgreementSpecification: 0.0.1
  id: x
  info: {active: true, purpose: p, status: approved, startDate: 2026-02-10}
  provider: {teamId: t, dataProductId: a, outputPortId: '*'}
  consumer: {dataProductId: b}
- {kind: DataProductObservabilityMetrics, schemaVersion: 0.0.1, productId: a, asOf: 2026-03-02, period: P1D, status: healthy}
- {kind: DataProductObservabilityMetrics, schemaVersion: 0.0.1, asOf: 2026-03-02, period: P1D, status: healthy}
)");
    QCOMPARE(lines(read.diagnostics), QStringList({"9:3 error field-missing productId|metrics"}));
    QCOMPARE(kept(read), QStringList({"product:a", "contract:c", "agreement:x", "metrics:a"}));
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1);
    QCOMPARE(dependencyTexts(read.records), QStringList({"a -> b p"}));
    QCOMPARE(q(read.sources.at(0).format), QString("mixed"));
}

WEFT_TEST(TestUsageAgreementImporter)
#include "tst_UsageAgreementImporter.moc"
