// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/Pins.h"

#include "app/shared/export/PictureExport.h"
#include "app/shared/picture/KeptLayout.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <cmath>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

PictureSpec planned(Level level)
{
    PictureSpec wanted = spec(level);
    wanted.layout = "floorplan";
    return wanted;
}

std::shared_ptr<const OpenMesh> openRandom(std::uint32_t seed, std::uint32_t products)
{
    RandomMeshOptions options;
    options.products = products;
    options.edgeRate = 1.5 / products;
    auto open = std::make_shared<OpenMesh>();
    open->mesh = randomMesh(seed, options);
    open->people = powerInterest(*open->mesh);
    return open;
}

std::uint32_t row(const MeshPicture& shown, const std::string& reference)
{
    for (std::uint32_t node = 0; node < shown.nodes.size(); ++node) {
        if (shown.nodes[node].reference == reference)
            return node;
    }
    return layout::None;
}

/// Two boxes on each other, or one outside of the page or its frame.
QString faultOf(const MeshPicture& shown)
{
    const layout::Drawing& drawing = shown.drawing;
    for (std::size_t a = 0; a < drawing.nodes.size(); ++a) {
        const QString name = QString::fromStdString(shown.nodes[a].reference);
        for (std::size_t b = a + 1; b < drawing.nodes.size(); ++b) {
            if (drawing.nodes[a].intersects(drawing.nodes[b]))
                return name + QStringLiteral(" on ") + QString::fromStdString(shown.nodes[b].reference);
        }
        if (shown.nodes[a].group != layout::None &&
            !drawing.groups[shown.nodes[a].group].grown(0.01).contains(drawing.nodes[a]))
            return name + QStringLiteral(" outside of its frame");
        if (!drawing.bounds.grown(0.01).contains(drawing.nodes[a]))
            return name + QStringLiteral(" outside of the page");
    }
    return {};
}

bool near(const layout::Rect& a, const layout::Rect& b)
{
    return std::abs(a.x - b.x) < 0.01 && std::abs(a.y - b.y) < 0.01;
}

} // namespace

class TestPins : public QObject {
    Q_OBJECT

private slots:
    void aNodeStaysWhereItWasPut();
    void withoutPinsAllIsAsBefore();
    void othersMakeWay();
    void aFrameChangesPlaces();
    void domainsChangePlaces();
    void pinsSurviveOtherSources();
    void aPartOfTheMeshTakesNone();
    void pinsAreShown();
};

void TestPins::aNodeStaysWhereItWasPut()
{
    const auto open = openText(Shop);
    const auto before = picture(open, planned(Level::Product));
    QVERIFY(takesPins(*before));
    const std::uint32_t margin = row(*before, "product:margin");
    const layout::Rect frame = frameAround(*before, margin);
    QCOMPARE(frame, before->drawing.groups[before->nodes[margin].group]);
    const layout::Rect box = before->drawing.nodes[margin];
    const auto putAt = [&](layout::Point corner) {
        PictureSpec wanted = planned(Level::Product);
        wanted.pins = withNodeAt(*before, margin, corner);
        wanted.kept = before->kept;
        return picture(open, wanted);
    };
    // In its own rank nobody has to make way: it stands where it was to land, and nothing else moves.
    for (const layout::Point corner :
         {layout::Point{box.x, -1e6}, layout::Point{box.x, 1e6}, layout::Point{box.x, box.y}}) {
        const auto after = putAt(corner);
        QCOMPARE(faultOf(*after), QString());
        QVERIFY(near(after->drawing.nodes[margin], landing(*before, margin, corner)));
        for (std::uint32_t node = 0; node < after->nodes.size(); ++node) {
            QCOMPARE(after->nodes[node].pinned, node == margin);
            if (node != margin)
                QVERIFY(near(after->drawing.nodes[node], before->drawing.nodes[node]));
        }
    }
    // Wherever it is put, it stays in its frame, and the same pins give the same picture.
    for (const layout::Point corner :
         {layout::Point{frame.x, frame.y}, layout::Point{frame.right(), frame.bottom()}, layout::Point{-1e6, 1e6}}) {
        const auto after = putAt(corner);
        QCOMPARE(faultOf(*after), QString());
        QVERIFY(after->nodes[margin].pinned);
        QVERIFY(putAt(corner)->drawing.nodes == after->drawing.nodes);
    }
}

void TestPins::withoutPinsAllIsAsBefore()
{
    const auto open = openRandom(7, 60);
    const auto first = picture(open, planned(Level::Product));
    PictureSpec wanted = planned(Level::Product);
    wanted.kept = first->kept;
    const auto before = picture(open, wanted);
    for (std::uint32_t node = 0; node < before->nodes.size(); node += 7) {
        MeshPicture with = *before;
        with.spec.pins = wanted.pins;
        const layout::Rect& box = before->drawing.nodes[node];
        wanted.pins = withNodeAt(with, node, {box.x + 200, box.y + 90});
    }
    QVERIFY(wanted.pins.size() > 3);
    const auto pinned = picture(open, wanted);
    QCOMPARE(faultOf(*pinned), QString());
    QVERIFY(pinned->drawing.nodes != before->drawing.nodes);
    // Where the layout put things is not what people put somewhere.
    QVERIFY(*pinned->kept == *before->kept);
    wanted.pins = {};
    wanted.kept = pinned->kept;
    const auto after = picture(open, wanted);
    QVERIFY(after->drawing.nodes == before->drawing.nodes);
    QVERIFY(after->drawing.groups == before->drawing.groups);
}

void TestPins::othersMakeWay()
{
    for (std::uint32_t seed = 1; seed < 5; ++seed) {
        const auto open = openRandom(seed, 40);
        const auto before = picture(open, planned(Level::Product));
        PictureSpec wanted = planned(Level::Product);
        wanted.kept = before->kept;
        for (std::uint32_t node = 0; node + 1 < before->nodes.size(); node += 5) {
            // Right onto another box of its frame.
            const auto other =
                std::find_if(before->nodes.begin() + node + 1, before->nodes.end(),
                             [&](const PictureNode& one) { return one.group == before->nodes[node].group; });
            if (other == before->nodes.end())
                continue;
            const layout::Rect there = before->drawing.nodes[static_cast<std::size_t>(other - before->nodes.begin())];
            wanted.pins = withNodeAt(*before, node, {there.x, there.y});
            const auto after = picture(open, wanted);
            QCOMPARE(faultOf(*after), QString());
        }
    }
}

void TestPins::aFrameChangesPlaces()
{
    const auto open = openText(Shop);
    const auto before = picture(open, planned(Level::Product));
    const auto groupRow = [&](const char* reference) {
        return static_cast<std::size_t>(
            std::find_if(before->groups.begin(), before->groups.end(),
                         [reference](const PictureGroup& group) { return group.reference == reference; }) -
            before->groups.begin());
    };
    const std::size_t sales = groupRow("domain:sales");
    const std::size_t finance = groupRow("domain:finance");
    QVERIFY(sales < before->groups.size() && finance < before->groups.size());
    const layout::Rect there = before->drawing.groups[finance];
    QCOMPARE(placeAt(*before, there.center()), there);
    PictureSpec wanted = planned(Level::Product);
    wanted.kept = before->kept;
    wanted.pins = withFrameAt(*before, "domain:sales", there.center());
    const auto after = picture(open, wanted);
    QCOMPARE(faultOf(*after), QString());
    QVERIFY(after->groups[sales].pinned);
    QVERIFY(!after->groups[finance].pinned);
    const auto leftOf = [](const MeshPicture& shown, std::size_t a, std::size_t b) {
        const layout::Point x = shown.drawing.groups[a].center();
        const layout::Point y = shown.drawing.groups[b].center();
        return std::pair(x.x < y.x, x.y < y.y);
    };
    QCOMPARE(leftOf(*after, finance, sales), leftOf(*before, sales, finance));
    wanted.pins = {};
    QVERIFY(picture(open, wanted)->drawing.groups == before->drawing.groups);
}

void TestPins::domainsChangePlaces()
{
    // Few domains are one lineage, in which they move within their ranks; more are a plan of domains.
    const auto few = picture(openText(Shop), planned(Level::Domain));
    QVERIFY(takesPins(*few));
    QVERIFY(!isFrame(*few, 0));
    std::string many(Shop);
    for (int i = 0; i < 16; ++i)
        many += "product p" + std::to_string(i) + " domain=d" + std::to_string(i) + "\n";
    const auto open = openText(many);
    const auto before = picture(open, planned(Level::Domain));
    QVERIFY(takesPins(*before));
    const std::uint32_t sales = row(*before, "domain:sales");
    const std::uint32_t finance = row(*before, "domain:finance");
    QVERIFY(isFrame(*before, sales));
    PictureSpec wanted = planned(Level::Domain);
    wanted.kept = before->kept;
    QVERIFY(picture(open, wanted)->drawing.nodes == before->drawing.nodes);
    wanted.pins = withFrameAt(*before, "domain:sales", before->drawing.nodes[finance].center());
    const auto after = picture(open, wanted);
    QCOMPARE(faultOf(*after), QString());
    QVERIFY(after->nodes[sales].pinned);
    const auto order = [&](const MeshPicture& shown) {
        const layout::Point a = shown.drawing.nodes[sales].center();
        const layout::Point b = shown.drawing.nodes[finance].center();
        return std::pair(a.x < b.x, a.y < b.y);
    };
    QVERIFY(order(*after) != order(*before));
}

void TestPins::pinsSurviveOtherSources()
{
    const auto before = picture(openText(Shop), planned(Level::Product));
    const std::uint32_t margin = row(*before, "product:margin");
    const layout::Rect frame = frameAround(*before, margin);
    PictureSpec wanted = planned(Level::Product);
    wanted.kept = before->kept;
    wanted.pins = withNodeAt(*before, margin, {frame.x, frame.bottom()});
    const auto pinned = picture(openText(Shop), wanted);
    wanted.kept = pinned->kept;
    const auto after = picture(openText(std::string(Shop) + "product added domain=people\n"), wanted);
    QCOMPARE(faultOf(*after), QString());
    const std::uint32_t now = row(*after, "product:margin");
    QVERIFY(after->nodes[now].pinned);
    // The frame may be folded anew; the rank that somebody put it in stays its rank.
    const auto rankOf = [](const MeshPicture& shown, std::uint32_t node) {
        return shown.arranged->memory.nodes[node].rank;
    };
    QCOMPARE(rankOf(*after, now), rankOf(*pinned, margin));
    QVERIFY(rankOf(*pinned, margin) != rankOf(*before, margin));
    // Pins of what is gone wait.
    wanted.pins.nodes["product:gone"] = {1, 1};
    wanted.pins.frames["domain:gone"] = {0.5, 0.5};
    QVERIFY(picture(openText(Shop), wanted)->spec.pins.has("product:gone"));
}

void TestPins::aPartOfTheMeshTakesNone()
{
    const auto open = openText(Shop);
    PictureSpec wanted = planned(Level::Product);
    wanted.filter = "orders";
    wanted.pins.nodes["product:orders"] = {1, 1};
    const auto part = picture(open, wanted);
    QVERIFY(!takesPins(*part));
    QVERIFY(part->spec.pins.empty());
    QVERIFY(withNodeAt(*part, 0, {5, 5}).empty());
    QVERIFY(frameAround(*part, 0).empty());
    QVERIFY(placeAt(*part, {5, 5}).empty());
    // Nor do arrangements that keep nothing.
    wanted = planned(Level::Column);
    QVERIFY(!takesPins(*picture(open, wanted)));
}

void TestPins::pinsAreShown()
{
    const auto open = openText(Shop);
    const auto before = picture(open, planned(Level::Product));
    const auto svg = [](const MeshPicture& shown) {
        return QString::fromStdString(exportPicture(shown, ExportKind::Svg).value());
    };
    QVERIFY(!svg(*before).contains(QStringLiteral("pinned")));
    PictureSpec wanted = planned(Level::Product);
    wanted.kept = before->kept;
    const std::uint32_t margin = row(*before, "product:margin");
    const layout::Rect box = before->drawing.nodes[margin];
    wanted.pins = withNodeAt(*before, margin, {box.x, box.y});
    wanted.pins.frames = withFrameAt(*before, "domain:sales", {0, 0}).frames;
    const QString text = svg(*picture(open, wanted));
    QVERIFY(text.contains(QStringLiteral("id=\"product:margin\" class=\"node product pinned\"")));
    QVERIFY(text.contains(QStringLiteral("class=\"group domain pinned\"")));
    QCOMPARE(text.count(QStringLiteral(" pinned\"")), 2);
}

WEFT_TEST(TestPins)
#include "tst_Pins.moc"
