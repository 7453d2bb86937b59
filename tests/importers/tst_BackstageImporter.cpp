// SPDX-License-Identifier: Apache-2.0
#include "importers/backstage/EntityReference.h"
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

QByteArray entity(const char* kind, const char* name, const char* spec)
{
    return QByteArray("---\napiVersion: backstage.io/v1alpha1\nkind: ") + kind + "\nmetadata: {name: " + name +
           "}\nspec: {" + spec + "}\n";
}

} // namespace

class TestBackstageImporter : public QObject {
    Q_OBJECT

private slots:
    void aCatalogue();
    void owners_data();
    void owners();
    void references_data();
    void references();
    void otherKinds();
    void faults_data();
    void faults();
};

void TestBackstageImporter::aCatalogue()
{
    const ReadSources read = readText(R"(apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: orders, title: Orders, description: All orders, tags: [gold], namespace: default}
spec:
  type: data-product
  lifecycle: production
  owner: team-a
  system: shop
  providesApis: [orders-api]
  consumesApis: [other/prices]
  dependsOn: ['component:Baskets', 'resource:default/orders-db']
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: orders-db}
spec: {type: database, owner: 'group:team-a', dependencyOf: ['component:reports']}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: orders-api}
spec: {type: openapi, lifecycle: production, owner: team-a, system: shop, definition: {$text: 'https://x.example'}}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: shop, title: The Shop}
spec: {owner: team-a, domain: sales}
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: {name: sales}
spec: {owner: team-b, subdomainOf: company, type: business}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: team-a}
spec: {type: team, profile: {displayName: Team A, email: a@x.example}, children: [], members: [ann]}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ann}
spec: {profile: {displayName: Ann, email: ann@x.example}, memberOf: [team-a]}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"product:orders", "product:resource:orders-db", "contract:api:default/orders-api",
                                      "domain:The%20Shop", "domain:sales", "team:team-a", "team:user:ann"}));
    QCOMPARE(
        productText(read.records.products.at(0)),
        QStringList({"id orders", "also component:default/orders", "name Orders", "status production", "domain shop",
                     "description All orders", "team team-a", "tag gold", "property type=data-product",
                     "property system=shop", "in other/prices (api) contract api:other/prices",
                     "out orders-api (api) contract api:default/orders-api"}));
    QCOMPARE(dependencyTexts(read.records),
             QStringList({"component:default/baskets -> component:default/orders dependsOn",
                          "resource:default/orders-db -> component:default/orders dependsOn",
                          "resource:default/orders-db -> component:default/reports dependencyOf"}));
    QCOMPARE(q(read.records.contracts.at(0).id), QString("api:default/orders-api"));
    const DomainRecord& shop = read.records.domains.at(0);
    QCOMPARE(q(shop.name + "|" + shop.otherName + "|" + shop.type + "|" + shop.parent + "|" + shop.owner),
             QString("The Shop|shop|system|sales|team-a"));
    const DomainRecord& sales = read.records.domains.at(1);
    QCOMPARE(q(sales.name + "|" + sales.type + "|" + sales.parent + "|" + sales.owner),
             QString("sales|business|company|team-b"));
    const TeamRecord& team = read.records.teams.at(0);
    QCOMPARE(q(team.id + "|" + team.name + "|" + team.email + "|" + team.members.at(0).name),
             QString("team-a|Team A|a@x.example|ann"));
    const TeamRecord& ann = read.records.teams.at(1);
    QCOMPARE(q(ann.id + "|" + ann.name + "|" + ann.email + "|" + ann.members.at(0).role),
             QString("user:ann|Ann|ann@x.example|owner"));
}

void TestBackstageImporter::owners_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a group") << "team-a"
                             << "team-a|";
    QTest::newRow("with its kind and namespace") << "'group:default/team-a'"
                                                 << "team-a|";
    QTest::newRow("of another namespace") << "'backstage/maintainers'"
                                          << "backstage/maintainers|";
    QTest::newRow("a user") << "'user:ann'"
                            << "user:ann|";
    QTest::newRow("a person's name") << "Ann Example"
                                     << "Ann Example|";
    QTest::newRow("an address") << "ann@x.example"
                                << "|ann@x.example";
}

void TestBackstageImporter::owners()
{
    QFETCH(QString, owner);
    QFETCH(QString, expected);
    const ReadSources read =
        readText(entity("Component", "c", ("type: service, owner: " + owner).toUtf8().constData()));
    QCOMPARE(lines(read.diagnostics), QStringList());
    const ProductRecord& product = read.records.products.at(0);
    QCOMPARE(q(product.teamName + "|" + (product.members.empty() ? std::string() : product.members[0].email)),
             expected);
}

void TestBackstageImporter::references_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("shortName");
    QTest::newRow("name") << "Orders"
                          << "component:default/orders"
                          << "Orders";
    QTest::newRow("kind and name") << "API:orders"
                                   << "api:default/orders"
                                   << "orders";
    QTest::newRow("namespace and name") << "shop/orders"
                                        << "component:shop/orders"
                                        << "shop/orders";
    QTest::newRow("all") << "resource:Shop/Orders"
                         << "resource:shop/orders"
                         << "shop/Orders";
}

void TestBackstageImporter::references()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QFETCH(QString, shortName);
    const EntityReference reference = readEntityReference(text.toStdString(), "component");
    QCOMPARE(q(reference.canonical()), canonical);
    QCOMPARE(q(reference.shortName()), shortName);
}

void TestBackstageImporter::otherKinds()
{
    const ReadSources read =
        readText(entity("Location", "all", "targets: [./a.yaml]") + entity("AiResource", "skill", "type: skill"));
    QCOMPARE(lines(read.diagnostics), QStringList({"2:1 note format-skipped Backstage Location",
                                                   "7:1 note format-skipped Backstage AiResource"}));
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 0);
}

void TestBackstageImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray head = "apiVersion: backstage.io/v1alpha1\nkind: Component\n";
    row("no metadata", head, 0, {"1:1 error field-missing metadata|entity"});
    row("no name", head + "metadata: {}\n", 0, {"3:11 error field-missing name|entity"});
    row("no kind", "apiVersion: backstage.io/v1alpha1\nmetadata: {name: a}\n", 0,
        {"1:1 error field-missing kind|entity"});
    row("no spec", head + "metadata: {name: a}\n", 1, {"1:1 warning field-missing owner|entity"});
    row("spec is a list", head + "metadata: {name: a}\nspec: []\n", 1,
        {"1:1 warning field-missing owner|entity", "4:7 warning field-type spec|mapping|list"});
    row("name is a placeholder", head + "metadata: {name: '${{ values.name }}'}\nspec: {owner: a}\n", 1,
        {"3:18 warning placeholder-value name|${{ values.name }}"});
    row("null where a list belongs", head + "metadata: {name: a}\nspec: {owner: a, dependsOn: ~}\n", 1,
        {"4:29 note field-type dependsOn|list|null"});
    row("depends on a person", head + "metadata: {name: a}\nspec: {owner: a, dependsOn: ['user:b']}\n", 1,
        {"4:29 note field-value dependsOn|user:b|a component, resource or API"});
    row("two owners", head + "metadata: {name: a}\nspec: {owner: a, owner: b}\n", 0,
        {"4:18 error duplicate-key owner|4"});
    row("unknown key", head + "metadata: {name: a}\nspec: {owner: a, colour: b}\n", 1,
        {"4:18 note field-unknown colour"});
}

void TestBackstageImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestBackstageImporter)
#include "tst_BackstageImporter.moc"
