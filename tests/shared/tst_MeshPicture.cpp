// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/PictureHighlight.h"
#include "app/shared/picture/MeshPicture.h"
#include "app/shared/picture/NodeBox.h"
#include "model/mesh/Ref.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

QStringList references(const MeshPicture& picture)
{
    QStringList result;
    for (const PictureNode& node : picture.nodes)
        result << q(node.reference);
    result.sort();
    return result;
}

/// `from>to both` … by reference without the kind.
QStringList edges(const MeshPicture& picture)
{
    static const QStringList styles{QStringLiteral("both"), QStringLiteral("declared"), QStringLiteral("observed"),
                                    QStringLiteral("flow")};
    QStringList result;
    for (const PictureEdge& edge : picture.edges) {
        const auto name = [&](std::uint32_t node) {
            return q(picture.nodes[node].reference).section(QLatin1Char(':'), 1);
        };
        result << name(edge.from) + QLatin1Char('>') + name(edge.to) + QLatin1Char(' ') +
                      styles[static_cast<int>(edge.style)];
    }
    return result;
}

} // namespace

class TestMeshPicture : public QObject {
    Q_OBJECT

private slots:
    void products();
    void domains();
    void datasets();
    void columns();
    void focus_data();
    void focus();
    void filter();
    void invalidFilter();
    void unknownLayout();
    void nodesAreSorted_data();
    void nodesAreSorted();
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void radialIsAroundTheFocus();
    void shortensNames_data();
    void shortensNames();
    void longNamesAreCut();
    void trustLine();
    void statesOfProducts();
    void standsForWhatItHolds();
    void domainsOfOneProductShareAFrame();
    void domainsWithoutProductsShareAFrame();
    void stopped();
};

void TestMeshPicture::products()
{
    const auto shown = picture(openText(Shop), spec(Level::Product));
    QVERIFY(shown);
    QCOMPARE(references(*shown), (QStringList{"contract:c-nobody", "product:audit", "product:invoices",
                                              "product:legacy", "product:margin", "product:orders", "product:shadow"}));
    QStringList found = edges(*shown);
    found.sort();
    QCOMPARE(found, (QStringList{"c-nobody>audit declared", "invoices>margin both", "margin>legacy declared",
                                 "margin>shadow observed", "orders>invoices both"}));
    QStringList groups;
    for (const PictureGroup& group : shown->groups)
        groups << q(group.reference);
    groups.sort();
    QCOMPARE(groups, (QStringList{"domain:finance", "domain:risk", "domain:sales"}));
}

void TestMeshPicture::domains()
{
    const auto shown = picture(openText(Shop), spec(Level::Domain));
    QVERIFY(shown);
    QCOMPARE(references(*shown), (QStringList{"domain:finance", "domain:risk", "domain:sales"}));
    QStringList found = edges(*shown);
    found.sort();
    QCOMPARE(found, (QStringList{"finance>risk observed", "finance>sales declared", "sales>finance both"}));
    QCOMPARE(shown->nodes[0].products, 2U);
}

void TestMeshPicture::datasets()
{
    const auto open = openText(Shop);
    const auto shown = picture(open, spec(Level::Dataset));
    QVERIFY(shown);
    const auto count = [&](PictureNodeShape shape) {
        return std::count_if(shown->nodes.begin(), shown->nodes.end(),
                             [&](const PictureNode& n) { return n.shape == shape; });
    };
    QCOMPARE(count(PictureNodeShape::Dataset), static_cast<long>(open->mesh->datasets.size()));
    QCOMPARE(count(PictureNodeShape::Job), 3L);
    QCOMPARE(shown->edges.size(), std::size_t(6)); // each job reads one and writes one
    QCOMPARE(q(shown->nodes[0].title), QStringLiteral("invoices"));
    QCOMPARE(q(shown->nodes[0].subtitle), QStringLiteral("shop.public"));
}

void TestMeshPicture::columns()
{
    const auto open = openText(R"(
schema db#a fields=x:int,y:text
schema db#b fields=z:int
event r COMPLETE at=2026-10-30T08:00:00Z job=etl#j in=db#a out=db#b
)");
    const auto shown = picture(open, spec(Level::Column));
    QVERIFY(shown);
    QCOMPARE(shown->nodes.size(), open->mesh->columns.size());
    for (std::size_t i = 0; i < shown->nodes.size(); ++i) {
        const PictureNode& node = shown->nodes[i];
        QVERIFY(node.group != layout::None);
        QVERIFY2(shown->drawing.groups[node.group].contains(shown->drawing.nodes[i]), node.reference.c_str());
    }
}

void TestMeshPicture::focus_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("direction");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("no hop is the thing itself") << 0 << int(Direction::Both) << QStringList{"product:invoices"};
    QTest::newRow("one hop down") << 1 << int(Direction::Downstream)
                                  << QStringList{"product:invoices", "product:margin"};
    QTest::newRow("one hop up") << 1 << int(Direction::Upstream) << QStringList{"product:invoices", "product:orders"};
    QTest::newRow("one hop both") << 1 << int(Direction::Both)
                                  << QStringList{"product:invoices", "product:margin", "product:orders"};
    QTest::newRow("two hops down") << 2 << int(Direction::Downstream)
                                   << QStringList{"product:invoices", "product:legacy", "product:margin",
                                                  "product:shadow"};
}

void TestMeshPicture::focus()
{
    QFETCH(int, depth);
    QFETCH(int, direction);
    QFETCH(QStringList, expected);
    const auto open = openText(Shop);
    PictureSpec wanted = spec(Level::Product);
    wanted.focus = findRef(*open->mesh, "product:invoices");
    wanted.depth = static_cast<std::uint32_t>(depth);
    wanted.direction = static_cast<Direction>(direction);
    const auto shown = picture(open, wanted);
    QVERIFY(shown);
    QCOMPARE(references(*shown), expected);
    QCOMPARE(shown->trust.shown, static_cast<std::uint64_t>(expected.size()));
    QCOMPARE(shown->trust.total, std::uint64_t(6));
}

void TestMeshPicture::filter()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.filter = "^(orders|invoices)$";
    const auto shown = picture(openText(Shop), wanted);
    QVERIFY(shown);
    QCOMPARE(references(*shown), (QStringList{"product:invoices", "product:orders"}));
    QCOMPARE(edges(*shown), QStringList{"orders>invoices both"});
}

void TestMeshPicture::invalidFilter()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.filter = "(";
    NoProgress progress;
    const auto made = meshPicture(openText(Shop), wanted, progress);
    QVERIFY(!made);
    QCOMPARE(made.error().code, DiagnosticCode::RegexInvalid);
}

void TestMeshPicture::unknownLayout()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.layout = "spiral";
    NoProgress progress;
    const auto made = meshPicture(openText(Shop), wanted, progress);
    QVERIFY(!made);
    QCOMPARE(q(made.error().arguments[1]), QStringLiteral("spiral"));
}

void TestMeshPicture::nodesAreSorted_data()
{
    QTest::addColumn<int>("level");
    for (const Level level : {Level::Domain, Level::Product, Level::Dataset, Level::Column})
        QTest::newRow(std::string(levelName(level)).c_str()) << int(level);
}

void TestMeshPicture::nodesAreSorted()
{
    QFETCH(int, level);
    const auto shown = picture(openText(Shop), spec(static_cast<Level>(level)));
    QVERIFY(shown);
    for (std::uint32_t i = 0; i < shown->nodes.size(); ++i)
        QCOMPARE(findNode(*shown, shown->nodes[i].ref), std::optional(i));
    QVERIFY(std::is_sorted(shown->edges.begin(), shown->edges.end(), [](const PictureEdge& a, const PictureEdge& b) {
        return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    }));
}

void TestMeshPicture::everythingHasItsPlace_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("engine");
    for (const Level level : {Level::Domain, Level::Product, Level::Dataset, Level::Column}) {
        for (const char* engine : {"layered", "floorplan", "lanes", "radial", "organic", "matrix"})
            QTest::addRow("%s, %s", std::string(levelName(level)).c_str(), engine) << static_cast<int>(level) << engine;
    }
}

void TestMeshPicture::everythingHasItsPlace()
{
    QFETCH(int, level);
    QFETCH(QString, engine);
    PictureSpec wanted = spec(static_cast<Level>(level));
    wanted.layout = engine.toStdString();
    const auto shown = picture(openText(Shop), wanted);
    QVERIFY(shown);
    QVERIFY(!shown->layoutFellBack);
    QCOMPARE(shown->drawing.nodes.size(), shown->nodes.size());
    QCOMPARE(shown->drawing.edges.size(), shown->edges.size());
    QCOMPARE(shown->drawing.groups.size(), shown->groups.size());
    for (std::size_t i = 0; i < shown->nodes.size(); ++i) {
        QVERIFY2(shown->drawing.bounds.contains(shown->drawing.nodes[i]), shown->nodes[i].reference.c_str());
        const std::uint32_t group = shown->nodes[i].group;
        QVERIFY(group == layout::None || shown->drawing.groups.at(group).contains(shown->drawing.nodes[i]));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!shown->drawing.nodes[i].intersects(shown->drawing.nodes[j]));
    }
}

void TestMeshPicture::radialIsAroundTheFocus()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.layout = "radial";
    const auto open = openText(Shop);
    wanted.focus = findRef(*open->mesh, "product:margin");
    wanted.depth = 2;
    const auto shown = picture(open, wanted);
    QVERIFY(shown);
    QVERIFY(shown->groups.empty());
    const auto box = [&](const char* reference) {
        for (std::size_t i = 0; i < shown->nodes.size(); ++i)
            if (shown->nodes[i].reference == reference)
                return shown->drawing.nodes[i];
        return layout::Rect{};
    };
    const layout::Rect centre = box("product:margin");
    QVERIFY(box("product:orders").right() < box("product:invoices").x);
    QVERIFY(box("product:invoices").right() < centre.x);
    QVERIFY(centre.right() < box("product:legacy").x);
    QVERIFY(centre.right() < box("product:shadow").x);
}

void TestMeshPicture::shortensNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* last, const char* path) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(last) << QString::fromLatin1(path);
    };
    row("orders", "orders", "");
    row("warehouse.mart.orders", "orders", "warehouse.mart");
    row("/files/temp/", "temp", "/files");
    row("exports/orders.v2.csv", "orders.v2.csv", "exports");
    row("copied.csv", "copied.csv", "");
    row("lake.orders.csv.gz", "orders.csv.gz", "lake");
    row(".csv", ".csv", "");
    row("/", "/", "");
}

void TestMeshPicture::shortensNames()
{
    QFETCH(QString, name);
    QFETCH(QString, last);
    QFETCH(QString, path);
    const std::string text = name.toStdString();
    const ShortName shortened = shortName(text);
    QCOMPARE(q(shortened.name), last);
    QCOMPARE(q(shortened.path), path);
}

void TestMeshPicture::longNamesAreCut()
{
    Records records;
    ProductRecord product;
    product.id = "long";
    product.name = std::string(1'000'000, 'w');
    records.products.push_back(product);
    const auto shown = picture(openRecords(records), spec(Level::Product));
    QVERIFY(shown);
    QCOMPARE(q(shown->nodes[0].title).size(), 257); // 256 and the sign that it was cut
    QVERIFY(shown->nodes[0].label.size() < 60);
    QVERIFY(shown->drawing.nodes[0].width < 300);
}

void TestMeshPicture::trustLine()
{
    const auto shown = picture(openText(Shop), spec(Level::Product));
    QVERIFY(shown);
    QCOMPARE(shown->trust.shown, std::uint64_t(6)); // the unresolved contract is no product
    QCOMPARE(shown->trust.total, std::uint64_t(6));
    QCOMPARE(shown->trust.unresolved, std::uint64_t(1));
    QCOMPARE(q(instantText(*shown->trust.observedUntil)), QStringLiteral("2026-10-31T09:00:00Z"));
    QCOMPARE(shown->trust.edges, std::uint64_t(5));
}

void TestMeshPicture::statesOfProducts()
{
    const auto open = openText(Shop);
    const auto shown = picture(open, spec(Level::Product));
    QVERIFY(shown);
    const auto node = [&](std::string_view reference) {
        return shown->nodes[*findNode(*shown, *findRef(*open->mesh, reference))];
    };
    QCOMPARE(node("product:orders").owned, OwnerState::Person);
    QCOMPARE(node("product:margin").owned, OwnerState::TeamOnly);
    QCOMPARE(node("product:legacy").owned, OwnerState::Nobody);
    QCOMPARE(node("product:shadow").drift, DriftState::ObservedOnly);
    QCOMPARE(node("product:legacy").drift, DriftState::DeclaredOnly);
    QCOMPARE(node("product:margin").drift, DriftState::Agrees);
    QCOMPARE(node("product:orders").drift, DriftState::Unknown);
    QCOMPARE(node("product:orders").quadrant, Quadrant::ManageClosely);
    for (std::size_t row = 0; row < open->mesh->products.size(); ++row) {
        const std::int32_t strongest = open->people.strongest[row];
        const Quadrant expected =
            strongest < 0 ? Quadrant::NotAssessed : open->people.people[static_cast<std::size_t>(strongest)].quadrant;
        QCOMPARE(shown->nodes[*findNode(*shown, ProductId(row))].quadrant, expected);
    }
}

void TestMeshPicture::standsForWhatItHolds()
{
    const auto open = openText(Shop);
    const auto products = picture(open, spec(Level::Product));
    const auto names = [](const MeshPicture& shown, const std::vector<std::uint32_t>& nodes) {
        QStringList result;
        for (const std::uint32_t node : nodes)
            result << q(shown.nodes[node].reference);
        return result;
    };
    QCOMPARE(names(*products, nodesFor(*products, *findRef(*open->mesh, "domain:finance"))),
             (QStringList{"product:invoices", "product:margin"}));
    QCOMPARE(names(*products, nodesFor(*products, *findRef(*open->mesh, "owner:nora@shop.example"))),
             QStringList{"product:orders"});
    QCOMPARE(names(*products, nodesFor(*products, *findRef(*open->mesh, "stakeholder:nora@shop.example"))),
             QStringList{"product:orders"});
    const auto domains = picture(open, spec(Level::Domain));
    QCOMPARE(names(*domains, nodesFor(*domains, *findRef(*open->mesh, "product:margin"))),
             QStringList{"domain:finance"});
    const auto datasets = picture(open, spec(Level::Dataset));
    QCOMPARE(nodesFor(*datasets, *findRef(*open->mesh, "product:margin")).size(), std::size_t(1));
}

/// A world of `count` domains with a product each, one after the other, and two larger domains.
std::shared_ptr<const OpenMesh> smallDomains(int count)
{
    std::string world = "contract c\nproduct a domain=large\nproduct b domain=large\nproduct c domain=other\n"
                        "product d domain=other\n";
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        world += "contract k" + number + "\nproduct p" + number + " domain=the-domain-of-number-" + number +
                 "\nout o contract=k" + number + "\n";
        if (i > 0)
            world += "in i contract=k" + std::to_string(i - 1) + "\n";
    }
    return openText(world);
}

void TestMeshPicture::domainsOfOneProductShareAFrame()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.layout = "floorplan";
    const auto few = picture(smallDomains(7), wanted);
    QVERIFY(few);
    QCOMPARE(few->groups.size(), std::size_t{9});
    for (const int count : {8, 300}) {
        const auto many = picture(smallDomains(count), wanted);
        QVERIFY(many);
        QCOMPARE(many->groups.size(), std::size_t{3});
        const auto shared = std::find_if(many->groups.begin(), many->groups.end(), [](const PictureGroup& group) {
            return group.reference == "group:one-product";
        });
        QVERIFY(shared != many->groups.end());
        QCOMPARE(q(shared->title), QStringLiteral("Domains of one product"));
        QCOMPARE(shared->products, static_cast<std::uint32_t>(count));
        const auto frame = static_cast<std::uint32_t>(shared - many->groups.begin());
        for (std::size_t i = 0; i < many->nodes.size(); ++i) {
            const PictureNode& node = many->nodes[i];
            if (!q(node.title).startsWith(QLatin1Char('p')))
                continue;
            QCOMPARE(node.group, frame);
            QCOMPARE(q(node.sublabel), QStringLiteral("the-domain-of-number-") + q(node.title).mid(1));
            QVERIFY(many->drawing.groups[frame].contains(many->drawing.nodes[i].center()));
        }
        // Readable: no strip, and no page of white.
        const double aspect = many->drawing.bounds.width / many->drawing.bounds.height;
        QVERIFY2(aspect > 0.5 && aspect < 2.9, qPrintable(QString::number(aspect)));
        double boxes = 0;
        for (const layout::Rect& box : many->drawing.nodes)
            boxes += box.width * box.height;
        const double fill = boxes / (many->drawing.bounds.width * many->drawing.bounds.height);
        QVERIFY2(fill > 0.055, qPrintable(QString::number(fill)));
    }
}

void TestMeshPicture::domainsWithoutProductsShareAFrame()
{
    const auto open = openText("domain empty-one\ndomain empty-two\nproduct a domain=large\nproduct b domain=other\n");
    PictureSpec wanted = spec(Level::Domain);
    wanted.layout = "floorplan";
    const auto made = picture(open, wanted);
    QVERIFY(made);
    QCOMPARE(made->nodes.size(), std::size_t{4});
    QCOMPARE(made->groups.size(), std::size_t{1});
    QCOMPARE(q(made->groups[0].title), QStringLiteral("Domains without products"));
    for (const PictureNode& node : made->nodes)
        QCOMPARE(node.group == 0, node.products == 0);
    QCOMPARE(references(*made), references(*picture(open, spec(Level::Domain))));
    QVERIFY(picture(openText("domain empty-one\nproduct a domain=large\n"), wanted)->groups.empty());
}

void TestMeshPicture::stopped()
{
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    const auto made = meshPicture(openText(Shop), spec(Level::Product), progress, stop.get_token());
    QVERIFY(made);
    QVERIFY(*made == nullptr);
}

WEFT_TEST(TestMeshPicture)
#include "tst_MeshPicture.moc"
