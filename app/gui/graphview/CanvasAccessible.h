// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace weft::gui {

class GraphView;

/// The canvas for screen readers: a list whose children are the nodes in view (at most 600, as labels), in reading
/// order, each a sentence. Children are made when somebody asks, and dropped when the picture changes.
class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(GraphView& view);
    ~CanvasAccessible() override;

    /// Makes Qt ask us for the accessible side of every GraphView. Repeated calls do nothing.
    static void install();
    /// Tells that the nodes are others now; does nothing while nobody listens.
    static void childrenChanged(GraphView& view);
    /// Tells that the keyboard is on `node` now.
    static void focusMoved(GraphView& view, std::uint32_t node);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    [[nodiscard]] std::vector<std::uint32_t> nodes() const;
    [[nodiscard]] QAccessibleInterface* interfaceOf(std::uint32_t node) const;
    void dropChildren();

    GraphView& m_view;
    mutable std::unordered_map<std::uint32_t, QAccessible::Id> m_children;
};

} // namespace weft::gui
