// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/GridPlacement.h"
#include "app/shared/export/StakeholderGrid.h"
#include "app/shared/paint/Fonts.h"
#include "app/shared/paint/LegendModel.h"
#include "app/shared/paint/OverlayMark.h"
#include "app/shared/paint/PicturePaint.h"
#include "app/shared/paint/Theme.h"
#include "app/shared/paint/TrustText.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QFontInfo>
#include <QImage>

#include <array>
#include <cmath>
#include <set>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

/// WCAG 2.1, relative luminance and contrast.
double luminance(Rgb colour)
{
    const auto channel = [](std::uint8_t value) {
        const double c = value / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) + 0.0722 * channel(colour.blue);
}

double contrast(Rgb a, Rgb b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::uint32_t indexOf(const MeshPicture& shown, std::string_view reference)
{
    return *findNode(shown, *findRef(*shown.source->mesh, reference));
}

} // namespace

class TestPicturePaint : public QObject {
    Q_OBJECT

private slots:
    void textCanBeRead_data();
    void textCanBeRead();
    void quadrantsDifferByShapeToo();
    void highlightReaches_data();
    void highlightReaches();
    void highlightVeilsTheRest();
    void legendSaysOnlyWhatIsThere();
    void trustInWords();
    void bundledFont();
    void gridPlacesEverybodyOnce();
    void gridTitlesAreAboveACrowd();
    void gridKeepsPlaces();
    void namesDoNotOverlap();
};

void TestPicturePaint::textCanBeRead_data()
{
    QTest::addColumn<int>("name");
    QTest::newRow("light") << int(ThemeName::Light);
    QTest::newRow("dark") << int(ThemeName::Dark);
}

void TestPicturePaint::textCanBeRead()
{
    QFETCH(int, name);
    const Theme& colours = theme(static_cast<ThemeName>(name));
    for (const Ink ground : {Ink::Canvas, Ink::Panel, Ink::Frame, Ink::NodeFill, Ink::Window})
        for (const Ink ink : {Ink::Text, Ink::Muted})
            QVERIFY(contrast(colours.colour(ink), colours.colour(ground)) >= 4.5);
    for (const Ink ink :
         {Ink::ManageClosely, Ink::KeepSatisfied, Ink::KeepInformed, Ink::Monitor, Ink::Edge, Ink::Selection})
        QVERIFY(contrast(colours.colour(ink), colours.colour(Ink::Canvas)) >= 3);
    for (const Ink ink : {Ink::ManageClosely, Ink::KeepSatisfied, Ink::KeepInformed, Ink::Monitor})
        QVERIFY(contrast(colours.colour(Ink::Text), colours.colour(ink, 0.11, 0)) >= 4.5);
    QCOMPARE(colours.colour(Ink::Text, 1, 1), colours.colour(Ink::Canvas));
    QCOMPARE(colours.colour(Ink::Text, 1, 0), colours.colour(Ink::Text));
}

void TestPicturePaint::quadrantsDifferByShapeToo()
{
    std::set<Marker> shapes;
    for (const Quadrant quadrant : {Quadrant::ManageClosely, Quadrant::KeepSatisfied, Quadrant::KeepInformed,
                                    Quadrant::Monitor, Quadrant::NotAssessed})
        shapes.insert(quadrantMark(quadrant).marker);
    QCOMPARE(shapes.size(), std::size_t(5));
}

void TestPicturePaint::highlightReaches_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("depth");
    QTest::addColumn<QStringList>("lit");
    QTest::newRow("down") << int(Direction::Downstream) << -1
                          << QStringList{"product:invoices@0", "product:legacy@2", "product:margin@1",
                                         "product:shadow@2"};
    QTest::newRow("up") << int(Direction::Upstream) << -1 << QStringList{"product:invoices@0", "product:orders@1"};
    QTest::newRow("one hop") << int(Direction::Both) << 1
                             << QStringList{"product:invoices@0", "product:margin@1", "product:orders@1"};
}

void TestPicturePaint::highlightReaches()
{
    QFETCH(int, direction);
    QFETCH(int, depth);
    QFETCH(QStringList, lit);
    const auto shown = picture(openText(Shop), spec(Level::Product));
    const std::array origins{indexOf(*shown, "product:invoices")};
    const PictureHighlight highlight = reachHighlight(*shown, origins, static_cast<Direction>(direction),
                                                      depth < 0 ? AnyDepth : static_cast<std::uint32_t>(depth));
    QStringList found;
    for (std::uint32_t node = 0; node < shown->nodes.size(); ++node)
        if (highlight.isLit(node))
            found << q(shown->nodes[node].reference) + QLatin1Char('@') + QString::number(highlight.distance[node]);
    QCOMPARE(found, lit);
    QVERIFY(highlight.isSelected(origins[0]));
}

void TestPicturePaint::highlightVeilsTheRest()
{
    const auto shown = picture(openText(Shop), spec(Level::Product));
    const std::array origins{indexOf(*shown, "product:invoices")};
    const PictureHighlight highlight = reachHighlight(*shown, origins, Direction::Upstream);
    PaintOptions options;
    options.highlight = &highlight;
    const auto veilOf = [&](std::string_view reference) {
        const DisplayGroup group = nodeGroup(*shown, indexOf(*shown, reference), options);
        return std::get<RectItem>(group.items.front()).veil;
    };
    QCOMPARE(veilOf("product:orders"), 0.0F);
    QVERIFY(veilOf("product:margin") > 0.5F);
    const auto rings = [&](std::string_view reference) {
        int count = 0;
        for (const DisplayItem& item : nodeGroup(*shown, indexOf(*shown, reference), options).items)
            if (const auto* rect = std::get_if<RectItem>(&item))
                count += rect->stroke.ink == Ink::Selection ? 1 : 0;
        return count;
    };
    QCOMPARE(rings("product:invoices"), 1);
    QCOMPARE(rings("product:orders"), 0);
    // Nothing moves, nothing goes.
    QCOMPARE(displayList(*shown, options).groups.size(), displayList(*shown, {}).groups.size());
}

void TestPicturePaint::legendSaysOnlyWhatIsThere()
{
    const auto shown = picture(openText(Shop), spec(Level::Product));
    PaintOptions options;
    const LegendModel all = legendModel(*shown, options);
    std::uint32_t nodes = 0;
    for (const LegendMark& row : all.marks) {
        QVERIFY(!row.text.isEmpty());
        nodes += row.count;
    }
    QCOMPARE(nodes, 6U);
    QCOMPARE(all.unresolved, 1U);
    QCOMPARE(all.lines.size(), std::size_t(3));
    const std::array one{indexOf(*shown, "product:orders")};
    const LegendModel part = legendModel(*shown, options, one, std::span<const std::uint32_t>());
    QCOMPARE(part.marks.size(), std::size_t(1));
    QCOMPARE(part.marks[0].count, 1U);
    QVERIFY(part.lines.empty());
    options.overlay = Overlay::None;
    QVERIFY(legendModel(*shown, options).marks.empty());
    options.overlay = Overlay::Owner;
    QCOMPARE(legendModel(*shown, options).marks.size(), std::size_t(3));
}

void TestPicturePaint::trustInWords()
{
    TrustLine trust;
    trust.shown = 412;
    trust.total = 2318;
    QCOMPARE(trustText(trust), QStringLiteral("412 of 2\u202F318 products shown \u00B7 nothing observed"));
    trust.refused = 1;
    trust.unresolved = 17;
    trust.observedUntil = readInstant("2026-10-31T09:00:00Z")->instant;
    QCOMPARE(trustParts(trust).mid(1),
             (QStringList{QStringLiteral("1 record refused"), QStringLiteral("17 names unresolved"),
                          QStringLiteral("observed until 31 Oct 2026")}));
}

void TestPicturePaint::bundledFont()
{
    QVERIFY(registerFonts());
    const QImage device(8, 8, QImage::Format_RGB32);
    const QFont font = meshFont(Weight::SemiBold, 12.5, device);
    QCOMPARE(QFontInfo(font).family(), QStringLiteral("Inter"));
    QVERIFY(QFile::exists(QStringLiteral(":/fonts/OFL.txt")));
}

void TestPicturePaint::gridPlacesEverybodyOnce()
{
    Records records = recordsFromText(Shop);
    for (int i = 0; i < 60; ++i) { // a register with a scale of five: many at one place
        StakeholderRecord person;
        person.name = "Person " + std::to_string(100 + i);
        person.power = 0.25 * (i % 5);
        person.interest = 0.25 * (i % 3);
        records.stakeholders.push_back(person);
    }
    const auto open = openRecords(records);
    const StakeholderGrid grid = stakeholderGrid(*open);
    QCOMPARE(grid.places.size(), open->people.people.size());
    std::multiset<std::string> ids;
    for (const DisplayGroup& group : grid.list.groups)
        if (group.cssClass.starts_with("stakeholder"))
            ids.insert(group.id);
    QCOMPARE(ids.size(), open->people.people.size());
    for (const std::string& id : ids)
        QCOMPARE(ids.count(id), std::size_t(1));
    for (std::size_t i = 0; i < grid.places.size(); ++i) {
        QVERIFY(grid.list.bounds.contains(grid.places[i].label));
        const bool assessed = open->people.people[i].quadrant != Quadrant::NotAssessed;
        QVERIFY(assessed || grid.places[i].listed);
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!grid.places[i].label.intersects(grid.places[j].label));
    }
}

void TestPicturePaint::gridTitlesAreAboveACrowd()
{
    const auto plates = [](int people) {
        Records records = recordsFromText(Shop);
        for (int i = 0; i < people; ++i) { // all over the quadrant of those to keep satisfied
            StakeholderRecord person;
            person.name = "Person " + std::to_string(1000 + i);
            person.power = 0.51 + 0.49 * (i % 20) / 20;
            person.interest = 0.49 * (i / 20 % 20) / 20;
            records.stakeholders.push_back(person);
        }
        const auto open = openRecords(records);
        const StakeholderGrid grid = stakeholderGrid(*open);
        DisplayGroup last;
        for (const DisplayGroup& group : grid.list.groups)
            last = group.cssClass == "axes" ? group : last;
        const auto count = [&](const auto& is) { return std::count_if(last.items.begin(), last.items.end(), is); };
        const auto titles = count([](const DisplayItem& item) { return std::holds_alternative<TextItem>(item); });
        return std::pair(titles, count([](const DisplayItem& item) { return std::holds_alternative<RectItem>(item); }));
    };
    QCOMPARE(plates(3), std::pair(std::ptrdiff_t{4}, std::ptrdiff_t{0}));
    QCOMPARE(plates(400), std::pair(std::ptrdiff_t{4}, std::ptrdiff_t{1}));
}

void TestPicturePaint::gridKeepsPlaces()
{
    const auto open = openText(Shop);
    const StakeholderGrid grid = stakeholderGrid(*open);
    std::vector<GridPlace> nora;
    std::vector<GridPlace> finn;
    for (const GridPlace& place : grid.places) {
        const std::string_view name = open->people.people[place.person].name;
        if (name == "Nora")
            nora.push_back(place);
        if (name == "Finn")
            finn.push_back(place);
        if (name == "Ann")
            QVERIFY(place.listed); // without power and interest: beside the grid, never at zero
    }
    QCOMPARE(nora.size(), std::size_t(1));
    QVERIFY(nora[0].at.y < finn[0].at.y); // more power is higher up
    QVERIFY(nora[0].at.x < finn[0].at.x); // more interest is further right
}

void TestPicturePaint::namesDoNotOverlap()
{
    std::vector<GridPoint> points;
    for (int i = 0; i < 40; ++i)
        points.push_back({{100.0 + (i * 37) % 90, 100.0 + (i * 53) % 60}, {0, 0, 400, 300}, {80, 15}});
    const std::vector<GridSpot> spots = placeGridPoints(points, {});
    int found = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        found += spots[i].found ? 1 : 0;
        for (std::size_t j = 0; j < i && spots[i].found; ++j)
            QVERIFY(!spots[j].found || !spots[i].name.intersects(spots[j].name));
    }
    QVERIFY(found >= 10);
    QVERIFY(found < 40);
}

WEFT_TEST(TestPicturePaint)
#include "tst_PicturePaint.moc"
