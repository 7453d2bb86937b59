// SPDX-License-Identifier: Apache-2.0
#include "importers/secrets/Secrets.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

#include <string>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    static void texts_data();
    static void texts();
    static void keys_data();
    static void keys();
    static void manifestHoldsNone();
    static void eventsHoldNone();
    static void oneStoreByTwoLogins();
    static void tableHoldsNone();
    static void longTextsTakeLinearTime_data();
    static void longTextsTakeLinearTime();
};

void TestSecrets::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << text << expected;
    };
    row("address with log-in", "postgresql://etl:pw-1@db:5432/shop", "postgresql://db:5432/shop");
    row("address with log-in in prose", "see mysql://u:p@h/x and go", "see mysql://h/x and go");
    row("a password with an at sign", "postgres://u:p@ss@h/x", "postgres://h/x");
    row("a password with a slash", "postgres://u:p/w@h/x", "postgres://h/x");
    row("a log-in without a user", "redis://:pw@cache:6379", "redis://cache:6379");
    row("a container of a storage account", "abfss://raw@acc.dfs.core.windows.net/x",
        "abfss://raw@acc.dfs.core.windows.net/x");
    row("a port", "kafka://broker:9092", "kafka://broker:9092");
    row("a port and an at sign in the path", "https://host:443/a@b", "https://host:443/a@b");
    row("query", "snowflake://a/?warehouse=w&aws_secret_access_key=abc&x=1",
        "snowflake://a/?warehouse=w&aws_secret_access_key=***&x=1");
    row("signed address", "https://a.blob.core.windows.net/c?sv=2022&sig=aB%2F3&se=1",
        "https://a.blob.core.windows.net/c?sv=2022&sig=***&se=1");
    row("JDBC properties", "jdbc:sqlserver://h:1433;user=sa;password=Pa,ss)w;encrypt=true",
        "jdbc:sqlserver://h:1433;user=sa;password=***;encrypt=true");
    row("Oracle's log-in", "jdbc:oracle:thin:scott/tiger@db:1521/x", "jdbc:oracle:thin:@db:1521/x");
    row("connection string", "Server=h;User Id=u;Pwd=geheim;AccountKey=ab+/c==;",
        "Server=h;User Id=u;Pwd=***;AccountKey=***;");
    row("SQL password", "CREATE USER etl PASSWORD 'pw' LOGIN", "CREATE USER etl PASSWORD '***' LOGIN");
    row("SQL identified by", "create user a identified by \"pw\"", "create user a identified by \"***\"");
    row("SQL identified by without quotes", "CREATE USER a IDENTIFIED BY pw;", "CREATE USER a IDENTIFIED BY ***;");
    row("SQL option", "WITH (aws_key = 'x', SECRET_KEY = 'y')", "WITH (aws_key = 'x', SECRET_KEY = '***')");
    row("JSON in a text", R"({"user":"u","password":"p w","n":1})", R"({"user":"u","password":"***","n":1})");
    row("escaped JSON in a text", R"({\"api_key\":\"abc\"})", R"({\"api_key\":\"***\"})");
    row("YAML in a text", "user: u\npassword: geheim\nport: 1", "user: u\npassword: ***\nport: 1");
    row("option", "run --password geheim --verbose", "run --password *** --verbose");
    row("option with sign", "run --api-key=abc", "run --api-key=***");
    row("bearer", "Authorization: Bearer eyJhbGciOi-3.eyJzdWIi.c2ln", "Authorization: Bearer ***");
    row("basic", "Authorization: Basic dXNlcjpwdzE=", "Authorization: Basic ***");
    row("web token alone", "x eyJhbGciOi.eyJzdWIi.c2ln y", "x *** y");
    row("cloud key", "key AKIAIOSFODNN7EXAMPL4.", "key ***.");
    row("forge token", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "***");
    row("private key", "a -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- b", "a *** b");
    row("cut private key", "-----BEGIN PRIVATE KEY-----\nMII", "***");
    // What must stay as it is.
    for (const char* clean : {"postgres://db:5432",
                              "shop.password_resets",
                              "token",
                              "auth.tokens_2024",
                              "the password of the user",
                              "Password: required",
                              "token: the number of words",
                              "count of tokens=",
                              "password=${DB_PASSWORD}",
                              "password={{ env_var('PW') }}",
                              "password=***",
                              "s3://bucket/dt=2024-01-01/x.parquet",
                              "urn:li:dataset:(a,b,PROD)",
                              "bigquery",
                              "arn:aws:s3:::bucket",
                              "user@example.org",
                              "mailto:a@example.org",
                              "basic authentication",
                              "bearer of news",
                              "columns identified by their names",
                              "SELECT token FROM t WHERE a = 'x'",
                              "Akia",
                              "AKIASHORT",
                              "eyJ",
                              "a -----BEGIN CERTIFICATE----- b",
                              "primary key: order_id",
                              "sort_key=id",
                              "password_hash=abc",
                              "jdbc:oracle:thin:@db:1521/x",
                              "",
                              ":",
                              "://",
                              "="})
        QTest::newRow(clean) << clean << clean;
}

void TestSecrets::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::string given = text.toStdString();
    const auto clean = withoutSecrets(given);
    QCOMPARE(q(clean.value_or(given)), expected);
    QCOMPARE(clean.has_value(), text != expected);
    if (clean)
        QVERIFY2(!withoutSecrets(*clean), "masking twice changes nothing");
}

void TestSecrets::keys_data()
{
    QTest::addColumn<bool>("secret");
    for (const char* key :
         {"password",          "db_password",     "DB_PASSWORD", "dbPassword",     "PASSWORD",
          "apiToken",          "API_TOKEN",       "secret",      "client-secret",  "AWS_SECRET_ACCESS_KEY",
          "aws_access_key_id", "accessKey",       "api_key",     "apikey",         "privateKey",
          "passphrase",        "spark.db.passwd", "dbPass",      "password_value", "sasToken",
          "account.key",       "passWord"})
        QTest::newRow(key) << true;
    for (const char* key : {"", "key", "primaryKey", "partitionKey", "tokenUrl", "passwordPolicy", "secret_name",
                            "tokens", "pass", "tests_pass", "name", "author", "authorization_model", "id", "keyId",
                            "monkey", "passenger", "token_type", "user"})
        QTest::newRow(*key != 0 ? key : "nothing") << false;
}

void TestSecrets::keys()
{
    QFETCH(bool, secret);
    const std::string key = QTest::currentDataTag() == QByteArray("nothing") ? "" : QTest::currentDataTag();
    QCOMPARE(isSecretKey(key), secret);
}

void TestSecrets::manifestHoldsNone()
{
    const auto read = tests::readText("apiVersion: v1.0.0\n"
                                      "kind: DataProduct\n"
                                      "id: orders\n"
                                      "name: Orders\n"
                                      "version: 1.0.0\n"
                                      "status: active\n"
                                      "description:\n"
                                      "  purpose: loads postgres://u:S3cret-1@h/db\n"
                                      "customProperties:\n"
                                      "  - property: dbPassword\n"
                                      "    value: S3cret-2\n"
                                      "  - property: tokenUrl\n"
                                      "    value: https://example.org/token\n"
                                      "password: S3cret-3\n"
                                      "outputPorts:\n"
                                      "  - name: orders\n"
                                      "    version: 1.0.0\n"
                                      "    contractId: c?token=S3cret-4\n");
    QCOMPARE(read.records.products.size(), std::size_t{1});
    const ProductRecord& product = read.records.products.front();
    QCOMPARE(q(product.outputPorts.front().contractId), QStringLiteral("c?token=***"));
    QVERIFY(product.description.find("S3cret") == std::string::npos);
    for (const PropertyRecord& property : product.properties)
        QVERIFY(property.value.find("S3cret") == std::string::npos);
    const QStringList said = tests::lines(read.diagnostics).filter(QStringLiteral("secret-masked"));
    QCOMPARE(said, QStringList({QStringLiteral("8:12 warning secret-masked purpose"),
                                QStringLiteral("11:12 warning secret-masked dbPassword"),
                                QStringLiteral("14:11 warning secret-masked password"),
                                QStringLiteral("18:17 warning secret-masked contractId")}));
    QVERIFY(!tests::lines(read.diagnostics).join(QChar()).contains(QStringLiteral("S3cret")));
}

namespace {

QByteArray lineageEvent(int number, const char* job, const char* nameSpace, const char* facets = "")
{
    return QByteArray(R"({"eventType":"COMPLETE","eventTime":"2024-05-01T10:00:0)") + QByteArray::number(number) +
           R"(Z","run":{"runId":"00000000-0000-4000-8000-000000000001"},"job":{"namespace":"etl","name":")" + job +
           R"("},"inputs":[{"namespace":")" + nameSpace + R"(","name":"shop.orders")" + facets + R"(}],"outputs":[]})" +
           "\n";
}

} // namespace

void TestSecrets::eventsHoldNone()
{
    const auto read = tests::readText(
        lineageEvent(1, "load?api_key=S3cret-1", "db") +
            lineageEvent(2, "b", "db", R"(,"facets":{"documentation":{"description":"pw=1 password=S3cret-2"}})") +
            lineageEvent(
                3, "c", "db",
                R"(,"facets":{"schema":{"fields":[{"name":"a","type":"t","description":"Bearer S3cret-33"}]}})"),
        QStringLiteral("e.ndjson"));
    QCOMPARE(read.kept.size(), std::size_t{3});
    const LineageLog& log = read.records.lineage;
    QCOMPARE(q(log.jobs().front().name), QStringLiteral("load?api_key=***"));
    for (const auto& fact : log.facts())
        QVERIFY(fact.text.find("S3cret") == std::string_view::npos);
    QCOMPARE(q(log.schema(0).front().description), QStringLiteral("Bearer ***"));
    QCOMPARE(tests::lines(read.diagnostics).filter(QStringLiteral("secret-masked")).size(), 3);
    for (const KeptRecord& record : read.kept)
        QVERIFY((record.reference + record.detail).find("S3cret") == std::string::npos);
}

void TestSecrets::oneStoreByTwoLogins()
{
    const auto read = tests::readText(lineageEvent(1, "a", "postgresql://u1:S3cret-A@db:5432") +
                                          lineageEvent(2, "b", "postgresql://u2:S3cret-B@db:5432"),
                                      QStringLiteral("e.ndjson"));
    QCOMPARE(read.records.lineage.datasets().size(), std::size_t{1});
    QCOMPARE(q(read.records.lineage.datasets().front().nameSpace), QStringLiteral("postgresql://db:5432"));
}

void TestSecrets::tableHoldsNone()
{
    const auto read =
        tests::readText("name,power,notes\nAda,High,log in with password=S3cret-1\n", QStringLiteral("people.csv"));
    QCOMPARE(read.records.stakeholders.size(), std::size_t{1});
    QCOMPARE(q(read.records.stakeholders.front().notes), QStringLiteral("log in with password=***"));
}

void TestSecrets::longTextsTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char* piece : {"://", "password=${", "password:", "eyJ-", "-AKIA", "jdbc:oracle:", "bearer ", "  a ",
                              "-----BEGIN ", "'", " '", "identified by ", "token=\"", "--token ", "password=a,"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestSecrets::longTextsTakeLinearTime()
{
    QFETCH(QByteArray, piece);
    // Quadratic work would take minutes.
    const std::string text = piece.repeated((1 << 18) / static_cast<int>(piece.size())).toStdString();
    QElapsedTimer timer;
    timer.start();
    const auto clean = withoutSecrets(text);
    QVERIFY(clean.value_or(text).size() <= text.size() * 2);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

WEFT_TEST(TestSecrets)
#include "tst_Secrets.moc"
