// SPDX-License-Identifier: Apache-2.0
#include "importers/agilelab/ComponentUrn.h"
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good = "id: urn:dmb:dp:sales:orders:1\nname: Orders\nkind: dataproduct\ndomain: sales\n";

} // namespace

class TestAgileLabImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void impliedInputs();
    void urns_data();
    void urns();
    void faults_data();
    void faults();
};

void TestAgileLabImporter::readsEveryField()
{
    const ReadSources read = readText(R"(id: urn:dmb:dp:sales:orders:1
name: orders
fullyQualifiedName: Orders of Sales
kind: dataproduct
domain: sales
version: 1.0.0
environment: prod
dataProductOwner: user:tom_corp.example
dataProductOwnerDisplayName: Tom
email: mailto:list@corp.example
ownerGroup: orders_team
status: DRAFT
maturity: Strategic
securityInfo: {confidentiality: Confidential, gdpr: Yes}
tags: [{tagFQN: gold, source: Tag}]
components:
  - id: urn:dmb:cmp:sales:orders:1:raw
    name: Raw
    kind: outputport
    version: 1.0.1
    outputPortType: Files
    technology: s3_cdp
    dataContract: {schema: [], SLA: {upTime: 99%}}
    specific: {bucket: b, directory: history}
  - id: urn:dmb:cmp:sales:orders:1:view
    name: View
    kind: outputPort
    version: 1.1.0
    dependsOn: [urn:dmb:cmp:sales:orders:1:raw]
    dataSharingAgreements: {purpose: KPIs}
    dataContract:
      SLA: {timeliness: 1h}
      termsAndConditions: Ask
      dataSharingAgreements: {billing: 5 EUR, lifeCycle: [a, b]}
      schema:
        - {name: id, dataType: string, constraint: PRIMARY_KEY}
        - {name: mail, dataType: string, constraint: NOT_NULL, tags: [{tagFQN: PII}]}
        - {name: note, dataType: string, constraint: NULL}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList({"id urn:dmb:dp:sales:orders:1", "name orders", "version 1.0.0", "status DRAFT",
                          "domain sales", "team orders_team", "member owner Tom <list@corp.example>", "tag gold",
                          "property fullyQualifiedName=Orders of Sales", "property environment=prod",
                          "property maturity=Strategic", "property securityInfo.confidentiality=Confidential",
                          "property securityInfo.gdpr=Yes", "property outputPorts.raw.dataContract.SLA.upTime=99%",
                          "property outputPorts.view.dataSharingAgreements.purpose=KPIs",
                          "out raw@1.0.1 (Files) s3://b#history",
                          "out view@1.1.0 contract urn:dmb:cmp:sales:orders:1:view"}));
    QCOMPARE(read.records.contracts.size(), std::size_t(1));
    QCOMPARE(read.records.contracts[0].properties,
             std::vector<PropertyRecord>({{"SLA.timeliness", "1h"},
                                          {"termsAndConditions", "Ask"},
                                          {"dataSharingAgreements.billing", "5 EUR"},
                                          {"dataSharingAgreements.lifeCycle", "a"},
                                          {"dataSharingAgreements.lifeCycle", "b"}}));
    QStringList columns;
    for (const ContractColumnRecord& column : read.records.contracts[0].objects.at(0).columns)
        columns += q(column.name + (column.key ? " key" : "") + (column.required ? " required" : "") +
                     (column.tags.empty() ? "" : " " + column.tags[0]));
    QCOMPARE(columns, QStringList({"id key required", "mail required PII", "note"}));
}

/// What any component reads outside of the product is an input port, once.
void TestAgileLabImporter::impliedInputs()
{
    const ReadSources read = readText(Good + R"(components:
  - {id: 'urn:dmb:cmp:sales:orders:1:job', name: job, kind: workload, dependsOn: ['urn:dmb:cmp:crm:customers:2:table', 'urn:dmb:cmp:sales:orders:1:store'], readsFrom: ['urn:dmb:ex:mainframe']}
  - {id: 'urn:dmb:cmp:sales:orders:1:job2', name: job2, kind: Workload, dependsOn: ['urn:dmb:cmp:crm:customers:2:table']}
  - {id: 'urn:dmb:cmp:sales:orders:1:store', name: store, kind: storage}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QStringList ports;
    for (const PortRecord& port : read.records.products.at(0).inputPorts)
        ports += portText(port);
    QCOMPARE(ports, QStringList({"urn:dmb:cmp:crm:customers:2:table from urn:dmb:dp:crm:customers:2#table",
                                 "urn:dmb:ex:mainframe (external)"}));
}

void TestAgileLabImporter::urns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("component") << "urn:dmb:cmp:d:p:1:c"
                               << "urn:dmb:dp:d:p:1|c";
    QTest::newRow("component of a component") << "urn:dmb:cmp:d:p:1:c:e"
                                              << "urn:dmb:dp:d:p:1|c:e";
    QTest::newRow("product") << "urn:dmb:dp:d:p:1"
                             << "urn:dmb:dp:d:p:1|";
    QTest::newRow("external") << "urn:dmb:ex:db2"
                              << "|db2";
    QTest::newRow("cut short") << "urn:dmb:cmp:d:p"
                               << "|d:p";
    QTest::newRow("a word") << "db2"
                            << "|db2";
}

void TestAgileLabImporter::urns()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const ComponentUrn urn = readComponentUrn(text.toStdString());
    QCOMPARE(q(urn.product + "|" + urn.component), expected);
}

void TestAgileLabImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    row("no id", "name: a\nkind: dataproduct\ncomponents: []\n", 0, {"1:1 error field-missing id|product"});
    row("kind missing", "id: urn:dmb:dp:d:p:1\n", 1, {"1:1 warning field-missing kind|product"});
    row("the official duplicate, same value", Good + "ownerGroup: a\nownerGroup: a\n", 1,
        {"6:1 warning duplicate-key ownerGroup|5"});
    row("the same with another value", Good + "ownerGroup: a\nownerGroup: b\n", 0,
        {"6:1 error duplicate-key ownerGroup|5"});
    row("components are null", Good + "components:\n", 1, {"5:12 note field-type components|list|null"});
    row("a component is a text", Good + "components: [x]\n", 1, {"5:14 warning field-type components|mapping|text"});
    row("a component without a kind", Good + "components: [{name: x}]\n", 1,
        {"5:14 warning field-missing kind|product"});
    row("an output port without any name", Good + "components: [{kind: outputport}]\n", 1,
        {"5:14 warning field-missing name|product"});
    row("tags are a text", Good + "tags: x\n", 1, {"5:7 warning field-type tags|list|text"});
    row("domain never filled in", "id: urn:dmb:dp:d:p:1\nkind: dataproduct\ndomain: <domain>\n", 1,
        {"3:9 warning placeholder-value domain|<domain>"});
    row("unknown key", Good + "colour: x\n", 1, {"5:1 note field-unknown colour"});
}

void TestAgileLabImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestAgileLabImporter)
#include "tst_AgileLabImporter.moc"
