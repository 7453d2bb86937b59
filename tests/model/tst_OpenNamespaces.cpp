// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/OpenNamespaces.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QStringList>

#include <algorithm>
#include <vector>

using namespace weft;
using namespace weft::build;
using namespace weft::tests;

class TestOpenNamespaces : public QObject {
    Q_OBJECT

private slots:
    void isOpen();
    void closes_data();
    void closes();
};

void TestOpenNamespaces::isOpen()
{
    QVERIFY(isOpenNamespace("postgres://"));
    QVERIFY(isOpenNamespace("dbt://"));
    QVERIFY(!isOpenNamespace("postgres://h"));
    QVERIFY(!isOpenNamespace("bigquery"));
    QVERIFY(!isOpenNamespace("://"));
    QVERIFY(!isOpenNamespace(""));
}

void TestOpenNamespaces::closes_data()
{
    // Names are NAMESPACE#NAME, those of one dataset joined by `=`.
    QTest::addColumn<QString>("names");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* names, QStringList expected) {
        QTest::newRow(name) << QString(names) << expected;
    };
    row("the one of that name", "postgres://#d.s.t postgres://h:1#d.s.t", {"postgres://#d.s.t=postgres://h:1#d.s.t"});
    row("case of a store that folds it", "snowflake://#D.s.T snowflake://a#D.S.T",
        {"snowflake://#D.s.T=snowflake://a#D.S.T"});
    row("case of a store that keeps it", "spark://#s.T spark://h#s.t", {});
    row("synonym of the scheme", "databricks://#c.s.t unitycatalog://h#c.s.t",
        {"databricks://#c.s.t=unitycatalog://h#c.s.t"});
    row("another store", "postgres://#d.s.t mysql://h#d.s.t", {});
    row("fewer parts", "postgres://#d.s.t postgres://h#s.t", {});
    row("on two hosts", "postgres://#d.s.t postgres://h#d.s.t postgres://i#d.s.t", {});
    row("two names of one dataset", "postgres://#d.s.t postgres://h#d.s.t=postgres://i#d.s.t",
        {"postgres://#d.s.t=postgres://h#d.s.t"});
    row("any store", "dbt://#d.s.t bigquery#d.s.t", {"dbt://#d.s.t=bigquery#d.s.t"});
    row("any store, without case", "dbt://#D.S.T spark://h#d.s.t", {"dbt://#D.S.T=spark://h#d.s.t"});
    row("any store, two of them", "dbt://#d.s.t bigquery#d.s.t postgres://h#d.s.t", {});
    row("a store without a host", "dbt://#d.s.t postgres://#d.s.t", {"dbt://#d.s.t=postgres://#d.s.t"});
    row("both in one go", "dbt://#d.s.t postgres://#d.s.t postgres://h#d.s.t",
        {"postgres://#d.s.t=postgres://h#d.s.t", "dbt://#d.s.t=postgres://h#d.s.t"});
    row("nothing open", "postgres://h#t postgres://i#t", {});
}

void TestOpenNamespaces::closes()
{
    QFETCH(QString, names);
    QFETCH(QStringList, expected);
    std::vector<std::string> texts;
    std::vector<std::uint32_t> datasets;
    std::uint32_t dataset = 0;
    for (const QString& group : names.split(QLatin1Char(' '))) {
        for (const QString& name : group.split(QLatin1Char('='))) {
            texts.push_back(name.toStdString());
            datasets.push_back(dataset);
        }
        ++dataset;
    }
    std::vector<LineageName> list;
    for (const std::string_view text : texts)
        list.push_back({text.substr(0, text.find('#')), text.substr(text.find('#') + 1)});
    QStringList pairs;
    for (const auto& [open, closed] : closeNamespaces(list, [&datasets](std::uint32_t i) { return datasets[i]; }))
        pairs += q(texts[open]) + QLatin1Char('=') + q(texts[closed]);
    QCOMPARE(pairs, expected);
}

WEFT_TEST(TestOpenNamespaces)
#include "tst_OpenNamespaces.moc"
