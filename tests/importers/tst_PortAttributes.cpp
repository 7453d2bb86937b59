// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/PortAttributes.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestPortAttributes : public QObject {
    Q_OBJECT

private slots:
    void writes();
    void comesBack();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
};

namespace {

PortRecord orders()
{
    PortRecord port;
    port.name = "orders";
    port.version = "1.0.0";
    port.contractId = "c orders";
    port.type = "table";
    port.datasets = {{"postgres://dwh:5432", "mart.orders"}, {"s3://lake", "a,b"}};
    port.description = "What was ordered; since 2020";
    return port;
}

QString shown(const PortRecord& port)
{
    QStringList parts{q(port.name),     q(port.version),      q(port.contractId), q(port.type),
                      q(port.provider), q(port.providerPort), q(port.description)};
    for (const DatasetNameRecord& dataset : port.datasets)
        parts += q(dataset.nameSpace) + QLatin1Char('#') + q(dataset.name);
    return parts.join(QLatin1Char('|'));
}

} // namespace

void TestPortAttributes::writes()
{
    PortRecord plain;
    plain.name = "raw";
    plain.provider = "crm";
    plain.providerPort = "out";
    QCOMPARE(q(portsText({orders(), plain})),
             QStringLiteral("orders@1.0.0 contract=c%20orders type=table "
                            "datasets=postgres://dwh:5432#mart.orders,s3://lake#a%2Cb "
                            "description=What was ordered%3B since 2020; raw provider=crm#out"));
    QCOMPARE(q(portsText({})), QString());
}

void TestPortAttributes::comesBack()
{
    PortRecord odd;
    odd.name = "a;b=c@d#e,f 100%";
    odd.version = "v;1";
    odd.provider = "p#q";
    odd.description = "contract=x; = , \xF0\x9F\x93\xA6";
    const std::vector<PortRecord> ports{orders(), odd, orders()};
    const std::vector<PortRecord> read = readPorts(portsText(ports));
    QCOMPARE(read.size(), ports.size());
    for (std::size_t i = 0; i < ports.size(); ++i)
        QCOMPARE(shown(read[i]), shown(ports[i]));
}

void TestPortAttributes::readsWhatOthersWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ports");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringList();
    QTest::newRow("names alone") << QStringLiteral("orders; returns ;") << QStringList{"orders||||||", "returns||||||"};
    QTest::newRow("fields nobody knows") << QStringLiteral("orders colour=red type=view x")
                                         << QStringList{"orders|||view|||"};
    QTest::newRow("a port without a name") << QStringLiteral("@1 type=view") << QStringList();
    QTest::newRow("datasets without names") << QStringLiteral("o datasets=,db#,db#t") << QStringList{"o|||||||db#t"};
}

void TestPortAttributes::readsWhatOthersWrite()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ports);
    QStringList found;
    for (const PortRecord& port : readPorts(text.toStdString()))
        found += shown(port);
    QCOMPARE(found, ports);
}

WEFT_TEST(TestPortAttributes)
#include "tst_PortAttributes.moc"
