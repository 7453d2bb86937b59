// SPDX-License-Identifier: Apache-2.0
#include "app/gui/itemmodels/ExplorerModel.h"

#include "app/gui/itemmodels/Roles.h"
#include "app/gui/widgets/PlainText.h"

#include <algorithm>
#include <vector>

namespace weft::gui {

/// A line of the tree. `group` tells lines that stand for no node.
struct ExplorerModel::TreeNode {
    enum class Group : std::uint8_t { None, Root, NoDomain, LooseDatasets };

    NodeRef ref;
    Group group = Group::None;
    TreeNode* parent = nullptr;
    std::uint32_t row = 0;
    bool filled = false;
    std::vector<std::unique_ptr<TreeNode>> children;
};

namespace {

std::vector<NodeRef> productsWithoutDomain(const Mesh& mesh)
{
    std::vector<NodeRef> found;
    for (std::size_t i = 0; i < mesh.products.size(); ++i) {
        if (!mesh.products[ProductId(i)].domain)
            found.emplace_back(ProductId(i));
    }
    return found;
}

std::vector<NodeRef> datasetsWithoutProduct(const Mesh& mesh)
{
    std::vector<NodeRef> found;
    for (std::size_t i = 0; i < mesh.datasets.size(); ++i) {
        if (!mesh.datasets[DatasetId(i)].product)
            found.emplace_back(DatasetId(i));
    }
    return found;
}

} // namespace

ExplorerModel::ExplorerModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<TreeNode>())
{
    m_root->group = TreeNode::Group::Root;
}

ExplorerModel::~ExplorerModel() = default;

void ExplorerModel::setMesh(std::shared_ptr<const app::OpenMesh> open)
{
    beginResetModel();
    m_open = std::move(open);
    m_root = std::make_unique<TreeNode>();
    m_root->group = TreeNode::Group::Root;
    endResetModel();
}

void ExplorerModel::setPeople(std::shared_ptr<const app::OpenMesh> open)
{
    m_open = std::move(open);
    // One signal for each level that somebody has looked at; lines keep their place.
    std::vector<TreeNode*> pending{m_root.get()};
    while (!pending.empty()) {
        TreeNode* node = pending.back();
        pending.pop_back();
        if (node->children.empty())
            continue;
        const QModelIndex first = createIndex(0, 0, node->children.front().get());
        const QModelIndex last =
            createIndex(static_cast<int>(node->children.size()) - 1, 0, node->children.back().get());
        emit dataChanged(first, last, {QuadrantRole});
        for (const auto& child : node->children)
            pending.push_back(child.get());
    }
}

ExplorerModel::TreeNode& ExplorerModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<TreeNode*>(index.internalPointer()) : *m_root;
}

void ExplorerModel::fill(TreeNode& node) const
{
    if (node.filled || !m_open)
        return;
    node.filled = true;
    const Mesh& mesh = *m_open->mesh;
    const auto add = [&node](NodeRef ref, TreeNode::Group group = TreeNode::Group::None) {
        auto child = std::make_unique<TreeNode>();
        child->ref = ref;
        child->group = group;
        child->parent = &node;
        child->row = static_cast<std::uint32_t>(node.children.size());
        node.children.push_back(std::move(child));
    };
    const auto addAll = [&add](const auto& ids) {
        for (const auto id : ids)
            add(id);
    };
    switch (node.group) {
    case TreeNode::Group::Root:
        for (std::size_t i = 0; i < mesh.domains.size(); ++i) {
            if (!mesh.domains[DomainId(i)].products.empty())
                add(DomainId(i));
        }
        if (!productsWithoutDomain(mesh).empty())
            add({}, TreeNode::Group::NoDomain);
        if (!datasetsWithoutProduct(mesh).empty())
            add({}, TreeNode::Group::LooseDatasets);
        return;
    case TreeNode::Group::NoDomain:
        addAll(productsWithoutDomain(mesh));
        return;
    case TreeNode::Group::LooseDatasets:
        addAll(datasetsWithoutProduct(mesh));
        return;
    case TreeNode::Group::None:
        break;
    }
    if (node.ref.kind == NodeKind::Domain) {
        addAll(mesh.domains[DomainId(node.ref.index)].products);
    } else if (node.ref.kind == NodeKind::Product) {
        const Product& product = mesh.products[ProductId(node.ref.index)];
        addAll(product.inputPorts);
        addAll(product.outputPorts);
        addAll(product.datasets);
    } else if (node.ref.kind == NodeKind::Dataset) {
        addAll(mesh.datasets[DatasetId(node.ref.index)].columns);
    }
}

std::size_t ExplorerModel::childCount(const TreeNode& node) const
{
    if (node.group != TreeNode::Group::None || node.filled) {
        fill(const_cast<TreeNode&>(node));
        return node.children.size();
    }
    const Mesh& mesh = *m_open->mesh;
    if (node.ref.kind == NodeKind::Domain)
        return mesh.domains[DomainId(node.ref.index)].products.size();
    if (node.ref.kind == NodeKind::Product) {
        const Product& product = mesh.products[ProductId(node.ref.index)];
        return product.inputPorts.size() + product.outputPorts.size() + product.datasets.size();
    }
    return node.ref.kind == NodeKind::Dataset ? mesh.datasets[DatasetId(node.ref.index)].columns.size() : 0;
}

QModelIndex ExplorerModel::childWith(const QModelIndex& parent, NodeRef node) const
{
    TreeNode& holder = nodeOf(parent);
    fill(holder);
    const auto found = std::find_if(holder.children.begin(), holder.children.end(), [node](const auto& child) {
        return child->group == TreeNode::Group::None && child->ref == node;
    });
    return found == holder.children.end() ? QModelIndex()
                                          : createIndex(static_cast<int>((*found)->row), 0, found->get());
}

QModelIndex ExplorerModel::indexOf(NodeRef node)
{
    if (!m_open)
        return {};
    const Mesh& mesh = *m_open->mesh;
    const auto groupIndex = [this](TreeNode::Group group) {
        fill(*m_root);
        for (const auto& child : m_root->children) {
            if (child->group == group)
                return createIndex(static_cast<int>(child->row), 0, child.get());
        }
        return QModelIndex();
    };
    switch (node.kind) {
    case NodeKind::Domain:
        return childWith({}, node);
    case NodeKind::Product: {
        const DomainId domain = mesh.products[ProductId(node.index)].domain;
        const QModelIndex above = domain ? childWith({}, domain) : groupIndex(TreeNode::Group::NoDomain);
        return above.isValid() ? childWith(above, node) : QModelIndex();
    }
    case NodeKind::Port: {
        const QModelIndex above = indexOf(mesh.ports[PortId(node.index)].product);
        return above.isValid() ? childWith(above, node) : QModelIndex();
    }
    case NodeKind::Dataset: {
        const ProductId product = mesh.datasets[DatasetId(node.index)].product;
        const QModelIndex above = product ? indexOf(product) : groupIndex(TreeNode::Group::LooseDatasets);
        return above.isValid() ? childWith(above, node) : QModelIndex();
    }
    case NodeKind::Column: {
        const QModelIndex above = indexOf(mesh.columns[ColumnId(node.index)].dataset);
        return above.isValid() ? childWith(above, node) : QModelIndex();
    }
    case NodeKind::Owner:
    case NodeKind::Contract:
    case NodeKind::Job:
    case NodeKind::Stakeholder:
        break;
    }
    return {};
}

std::optional<NodeRef> ExplorerModel::nodeAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this)
        return {};
    const TreeNode& node = nodeOf(index);
    return node.group == TreeNode::Group::None ? std::optional<NodeRef>(node.ref) : std::nullopt;
}

QModelIndex ExplorerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0 || !m_open)
        return {};
    TreeNode& node = nodeOf(parent);
    fill(node);
    if (static_cast<std::size_t>(row) >= node.children.size())
        return {};
    return createIndex(row, 0, node.children[static_cast<std::size_t>(row)].get());
}

QModelIndex ExplorerModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    TreeNode* above = nodeOf(index).parent;
    return above == nullptr || above == m_root.get() ? QModelIndex()
                                                     : createIndex(static_cast<int>(above->row), 0, above);
}

int ExplorerModel::rowCount(const QModelIndex& parent) const
{
    return m_open && parent.column() <= 0 ? static_cast<int>(childCount(nodeOf(parent))) : 0;
}

int ExplorerModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool ExplorerModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

QString ExplorerModel::textOf(const TreeNode& node) const
{
    if (node.group == TreeNode::Group::NoDomain)
        return tr("No domain");
    if (node.group == TreeNode::Group::LooseDatasets)
        return tr("Datasets of no product");
    return nodeLabel(*m_open->mesh, node.ref);
}

QString ExplorerModel::factOf(const TreeNode& node) const
{
    const Mesh& mesh = *m_open->mesh;
    if (node.group != TreeNode::Group::None)
        return QString::number(childCount(node));
    switch (node.ref.kind) {
    case NodeKind::Domain:
        return QString::number(childCount(node));
    case NodeKind::Port:
        return mesh.ports[PortId(node.ref.index)].direction == PortDirection::In ? tr("input port") : tr("output port");
    case NodeKind::Dataset:
        return tr("%n column(s)", nullptr, static_cast<int>(childCount(node)));
    case NodeKind::Column:
        return shownText(mesh.columns[ColumnId(node.ref.index)].type);
    case NodeKind::Product:
    case NodeKind::Owner:
    case NodeKind::Contract:
    case NodeKind::Job:
    case NodeKind::Stakeholder:
        break;
    }
    return {};
}

QVariant ExplorerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_open)
        return {};
    const TreeNode& node = nodeOf(index);
    const bool isNode = node.group == TreeNode::Group::None;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node);
    case FactRole:
        return factOf(node);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(textOf(node), factOf(node));
    case StrongRole:
        return !isNode || node.ref.kind == NodeKind::Domain;
    case ReferenceRole:
        return isNode ? QString::fromStdString(refText(*m_open->mesh, node.ref)) : QString();
    case Qt::ToolTipRole:
        return isNode ? escapedToolTip(QString::fromStdString(refText(*m_open->mesh, node.ref))) : QString();
    case QuadrantRole: {
        if (!isNode || node.ref.kind != NodeKind::Product || node.ref.index >= m_open->people.strongest.size())
            return {};
        const std::int32_t strongest = m_open->people.strongest[node.ref.index];
        return static_cast<int>(strongest < 0 ? Quadrant::NotAssessed
                                              : m_open->people.people[static_cast<std::size_t>(strongest)].quadrant);
    }
    default:
        return {};
    }
}

} // namespace weft::gui
