// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/FileSaver.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace weft::gui {

class NameFinder;
class NodeField;

/// What to write, and where. Starts with what the window shows.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const MeshDocument& document, NameFinder& names, app::ThemeName theme, QWidget* parent = nullptr);

    [[nodiscard]] ExportRequest request() const;
    void setFile(const QString& file);

private:
    void browse();
    void kindChanged();
    void fileChanged();

    const MeshDocument& m_document;
    QComboBox* m_kind;
    QComboBox* m_level;
    NodeField* m_focus;
    QSpinBox* m_depth;
    QComboBox* m_overlay;
    QComboBox* m_theme;
    QCheckBox* m_withImpact;
    QCheckBox* m_withRegister;
    QLineEdit* m_file;
    QPushButton* m_save;
};

} // namespace weft::gui
