// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/TwinNames.h"
#include "model/analysis/Twins.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <random>
#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

/// `why: ref ref; why: ref ref`
QString groupsText(const Mesh& mesh, const std::vector<TwinGroup>& groups)
{
    QStringList rows;
    for (const TwinGroup& group : groups) {
        QStringList nodes;
        for (const NodeRef node : group.nodes)
            nodes += q(refText(mesh, node));
        rows += q(twinReasonName(group.why)) + ": " + nodes.join(' ');
    }
    return rows.join("; ");
}

/// A world in which one run reads all of these datasets.
std::shared_ptr<const Mesh> datasets(const QStringList& names)
{
    std::string world;
    for (qsizetype i = 0; i < names.size(); ++i)
        world += "event r" + std::to_string(i) + " COMPLETE job=etl#j in=" + names[i].toStdString() + "\n";
    return meshFromStatements(world);
}

/// The plain way: every pair is looked at, and a set's reason is the least with which it hangs together.
class PlainTwins {
public:
    explicit PlainTwins(const Mesh& mesh) : m_mesh(mesh) {}

    QString text()
    {
        const std::size_t size = m_mesh.datasets.size();
        m_set.resize(size);
        m_why.assign(size, TwinReason::Quoting);
        for (std::size_t i = 0; i < size; ++i)
            m_set[i] = i;
        for (const TwinReason reason :
             {TwinReason::Quoting, TwinReason::Case, TwinReason::Port, TwinReason::Scheme, TwinReason::Prefix}) {
            for (std::size_t a = 0; a < size; ++a)
                for (std::size_t b = a + 1; b < size; ++b)
                    if (share(a, b, reason))
                        join(a, b, reason);
            if (reason == TwinReason::Scheme)
                joinWhereAlone(
                    reason, [&](std::size_t i) { return serverKey(name(i), true); },
                    [&](std::size_t i) { return std::vector{serverKey(name(i), false)}; });
        }
        joinWhereAlone(
            TwinReason::Prefix, [&](std::size_t i) { return keyWithoutFirstPart(name(i)); },
            [&](std::size_t i) { return twinKeys(name(i), TwinReason::Prefix); });
        std::vector<TwinGroup> groups;
        for (std::size_t first = 0; first < size; ++first) {
            TwinGroup group;
            for (std::size_t i = 0; i < size; ++i)
                if (m_set[i] == m_set[first])
                    group.nodes.emplace_back(DatasetId(i));
            group.why = m_why[first];
            if (group.nodes.size() > 1 && group.nodes.front() == NodeRef(DatasetId(first)))
                groups.push_back(group);
        }
        return groupsText(m_mesh, groups);
    }

private:
    [[nodiscard]] TwinName name(std::size_t i) const
    {
        return {m_mesh.datasets[DatasetId(i)].nameSpace, m_mesh.datasets[DatasetId(i)].name};
    }

    [[nodiscard]] bool share(std::size_t a, std::size_t b, TwinReason reason) const
    {
        const std::vector<std::string> of = twinKeys(name(a), reason);
        return std::ranges::any_of(twinKeys(name(b), reason),
                                   [&](const std::string& key) { return std::ranges::find(of, key) != of.end(); });
    }

    void join(std::size_t a, std::size_t b, TwinReason reason)
    {
        const std::size_t from = m_set[b];
        const std::size_t to = m_set[a];
        if (from == to)
            return;
        const TwinReason why = std::max({m_why[a], m_why[b], reason});
        for (std::size_t i = 0; i < m_set.size(); ++i) {
            if (m_set[i] == from)
                m_set[i] = to;
            if (m_set[i] == to)
                m_why[i] = why;
        }
    }

    template <class Longer, class Shorter> void joinWhereAlone(TwinReason reason, Longer longer, Shorter shorter)
    {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t row = 0; row < m_set.size(); ++row) {
            for (const std::string& key : shorter(row)) {
                std::set<std::size_t> sets;
                std::size_t other = row;
                for (std::size_t i = 0; i < m_set.size(); ++i) {
                    if (!longer(i).empty() && longer(i) == key) {
                        sets.insert(m_set[i]);
                        other = i;
                    }
                }
                if (sets.size() == 1)
                    pairs.emplace_back(row, other);
            }
        }
        for (const auto& [a, b] : pairs)
            join(a, b, reason);
    }

    const Mesh& m_mesh;
    std::vector<std::size_t> m_set;
    std::vector<TwinReason> m_why;
};

} // namespace

class TestTwins : public QObject {
    Q_OBJECT

private slots:
    void datasetNames_data();
    void datasetNames();
    void otherKinds_data();
    void otherKinds();
    void theAliasFileMakesThemOne();
    void allTheyAreTiedThrough();
    void equalsThePlainWay();
    void manyShardsAreFast();
    void stopped();
};

void TestTwins::datasetNames_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("why"); // empty: two things
    const auto row = [](const char* name, const char* first, const char* second, const char* why) {
        QTest::newRow(name) << first << second << why;
    };
    row("other names", "db#orders", "db#invoices", "");
    row("other namespaces", "db#orders", "dw#orders", "");
    row("case", "db#orders", "db#Orders", "case");
    row("case, where the store tells it apart", "s3://lake#Orders", "s3://lake#orders", "case");
    row("case of the host", "s3://Lake#orders", "s3://lake#orders", "case");
    row("double quotes", "pg://h#\"mart\".\"orders\"", "pg://h#mart.orders", "quoting");
    row("backticks", "bigquery#`p.d.t`", "bigquery#p.d.t", "quoting");
    row("brackets", "mssql://h#[m].[o]", "mssql://h#m.o", "quoting");
    row("slashes at the ends", "s3://lake#/mart/orders/", "s3://lake#mart/orders", "quoting");
    row("slash behind the bucket", "s3://lake/#mart", "s3://lake#mart", "quoting");
    row("quotes and case", "pg://h#\"Orders\"", "pg://h#orders", "case");
    row("default port", "postgres://h:5432#d.s.t", "postgres://h#d.s.t", "port");
    row("another port", "postgres://h:5433#d.s.t", "postgres://h#d.s.t", "");
    row("default port of a synonym", "postgresql://h:5432#d.s.t", "postgresql://h#d.s.t", "port");
    row("one of two brokers", "kafka://a:9092,b:9092#orders", "kafka://b:9092#orders", "port");
    row("other brokers", "kafka://a:9092#orders", "kafka://b:9092#orders", "");
    row("scheme", "s3a://lake#orders", "s3://lake#orders", "scheme");
    row("scheme of a server", "postgresql://h#d.s.t", "postgres://h#d.s.t", "scheme");
    row("databricks", "databricks://h#c.s.t", "unitycatalog://h#c.s.t", "scheme");
    row("scheme and port", "postgresql://h:5432#d.s.t", "postgres://h#d.s.t", "scheme");
    row("a server without its scheme", "h:8080#d.s.t", "trino://h:8080#d.s.t", "scheme");
    row("other schemes", "mysql://h#d.s", "postgres://h#d.s", "");
    row("environment in front", "db#dev_orders", "db#orders", "prefix");
    row("environment in front, by hyphen", "kafka://h#prod-orders", "kafka://h#orders", "prefix");
    row("two environments", "db#dev_orders", "db#prod_orders", "prefix");
    row("environment of a schema", "db#dev_mart.orders", "db#mart.orders", "prefix");
    row("environment as a part", "db#dev.mart.orders", "db#mart.orders", "prefix");
    row("a layer is none", "db#stg_orders", "db#orders", "");
    row("a word that begins so", "db#developers", "db#elopers", "");
    row("an environment alone is a name", "db#dev", "db#prod", "");
    row("leading catalogue", "db#dwh.mart.orders", "db#mart.orders", "prefix");
    row("leading schema", "db#public.orders", "db#orders", "prefix");
    row("topics have no catalogue", "kafka://h#sales.orders", "kafka://h#orders", "");
    row("paths have no catalogue", "s3://l#mart/orders", "s3://l#orders", "");
    row("other catalogues", "db#a.mart.orders", "db#b.mart.orders", "");
    row("partition", "s3://l#orders/dt=2026-01-01", "s3://l#orders", "prefix");
    row("two partitions", "s3://l#orders/dt=2026-01-01", "s3://l#orders/dt=2026-01-02", "prefix");
    row("shard of a day", "bigquery#p.d.events_20260131", "bigquery#p.d.events_20260201", "prefix");
    row("day with hyphens", "db#orders-2026-01-31", "db#orders", "prefix");
    row("behind a number", "db#orders_v2_20260131", "db#orders_v2", "prefix");
    row("no day", "db#orders_20261301", "db#orders", "");
    row("a number", "db#orders_2", "db#orders_3", "");
}

void TestTwins::datasetNames()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, why);
    const auto mesh = datasets({first, second});
    QCOMPARE(mesh->datasets.size(), 2U);
    const std::vector<TwinGroup> groups = twins(*mesh);
    QStringList found;
    for (const TwinGroup& group : groups) {
        QCOMPARE(group.nodes.size(), 2U);
        found += q(twinReasonName(group.why));
    }
    QCOMPARE(found.join(' '), why);
}

void TestTwins::otherKinds_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("groups");
    QTest::newRow("jobs") << "event r COMPLETE job=etl#Load out=db#a\n event s COMPLETE job=etl#load out=db#b"
                          << "case: job:etl#Load job:etl#load";
    QTest::newRow("jobs of two schedulers")
        << "event r COMPLETE job=a#load out=db#a\n event s COMPLETE job=b#load out=db#b"
        << "";
    QTest::newRow("a task is no twin of another dag's")
        << "event r COMPLETE job=etl#x.load out=db#a\n event s COMPLETE job=etl#load out=db#b"
        << "";
    QTest::newRow("domains") << "product a domain=customer-care\n product b domain=Customer_Care"
                             << "case: domain:Customer_Care domain:customer-care";
    QTest::newRow("domains, by hyphen alone") << "product a domain=customer-care\n product b domain=customer_care"
                                              << "quoting: domain:customer-care domain:customer_care";
    QTest::newRow("teams") << "product a team=Core\n product b team=team-core"
                           << "prefix: owner:Core owner:team-core";
    QTest::newRow("a team is no person") << "product a team=ann@x owner=ann@x"
                                         << "";
    QTest::newRow("products") << "product a_b\n product A-B"
                              << "case: product:A-B product:a_b";
    QTest::newRow("sorted by the first reference")
        << "product a team=t\n product A team=T\n event r COMPLETE job=etl#Load out=db#A\n "
           "event s COMPLETE job=etl#load out=db#a"
        << "case: dataset:db#A dataset:db#a; case: job:etl#Load job:etl#load; case: owner:T owner:t; "
           "case: product:A product:a";
}

void TestTwins::otherKinds()
{
    QFETCH(QString, world);
    QFETCH(QString, groups);
    const auto mesh = meshFromStatements(world.toStdString());
    QCOMPARE(groupsText(*mesh, twins(*mesh)), groups);
}

void TestTwins::theAliasFileMakesThemOne()
{
    const std::string world =
        "event r COMPLETE in=s3a://l#orders out=db#x\n event s COMPLETE in=s3://l#orders out=db#y\n";
    QCOMPARE(twins(*meshFromStatements(world)).size(), std::size_t(1));
    QVERIFY(twins(*meshFromStatements(world + "alias s3://l#orders of=s3a://l#orders")).empty());
}

void TestTwins::allTheyAreTiedThrough()
{
    const auto mesh =
        datasets({"s3://l#orders", "s3://l#Orders", "s3a://l#orders", "s3://l#dev_orders", "s3://l#other"});
    QCOMPARE(groupsText(*mesh, twins(*mesh)),
             QString("prefix: dataset:s3://l#Orders dataset:s3://l#dev_orders dataset:s3://l#orders "
                     "dataset:s3a://l#orders"));
    // Which of two catalogues the shorter name means, nobody can tell.
    const auto several = datasets({"db#a.mart.orders", "db#b.mart.orders", "db#mart.orders"});
    QCOMPARE(groupsText(*several, twins(*several)), QString());
    const auto alike = datasets({"db#a.mart.orders", "db#A.mart.orders", "db#mart.orders"});
    QCOMPARE(groupsText(*alike, twins(*alike)),
             QString("prefix: dataset:db#A.mart.orders dataset:db#a.mart.orders dataset:db#mart.orders"));
}

void TestTwins::equalsThePlainWay()
{
    const QStringList spaces{
        "db",     "DB",      "postgres://h:5432", "postgres://h",   "postgresql://h:5432", "h:5432",
        "s3://l", "s3a://l", "kafka://a,b",       "kafka://b:9092", "kafka://a",           "mysql://h:5432"};
    const QStringList catalogues{"", "", "c.", "C.", "dev.", "d."};
    const QStringList names{"o", "O", "\"o\"", "dev_o", "prod_o", "o/dt=1", "o_20260101", "s.o", "/o"};
    std::mt19937 random(3);
    const auto one = [&](const QStringList& from) {
        return from[static_cast<qsizetype>(random() % static_cast<std::uint32_t>(from.size()))];
    };
    int groups = 0;
    for (int round = 0; round < 300; ++round) {
        QStringList all;
        const int size = 2 + static_cast<int>(random() % 14U);
        for (int i = 0; i < size; ++i)
            all += one(spaces) + '#' + one(catalogues) + one(names);
        const auto mesh = datasets(all);
        const std::vector<TwinGroup> found = twins(*mesh);
        groups += static_cast<int>(found.size());
        QCOMPARE(groupsText(*mesh, found), PlainTwins(*mesh).text());
    }
    QVERIFY(groups > 300);
}

void TestTwins::manyShardsAreFast()
{
    QStringList names;
    for (int i = 0; i < 20'000; ++i)
        names += QString("db#table%1").arg(i);
    for (int day = 1; day <= 28; ++day)
        names += QString("db#events_202602%1").arg(day, 2, 10, QChar('0'));
    const auto mesh = datasets(names);
    const std::vector<TwinGroup> groups = twins(*mesh);
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups.front().nodes.size(), std::size_t(28));
}

void TestTwins::stopped()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(twins(*datasets({"db#a", "db#A"}), stop.get_token()).empty());
}

WEFT_TEST(TestTwins)
#include "tst_Twins.moc"
