// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace weft::gui {

class RowView;

/// What was wrong with the sources: what happened, where, and what was kept. A click opens the file at its line.
class ProblemsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void setMesh(const app::OpenMesh* open);
    [[nodiscard]] int count() const;
    /// Narrows the list to errors, to unresolved names …: a text as one would type it; empty shows all.
    void setFilter(const QString& text);
    void showErrorsOnly();

signals:
    void placeChosen(const QString& place);

private:
    QComboBox* m_severity;
    QLineEdit* m_filter;
    QLabel* m_kept;
    RowView* m_list;
};

} // namespace weft::gui
