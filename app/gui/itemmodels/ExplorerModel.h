// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace weft::gui {

/// The mesh as a tree: domains, their products, of a product its ports and datasets, of a dataset its columns; after
/// the domains the products without one and the datasets of no product. Children are made when somebody looks at them,
/// so that a mesh of any size opens at once. Order is that of the references.
class ExplorerModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit ExplorerModel(QObject* parent = nullptr);
    ~ExplorerModel() override;

    void setMesh(std::shared_ptr<const app::OpenMesh> open);
    /// The same mesh with other places on the grid: shapes change, nothing closes.
    void setPeople(std::shared_ptr<const app::OpenMesh> open);

    /// Where a node stands; invalid for kinds that the tree does not show.
    [[nodiscard]] QModelIndex indexOf(NodeRef node);
    [[nodiscard]] std::optional<NodeRef> nodeAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;

private:
    struct TreeNode;

    [[nodiscard]] TreeNode& nodeOf(const QModelIndex& index) const;
    void fill(TreeNode& node) const;
    [[nodiscard]] std::size_t childCount(const TreeNode& node) const;
    [[nodiscard]] QString textOf(const TreeNode& node) const;
    [[nodiscard]] QString factOf(const TreeNode& node) const;
    [[nodiscard]] QModelIndex childWith(const QModelIndex& parent, NodeRef node) const;

    std::shared_ptr<const app::OpenMesh> m_open;
    std::unique_ptr<TreeNode> m_root;
};

} // namespace weft::gui
