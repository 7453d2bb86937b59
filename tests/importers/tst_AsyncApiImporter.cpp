// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good = "asyncapi: 3.0.0\ninfo: {title: Accounts, version: 1.0.0}\n";
const QByteArray Kafka = "servers: {production: {host: 'k:9092', protocol: kafka}}\n";

/// `NAME < TOPIC, TOPIC` for inputs, `NAME > TOPIC` for outputs.
QStringList ports(const ProductRecord& product)
{
    QStringList result;
    const auto add = [&result](const std::vector<PortRecord>& list, const char* sign) {
        for (const PortRecord& port : list) {
            QStringList topics;
            for (const DatasetNameRecord& name : port.datasets)
                topics += q(name.nameSpace) + QLatin1Char('#') + q(name.name);
            result += (q(port.name) + QLatin1String(sign) + topics.join(QStringLiteral(", "))).trimmed();
        }
    };
    add(product.inputPorts, " < ");
    add(product.outputPorts, " > ");
    return result;
}

} // namespace

class TestAsyncApiImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void directions_data();
    void directions();
    void namesTopics_data();
    void namesTopics();
    void describesTopics_data();
    void describesTopics();
    void faults_data();
    void faults();
    void boundsPayloads();
    void joinsTheExampleServices();
};

void TestAsyncApiImporter::readsEveryField()
{
    const ReadSources read = readText(R"(asyncapi: 3.1.0
id: urn:x:accounts
info:
  title: Accounts
  version: 1.10
  description: Sign-ups
  contact: {name: Ann, email: ann@x.example, url: "https://x.example"}
  tags: [{name: costing}]
servers: {production: {host: 'k:9092', protocol: kafka-secure, security: []}}
channels:
  signedUp:
    address: user.signedup
    description: Who signed up
    messages: {m: {$ref: '#/components/messages/m'}}
operations:
  send: {action: send, channel: {$ref: '#/channels/signedUp'}}
components: {messages: {m: {payload: {type: object, properties: {name: {type: string, description: Full name}}}}}}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"product:urn:x:accounts"}));
    QCOMPARE(q(read.sources.at(0).format + "|" + read.sources.at(0).version), QString("asyncapi|3.1.0"));
    const ProductRecord& product = read.records.products.at(0);
    QCOMPARE(q(product.name + "|" + product.version + "|" + product.description + "|" + product.format),
             QString("Accounts|1.10|Sign-ups|asyncapi"));
    QCOMPARE(product.otherIds, std::vector<std::string>({"Accounts"}));
    QCOMPARE(product.tags, std::vector<std::string>({"costing"}));
    QCOMPARE(q(product.members.at(0).email + "|" + product.members.at(0).role), QString("ann@x.example|contact"));
    QCOMPARE(ports(product), QStringList({"signedUp > kafka://k:9092#user.signedup"}));
    const PortRecord& port = product.outputPorts[0];
    QCOMPARE(q(port.type + "|" + port.description), QString("kafka|Who signed up"));
    QCOMPARE(port.place.line, 12U);
    QVERIFY(!read.records.lineage.events().at(0).counted);
}

void TestAsyncApiImporter::directions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QByteArray two = "asyncapi: 2.6.0\ninfo: {title: A, version: 1}\n" + Kafka;
    const QByteArray three = Good + Kafka + "channels: {c: {address: t}, r: {address: null}}\noperations:\n";
    const QByteArray c = "channel: {$ref: '#/channels/c'}";
    const QByteArray r = "reply: {channel: {$ref: '#/channels/r'}}";
    QTest::newRow("2: others subscribe to what it sends") << two + "channels: {t: {subscribe: {}}}\n"
                                                          << QStringList({"t > kafka://k:9092#t"});
    QTest::newRow("2: others publish what it receives") << two + "channels: {t: {publish: {}}}\n"
                                                        << QStringList({"t < kafka://k:9092#t"});
    QTest::newRow("2: both") << two + "channels: {t: {publish: {}, subscribe: {}}}\n"
                             << QStringList({"t < kafka://k:9092#t", "t > kafka://k:9092#t"});
    QTest::newRow("3: sends") << three + "  o: {action: send, " + c + "}\n" << QStringList({"c > kafka://k:9092#t"});
    QTest::newRow("3: receives") << three + "  o: {action: receive, " + c + "}\n"
                                 << QStringList({"c < kafka://k:9092#t"});
    QTest::newRow("3: both") << three + "  o: {action: receive, " + c + "}\n  p: {action: send, " + c + "}\n"
                             << QStringList({"c < kafka://k:9092#t", "c > kafka://k:9092#t"});
    QTest::newRow("3: answers what it receives") << three + "  o: {action: receive, " + c + ", " + r + "}\n"
                                                 << QStringList({"c < kafka://k:9092#t", "r >"});
    QTest::newRow("3: is answered") << three + "  o: {action: send, " + c + ", " + r + "}\n"
                                    << QStringList({"r <", "c > kafka://k:9092#t"});
}

void TestAsyncApiImporter::directions()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(ports(readText(text).records.products.at(0)), expected);
}

void TestAsyncApiImporter::namesTopics_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& servers, const QByteArray& channel, const char* expected) {
        QTest::newRow(name) << servers << channel << QString(expected);
    };
    row("default port", "a: {host: k, protocol: kafka}", "address: t", "kafka://k:9092#t");
    row("secure", "a: {host: 'k:18092', protocol: kafka-secure}", "address: t", "kafka://k:18092#t");
    row("production before others", "dev: {host: d, protocol: kafka}, prod: {host: p, protocol: kafka}", "address: t",
        "kafka://p:9092#t");
    row("the first of several", "scram: {host: s, protocol: kafka}, mtls: {host: m, protocol: kafka}", "address: t",
        "kafka://s:9092#t");
    row("the channel's own server", "a: {host: a, protocol: kafka}, b: {host: b, protocol: kafka}",
        "address: t, servers: [{$ref: '#/servers/b'}]", "kafka://b:9092#t");
    row("the broker's own name", "a: {host: k, protocol: kafka}", "address: t, bindings: {kafka: {topic: raw.t}}",
        "kafka://k:9092#raw.t");
    row("another broker", "a: {host: 'm.x', protocol: secure-mqtt}", "address: lights/1", "mqtt://m.x#lights/1");
    row("url with variables and a password",
        "a: {url: 'kafka://u:pw@{name}.x:{port}/p', protocol: kafka, variables: {name: {default: k}, port: {default: "
        "'1'}}}",
        "address: t", "kafka://k.x:1#t");
    row("pubsub", "a: {host: g, protocol: googlepubsub}", "address: projects/p/topics/t", "pubsub#topic:p:t");
    row("address at run time", "a: {host: k, protocol: kafka}", "address: null", "");
    row("no server", "", "address: t", "");
}

void TestAsyncApiImporter::namesTopics()
{
    QFETCH(QByteArray, servers);
    QFETCH(QByteArray, channel);
    QFETCH(QString, expected);
    const ReadSources read = readText(Good + "servers: {" + servers + "}\nchannels: {c: {" + channel +
                                      "}}\noperations: {o: {action: send, channel: {$ref: '#/channels/c'}}}\n");
    QCOMPARE(lines(read.diagnostics).size(), servers.contains("u:pw@") ? 1 : 0);
    const QString port = ports(read.records.products.at(0)).value(0);
    QCOMPARE(port.mid(4), expected);
}

void TestAsyncApiImporter::describesTopics_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nested and referred to")
        << QByteArray("{type: object, properties: {id: {type: string, format: uuid}, at: {$ref: "
                      "'#/components/schemas/at'}, who: {type: object, properties: {name: {type: string}}}, rows: "
                      "{type: array, items: {properties: {n: {type: integer}}}}}}")
        << QStringList({"id:string(uuid)", "at:date", "who:object", "who.name:string", "rows:array", "rows.n:integer"});
    QTest::newRow("put together") << QByteArray("{allOf: [{properties: {a: {type: string}}}, {$ref: "
                                                "'#/components/schemas/b'}]}")
                                  << QStringList({"a:string", "b:number"});
    QTest::newRow("Avro") << QByteArray("{schemaFormat: application/vnd.apache.avro, schema: {type: record, fields: "
                                        "[{name: a, type: long}, {name: b, type: string}]}}")
                          << QStringList({"a:long", "b:string"});
    QTest::newRow("schema within itself")
        << QByteArray("{$ref: '#/components/schemas/loop'}") << QStringList({"again:"});
    QTest::newRow("another file") << QByteArray("{$ref: '../common/schemas.yaml#/x'}") << QStringList();
    QTest::newRow("a text") << QByteArray("proto") << QStringList();
}

void TestAsyncApiImporter::describesTopics()
{
    QFETCH(QByteArray, payload);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(
        Good + Kafka + "channels: {c: {address: t, messages: {m: {payload: " + payload +
        "}}}}\noperations: {o: {action: send, channel: {$ref: '#/channels/c'}}}\ncomponents: {schemas: {at: {type: "
        "date}, b: {properties: {b: {type: number}}}, loop: {properties: {again: {$ref: "
        "'#/components/schemas/stop'}}}, stop: {allOf: [{$ref: '#/components/schemas/stop'}]}}}\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    const LineageLog& log = read.records.lineage;
    QStringList fields;
    for (const auto& event : log.events()) {
        const auto outputs = log.outputs(event);
        QCOMPARE(q(log.datasets()[outputs[0].dataset].name), QString("t"));
        for (const SchemaField& field : log.schema(outputs[0].schema))
            fields += q(field.name) + QLatin1Char(':') + q(field.type);
    }
    QCOMPARE(fields, expected);
}

void TestAsyncApiImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray used = "operations: {o: {action: send, channel: {$ref: '#/channels/c'}}}\n";
    row("no name at all", "asyncapi: 3.0.0\n", 0,
        {"1:1 error field-missing id|product", "1:1 warning field-missing info|product"});
    row("title missing", "asyncapi: 3.0.0\nid: a\ninfo: {version: 1}\n", 1,
        {"3:7 warning field-missing title|product"});
    row("version of the future", "asyncapi: 9.0.0\ninfo: {title: t, version: 1}\n", 1,
        {"1:11 warning version-mismatch 9.0.0|3.0.0"});
    row("channels as a list", Good + "channels: [a]\n", 0, {"3:11 error field-type channels|mapping|list"});
    row("channels null", Good + "channels:\n", 1, {});
    row("a channel is a text", Good + "channels: {c: t}\noperations: {}\n", 1,
        {"3:15 warning field-type channels.c|mapping|text"});
    row("channel that nothing uses", Good + "channels: {c: {address: t}}\noperations: {}\n", 1,
        {"3:15 note field-missing operations|channel c"});
    row("channel in another file", Good + "channels: {c: {$ref: 'x.yaml#/c'}}\n" + used, 1,
        {"3:15 note reference-not-followed x.yaml#/c", "3:15 note reference-not-followed x.yaml#/c"});
    row("operation without an action", Good + "channels: {}\noperations: {o: {channel: {}}}\n", 1,
        {"4:17 warning field-missing action|product"});
    row("unknown action", Good + "channels: {}\noperations: {o: {action: publish}}\n", 1,
        {"4:26 warning field-value action|publish|send or receive"});
    row("operation on no channel", Good + "channels: {}\n" + used, 1,
        {"4:41 warning reference-broken #/channels/c|nothing is there"});
    row("operation on something else",
        Good + "channels: {}\noperations: {o: {action: send, channel: {$ref: '#/info'}}}\n", 1,
        {"4:41 warning reference-broken #/info|it is no channel of this document"});
    row("reference to itself", Good + "channels: {c: {$ref: '#/channels/c'}}\n", 1,
        {"3:15 warning reference-broken #/channels/c|too many references in a row"});
    row("server without a host", Good + "servers: {p: {protocol: kafka}}\n", 1,
        {"3:14 warning field-missing host|server p"});
    row("server in another file", Good + "servers: {p: {$ref: '../servers.yaml#/p'}}\n", 1,
        {"3:14 note reference-not-followed ../servers.yaml#/p"});
    row("unknown key", Good + "flavour: sweet\n", 1, {"3:1 note field-unknown flavour"});
    row("title twice", "asyncapi: 3.0.0\ninfo: {title: a, title: b, version: 1}\n", 0,
        {"2:18 error duplicate-key title|2"});
}

void TestAsyncApiImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QStringList said = lines(read.diagnostics);
    expected.removeDuplicates();
    QCOMPARE(said, expected);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
}

/// Ten schemas a level, twenty levels, without one alias.
void TestAsyncApiImporter::boundsPayloads()
{
    QByteArray text = Good + Kafka +
                      "channels: {c: {address: t, messages: {m: {payload: {$ref: '#/components/schemas/s0'}}}}}\n"
                      "operations: {o: {action: send, channel: {$ref: '#/channels/c'}}}\ncomponents:\n  schemas:\n";
    for (int i = 0; i < 20; ++i) {
        text += "    s" + QByteArray::number(i) + ": {properties: {";
        for (int k = 0; k < 10; ++k)
            text +=
                "f" + QByteArray::number(k) + ": {$ref: '#/components/schemas/s" + QByteArray::number(i + 1) + "'}, ";
        text += "}}\n";
    }
    text += "    s20: {type: string}\n";
    const ReadSources read = readText(text);
    QCOMPARE(kept(read).size(), 1);
    const LineageLog& log = read.records.lineage;
    QCOMPARE(log.schema(log.outputs(log.events().at(0))[0].schema).size(), std::size_t(10'000));
}

/// The five services of the social-media example: who sends a topic and who receives it, by hand from the files.
void TestAsyncApiImporter::joinsTheExampleServices()
{
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    const ReadSources read = readPaths({(corpusPath() + "asyncapi/social-media").toStdString()});
    QStringList all;
    for (const ProductRecord& product : read.records.products) {
        for (const QString& port : ports(product))
            all += q(product.name) + QStringLiteral(": ") + port;
    }
    all.sort();
    const QString broker = QStringLiteral("mqtt://test.mosquitto.org#");
    QCOMPARE(all, QStringList({
                      "Comments Service: commentCountChange > " + broker + "comment/{commentId}/changed",
                      "Comments Service: commentLiked < " + broker + "comment/liked",
                      "Notifications Service: commentLiked < " + broker + "comment/liked",
                      "Public API: commentLiked < " + broker + "comment/liked",
                      "Website Backend: commentsCountChange < " + broker + "comment/{commentId}/changed",
                      "Website Backend: newLikeComment <",
                      "Website Backend: notifyAllCommentLiked > " + broker + "comment/liked",
                      "Website Backend: updateCommentsCount >",
                      "Website WebSocket Client: likeComment >",
                      "Website WebSocket Client: updateCommentLike <",
                  }));
}

WEFT_TEST(TestAsyncApiImporter)
#include "tst_AsyncApiImporter.moc"
