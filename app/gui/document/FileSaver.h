// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/MeshDocument.h"
#include "app/shared/export/PictureExport.h"

#include <QObject>
#include <QString>

#include <functional>
#include <string>

namespace weft::gui {

/// A picture that shall become a file.
struct ExportRequest {
    app::PictureSpec spec;
    app::ExportKind kind = app::ExportKind::Svg;
    QString file;
    bool withImpact = false; ///< light the impact that is open
};

/// Writes pictures and reports to files, beside the window and whole or not at all.
class FileSaver final : public QObject {
    Q_OBJECT

public:
    explicit FileSaver(app::JobRunner& jobs, QObject* parent = nullptr);

    void savePicture(const MeshDocument& document, const ExportRequest& request);
    /// Writes what `make` gives, which runs in another thread.
    void saveText(const QString& file, std::function<std::string()> make);

signals:
    void saved(const QString& file);
    void failed(const QString& sentence);

private:
    void start(const QString& file, std::function<Result<std::string>(Progress&, std::stop_token)> make);

    app::JobRunner& m_jobs;
};

} // namespace weft::gui
