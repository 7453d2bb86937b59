// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Floorplan.h"

#include "layout/Splitmix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace weft::layout {
namespace {

double leastArea(const ShapeCurve& curve)
{
    double least = 0;
    for (const Size& size : curve) {
        const double area = size.width * size.height;
        least = least == 0 ? area : std::min(least, area);
    }
    return std::max(1.0, least);
}

/// Frames from those that mostly feed to those that mostly read (Eades, Lin, Smyth, 1993: sinks to the end, sources to
/// the front, else the greatest surplus).
std::vector<std::uint32_t> flowOrder(std::size_t frames, const std::vector<FrameFlow>& flows)
{
    std::vector<std::vector<std::uint32_t>> touching(frames);
    std::vector<double> out(frames, 0);
    std::vector<double> in(frames, 0);
    for (std::uint32_t i = 0; i < flows.size(); ++i) {
        touching[flows[i].from].push_back(i);
        touching[flows[i].to].push_back(i);
        out[flows[i].from] += flows[i].weight;
        in[flows[i].to] += flows[i].weight;
    }
    std::vector<bool> placed(frames, false);
    std::vector<std::uint32_t> front;
    std::vector<std::uint32_t> end;
    const auto take = [&](std::uint32_t frame) {
        placed[frame] = true;
        for (const std::uint32_t i : touching[frame]) {
            if (flows[i].from == frame)
                in[flows[i].to] -= flows[i].weight;
            else
                out[flows[i].from] -= flows[i].weight;
        }
    };
    // Quadratic; above this many frames the surplus at the start has to do.
    constexpr std::size_t MostExact = 2000;
    if (frames > MostExact) {
        front.resize(frames);
        std::iota(front.begin(), front.end(), 0);
        std::stable_sort(front.begin(), front.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return out[a] - in[a] > out[b] - in[b]; });
        return front;
    }
    for (std::size_t left = frames; left > 0; --left) {
        std::uint32_t best = SlicingTree::Nil;
        bool toEnd = false;
        double most = 0;
        for (std::uint32_t i = 0; i < frames; ++i) {
            if (placed[i])
                continue;
            const double surplus = out[i] - in[i];
            const bool sink = out[i] <= 0 && in[i] > 0;
            const double score = in[i] <= 0 ? 1e18 : sink ? 1e17 : surplus;
            if (best == SlicingTree::Nil || score > most) {
                best = i;
                most = score;
                toEnd = sink;
            }
        }
        (toEnd ? end : front).push_back(best);
        take(best);
    }
    front.insert(front.end(), end.rbegin(), end.rend());
    return front;
}

constexpr std::size_t FramesOfAllRuns = 40;

class Annealing {
public:
    Annealing(SlicingTree& tree, const FloorplanInput& input, std::uint64_t seed)
        : m_tree(tree), m_input(input), m_random(seed)
    {
        for (const ShapeCurve& curve : input.curves)
            m_area += leastArea(curve);
        for (const FrameFlow& flow : input.flows)
            m_flow += flow.weight;
    }

    /// Gives the cost of the tree it leaves.
    double run(const std::stop_token& stop)
    {
        const std::size_t frames = m_tree.leaves();
        if (frames < 2)
            return 0;
        const std::size_t moves =
            std::min(std::max(std::min<std::size_t>(20'000, 2500 * frames), 800 * frames), 3'000'000 / frames);
        SlicingTree best = m_tree;
        double least = cost(std::numeric_limits<double>::infinity());
        double now = least;
        // Threshold accepting: worse by no more than the threshold is taken. Only + − × ÷, so no machine differs.
        constexpr double Start = 0.06;
        for (std::size_t i = 0; i < moves; ++i) {
            if (i % 32 == 0 && stop.stop_requested())
                break;
            const double left = 1 - static_cast<double>(i) / static_cast<double>(moves);
            const double threshold = Start * left * left * m_random.share();
            const Undo undo = change();
            const double then = cost(now + threshold);
            if (then <= now + threshold) {
                now = then;
                if (then < least - 1e-9) {
                    least = then;
                    best = m_tree;
                }
            } else {
                revert(undo);
            }
        }
        m_tree = std::move(best);
        return least;
    }

private:
    enum class Kind : std::uint8_t { None, SwapLeaves, Flip, SwapChildren, Move };
    struct Undo {
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

    Undo change()
    {
        Undo undo;
        switch (m_random.below(4)) {
        case 0:
            undo = {Kind::SwapLeaves, anyLeaf(), anyLeaf(), false, false};
            break;
        case 1:
            undo = {Kind::Flip, anyCut(), 0, false, false};
            break;
        case 2:
            undo = {Kind::SwapChildren, anyCut(), 0, false, false};
            break;
        default:
            return move();
        }
        apply(undo);
        return undo;
    }

    /// Swaps and flips undo themselves.
    void apply(const Undo& undo)
    {
        switch (undo.kind) {
        case Kind::SwapLeaves:
            if (undo.a != undo.b)
                m_tree.swapLeaves(undo.a, undo.b);
            m_tree.refresh(undo.b);
            break;
        case Kind::Flip:
            m_tree.flipCut(undo.a);
            break;
        case Kind::SwapChildren:
            m_tree.swapChildren(undo.a);
            break;
        case Kind::Move:
            m_tree.moveLeaf(undo.a, undo.b, undo.vertical, undo.before);
            break;
        case Kind::None:
            return;
        }
        m_tree.refresh(undo.a);
    }

    Undo move()
    {
        const std::uint32_t leaf = anyLeaf();
        const auto target = static_cast<std::uint32_t>(m_random.below(m_tree.size()));
        const bool vertical = m_random.below(2) == 0;
        const bool before = m_random.below(2) == 0;
        const std::uint32_t cut = m_tree.node(leaf).parent;
        const std::uint32_t sibling = m_tree.node(cut).first == leaf ? m_tree.node(cut).second : m_tree.node(cut).first;
        if (target == leaf || target == cut || target == sibling)
            return {};
        const Undo undo{Kind::Move, leaf, sibling, m_tree.node(cut).vertical, m_tree.node(cut).first == leaf};
        m_tree.moveLeaf(leaf, target, vertical, before);
        m_tree.refresh(sibling);
        m_tree.refresh(leaf);
        return undo;
    }

    void revert(const Undo& undo)
    {
        if (undo.kind != Kind::Move) {
            apply(undo);
            return;
        }
        const std::uint32_t cut = m_tree.node(undo.a).parent;
        const std::uint32_t neighbour =
            m_tree.node(cut).first == undo.a ? m_tree.node(cut).second : m_tree.node(cut).first;
        m_tree.moveLeaf(undo.a, undo.b, undo.vertical, undo.before);
        m_tree.refresh(neighbour);
        m_tree.refresh(undo.a);
    }

    /// Above `limit` any number that is, too.
    double cost(double limit)
    {
        // Shares of the ideal: area of the page, length in half page sizes, and the share that runs backwards.
        constexpr double Area = 1.0;
        constexpr double Length = 1.2;
        const Size page = m_tree.pageFor(m_input.aspect);
        double result = Area * page.width * page.height / m_area;
        if (m_flow > 0 && result <= limit) {
            m_tree.regions(page, m_regions);
            double length = 0;
            double backward = 0;
            for (const FrameFlow& flow : m_input.flows) {
                const Rect& from = m_regions[flow.from];
                const Rect& to = m_regions[flow.to];
                length += flow.weight *
                          (std::abs(from.center().x - to.center().x) + std::abs(from.center().y - to.center().y));
                // Ends are spread around their mean: where that is at the same x half of the edges run back.
                const double ahead = to.x + flow.entersAt * to.width - from.x - flow.leavesAt * from.width;
                backward += flow.weight * std::clamp(0.5 - ahead / (from.width + to.width), 0.0, 1.0);
            }
            result += Length * length / m_flow / ((page.width + page.height) / 2) + m_input.forward * backward / m_flow;
        }
        return result;
    }

    SlicingTree& m_tree;
    const FloorplanInput& m_input;
    Splitmix m_random;
    std::vector<Rect> m_regions;
    double m_area = 0;
    double m_flow = 0;
};

} // namespace

SlicingTree flowFloorplan(const FloorplanInput& input)
{
    const std::vector<std::uint32_t> order = flowOrder(input.curves.size(), input.flows);
    std::vector<double> sums{0};
    for (const std::uint32_t frame : order)
        sums.push_back(sums.back() + leastArea(input.curves[frame]));
    SlicingTree tree(input.curves);

    struct Part {
        std::size_t first;
        std::size_t end;
        Size room;
        std::size_t middle = 0; ///< 0: not yet cut
        bool vertical = false;
    };
    // Post-order without recursion: the depth may be that of the number of frames.
    std::vector<Part> open{
        {0, order.size(), {std::sqrt(sums.back() * input.aspect), std::sqrt(sums.back() / input.aspect)}}};
    std::vector<std::uint32_t> done;
    while (!open.empty()) {
        const Part part = open.back();
        if (part.end - part.first == 1) {
            done.push_back(order[part.first]);
            open.pop_back();
            continue;
        }
        if (part.middle != 0) {
            const std::uint32_t second = done.back();
            done.pop_back();
            const std::uint32_t first = done.back();
            done.back() = tree.join(first, second, part.vertical, input.channel);
            open.pop_back();
            continue;
        }
        const double half = (sums[part.first] + sums[part.end]) / 2;
        std::size_t middle = part.first + 1;
        while (middle + 1 < part.end && sums[middle] < half)
            ++middle;
        const double share = (sums[middle] - sums[part.first]) / (sums[part.end] - sums[part.first]);
        const bool vertical = part.room.width >= part.room.height;
        open.back().middle = middle;
        open.back().vertical = vertical;
        const Size a = vertical ? Size{part.room.width * share, part.room.height}
                                : Size{part.room.width, part.room.height * share};
        const Size b = vertical ? Size{part.room.width * (1 - share), part.room.height}
                                : Size{part.room.width, part.room.height * (1 - share)};
        open.push_back({middle, part.end, b});
        open.push_back({part.first, middle, a});
    }
    return tree;
}

void annealFloorplan(SlicingTree& tree, const FloorplanInput& input, const std::stop_token& stop)
{
    // Which plan it ends in is luck: of a few frames several are made, and the best stays.
    const std::size_t runs = std::clamp<std::size_t>(FramesOfAllRuns / std::max<std::size_t>(1, tree.leaves()), 1, 4);
    const SlicingTree start = tree;
    double least = 0;
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
