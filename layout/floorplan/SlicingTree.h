// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft::layout {

/// Sizes a thing may take, none beaten by another: width ascending, height descending.
using ShapeCurve = std::vector<Size>;

/// Least height at that width, and least width at that height; the curve's extremes when nothing fits.
[[nodiscard]] double heightAt(const ShapeCurve& curve, double width);
[[nodiscard]] double widthAt(const ShapeCurve& curve, double height);

/// A page cut into regions, one for each leaf, by straight cuts from edge to edge: node i < leaves is leaf i, the
/// others cut their region in two. A vertical cut puts `first` left of `second`, a horizontal one above it.
class SlicingTree {
public:
    static constexpr std::uint32_t Nil = 0xFFFFFFFF;
    struct Node {
        std::uint32_t parent = Nil;
        std::uint32_t first = Nil;
        std::uint32_t second = Nil;
        bool vertical = false;
        double channel = 0; ///< room between the two

        friend bool operator==(const Node&, const Node&) = default;
    };

    SlicingTree() = default;
    /// `curves`: one for each leaf, in any order of leaves. At least one.
    explicit SlicingTree(std::vector<ShapeCurve> curves);

    /// Joins two subtrees by a cut and gives the new node; after leaves − 1 joins the last one is the root.
    std::uint32_t join(std::uint32_t first, std::uint32_t second, bool vertical, double channel);

    [[nodiscard]] std::size_t leaves() const { return m_leaves; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Node& node(std::size_t i) const { return m_nodes[i]; }
    [[nodiscard]] std::uint32_t root() const { return m_root; }
    [[nodiscard]] const ShapeCurve& curve(std::size_t i) const { return m_curves[i]; }
    /// Other curves for the leaves; works all out again.
    void setLeafCurves(std::vector<ShapeCurve> curves);
    void setChannel(std::uint32_t cut, double width) { m_nodes[cut].channel = width; }

    // Changes of the annealing. Each needs a refresh of the nodes it touched.
    void swapLeaves(std::uint32_t a, std::uint32_t b);
    void flipCut(std::uint32_t cut) { m_nodes[cut].vertical = !m_nodes[cut].vertical; }
    void swapChildren(std::uint32_t cut) { std::swap(m_nodes[cut].first, m_nodes[cut].second); }
    /// Takes a leaf out and puts it beside `target`, which must not be its parent; its old parent becomes the new cut.
    void moveLeaf(std::uint32_t leaf, std::uint32_t target, bool vertical, bool before);

    /// Works the shape curves out again from both nodes, which may be one, up to the root; what they have in common
    /// once. The curves before are kept for takeBack(). O(depth · curve).
    void refresh(std::uint32_t node, std::uint32_t other);
    /// The shape curves as they were before the last refresh(); the nodes are for the caller to put back.
    void takeBack();
    /// All shape curves. O(nodes · curve). Source: Stockmeyer, Optimal orientations of cells in slicing floorplans,
    /// 1983.
    void refreshAll();
    [[nodiscard]] std::vector<std::uint32_t> bottomUp() const;

    /// The smallest page of that width / height that holds everything.
    [[nodiscard]] Size pageFor(double aspect) const;
    /// The region of each node on a page of that size: each child gets its least size, and the spare room in
    /// proportion.
    [[nodiscard]] std::vector<Rect> regions(Size page) const;
    /// The same into a vector that is kept, for loops.
    void regions(Size page, std::vector<Rect>& result) const;

private:
    void replaceChild(std::uint32_t parent, std::uint32_t old, std::uint32_t child);
    void combine(std::uint32_t cut);
    void combineKeeping(std::uint32_t cut);

    struct Former {
        std::uint32_t cut = 0;
        ShapeCurve curve;
    };

    std::size_t m_leaves = 0;
    std::uint32_t m_root = 0;
    std::vector<Node> m_nodes;
    std::vector<ShapeCurve> m_curves;
    std::vector<Former> m_former; ///< the first `m_formers`; the others keep their room for the next time
    std::size_t m_formers = 0;
    std::vector<bool> m_onPath; ///< all false between two calls
};

} // namespace weft::layout
