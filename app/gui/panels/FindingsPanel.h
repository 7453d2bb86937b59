// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/MeshDocument.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace weft::gui {

class RowView;

/// What every analysis with findings has found, one line each; a click goes to the place.
class FindingsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const app::OpenMesh* open, const FindingLists& findings);
    [[nodiscard]] std::size_t count() const { return m_count; }

signals:
    void chosen(const QString& reference);

private:
    void countShown();

    QComboBox* m_kind;
    QLineEdit* m_filter;
    QLabel* m_shown;
    RowView* m_list;
    std::size_t m_count = 0;
};

} // namespace weft::gui
