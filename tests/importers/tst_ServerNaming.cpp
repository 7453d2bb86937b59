// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/DatasetText.h"
#include "importers/naming/ServerNaming.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <map>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// `type=postgres host=h port=1` as a server.
ServerRecord server(const QString& text)
{
    ServerRecord record;
    const std::map<QString, std::string*> fields{{"server", &record.server},
                                                 {"type", &record.type},
                                                 {"environment", &record.environment},
                                                 {"host", &record.host},
                                                 {"port", &record.port},
                                                 {"account", &record.account},
                                                 {"region", &record.region},
                                                 {"catalog", &record.catalog},
                                                 {"project", &record.project},
                                                 {"database", &record.database},
                                                 {"dataset", &record.dataset},
                                                 {"schema", &record.schema},
                                                 {"serviceName", &record.serviceName},
                                                 {"location", &record.location},
                                                 {"path", &record.path}};
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        *fields.at(part.section(QLatin1Char('='), 0, 0)) = part.section(QLatin1Char('='), 1).toStdString();
    return record;
}

QStringList shown(const std::vector<DatasetNameRecord>& names)
{
    QStringList result;
    for (const DatasetNameRecord& name : names)
        result += q(name.nameSpace) + QLatin1Char('#') + q(name.name);
    return result;
}

} // namespace

class TestServerNaming : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void productionComesFirst();
    void readsDatasetTexts_data();
    void readsDatasetTexts();
};

void TestServerNaming::names_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const char* object, QStringList expected) {
        QTest::newRow(name) << text << object << expected;
    };
    row("postgres", "type=postgres host=dwh.fin.example port=5432 database=dwh schema=mesh", "orders",
        {"postgres://dwh.fin.example:5432#dwh.mesh.orders"});
    row("postgres, usual port", "type=postgresql host=h database=d schema=s", "t", {"postgres://h:5432#d.s.t"});
    row("an object that states its schema", "type=postgres host=h database=d schema=s", "mart.t",
        {"postgres://h:5432#d.mart.t"});
    row("an object that states all", "type=postgres host=h database=d schema=s", "x.y.z", {"postgres://h:5432#x.y.z"});
    row("quotes are no part of the name", "type=postgres host=h database=d schema=s", "\"Mart\".\"T\"",
        {"postgres://h:5432#d.Mart.T"});
    row("without a host there is no name", "type=postgres database=d schema=s", "t", {});
    row("without a schema there is no name", "type=postgres host=h database=d", "t", {});
    row("snowflake", "type=snowflake account=acme-eu1 database=FINANCE schema=MESH", "T",
        {"snowflake://acme-eu1#FINANCE.MESH.T"});
    row("snowflake by host", "type=snowflake host=acme-eu1.snowflakecomputing.com database=D schema=S", "T",
        {"snowflake://acme-eu1#D.S.T"});
    row("bigquery", "type=bigquery project=acme-fin dataset=mesh", "t", {"bigquery#acme-fin.mesh.t"});
    row("databricks under both names", "type=databricks host=https://acme.cloud.example/ catalog=fin schema=mesh", "t",
        {"databricks://acme.cloud.example#fin.mesh.t", "unitycatalog://acme.cloud.example#fin.mesh.t"});
    row("s3 folder", "type=s3 location=s3://acme-fin/mesh/", "t", {"s3://acme-fin#mesh/t"});
    row("s3 with a place for the model", "type=s3 location=s3://b/data/{model}/*.json", "orders",
        {"s3://b#data/orders"});
    row("s3 files of one folder", "type=s3 location=s3://b/data/orders/*.json", "orders", {"s3://b#data/orders"});
    row("s3 folder that is the object", "type=s3 location=s3://b/data/orders/", "orders", {"s3://b#data/orders"});
    row("s3 bucket alone", "type=s3 location=s3://b", "orders", {"s3://b#orders"});
    row("gcs", "type=gcs location=gs://b/x/", "t", {"gs://b#x/t"});
    row("azure", "type=azure location=abfss://c@acc.dfs.core.windows.net/p/*.parquet", "t",
        {"abfss://c@acc.dfs.core.windows.net#p"});
    row("local files", "type=local path=/data/x", "t", {"file#/data/x/t"});
    row("mysql", "type=mysql host=h database=d", "t", {"mysql://h:3306#d.t"});
    row("sqlserver", "type=sqlserver host=h database=d schema=dbo", "t", {"mssql://h:1433#d.dbo.t"});
    row("oracle", "type=oracle host=h serviceName=svc schema=s", "t", {"oracle://h:1521#svc.s.t"});
    row("redshift names its cluster",
        "type=redshift host=c1.abc.us-west-1.redshift.amazonaws.com port=5439 database=d schema=s", "t",
        {"redshift://c1.us-west-1:5439#d.s.t"});
    row("trino", "type=trino host=h port=8080 catalog=c schema=s", "t", {"trino://h:8080#c.s.t"});
    row("athena", "type=athena region=eu-west-1 schema=db", "t",
        {"awsathena://athena.eu-west-1.amazonaws.com#AwsDataCatalog.db.t"});
    row("glue", "type=glue region=eu-west-1 account=123 database=db", "t", {"arn:aws:glue:eu-west-1:123#table/db/t"});
    row("kafka, first of the list", "type=kafka host=k1:9092,k2:9092", "topic", {"kafka://k1:9092#topic"});
    row("kafka, usual port", "type=kafka host=k1", "topic.v1", {"kafka://k1:9092#topic.v1"});
    row("pubsub", "type=pubsub project=p", "t", {"pubsub#topic:p:t"});
    row("the type in capitals", "type=Postgres host=h database=d schema=s", "t", {"postgres://h:5432#d.s.t"});
    row("an object that is an address", "type=custom", "s3://b/k/", {"s3://b#k"});
    row("an unknown type", "type=quantum host=h", "t", {});
}

void TestServerNaming::names()
{
    QFETCH(QString, server);
    QFETCH(QString, object);
    QFETCH(QStringList, expected);
    QCOMPARE(shown(datasetNames(::server(server), object.toStdString())), expected);
}

void TestServerNaming::productionComesFirst()
{
    const std::vector<ServerRecord> servers{server("server=a environment=dev type=mysql host=dev database=d"),
                                            server("server=b type=mysql host=any database=d"),
                                            server("server=c environment=PROD type=mysql host=prod database=d"),
                                            server("server=production type=mysql host=named database=d"),
                                            server("server=e environment=prod type=mysql host=prod database=d")};
    QCOMPARE(shown(datasetCandidates(servers, "t")), QStringList({"mysql://prod:3306#d.t", "mysql://named:3306#d.t",
                                                                  "mysql://any:3306#d.t", "mysql://dev:3306#d.t"}));
}

void TestServerNaming::readsDatasetTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("namespace and name") << "postgres://h:5432#d.s.t"
                                        << "postgres://h:5432|d.s.t";
    QTest::newRow("reference") << "dataset:s3://b#a%20b%23c"
                               << "s3://b|a b#c";
    QTest::newRow("address") << "s3://b/x/y/"
                             << "s3://b|x/y";
    QTest::newRow("bigquery") << "bigquery:p.d.t"
                              << "bigquery|p.d.t";
    QTest::newRow("a mere name") << "orders"
                                 << "";
    QTest::newRow("no name") << "postgres://h#"
                             << "";
    QTest::newRow("no namespace") << "#orders"
                                  << "";
    QTest::newRow("bucket alone") << "s3://b"
                                  << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestServerNaming::readsDatasetTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<DatasetNameRecord> name = readDatasetName(text.toStdString());
    QCOMPARE(name ? q(name->nameSpace) + QLatin1Char('|') + q(name->name) : QString(), expected);
}

WEFT_TEST(TestServerNaming)
#include "tst_ServerNaming.moc"
