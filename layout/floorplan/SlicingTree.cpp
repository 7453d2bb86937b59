// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/SlicingTree.h"

#include <algorithm>
#include <utility>

namespace weft::layout {
namespace {

constexpr std::size_t MostPoints = 12; // of a curve; more only slow the annealing

void thin(ShapeCurve& curve)
{
    if (curve.size() <= MostPoints)
        return;
    for (std::size_t i = 1; i < MostPoints; ++i)
        curve[i] = curve[i * (curve.size() - 1) / (MostPoints - 1)];
    curve.resize(MostPoints);
}

} // namespace

double heightAt(const ShapeCurve& curve, double width)
{
    for (std::size_t i = curve.size(); i-- > 0;) {
        if (curve[i].width <= width + 1e-6)
            return curve[i].height;
    }
    return curve.front().height;
}

double widthAt(const ShapeCurve& curve, double height)
{
    for (const Size& size : curve) {
        if (size.height <= height + 1e-6)
            return size.width;
    }
    return curve.back().width;
}

SlicingTree::SlicingTree(std::vector<ShapeCurve> curves)
    : m_leaves(curves.size()), m_nodes(curves.size()), m_curves(std::move(curves))
{
}

void SlicingTree::setLeafCurves(std::vector<ShapeCurve> curves)
{
    std::move(curves.begin(), curves.end(), m_curves.begin());
    refreshAll();
}

std::uint32_t SlicingTree::join(std::uint32_t first, std::uint32_t second, bool vertical, double channel)
{
    const auto cut = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.push_back({Nil, first, second, vertical, channel});
    m_curves.emplace_back();
    m_nodes[first].parent = cut;
    m_nodes[second].parent = cut;
    m_root = cut;
    combine(cut);
    return cut;
}

void SlicingTree::replaceChild(std::uint32_t parent, std::uint32_t old, std::uint32_t child)
{
    if (parent == Nil)
        m_root = child;
    else if (m_nodes[parent].first == old)
        m_nodes[parent].first = child;
    else
        m_nodes[parent].second = child;
    m_nodes[child].parent = parent;
}

void SlicingTree::swapLeaves(std::uint32_t a, std::uint32_t b)
{
    const std::uint32_t above = m_nodes[a].parent;
    const std::uint32_t below = m_nodes[b].parent;
    if (above == below) {
        swapChildren(above);
        return;
    }
    replaceChild(above, a, b);
    replaceChild(below, b, a);
}

void SlicingTree::moveLeaf(std::uint32_t leaf, std::uint32_t target, bool vertical, bool before)
{
    const std::uint32_t cut = m_nodes[leaf].parent;
    const std::uint32_t sibling = m_nodes[cut].first == leaf ? m_nodes[cut].second : m_nodes[cut].first;
    replaceChild(m_nodes[cut].parent, cut, sibling);
    replaceChild(m_nodes[target].parent, target, cut);
    m_nodes[cut].first = before ? leaf : target;
    m_nodes[cut].second = before ? target : leaf;
    m_nodes[cut].vertical = vertical;
    m_nodes[leaf].parent = cut;
    m_nodes[target].parent = cut;
}

void SlicingTree::combine(std::uint32_t cut)
{
    const Node& node = m_nodes[cut];
    const ShapeCurve& a = m_curves[node.first];
    const ShapeCurve& b = m_curves[node.second];
    ShapeCurve& result = m_curves[cut];
    result.resize(a.size() + b.size());
    std::size_t points = 0;
    if (node.vertical) {
        // From the highest to the lowest: at each height that either offers, both are as narrow as they can be.
        std::size_t i = 0;
        std::size_t k = 0;
        while (i < a.size() && k < b.size()) {
            const Size size{a[i].width + b[k].width + node.channel, std::max(a[i].height, b[k].height)};
            // Points come by width ascending: one that is no lower than its predecessor is beaten.
            if (points == 0 || size.height < result[points - 1].height) {
                points -= points > 0 && size.width <= result[points - 1].width ? 1 : 0;
                result[points++] = size;
            }
            const bool higherA = a[i].height >= b[k].height;
            const bool higherB = b[k].height >= a[i].height;
            i += higherA ? 1 : 0;
            k += higherB ? 1 : 0;
        }
    } else {
        std::size_t i = a.size();
        std::size_t k = b.size();
        while (i > 0 && k > 0) {
            result[points++] = {std::max(a[i - 1].width, b[k - 1].width),
                                a[i - 1].height + b[k - 1].height + node.channel};
            const bool widerA = a[i - 1].width >= b[k - 1].width;
            const bool widerB = b[k - 1].width >= a[i - 1].width;
            i -= widerA ? 1 : 0;
            k -= widerB ? 1 : 0;
        }
        std::reverse(result.begin(), result.begin() + static_cast<std::ptrdiff_t>(points));
    }
    result.resize(points);
    thin(result);
}

void SlicingTree::combineKeeping(std::uint32_t cut)
{
    if (cut < m_leaves)
        return;
    if (m_formers == m_former.size())
        m_former.emplace_back();
    Former& former = m_former[m_formers++];
    former.cut = cut;
    std::swap(former.curve, m_curves[cut]);
    combine(cut);
}

void SlicingTree::refresh(std::uint32_t node, std::uint32_t other)
{
    m_formers = 0;
    m_onPath.resize(m_nodes.size(), false);
    for (std::uint32_t i = node; i != Nil; i = m_nodes[i].parent)
        m_onPath[i] = true;
    for (std::uint32_t i = other; !m_onPath[i]; i = m_nodes[i].parent)
        combineKeeping(i);
    for (std::uint32_t i = node; i != Nil; i = m_nodes[i].parent) {
        m_onPath[i] = false;
        combineKeeping(i);
    }
}

void SlicingTree::takeBack()
{
    while (m_formers > 0) {
        Former& former = m_former[--m_formers];
        std::swap(former.curve, m_curves[former.cut]);
    }
}

std::vector<std::uint32_t> SlicingTree::bottomUp() const
{
    std::vector<std::uint32_t> order{m_root};
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] >= m_leaves) {
            order.push_back(m_nodes[order[i]].first);
            order.push_back(m_nodes[order[i]].second);
        }
    }
    std::reverse(order.begin(), order.end());
    return order;
}

void SlicingTree::refreshAll()
{
    for (const std::uint32_t i : bottomUp()) {
        if (i >= m_leaves)
            combine(i);
    }
}

Size SlicingTree::pageFor(double aspect) const
{
    Size best;
    for (const Size& size : m_curves[m_root]) {
        const double height = std::max(size.height, size.width / aspect);
        if (best.height == 0 || height < best.height)
            best = {height * aspect, height};
    }
    return best;
}

std::vector<Rect> SlicingTree::regions(Size page) const
{
    std::vector<Rect> result;
    regions(page, result);
    return result;
}

void SlicingTree::regions(Size page, std::vector<Rect>& result) const
{
    result.assign(m_nodes.size(), {});
    result[m_root] = {0, 0, page.width, page.height};
    std::vector<std::uint32_t> open{m_root};
    while (!open.empty()) {
        const std::uint32_t i = open.back();
        open.pop_back();
        if (i < m_leaves)
            continue;
        const Node& node = m_nodes[i];
        const Rect& r = result[i];
        if (node.vertical) {
            const double a = widthAt(m_curves[node.first], r.height);
            const double b = widthAt(m_curves[node.second], r.height);
            const double spare = r.width - node.channel - a - b;
            const double width = a + spare * a / (a + b);
            result[node.first] = {r.x, r.y, width, r.height};
            result[node.second] = {r.x + width + node.channel, r.y, r.width - node.channel - width, r.height};
        } else {
            const double a = heightAt(m_curves[node.first], r.width);
            const double b = heightAt(m_curves[node.second], r.width);
            const double spare = r.height - node.channel - a - b;
            const double height = a + spare * a / (a + b);
            result[node.first] = {r.x, r.y, r.width, height};
            result[node.second] = {r.x, r.y + height + node.channel, r.width, r.height - node.channel - height};
        }
        open.push_back(node.first);
        open.push_back(node.second);
    }
}

} // namespace weft::layout
