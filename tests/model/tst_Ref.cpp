// SPDX-License-Identifier: Apache-2.0
#include "model/base/Utf8.h"
#include "model/mesh/Mesh.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::tests;

class TestRef : public QObject {
    Q_OBJECT

private slots:
    void encodes_data();
    void encodes();
    void decodesStrayPercent();
    void spells_data();
    void spells();
    void findsEveryNode();
    void findsNothingElse();
    void foldsCase_data();
    void foldsCase();
};

void TestRef::encodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("mart.orders") << QByteArray("mart.orders");
    QTest::newRow("reserved") << QByteArray("a%b#c@d") << QByteArray("a%25b%23c%40d");
    QTest::newRow("blank and tab") << QByteArray("a b\tc") << QByteArray("a%20b%09c");
    QTest::newRow("letters of other scripts stay") << QByteArray("Größe 注文") << QByteArray("Größe%20注文");
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0z") << QByteArray("a%C2%A0z");
    QTest::newRow("right-to-left override") << QByteArray("a\xE2\x80\xAEz") << QByteArray("a%E2%80%AEz");
    QTest::newRow("stray byte") << QByteArray("a\xFFz") << QByteArray("a%FFz");
    QTest::newRow("cut short") << QByteArray("a\xC3") << QByteArray("a%C3");
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << QByteArray("%C0%AF");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("%ED%A0%80");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QByteArray("a%00b");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestRef::encodes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::string encoded = encodeRefPart(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(encoded), expected);
    QCOMPARE(QByteArray::fromStdString(decodeRefPart(encoded)), text);
}

void TestRef::decodesStrayPercent()
{
    QCOMPARE(q(decodeRefPart("100%")), QString("100%"));
    QCOMPARE(q(decodeRefPart("%zz%4")), QString("%zz%4"));
    QCOMPARE(q(decodeRefPart("%c3%a4")), QString("ä"));
}

void TestRef::spells_data()
{
    QTest::addColumn<QString>("spelt");
    QTest::addColumn<QString>("expected");
    const auto in = PortDirection::In;
    const auto out = PortDirection::Out;
    QTest::newRow("domain") << q(domainRef("Customer Care")) << "domain:Customer%20Care";
    QTest::newRow("person") << q(ownerRef(OwnerKind::Person, "Ann", "ann@x.org")) << "owner:ann@x.org";
    QTest::newRow("person without e-mail") << q(ownerRef(OwnerKind::Person, "Ann B", "")) << "owner:Ann%20B";
    QTest::newRow("team") << q(ownerRef(OwnerKind::Team, "Core", "core@x.org")) << "owner:Core";
    QTest::newRow("port") << q(portRef({"p", out, "orders", "1", false, 0})) << "port:p#out/orders";
    QTest::newRow("port of two versions") << q(portRef({"p", in, "orders", "1.0", true, 1})) << "port:p#in/orders@1.0";
    QTest::newRow("port twice the same") << q(portRef({"p", out, "orders", "1.0", true, 2}))
                                         << "port:p#out/orders@1.0@2";
    QTest::newRow("second port without version")
        << q(portRef({"p", out, "orders", "", true, 2})) << "port:p#out/orders@@2";
    QTest::newRow("contract") << q(contractRef({"c 1", "2", false})) << "contract:c%201";
    QTest::newRow("contract version") << q(contractRef({"c", "2", true})) << "contract:c@2";
    QTest::newRow("dataset") << q(datasetRef("postgres://dwh:5432", "mart.a#b"))
                             << "dataset:postgres://dwh:5432#mart.a%23b";
    QTest::newRow("job") << q(jobRef("etl", "load")) << "job:etl#load";
    QTest::newRow("column") << q(columnRef("pg", "mart.a", "x.y")) << "column:pg#mart.a#x.y";
    QTest::newRow("stakeholder") << q(stakeholderRef("Ann", "ann@x", 0)) << "stakeholder:ann@x";
    QTest::newRow("second stakeholder of a name") << q(stakeholderRef("Ann", "", 2)) << "stakeholder:Ann@2";
    QTest::newRow("e-mail that reads as an ordinal") << q(stakeholderRef("x", "Ann@2", 0)) << "stakeholder:Ann%402";
}

void TestRef::spells()
{
    QFETCH(QString, spelt);
    QFETCH(QString, expected);
    QCOMPARE(spelt, expected);
}

void TestRef::findsEveryNode()
{
    const auto mesh = meshFromText("a => b > c; sales: a, b; a @ ann@x, team:Core", R"(
contract a product=a
table orders at=db#a columns=id,name
table others at=db#a!b columns=key
person Ann email=ann@x
person Ann
person Ann
)");
    int nodes = 0;
    for (int k = 0; k <= static_cast<int>(NodeKind::Stakeholder); ++k) {
        const auto kind = static_cast<NodeKind>(k);
        std::string previous;
        for (std::size_t row = 0; row < 100; ++row) {
            const std::size_t sizes[] = {mesh->domains.size(), mesh->owners.size(),    mesh->products.size(),
                                         mesh->ports.size(),   mesh->contracts.size(), mesh->datasets.size(),
                                         mesh->jobs.size(),    mesh->columns.size(),   mesh->stakeholders.size()};
            if (row >= sizes[k])
                break;
            const NodeRef node(kind, row);
            const std::string text = refText(*mesh, node);
            QVERIFY2(previous < text, text.c_str());
            previous = text;
            const auto found = findRef(*mesh, text);
            QVERIFY2(found.has_value(), text.c_str());
            QVERIFY(*found == node);
            ++nodes;
        }
    }
    QVERIFY2(nodes >= 20, qPrintable(QString::number(nodes)));
    QCOMPARE(mesh->stakeholders.size(), std::size_t(3));
}

void TestRef::findsNothingElse()
{
    const auto mesh = meshFromText("a > b");
    for (const char* text : {"", "product", "product:", "product:c", "PRODUCT:a", "thing:a", "product:a ", ":a"})
        QVERIFY2(!findRef(*mesh, text).has_value(), text);
}

void TestRef::foldsCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ASCII") << "Sales-EU_2"
                           << "sales-eu_2";
    QTest::newRow("Latin-1") << "ÄÖÜ × ÇÑÞ ß"
                             << "äöü × çñþ ß";
    QTest::newRow("Latin Extended-A") << "ŁÓDŹ ŸŽĀ ŉŒ"
                                      << "łódź ÿžā ŉœ";
    QTest::newRow("dotted I stays") << "İı"
                                    << "İı";
    QTest::newRow("Greek and Cyrillic") << "ΑΩ ЖЯЁ"
                                        << "αω жяё";
    QTest::newRow("others stay") << "注文 😀"
                                 << "注文 😀";
}

void TestRef::foldsCase()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(q(foldCase(text.toStdString())), expected);
    QCOMPARE(foldCase(text.toStdString()).size(), text.toStdString().size());
}

WEFT_TEST(TestRef)
#include "tst_Ref.moc"
