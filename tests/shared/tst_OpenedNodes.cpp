// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/OpenedNodes.h"

#include "app/shared/export/PictureExport.h"
#include "app/shared/paint/PictureHighlight.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <tuple>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

/// `invoices` reads `orders`, makes a stage of it and of that its output; the stage has columns.
constexpr std::string_view Staged = R"(
contract c-orders
contract c-invoices
product orders domain=sales
out orders contract=c-orders dataset=db#shop.public.orders
product invoices domain=finance
in orders contract=c-orders
out invoices contract=c-invoices dataset=db#shop.public.invoices
out stage dataset=db#shop.public.stage
product margin domain=finance
in invoices contract=c-invoices
product empty domain=finance
schema db#shop.public.stage fields=id:int,total:decimal,day:date
event r1 COMPLETE at=2026-10-30T08:00:00Z job=etl#stage in=db#shop.public.orders out=db#shop.public.stage
event r2 COMPLETE at=2026-10-30T09:00:00Z job=etl#make_invoices in=db#shop.public.stage out=db#shop.public.invoices
)";

PictureSpec planned()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.layout = "floorplan";
    return wanted;
}

std::uint32_t row(const MeshPicture& shown, std::string_view reference)
{
    for (std::uint32_t node = 0; node < shown.nodes.size(); ++node) {
        if (shown.nodes[node].reference == reference)
            return node;
    }
    return layout::None;
}

std::vector<std::string> edgesOf(const MeshPicture& shown)
{
    std::vector<std::string> edges;
    for (const PictureEdge& edge : shown.edges)
        edges.push_back(shown.nodes[edge.from].title + " > " + shown.nodes[edge.to].title);
    std::sort(edges.begin(), edges.end());
    return edges;
}

std::string svg(const MeshPicture& shown)
{
    const auto bytes = exportPicture(shown, ExportKind::Svg, {});
    return bytes ? *bytes : std::string();
}

/// What every picture holds to: sorted tables, everything in its place, nothing on anything else.
QString faultOf(const MeshPicture& shown)
{
    const layout::Drawing& drawing = shown.drawing;
    if (drawing.nodes.size() != shown.nodes.size() || drawing.edges.size() != shown.edges.size() ||
        drawing.groups.size() != shown.groups.size() ||
        (!drawing.taps.empty() && drawing.taps.size() != shown.edges.size()))
        return QStringLiteral("sizes of tables");
    for (std::size_t a = 0; a < shown.nodes.size(); ++a) {
        if (a > 0 && !(shown.nodes[a - 1].ref < shown.nodes[a].ref))
            return QStringLiteral("nodes are not sorted");
        for (std::size_t b = a + 1; b < shown.nodes.size(); ++b) {
            if (drawing.nodes[a].intersects(drawing.nodes[b]))
                return QString::fromStdString(shown.nodes[a].title + " on " + shown.nodes[b].title);
        }
        if (shown.nodes[a].group != layout::None &&
            !drawing.groups[shown.nodes[a].group].grown(0.01).contains(drawing.nodes[a]))
            return QString::fromStdString(shown.nodes[a].title + " outside of its frame");
    }
    for (std::size_t edge = 1; edge < shown.edges.size(); ++edge) {
        const PictureEdge& a = shown.edges[edge - 1];
        const PictureEdge& b = shown.edges[edge];
        if (std::tie(b.from, b.to) < std::tie(a.from, a.to))
            return QStringLiteral("edges are not sorted");
    }
    return {};
}

} // namespace

class TestOpenedNodes : public QObject {
    Q_OBJECT

private slots:
    void aProductShowsWhatIsInIt();
    void itsBoxStaysWhereItIs();
    void closingGivesBackTheVeryPicture();
    void aDatasetShowsItsColumns();
    void whatHoldsNothingStaysClosed();
    void declaredEdgesAloneShowNoJobs();
    void everyReferenceIsOnceInAnSvg();
    void allOpenedIsValidAndTheSameTwice();
};

void TestOpenedNodes::aProductShowsWhatIsInIt()
{
    const auto closed = picture(openText(Staged), planned());
    const auto shown = withOpened(closed, {"product:invoices"});
    QCOMPARE(faultOf(*shown), QString());
    QCOMPARE(edgesOf(*shown), (std::vector<std::string>{"invoices > invoices", "invoices > margin", "invoices > stage",
                                                        "make_invoices > invoices", "orders > invoices",
                                                        "stage > invoices", "stage > make_invoices", "stage > stage"}));
    const std::uint32_t head = row(*shown, "product:invoices");
    QVERIFY(shown->nodes[head].opened);
    QCOMPARE(shown->groups.size(), closed->groups.size() + 1);
    const PictureGroup& frame = shown->groups.back();
    QVERIFY(frame.opened);
    QCOMPARE(frame.reference, std::string("product:invoices"));
    const layout::Rect& room = shown->drawing.groups.back();
    QVERIFY(shown->drawing.groups[shown->nodes[head].group].contains(room));
    for (const char* inner : {"dataset:db#shop.public.stage", "dataset:db#shop.public.invoices", "job:etl#stage"}) {
        const std::uint32_t node = row(*shown, inner);
        QVERIFY2(node != layout::None, inner);
        QCOMPARE(shown->nodes[node].group, static_cast<std::uint32_t>(shown->groups.size() - 1));
        QVERIFY(shown->drawing.nodes[node].y > shown->drawing.nodes[head].bottom());
    }
    // What a spec asks for comes out of meshPicture, too.
    PictureSpec wanted = planned();
    wanted.opened = {"product:invoices"};
    QCOMPARE(svg(*picture(closed->source, wanted)), svg(*shown));
}

void TestOpenedNodes::itsBoxStaysWhereItIs()
{
    const auto closed = picture(openText(Staged), planned());
    const auto shown = withOpened(closed, {"product:invoices"});
    const layout::Rect& before = closed->drawing.nodes[row(*closed, "product:invoices")];
    const layout::Rect& after = shown->drawing.nodes[row(*shown, "product:invoices")];
    QCOMPARE(after.x, before.x);
    QCOMPARE(after.y, before.y);
    QCOMPARE(after.height, before.height);
    QVERIFY(after.width >= before.width);
}

void TestOpenedNodes::closingGivesBackTheVeryPicture()
{
    const auto closed = picture(openText(Staged), planned());
    const auto both = withOpened(closed, {"product:invoices", "product:orders"});
    QCOMPARE(both->closed, closed);
    QCOMPARE(withOpened(both->closed, {}), closed);
    QCOMPARE(svg(*withOpened(both->closed, {"product:orders"})), svg(*withOpened(closed, {"product:orders"})));
}

void TestOpenedNodes::aDatasetShowsItsColumns()
{
    const auto open = openText(Staged);
    const auto shown = withOpened(picture(open, planned()), {"product:invoices", "dataset:db#shop.public.stage"});
    QCOMPARE(faultOf(*shown), QString());
    double last = 0;
    for (const char* column : {"id", "total", "day"}) {
        const std::uint32_t node = row(*shown, std::string("column:db#shop.public.stage#") + column);
        QVERIFY2(node != layout::None, column);
        QCOMPARE(shown->groups[shown->nodes[node].group].reference, std::string("dataset:db#shop.public.stage"));
        QVERIFY(shown->drawing.nodes[node].y > last);
        last = shown->drawing.nodes[node].y;
    }
    // At the level of datasets likewise.
    PictureSpec wanted = planned();
    wanted.level = Level::Dataset;
    const auto datasets = withOpened(picture(open, wanted), {"dataset:db#shop.public.stage"});
    QCOMPARE(faultOf(*datasets), QString());
    QVERIFY(row(*datasets, "column:db#shop.public.stage#total") != layout::None);
}

void TestOpenedNodes::whatHoldsNothingStaysClosed()
{
    const auto closed = picture(openText(Staged), planned());
    QVERIFY(!canOpen(*closed, row(*closed, "product:empty")));
    QVERIFY(canOpen(*closed, row(*closed, "product:invoices")));
    const auto shown = withOpened(closed, {"product:empty", "product:nobody"});
    QCOMPARE(shown->nodes.size(), closed->nodes.size());
    QCOMPARE(shown->drawing.nodes, closed->drawing.nodes);
}

void TestOpenedNodes::declaredEdgesAloneShowNoJobs()
{
    PictureSpec wanted = planned();
    wanted.edges = EdgeChoice::Declared;
    const auto shown = withOpened(picture(openText(Staged), wanted), {"product:invoices"});
    QCOMPARE(faultOf(*shown), QString());
    QVERIFY(row(*shown, "dataset:db#shop.public.stage") != layout::None);
    QCOMPARE(row(*shown, "job:etl#stage"), layout::None);
}

void TestOpenedNodes::everyReferenceIsOnceInAnSvg()
{
    const auto shown = withOpened(picture(openText(Staged), planned()), {"product:invoices"});
    const QByteArray text = QByteArray::fromStdString(svg(*shown));
    QCOMPARE(text.count("id=\"product:invoices\""), 1);
    QCOMPARE(text.count("id=\"job:etl#stage\""), 1);
}

void TestOpenedNodes::allOpenedIsValidAndTheSameTwice()
{
    for (const Level level : {Level::Product, Level::Dataset}) {
        for (const char* name : {"floorplan", "layered", "lanes"}) {
            PictureSpec wanted = planned();
            wanted.level = level;
            wanted.layout = name;
            const auto closed = picture(openText(Shop), wanted);
            std::set<std::string> all;
            for (const PictureNode& node : closed->nodes)
                all.insert(node.reference);
            const auto shown = withOpened(closed, all);
            QCOMPARE(faultOf(*shown), QString());
            QCOMPARE(svg(*shown), svg(*withOpened(closed, all)));
        }
    }
}

WEFT_TEST(TestOpenedNodes)
#include "tst_OpenedNodes.moc"
