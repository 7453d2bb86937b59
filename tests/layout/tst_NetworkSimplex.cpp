// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/NetworkSimplex.h"
#include "layout/layered/Ranking.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

using namespace weft::layout;
using weft::layout::tests::Random;

namespace {

constexpr std::uint64_t Plenty = 1'000'000'000;

std::vector<Arc> randomDag(std::uint64_t seed, std::size_t nodes, std::size_t count)
{
    Random random(seed);
    std::vector<Arc> arcs;
    while (arcs.size() < count) {
        const std::uint32_t a = random.below(nodes);
        const std::uint32_t b = random.below(nodes);
        if (a != b)
            arcs.push_back({std::min(a, b), std::max(a, b)});
    }
    return arcs;
}

/// Node i at rank i: valid for every random DAG, and far from short.
std::vector<std::uint32_t> wideRanks(std::size_t nodes)
{
    std::vector<std::uint32_t> ranks(nodes);
    for (std::uint32_t i = 0; i < nodes; ++i)
        ranks[i] = i;
    return ranks;
}

bool valid(const std::vector<std::uint32_t>& ranks, const std::vector<Arc>& arcs)
{
    return std::all_of(arcs.begin(), arcs.end(), [&](const Arc& arc) { return ranks[arc.from] < ranks[arc.to]; });
}

/// The least sum of spans by trying all ranks below the number of nodes.
std::uint64_t leastSpan(std::size_t nodes, const std::vector<Arc>& arcs)
{
    std::vector<std::uint32_t> ranks(nodes, 0);
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    for (;;) {
        if (valid(ranks, arcs))
            least = std::min(least, totalSpan(ranks, arcs));
        std::size_t i = 0;
        while (i < nodes && ++ranks[i] == nodes)
            ranks[i++] = 0;
        if (i == nodes)
            return least;
    }
}

} // namespace

class TestNetworkSimplex : public QObject {
    Q_OBJECT

private slots:
    void findsTheLeastSpan();
    void startDoesNotMatter();
    void stepsCap();
    void stoppedIsValid();
    void loosePartsBeginAtZero();
    void rankingIsNoLongerThanItsStart();
};

void TestNetworkSimplex::findsTheLeastSpan()
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        constexpr std::size_t Nodes = 5;
        const std::vector<Arc> arcs = randomDag(seed, Nodes, 3 + seed % 6);
        std::vector<std::uint32_t> ranks = wideRanks(Nodes);
        shortenBySimplex(ranks, arcs, Plenty);
        QVERIFY(valid(ranks, arcs));
        QCOMPARE(totalSpan(ranks, arcs), leastSpan(Nodes, arcs));
    }
}

void TestNetworkSimplex::startDoesNotMatter()
{
    // The optimum is one number, whatever the search began with.
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::vector<Arc> arcs = randomDag(seed, 60, 130);
        std::vector<std::uint32_t> wide = wideRanks(60);
        std::vector<std::uint32_t> ranked = ranksOf(60, arcs);
        shortenBySimplex(wide, arcs, Plenty);
        QVERIFY(valid(wide, arcs));
        QVERIFY(valid(ranked, arcs));
        QCOMPARE(totalSpan(wide, arcs), totalSpan(ranked, arcs));
    }
}

void TestNetworkSimplex::stepsCap()
{
    const std::vector<Arc> arcs = randomDag(3, 400, 900);
    std::uint64_t before = totalSpan(wideRanks(400), arcs);
    for (const std::uint64_t steps : {std::uint64_t{1}, std::uint64_t{20'000}, std::uint64_t{100'000}, Plenty}) {
        std::vector<std::uint32_t> ranks = wideRanks(400);
        shortenBySimplex(ranks, arcs, steps);
        std::vector<std::uint32_t> again = wideRanks(400);
        shortenBySimplex(again, arcs, steps);
        QVERIFY(valid(ranks, arcs));
        QCOMPARE(ranks, again);
        QVERIFY(totalSpan(ranks, arcs) <= before);
        before = totalSpan(ranks, arcs);
    }
}

void TestNetworkSimplex::stoppedIsValid()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<Arc> arcs = randomDag(4, 200, 500);
    std::vector<std::uint32_t> ranks = wideRanks(200);
    shortenBySimplex(ranks, arcs, Plenty, source.get_token());
    QVERIFY(valid(ranks, arcs));
}

void TestNetworkSimplex::loosePartsBeginAtZero()
{
    const std::vector<Arc> arcs{{0, 1}, {2, 3}, {3, 4}};
    std::vector<std::uint32_t> ranks{5, 9, 3, 4, 8, 7};
    shortenBySimplex(ranks, arcs, Plenty);
    QCOMPARE(ranks, (std::vector<std::uint32_t>{0, 1, 0, 1, 2, 0}));
}

void TestNetworkSimplex::rankingIsNoLongerThanItsStart()
{
    // 3 reads from 0 and feeds 2: as well off at 1, and rank 1 has room while rank 0 has not.
    const std::vector<Arc> arcs{{0, 1}, {1, 2}, {2, 4}, {0, 3}, {3, 4}};
    const std::vector<std::uint32_t> ranks = ranksOf(5, arcs);
    QVERIFY(valid(ranks, arcs));
    QCOMPARE(totalSpan(ranks, arcs), std::uint64_t{6});
}

WEFT_TEST(TestNetworkSimplex)
#include "tst_NetworkSimplex.moc"
