// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Barycentre.h"
#include "layout/layered/Components.h"
#include "layout/layered/OrderSearch.h"
#include "layout/layered/OrderStart.h"
#include "layout/layered/Ranking.h"
#include "layout/layered/ShelfPacking.h"
#include "layout/layered/Sifting.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

using namespace weft::layout;
using weft::layout::tests::Random;

namespace {

std::vector<Arc> randomArcs(Random& random, std::size_t nodes, std::size_t count)
{
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < count; ++i)
        arcs.push_back({random.below(nodes), random.below(nodes)});
    return arcs;
}

std::vector<Arc> without(const std::vector<Arc>& arcs, const std::vector<bool>& left)
{
    std::vector<Arc> rest;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (!left[i])
            rest.push_back(arcs[i]);
    }
    return rest;
}

std::uint64_t plainCrossings(const LayeredArcs& graph, const std::vector<std::vector<std::uint32_t>>& order)
{
    std::vector<std::size_t> at(graph.layerOf.size());
    for (const auto& layer : order) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            at[layer[i]] = i;
    }
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < graph.arcs.size(); ++i) {
        for (std::size_t k = i + 1; k < graph.arcs.size(); ++k) {
            const Arc& a = graph.arcs[i];
            const Arc& b = graph.arcs[k];
            if (graph.layerOf[a.from] != graph.layerOf[b.from])
                continue;
            const bool above = at[a.from] < at[b.from] && at[a.to] > at[b.to];
            const bool below = at[a.from] > at[b.from] && at[a.to] < at[b.to];
            count += above || below ? 1 : 0;
        }
    }
    return count;
}

LayeredArcs randomLayers(std::uint64_t seed, std::size_t layers, std::size_t width, std::size_t arcs)
{
    Random random(seed);
    LayeredArcs graph;
    graph.layers = layers;
    for (std::size_t i = 0; i < layers * width; ++i)
        graph.layerOf.push_back(static_cast<std::uint32_t>(i / width));
    for (std::size_t i = 0; i < arcs; ++i) {
        const std::uint32_t layer = random.below(layers - 1);
        graph.arcs.push_back({static_cast<std::uint32_t>(layer * width + random.below(width)),
                              static_cast<std::uint32_t>((layer + 1) * width + random.below(width))});
    }
    return graph;
}

OrderingEffort effortOf(const LayeredArcs& graph, bool thorough = false)
{
    return effortFor(graph.layerOf.size(), graph.arcs.size(), thorough);
}

/// Whether each layer holds exactly its nodes and the places agree.
bool whole(const LayeredArcs& graph, const LayerOrder& order)
{
    std::vector<int> seen(graph.layerOf.size(), 0);
    for (std::size_t layer = 0; layer < order.layers.size(); ++layer) {
        for (std::size_t i = 0; i < order.layers[layer].size(); ++i) {
            const std::uint32_t node = order.layers[layer][i];
            if (graph.layerOf[node] != layer || order.position[node] != i)
                return false;
            ++seen[node];
        }
    }
    return std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; });
}

} // namespace

class TestLayeredPhases : public QObject {
    Q_OBJECT

private slots:
    void searchNeverCrossesMore();
    void cycleRemoval_data();
    void cycleRemoval();
    void backArcsLeaveNoCycle();
    void acyclicGraphsKeepAllArcs();
    void stoppedSearchGivesAllArcs();
    void ranksRunForward();
    void ranksPullLoneSourcesClose();
    void crossingsCountedTwoWays();
    void orderingUntangles();
    void orderingKeepsEveryItem();
    void startsDiffer();
    void barycentresUntangle();
    void siftingNeverAddsCrossings();
    void thoroughIsNoWorse();
    void deepChainIsNoRecursion();
    void componentsAgreeWithSearch();
    void shelvesKeepApart();
};

void TestLayeredPhases::cycleRemoval_data()
{
    QTest::addColumn<QList<int>>("ends"); // from, to, from, to …
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("chain") << QList<int>{0, 1, 1, 2} << QList<int>{};
    QTest::newRow("self loop") << QList<int>{0, 0} << QList<int>{0};
    QTest::newRow("triangle") << QList<int>{0, 1, 1, 2, 2, 0} << QList<int>{2};
    QTest::newRow("two-cycle behind an entry keeps the entry's flow") << QList<int>{2, 1, 1, 0, 0, 1} << QList<int>{2};
    QTest::newRow("parallel back edges") << QList<int>{0, 1, 1, 0, 1, 0} << QList<int>{1, 2};
}

void TestLayeredPhases::cycleRemoval()
{
    QFETCH(QList<int>, ends);
    QFETCH(QList<int>, expected);
    std::vector<Arc> arcs;
    for (int i = 0; i < ends.size(); i += 2)
        arcs.push_back({static_cast<std::uint32_t>(ends[i]), static_cast<std::uint32_t>(ends[i + 1])});
    const std::vector<bool> back = backArcs(3, arcs);
    QList<int> found;
    for (std::size_t i = 0; i < back.size(); ++i) {
        if (back[i])
            found.append(static_cast<int>(i));
    }
    QCOMPARE(found, expected);
}

void TestLayeredPhases::backArcsLeaveNoCycle()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const std::size_t nodes = 2 + random.below(60);
        const std::vector<Arc> arcs = randomArcs(random, nodes, random.below(200));
        const std::vector<Arc> rest = without(arcs, backArcs(nodes, arcs));
        QVERIFY(std::none_of(rest.begin(), rest.end(), [](const Arc& a) { return a.from == a.to; }));
        QCOMPARE(without(rest, backArcs(nodes, rest)).size(), rest.size());
    }
}

void TestLayeredPhases::acyclicGraphsKeepAllArcs()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Random random(seed);
        std::vector<Arc> arcs = randomArcs(random, 40, 150);
        std::erase_if(arcs, [](const Arc& a) { return a.from >= a.to; });
        const std::vector<bool> back = backArcs(40, arcs);
        QVERIFY(std::none_of(back.begin(), back.end(), [](bool b) { return b; }));
    }
}

void TestLayeredPhases::stoppedSearchGivesAllArcs()
{
    std::vector<Arc> arcs;
    constexpr std::uint32_t Length = 5000;
    for (std::uint32_t i = 0; i + 1 < Length; ++i)
        arcs.push_back({i, i + 1});
    QCOMPARE(backArcs(Length, arcs), std::vector<bool>(arcs.size(), false));
    std::stop_source stopped;
    stopped.request_stop();
    QCOMPARE(backArcs(Length, arcs, stopped.get_token()), std::vector<bool>(arcs.size(), true));
}

void TestLayeredPhases::ranksRunForward()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const std::size_t nodes = 2 + random.below(80);
        const std::vector<Arc> all = randomArcs(random, nodes, random.below(240));
        const std::vector<Arc> arcs = without(all, backArcs(nodes, all));
        const std::vector<std::uint32_t> ranks = ranksOf(nodes, arcs);
        for (const Arc& arc : arcs)
            QVERIFY(ranks[arc.from] < ranks[arc.to]);
        QVERIFY(*std::max_element(ranks.begin(), ranks.end()) < nodes);
    }
}

void TestLayeredPhases::ranksPullLoneSourcesClose()
{
    // 0 → 1 → 2 → 3, and 4 → 3: 4 stands beside 2, not beside 0.
    const std::vector<Arc> arcs{{0, 1}, {1, 2}, {2, 3}, {4, 3}};
    QCOMPARE(ranksOf(5, arcs), (std::vector<std::uint32_t>{0, 1, 2, 3, 2}));
}

void TestLayeredPhases::crossingsCountedTwoWays()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 4, 12, 80);
        std::vector<std::vector<std::uint32_t>> order(4);
        for (std::uint32_t i = 0; i < graph.layerOf.size(); ++i)
            order[graph.layerOf[i]].push_back(i);
        QCOMPARE(layerCrossings(graph, order), plainCrossings(graph, order));
    }
}

void TestLayeredPhases::orderingUntangles()
{
    // A ladder drawn upside down in every second layer has an order without crossings.
    LayeredArcs ladder;
    ladder.layers = 6;
    constexpr std::uint32_t Width = 10;
    for (std::uint32_t i = 0; i < 6 * Width; ++i)
        ladder.layerOf.push_back(i / Width);
    for (std::uint32_t layer = 0; layer + 1 < 6; ++layer) {
        for (std::uint32_t i = 0; i < Width; ++i)
            ladder.arcs.push_back({layer * Width + i, (layer + 1) * Width + (Width - 1 - i)});
    }
    QCOMPARE(layerCrossings(ladder, orderLayers(ladder, effortOf(ladder))), 0U);

    // On random layers it is far below what index order gives.
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 5, 20, 120);
        std::vector<std::vector<std::uint32_t>> index(5);
        for (std::uint32_t i = 0; i < graph.layerOf.size(); ++i)
            index[graph.layerOf[i]].push_back(i);
        QVERIFY(layerCrossings(graph, orderLayers(graph, effortOf(graph))) * 10 < layerCrossings(graph, index) * 6);
    }
}

void TestLayeredPhases::orderingKeepsEveryItem()
{
    std::stop_source stopped;
    stopped.request_stop();
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 6, 15, 100);
        for (const std::stop_token& token : {std::stop_token(), stopped.get_token()}) {
            std::vector<std::uint32_t> seen;
            const auto order = orderLayers(graph, effortOf(graph), token);
            for (std::size_t layer = 0; layer < order.size(); ++layer) {
                for (const std::uint32_t item : order[layer]) {
                    QCOMPARE(graph.layerOf[item], static_cast<std::uint32_t>(layer));
                    seen.push_back(item);
                }
            }
            std::sort(seen.begin(), seen.end());
            QCOMPARE(seen.size(), graph.layerOf.size());
            QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
        }
    }
}

void TestLayeredPhases::deepChainIsNoRecursion()
{
    std::vector<Arc> arcs;
    constexpr std::uint32_t Length = 200'000;
    for (std::uint32_t i = 0; i + 1 < Length; ++i)
        arcs.push_back({i, i + 1});
    arcs.push_back({Length - 1, 0});
    const std::vector<bool> back = backArcs(Length, arcs);
    QVERIFY(back.back());
    QCOMPARE(std::count(back.begin(), back.end(), true), 1);
    arcs.pop_back();
    QCOMPARE(ranksOf(Length, arcs).back(), Length - 1);
}

void TestLayeredPhases::startsDiffer()
{
    const LayeredArcs graph = randomLayers(1, 5, 20, 120);
    const LayerLinks links(graph);
    std::vector<LayerNodes> orders;
    for (std::uint32_t number = 0; number < 6; ++number) {
        const LayerOrder order = startOrder(graph, links, number);
        QVERIFY(whole(graph, order));
        QCOMPARE(startOrder(graph, links, number).layers, order.layers);
        QVERIFY(std::find(orders.begin(), orders.end(), order.layers) == orders.end());
        orders.push_back(order.layers);
    }
}

void TestLayeredPhases::barycentresUntangle()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 6, 20, 130);
        const LayerLinks links(graph);
        LayerOrder order = startOrder(graph, links, 3);
        const std::uint64_t before = layerCrossings(graph, order.layers);
        barycentreRounds(order, links, 50, {});
        QVERIFY(whole(graph, order));
        QVERIFY(layerCrossings(graph, order.layers) < before);
    }
}

void TestLayeredPhases::siftingNeverAddsCrossings()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 5, 25, 150);
        const LayerLinks links(graph);
        LayerOrder order = startOrder(graph, links, 0);
        for (const std::size_t window : {std::size_t{2}, std::size_t{8}, std::size_t{60}}) {
            const std::uint64_t before = layerCrossings(graph, order.layers);
            siftLayers(order, links, window, 1, {});
            QVERIFY(whole(graph, order));
            QVERIFY(layerCrossings(graph, order.layers) <= before);
        }
    }
}

void TestLayeredPhases::thoroughIsNoWorse()
{
    std::uint64_t plain = 0;
    std::uint64_t thorough = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 6, 10, 70);
        plain += layerCrossings(graph, orderLayers(graph, effortOf(graph)));
        thorough += layerCrossings(graph, orderLayers(graph, effortOf(graph, true)));
    }
    QVERIFY2(thorough * 100 < plain * 95, qPrintable(QString("%1 of %2").arg(thorough).arg(plain)));
}

void TestLayeredPhases::componentsAgreeWithSearch()
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        const std::size_t nodes = 1 + random.below(60);
        const std::vector<Arc> arcs = randomArcs(random, nodes, random.below(50));
        const Components components = componentsOf(nodes, arcs);
        // Plain: numbers spread along arcs until nothing changes.
        std::vector<std::uint32_t> least(nodes);
        for (std::uint32_t i = 0; i < nodes; ++i)
            least[i] = i;
        for (bool changed = true; changed;) {
            changed = false;
            for (const Arc& arc : arcs) {
                const std::uint32_t both = std::min(least[arc.from], least[arc.to]);
                changed = changed || least[arc.from] != both || least[arc.to] != both;
                least[arc.from] = least[arc.to] = both;
            }
        }
        std::uint32_t next = 0;
        for (std::uint32_t i = 0; i < nodes; ++i) {
            QCOMPARE(components.of[i], least[i] == i ? next : components.of[least[i]]);
            next += least[i] == i ? 1 : 0;
        }
        QCOMPARE(components.count, std::size_t{next});
    }
}

void TestLayeredPhases::shelvesKeepApart()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        std::vector<Size> sizes;
        for (std::size_t i = 0; i < 1 + seed * 7; ++i)
            sizes.push_back({20.0 + random.below(300), 10.0 + random.below(200)});
        for (const double aspect : {0.5, 1.4142, 3.0}) {
            const std::vector<Point> places = packShelves(sizes, 20, aspect);
            std::vector<Rect> rects;
            Rect page;
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                const Rect rect{places[i].x, places[i].y, sizes[i].width, sizes[i].height};
                QVERIFY(rect.x >= 0 && rect.y >= 0);
                page = page.united(rect);
                rects.push_back(rect.grown(9.99));
            }
            QCOMPARE(overlappingPairs(rects), std::uint64_t{0});
            if (sizes.size() > 40) {
                const double got = page.width / page.height;
                QVERIFY2(got > aspect / 1.3 && got < aspect * 1.3,
                         qPrintable(QString("%1 for %2").arg(got).arg(aspect)));
            }
        }
    }
}

void TestLayeredPhases::searchNeverCrossesMore()
{
    std::uint64_t all = 0;
    std::uint64_t left = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayeredArcs graph = randomLayers(seed, 6, 12, 120);
        const LayerLinks links(graph);
        LayerOrder order = startOrder(graph, links, 0);
        siftLayers(order, links, 60, 6, {});
        const std::uint64_t before = plainCrossings(graph, order.layers);
        LayerOrder again = order;
        searchOrder(order, graph, links, 300, {});
        QVERIFY(whole(graph, order));
        const std::uint64_t after = plainCrossings(graph, order.layers);
        QVERIFY(after <= before);
        searchOrder(again, graph, links, 300, {});
        QCOMPARE(again.layers, order.layers);
        all += before;
        left += after;
    }
    QVERIFY2(left * 100 < all * 95, qPrintable(QString("%1 of %2").arg(left).arg(all)));
}

WEFT_TEST(TestLayeredPhases)
#include "tst_LayeredPhases.moc"
