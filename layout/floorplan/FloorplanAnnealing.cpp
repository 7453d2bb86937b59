// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/FloorplanAnnealing.h"

#include "layout/Splitmix.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft::layout {
namespace {

constexpr std::size_t FramesOfAllRuns = 40;

// Most changes are for the worse, and the heavy flows tell: a change that they cost more than its limit and some slack
// is turned down without a look at the others.
constexpr double HeavyShare = 0.5;
constexpr double HeavySlack = 0.01;

/// What a plan costs, in shares of the ideal.
struct Cost {
    double heavy = 0; ///< the page and the heavy flows
    double all = 0;   ///< infinite where it was not worth to look at the others
};

class Annealing {
public:
    Annealing(SlicingTree& tree, const FloorplanInput& input, std::uint64_t seed)
        : m_tree(tree), m_input(input), m_flows(input.flows), m_random(seed)
    {
        for (const ShapeCurve& curve : input.curves)
            m_area += leastArea(curve);
        std::ranges::stable_sort(m_flows, std::ranges::greater{}, &FrameFlow::weight);
        for (const FrameFlow& flow : m_flows)
            m_flow += flow.weight;
        for (double weight = 0; m_heavy < m_flows.size() && weight < HeavyShare * m_flow; ++m_heavy)
            weight += m_flows[m_heavy].weight;
    }

    /// Gives the cost of the tree it leaves.
    double run(const std::stop_token& stop)
    {
        const std::size_t frames = m_tree.leaves();
        if (frames < 2)
            return 0;
        const std::size_t moves =
            std::min(std::max(std::min<std::size_t>(15'000, 2500 * frames), 400 * frames), 3'000'000 / frames);
        SlicingTree best = m_tree;
        constexpr double Infinite = std::numeric_limits<double>::infinity();
        Cost now = cost(Infinite, Infinite);
        double least = now.all;
        // Threshold accepting: worse by no more than the threshold is taken. Only + − × ÷, so no machine differs.
        constexpr double Start = 0.06;
        for (std::size_t i = 0; i < moves; ++i) {
            if (i % 32 == 0 && stop.stop_requested())
                break;
            const double left = 1 - static_cast<double>(i) / static_cast<double>(moves);
            const double threshold = Start * left * left * m_random.share();
            const Change back = change();
            if (back.kind == Kind::None)
                continue;
            const Cost then = cost(now.heavy + threshold + HeavySlack, now.all + threshold);
            if (then.all <= now.all + threshold) {
                now = then;
                if (now.all < least - 1e-9) {
                    least = now.all;
                    best = m_tree;
                }
            } else {
                apply(back);
                m_tree.takeBack();
            }
        }
        m_tree = std::move(best);
        return least;
    }

private:
    enum class Kind : std::uint8_t { None, SwapLeaves, Flip, SwapChildren, Move };
    struct Change {
        Kind kind = Kind::None;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        bool vertical = false;
        bool before = false;
    };

    std::uint32_t anyLeaf() { return static_cast<std::uint32_t>(m_random.below(m_tree.leaves())); }
    std::uint32_t anyCut()
    {
        return static_cast<std::uint32_t>(m_tree.leaves() + m_random.below(m_tree.size() - m_tree.leaves()));
    }

    /// Changes the tree somewhere and gives what undoes it.
    Change change()
    {
        Change change;
        switch (m_random.below(4)) {
        case 0:
            change = {Kind::SwapLeaves, anyLeaf(), anyLeaf(), false, false};
            if (change.a == change.b)
                return {};
            break;
        case 1:
            change = {Kind::Flip, anyCut(), 0, false, false};
            break;
        case 2:
            change = {Kind::SwapChildren, anyCut(), 0, false, false};
            break;
        default:
            return move();
        }
        apply(change); // swaps and flips undo themselves
        m_tree.refresh(change.a, change.kind == Kind::SwapLeaves ? change.b : change.a);
        return change;
    }

    void apply(const Change& change)
    {
        switch (change.kind) {
        case Kind::SwapLeaves:
            m_tree.swapLeaves(change.a, change.b);
            break;
        case Kind::Flip:
            m_tree.flipCut(change.a);
            break;
        case Kind::SwapChildren:
            m_tree.swapChildren(change.a);
            break;
        case Kind::Move:
            m_tree.moveLeaf(change.a, change.b, change.vertical, change.before);
            break;
        case Kind::None:
            break;
        }
    }

    Change move()
    {
        const std::uint32_t leaf = anyLeaf();
        const auto target = static_cast<std::uint32_t>(m_random.below(m_tree.size()));
        const bool vertical = m_random.below(2) == 0;
        const bool before = m_random.below(2) == 0;
        const std::uint32_t cut = m_tree.node(leaf).parent;
        const std::uint32_t sibling = m_tree.node(cut).first == leaf ? m_tree.node(cut).second : m_tree.node(cut).first;
        if (target == leaf || target == cut || target == sibling)
            return {};
        const Change back{Kind::Move, leaf, sibling, m_tree.node(cut).vertical, m_tree.node(cut).first == leaf};
        m_tree.moveLeaf(leaf, target, vertical, before);
        m_tree.refresh(sibling, leaf);
        return back;
    }

    /// `all` is infinite when the page alone or the page and the heavy flows are above their limit.
    Cost cost(double heavyLimit, double limit)
    {
        constexpr double Infinite = std::numeric_limits<double>::infinity();
        const Size page = m_tree.pageFor(m_input.aspect);
        constexpr double Area = 1.3;
        const double area = Area * page.width * page.height / m_area;
        if (m_flow <= 0)
            return {area, area};
        if (area > limit)
            return {area, Infinite};
        m_tree.regions(page, m_regions);
        Flowing flowing;
        addFlows(0, m_heavy, flowing);
        const double heavy = area + costOf(flowing, page);
        if (heavy > heavyLimit)
            return {heavy, Infinite};
        addFlows(m_heavy, m_flows.size(), flowing);
        return {heavy, area + costOf(flowing, page)};
    }

    struct Flowing {
        double length = 0;
        double backward = 0;
    };

    double costOf(const Flowing& flowing, Size page) const
    {
        constexpr double Length = 1.2; // in half page sizes
        return Length * flowing.length / m_flow / ((page.width + page.height) / 2) +
               m_input.forward * flowing.backward / m_flow;
    }

    void addFlows(std::size_t first, std::size_t end, Flowing& sum) const
    {
        for (std::size_t i = first; i < end; ++i) {
            const FrameFlow& flow = m_flows[i];
            const Rect& from = m_regions[flow.from];
            const Rect& to = m_regions[flow.to];
            sum.length +=
                flow.weight * (std::abs(from.center().x - to.center().x) + std::abs(from.center().y - to.center().y));
            // Ends are spread around their mean: where that is at the same x half of the edges run back.
            const double ahead = to.x + flow.entersAt * to.width - from.x - flow.leavesAt * from.width;
            sum.backward += flow.weight * std::clamp(0.5 - ahead / (from.width + to.width), 0.0, 1.0);
        }
    }

    SlicingTree& m_tree;
    const FloorplanInput& m_input;
    std::vector<FrameFlow> m_flows; ///< heavy ones first
    std::size_t m_heavy = 0;        ///< how many of them are heavy
    Splitmix m_random;
    std::vector<Rect> m_regions;
    double m_area = 0;
    double m_flow = 0;
};

} // namespace

void annealFloorplan(SlicingTree& tree, const FloorplanInput& input, const std::stop_token& stop)
{
    double least = 0;
    // Which plan it ends in is luck: of a few frames several are made, and the best stays.
    const std::size_t runs = std::clamp<std::size_t>(FramesOfAllRuns / std::max<std::size_t>(1, tree.leaves()), 1, 4);
    const SlicingTree start = tree;

    for (std::size_t run = 0; run < runs && (run == 0 || !stop.stop_requested()); ++run) {
        SlicingTree trial = start;
        const double cost = Annealing(trial, input, 0x5EED + run).run(stop);
        if (run == 0 || cost < least) {
            least = cost;
            tree = std::move(trial);
        }
    }
}

} // namespace weft::layout
