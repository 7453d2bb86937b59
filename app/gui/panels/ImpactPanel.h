// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/MeshDocument.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace weft::gui {

class NameFinder;
class NodeField;
class RowView;

/// Pick a change and see what it does: a summary, the lists behind it, and both as files.
class ImpactPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ImpactPanel(NameFinder& names, QWidget* parent = nullptr);

    /// The result of the last question; null: none was asked, or it ended.
    void showAnswer(const std::shared_ptr<const ImpactAnswer>& answer);
    /// Proposes a change of this node, as the kind of node suggests, and asks at once.
    void propose(const QString& reference, const QString& label, NodeKind kind);

signals:
    void asked(const weft::gui::ImpactQuery& query);
    void ended();
    void chosen(const QString& reference);
    /// `csv` or `md`.
    void saveRequested(const QString& format);

private:
    [[nodiscard]] QWidget* makeForm(NameFinder& names);
    [[nodiscard]] QWidget* makeResult();
    void kindChanged();
    void ask();
    void showTables(const ImpactAnswer& answer);

    QComboBox* m_kind;
    NodeField* m_subject;
    NodeField* m_to;
    QLabel* m_toLabel;
    QComboBox* m_direction;
    QComboBox* m_level;
    QSpinBox* m_depth;
    QPushButton* m_ask;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    QPushButton* m_saveCsv;
    QPushButton* m_saveMarkdown;
    QPushButton* m_end;
};

} // namespace weft::gui
