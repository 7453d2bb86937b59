// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

class TestStakeholderDocument : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void keepsEveryField();
    void refuses_data();
    void refuses();
};

void TestStakeholderDocument::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("YAML") << QByteArray(
                                 "stakeholders:\n- {name: Ann, power: 5, interest: 1}\n- {name: Ben, power: 3}\n")
                          << "2:3";
    QTest::newRow("JSON")
        << QByteArray(R"({"stakeholders": [{"name": "Ann", "power": 5, "interest": 1}, {"name": "Ben", "power": 3}]})")
        << "1:19";
    QTest::newRow("with a title")
        << QByteArray(
               "title: People\nstakeholders:\n- {name: Ann, power: 5, interest: 1}\n- {name: Ben, influence: 3}\n")
        << "3:3";
}

void TestStakeholderDocument::reads()
{
    QFETCH(QByteArray, text);
    const ReadSources read = readText(text, QStringLiteral("people.txt"));
    QTEST(lines(read.diagnostics).join('\n').section(' ', 0, 0), "place");
    QVERIFY(lines(read.diagnostics)
                .at(0)
                .endsWith("note field-value power|5|0 to 1; every power here is read as one of 1 to 5"));
    QCOMPARE(kept(read), (QStringList{"stakeholder:Ann", "stakeholder:Ben"}));
    QCOMPARE(read.records.stakeholders.at(0).power, std::optional(1.0));
    QVERIFY(read.records.stakeholders.at(0).interest.has_value());
    QCOMPARE(read.records.stakeholders.at(1).power, std::optional(0.5));
    QVERIFY(!read.records.stakeholders.at(1).interest);
}

void TestStakeholderDocument::keepsEveryField()
{
    const ReadSources read = readText(
        "stakeholders:\n- id: s1\n  name: Ann\n  role: CDO\n  organisation: Acme\n  email: mailto:ann@x.org\n"
        "  power: high\n  influence: low\n  interest: 0.2\n  engagement: {current: neutral, desired: leading}\n"
        "  domains: [Sales, Finance]\n  products: [orders, bills]\n  notes: busy\n  category: internal\n"
        "  raci: A\n  strategy: meet\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    const StakeholderRecord& row = read.records.stakeholders.at(0);
    QCOMPARE(q(row.name), QString("Ann"));
    QCOMPARE(q(row.role), QString("CDO"));
    QCOMPARE(q(row.organisation), QString("Acme"));
    QCOMPARE(q(row.email), QString("ann@x.org"));
    QCOMPARE(q(row.powerText), QString("high"));
    QCOMPARE(row.power, std::optional(0.75));
    QCOMPARE(row.interest, std::optional(0.2));
    QCOMPARE(q(row.current), QString("neutral"));
    QCOMPARE(q(row.desired), QString("leading"));
    QCOMPARE(q(row.domain), QString("Sales; Finance"));
    QCOMPARE(row.products, (std::vector<std::string>{"orders", "bills"}));
    QCOMPARE(q(row.notes), QString("busy; influence: low; strategy: meet; id: s1"));
    QCOMPARE(q(row.category), QString("internal"));
    QCOMPARE(q(row.raci), QString("A"));
    QCOMPARE(kept(read), QStringList{"stakeholder:ann@x.org"});
}

void TestStakeholderDocument::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const QStringList& kept, const QStringList& expected) {
        QTest::newRow(name) << QByteArray(text) << kept << expected;
    };
    row("nobody is named", "stakeholders:\n- {name: Ann}\n- {power: 3}\n", {"stakeholder:Ann"},
        {"3:3 error field-missing name|stakeholder"});
    row("an entry that is a text", "stakeholders:\n- {name: Ann}\n- Ben\n", {"stakeholder:Ann"},
        {"3:3 warning field-type stakeholders|mapping|text"});
    row("two different powers", "stakeholders:\n- {name: Ann, power: 1, power: 2}\n- {name: Ben}\n",
        {"stakeholder:Ben"}, {"2:25 error duplicate-key power|2"});
    row("a power that is none", "stakeholders:\n- {name: Ann, power: often}\n", {"stakeholder:Ann"},
        {"2:3 warning field-value power|often|a word such as high, or a number of one scale"});
    row("one power outside the scale of the others",
        "stakeholders:\n- {name: Ann, power: 0.4}\n- {name: Ben, power: 7}\n", {"stakeholder:Ann", "stakeholder:Ben"},
        {"3:3 warning field-value power|7|0 to 1; every power here is read as one of 0 to 10"});
    row("an interest below 0", "stakeholders:\n- {name: Ann, interest: -0.5}\n- {name: Ben, interest: 1}\n",
        {"stakeholder:Ann", "stakeholder:Ben"},
        {"2:3 note field-value interest|-0.5|0 to 1; every interest here is read as one of -1 to 1"});
    row("a field nobody knows", "stakeholders:\n- {name: Ann, shoe: 42}\n", {"stakeholder:Ann"},
        {"2:15 note field-unknown shoe"});
}

void TestStakeholderDocument::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QTEST(kept(read), "kept");
}

WEFT_TEST(TestStakeholderDocument)
#include "tst_StakeholderDocument.moc"
