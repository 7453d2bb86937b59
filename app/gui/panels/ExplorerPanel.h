// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedWidget;
class QTreeView;

namespace weft::gui {

class ExplorerModel;
class NameFinder;
class RowView;

/// The mesh as a tree, and as a list of what one types.
class ExplorerPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ExplorerPanel(NameFinder& names, QWidget* parent = nullptr);

    void setMesh(const std::shared_ptr<const app::OpenMesh>& open);
    void setPeople(const std::shared_ptr<const app::OpenMesh>& open);
    /// Follows the selection: opens the tree where it is, and emits nothing.
    void showReferences(const QStringList& references);

signals:
    void selected(const QStringList& references);
    void activated(const QString& reference);
    void contextMenuRequested(const QString& reference, const QPoint& globalPosition);

private:
    void filter(const QString& text);
    void emitSelection();

    NameFinder& m_names;
    ExplorerModel* m_model;
    QLineEdit* m_filter;
    QLabel* m_count;
    QStackedWidget* m_pages;
    QTreeView* m_tree;
    RowView* m_hits;
    bool m_following = false;
};

} // namespace weft::gui
