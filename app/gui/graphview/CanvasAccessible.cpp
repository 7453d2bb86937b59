// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/CanvasAccessible.h"

#include "app/gui/graphview/CanvasState.h"
#include "app/gui/graphview/NodeSentence.h"

#include <QAccessible>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr std::size_t MostChildren = 600;

QAccessibleInterface* makeInterface(const QString& key, QObject* object)
{
    auto* const view = key.isEmpty() ? nullptr : qobject_cast<GraphView*>(object);
    return view ? new CanvasAccessible(*view) : nullptr;
}

/// One node. It is no QObject: nodes are rows of a table, not things.
class NodeAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeAccessible(CanvasState& canvas, std::uint32_t node) : m_canvas(canvas), m_node(node) {}

    [[nodiscard]] std::uint32_t node() const { return m_node; }

    [[nodiscard]] bool isValid() const override { return m_canvas.index && m_node < m_canvas.index->nodeCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_canvas.view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRectF box = m_canvas.camera.toView(m_canvas.index->rect(m_node));
        return {m_canvas.view.viewport()->mapToGlobal(box.topLeft().toPoint()), box.size().toSize()};
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind != QAccessible::Name)
            return {};
        const QString sentence = nodeSentence(*m_canvas.index, m_node);
        return selected() ? GraphView::tr("%1, selected").arg(sentence) : sentence;
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = selected();
        state.focused = m_canvas.focus == m_node && m_canvas.view.hasFocus();
        state.invalid = !isValid();
        return state;
    }
    [[nodiscard]] void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_canvas.activate(m_node);
        else if (name == setFocusAction())
            m_canvas.setFocus(m_node);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] bool selected() const
    {
        return std::binary_search(m_canvas.selected.begin(), m_canvas.selected.end(), m_node);
    }

    CanvasState& m_canvas;
    std::uint32_t m_node;
};

} // namespace

CanvasAccessible::CanvasAccessible(GraphView& view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) {}

CanvasAccessible::~CanvasAccessible()
{
    dropChildren();
}

void CanvasAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
    Q_ASSERT(once);
}

void CanvasAccessible::dropChildren()
{
    for (const auto& [node, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
    m_children.clear();
}

void CanvasAccessible::childrenChanged(GraphView& view)
{
    if (!QAccessible::isActive())
        return;
    if (auto* const self = dynamic_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(&view)))
        self->dropChildren();
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void CanvasAccessible::focusMoved(GraphView& view, std::uint32_t node)
{
    if (!QAccessible::isActive())
        return;
    if (auto* const self = dynamic_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(&view))) {
        QAccessibleEvent event(self->interfaceOf(node), QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

std::vector<std::uint32_t> CanvasAccessible::nodes() const
{
    std::vector<std::uint32_t> visible = m_view.m->visibleNodes();
    if (visible.size() > MostChildren)
        visible.resize(MostChildren);
    return visible;
}

QAccessibleInterface* CanvasAccessible::interfaceOf(std::uint32_t node) const
{
    const auto known = m_children.find(node);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto* const made = new NodeAccessible(*m_view.m, node);
    m_children.emplace(node, QAccessible::registerAccessibleInterface(made));
    return made;
}

int CanvasAccessible::childCount() const
{
    return static_cast<int>(nodes().size());
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    const std::vector<std::uint32_t> visible = nodes();
    return index >= 0 && static_cast<std::size_t>(index) < visible.size()
               ? interfaceOf(visible[static_cast<std::size_t>(index)])
               : nullptr;
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    // Never this object itself: Qt asks on until it gets null.
    const auto node = m_view.m->nodeAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
    return node ? interfaceOf(*node) : nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* const wanted = dynamic_cast<const NodeAccessible*>(child);
    if (!wanted)
        return -1;
    const std::vector<std::uint32_t> visible = nodes();
    const auto place = std::find(visible.begin(), visible.end(), wanted->node());
    return place == visible.end() ? -1 : static_cast<int>(place - visible.begin());
}

QAccessibleInterface* CanvasAccessible::focusChild() const
{
    return m_view.hasFocus() && m_view.m->focus ? interfaceOf(*m_view.m->focus) : nullptr;
}

} // namespace weft::gui
