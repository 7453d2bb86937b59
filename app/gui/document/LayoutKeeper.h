// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/jobs/JobRunner.h"
#include "app/shared/layoutfile/LayoutFileReader.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace weft::gui {

/// Keeps sheets in the file beside the sources: beside the window, whole or not at all.
class LayoutKeeper final : public QObject {
    Q_OBJECT

public:
    explicit LayoutKeeper(app::JobRunner& jobs, QObject* parent = nullptr);

    /// Where the file of these sources is: in the first of them that is a folder or lies in one, by their names.
    /// Empty when all are streams.
    [[nodiscard]] static QString pathFor(const QStringList& sources);

    /// The sources that are open now, and the file as it was read (none: there is none).
    void setSources(const QStringList& sources, const std::optional<app::LayoutFile>& file);
    /// What the file holds, as it was read or written last. Empty: there is none.
    [[nodiscard]] const std::string& text() const { return m_text; }

    /// Writes these sheets; what waits to be written is replaced.
    void keep(app::LayoutSheets sheets);
    /// Writes at once what waits to be written: nobody would be there to do it later.
    void flush();

signals:
    /// Once for the open sources: the file can't be written.
    void failed(const QString& sentence);

private:
    void ended(const std::shared_ptr<const app::LayoutSheets>& sheets, const app::Outcome<std::string>& outcome);

    app::JobRunner& m_jobs;
    QString m_path;
    std::string m_text;
    std::shared_ptr<const app::LayoutSheets> m_waiting;
    bool m_failed = false;
};

} // namespace weft::gui
