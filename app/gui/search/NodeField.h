// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/itemmodels/RowModel.h"
#include "model/mesh/Ref.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;

namespace weft::gui {

class NameFinder;

/// A line in which one types a name and picks the node that is meant: search as you type, off the GUI thread.
class NodeField final : public QLineEdit {
    Q_OBJECT

public:
    explicit NodeField(NameFinder& names, QWidget* parent = nullptr);

    /// Only nodes of these kinds are found; empty: all.
    void setKinds(std::vector<NodeKind> kinds);
    /// Lines that are offered beside the nodes, by what was typed.
    void setExtraRows(std::function<std::vector<Row>(const QString&)> extra);
    /// A picker empties itself once something was chosen.
    void setPicker(bool picker) { m_isPicker = picker; }

    /// The node that was picked; empty while the text names none.
    [[nodiscard]] QString reference() const { return m_reference; }
    void setReference(const QString& reference, const QString& label);

signals:
    void chosen(const QString& reference);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void typed(const QString& text);
    void showHits(std::vector<Row> rows);
    void pick(const QModelIndex& index);

    NameFinder& m_names;
    RowModel* m_hits;
    QCompleter* m_completer;
    std::vector<NodeKind> m_kinds;
    std::function<std::vector<Row>(const QString&)> m_extra;
    QString m_reference;
    bool m_isPicker = false;
};

} // namespace weft::gui
