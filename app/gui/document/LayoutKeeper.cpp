// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/LayoutKeeper.h"

#include "app/shared/export/SaveReason.h"
#include "app/shared/text/DiagnosticText.h"
#include "importers/source/SourceFinder.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace weft::gui {

namespace {

/// Gives the text that was written. The old file stays until the new one is complete.
app::Outcome<std::string> write(const QString& path, const app::LayoutSheets& sheets)
{
    std::string text = app::layoutFileText(sheets);
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    // Not buffered: what a full disk refuses when the buffer is written at last, commit does not notice (Qt 6.4).
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(text.data(), size) != size ||
        !file.commit())
        return app::Failed{
            {DiagnosticCode::OutputUnwritable, {path.toStdString(), app::saveReason(file, text.size())}}};
    return app::Finished<std::string>{std::move(text)};
}

} // namespace

LayoutKeeper::LayoutKeeper(app::JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

QString LayoutKeeper::pathFor(const QStringList& sources)
{
    QStringList sorted = sources;
    std::sort(sorted.begin(), sorted.end());
    for (const QString& source : sorted) {
        const QFileInfo info(source);
        if (importers::streamDescriptor(source.toStdString()) || !info.exists())
            continue;
        const QString folder = info.isDir() ? source : info.path();
        return QDir(folder).filePath(QString::fromLatin1(app::LayoutFileName.data(), app::LayoutFileName.size()));
    }
    return {};
}

void LayoutKeeper::setSources(const QStringList& sources, const std::optional<app::LayoutFile>& file)
{
    const QString path = pathFor(sources);
    if (path != m_path) {
        flush();
        m_failed = false;
    }
    m_path = path;
    m_text = file ? file->text : std::string();
}

void LayoutKeeper::keep(app::LayoutSheets sheets)
{
    if (m_path.isEmpty())
        return;
    m_waiting = std::make_shared<const app::LayoutSheets>(std::move(sheets));
    const auto work = [path = m_path, waiting = m_waiting](Progress&, std::stop_token) {
        return write(path, *waiting);
    };
    const auto answer = [this, waiting = m_waiting](app::Outcome<std::string> outcome) { ended(waiting, outcome); };
    m_jobs.start<std::string>(app::JobKind::Keep, work, answer);
}

void LayoutKeeper::flush()
{
    if (!m_waiting)
        return;
    const std::shared_ptr<const app::LayoutSheets> waiting = m_waiting;
    m_jobs.stop(app::JobKind::Keep);
    ended(waiting, write(m_path, *waiting));
}

void LayoutKeeper::ended(const std::shared_ptr<const app::LayoutSheets>& sheets,
                         const app::Outcome<std::string>& outcome)
{
    if (sheets != m_waiting || std::holds_alternative<app::Stopped>(outcome))
        return;
    m_waiting.reset();
    if (const auto* finished = std::get_if<app::Finished<std::string>>(&outcome)) {
        m_text = finished->value;
        return;
    }
    if (std::exchange(m_failed, true))
        return;
    const auto& problem = std::get<app::Failed>(outcome).problem;
    emit failed(tr("What was placed by hand is kept until the window closes: %1").arg(app::problemText(problem)));
}

} // namespace weft::gui
