// SPDX-License-Identifier: Apache-2.0
#include "model/query/NameSearch.h"
#include "model/query/NodeFilter.h"
#include "model/query/NodeLookup.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::tests;

namespace {

std::shared_ptr<const Mesh> world()
{
    return meshFromStatements(R"(
product sales-orders name=Orders domain=Sales owner=ann@x.org
out orders contract=sales-orders dataset=pg#shop.public.orders
product returns name=Returns domain=Sales owner=bob@x.org
out returns contract=returns dataset=pg#shop.public.returns
in orders contract=sales-orders
event r1 COMPLETE in=pg#shop.public.orders out=pg#shop.public.returns
event r2 COMPLETE in=pg#shop.old.orders out=pg#shop.public.orders
person Ann email=ann@x.org
)");
}

QString hitsText(const Mesh& mesh, const NameHits& hits)
{
    QStringList rows;
    for (const NameHit& hit : hits.hits)
        rows += q(refText(mesh, hit.node));
    return rows.join(' ');
}

std::vector<NodeKind> kindsOf(const QString& names)
{
    std::vector<NodeKind> kinds;
    for (const QString& name : names.split(' ', Qt::SkipEmptyParts))
        kinds.push_back(*kindFromName(name.toStdString()));
    return kinds;
}

/// What `lookUpNode` says: the reference, or the code and its arguments.
QString lookUpText(const Mesh& mesh, const QString& text, const QString& kinds)
{
    const Result<NodeRef> found = lookUpNode(mesh, text.toStdString(), kindsOf(kinds));
    if (found)
        return q(refText(mesh, *found));
    QStringList rows{q(codeName(found.error().code))};
    for (const std::string& argument : found.error().arguments)
        rows += q(argument);
    return rows.join(' ');
}

} // namespace

class TestNameSearch : public QObject {
    Q_OBJECT

private slots:
    void searches_data();
    void searches();
    void countsWhatTheLimitCuts();
    void looksUp_data();
    void looksUp();
    void filters_data();
    void filters();
    void refusesFilters_data();
    void refusesFilters();
    void stopped();
};

void TestNameSearch::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing typed") << ""
                                   << ""
                                   << "";
    QTest::newRow("whole name first, then word starts")
        << "orders"
        << "product dataset"
        << "product:sales-orders dataset:pg#shop.old.orders dataset:pg#shop.public.orders";
    QTest::newRow("case does not matter") << "ORDERS"
                                          << "product"
                                          << "product:sales-orders";
    QTest::newRow("by id") << "sales-o"
                           << "product"
                           << "product:sales-orders";
    QTest::newRow("inside a word") << "eturn"
                                   << "product dataset"
                                   << "product:returns dataset:pg#shop.public.returns";
    QTest::newRow("letters in order, when nothing better") << "spret"
                                                           << "dataset"
                                                           << "dataset:pg#shop.public.returns";
    QTest::newRow("one letter does not match loosely") << "z"
                                                       << ""
                                                       << "";
    QTest::newRow("does not run over the end of a name") << "sales\nordersx"
                                                         << ""
                                                         << "";
    QTest::newRow("people by e-mail") << "ann@"
                                      << "owner stakeholder"
                                      << "owner:ann@x.org stakeholder:ann@x.org";
}

void TestNameSearch::searches()
{
    QFETCH(QString, text);
    QFETCH(QString, kinds);
    QFETCH(QString, expected);
    const auto mesh = world();
    const NameSearch search(mesh);
    const NameHits hits = search.find(text.toStdString(), kindsOf(kinds), 50);
    QCOMPARE(hitsText(*mesh, hits), expected);
    QCOMPARE(hits.total, hits.hits.size());
    QVERIFY(hits.complete);
}

void TestNameSearch::countsWhatTheLimitCuts()
{
    const auto mesh = world();
    const NameSearch search(mesh);
    const NameHits all = search.find("o", {}, 1000);
    const NameHits two = search.find("o", {}, 2);
    QCOMPARE(two.hits.size(), std::size_t(2));
    QCOMPARE(two.total, all.total);
    QVERIFY(all.total > 4);
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(two.hits[i].node == all.hits[i].node);
}

void TestNameSearch::looksUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("reference") << "product:returns"
                               << ""
                               << "product:returns";
    QTest::newRow("domain in any case") << "domain:sALES"
                                        << ""
                                        << "domain:Sales";
    QTest::newRow("name") << "Returns"
                          << "product"
                          << "product:returns";
    QTest::newRow("id") << "returns"
                        << "product"
                        << "product:returns";
    QTest::newRow("another case where nothing has this one") << "ORDERS"
                                                             << "product"
                                                             << "product:sales-orders";
    QTest::newRow("e-mail") << "bob@x.org"
                            << "owner"
                            << "owner:bob@x.org";
    QTest::newRow("suffix of a name") << "public.orders"
                                      << "dataset"
                                      << "dataset:pg#shop.public.orders";
    QTest::newRow("namespace and name") << "pg#shop.old.orders"
                                        << ""
                                        << "dataset:pg#shop.old.orders";
    QTest::newRow("port of a product") << "sales-orders#out/orders"
                                       << ""
                                       << "port:sales-orders#out/orders";
    QTest::newRow("ambiguous suffix")
        << "orders"
        << "dataset"
        << "reference-ambiguous orders dataset:pg#shop.old.orders dataset:pg#shop.public.orders";
    QTest::newRow("ambiguous over kinds") << "ann@x.org"
                                          << "owner stakeholder"
                                          << "reference-ambiguous ann@x.org owner:ann@x.org stakeholder:ann@x.org";
    QTest::newRow("nearest name") << "retruns"
                                  << "product"
                                  << "reference-unknown retruns product:returns";
    QTest::newRow("nearest reference") << "product:return"
                                       << ""
                                       << "reference-unknown product:return product:returns";
    QTest::newRow("nothing like it") << "quetzalcoatl"
                                     << ""
                                     << "reference-unknown quetzalcoatl";
    QTest::newRow("empty") << ""
                           << "product"
                           << "reference-unknown ";
    QTest::newRow("wrong kind") << "domain:Sales"
                                << "product dataset"
                                << "reference-kind domain:Sales product dataset";
}

void TestNameSearch::looksUp()
{
    QFETCH(QString, text);
    QFETCH(QString, kinds);
    QFETCH(QString, expected);
    QCOMPARE(lookUpText(*world(), text, kinds), expected);
}

void TestNameSearch::filters_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty lets all pass") << ""
                                         << "returns sales-orders";
    QTest::newRow("name") << "^Ret"
                          << "returns";
    QTest::newRow("id") << "^sales-"
                        << "sales-orders";
    QTest::newRow("nothing") << "^x$"
                             << "";
    QTest::newRow("any case by flag") << "(?i)ORDERS"
                                      << "sales-orders";
    QTest::newRow("longest that is read") << QString(10'000, 'x') << "";
    QTest::newRow("characters are counted, not bytes") << QString(6'000, QChar(0xE9)) << "";
    QTest::newRow("what makes others run for ever") << "^(\\w+\\s?)*$"
                                                    << "returns sales-orders";
}

void TestNameSearch::filters()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    const auto mesh = world();
    const Result<NodeFilter> filter = NodeFilter::make(expression.toStdString());
    QVERIFY(filter.has_value());
    std::vector<NodeRef> nodes;
    for (std::size_t i = 0; i < mesh->products.size(); ++i)
        if (filter->matches(*mesh, ProductId(i)))
            nodes.emplace_back(ProductId(i));
    QCOMPARE(q(namesText(*mesh, nodes)), expected);
}

void TestNameSearch::refusesFilters_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing parenthesis") << QByteArray("(abc") << "parenthesis";
    QTest::newRow("missing bracket") << QByteArray("[abc") << "bracket";
    QTest::newRow("nothing to repeat") << QByteArray("*a") << "repeat";
    QTest::newRow("recursion") << QByteArray("(?R)?a") << "recursion";
    QTest::newRow("repeats too often") << QByteArray("(a{1,60000}){1,60000}") << "limit";
    QTest::newRow("too large once compiled") << QByteArray("(\\pL{1,50}-)+") << "large";
    QTest::newRow("too long") << QByteArray(10'001, 'a') << "longer";
}

void TestNameSearch::refusesFilters()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, reason);
    const Result<NodeFilter> filter = NodeFilter::make(expression.toStdString());
    QVERIFY(!filter.has_value());
    QVERIFY(filter.error().code == DiagnosticCode::RegexInvalid);
    QVERIFY2(q(filter.error().arguments.at(1)).contains(reason), filter.error().arguments.at(1).c_str());
}

void TestNameSearch::stopped()
{
    std::stop_source stop;
    stop.request_stop();
    const NameSearch search(world());
    QVERIFY(!search.find("orders", {}, 10, stop.get_token()).complete);
    QVERIFY(NameSearch(world(), stop.get_token()).find("orders", {}, 10).hits.empty());
}

WEFT_TEST(TestNameSearch)
#include "tst_NameSearch.moc"
