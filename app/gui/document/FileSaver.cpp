// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/FileSaver.h"

#include "app/gui/Languages.h"
#include "app/shared/export/SaveReason.h"
#include "app/shared/text/DiagnosticText.h"

#include <QSaveFile>

namespace weft::gui {

namespace {

/// Empty bytes count as stopped. The old file stays until the new one is complete.
app::Outcome<QString> write(const QString& path, const std::string& bytes, std::stop_token stop)
{
    if (bytes.empty() || stop.stop_requested())
        return app::Stopped{};
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    // Not buffered: what a full disk refuses when the buffer is written at last, commit does not notice (Qt 6.4).
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes.data(), size) != size ||
        !file.commit())
        return app::Failed{
            {DiagnosticCode::OutputUnwritable, {path.toStdString(), app::saveReason(file, bytes.size())}}};
    return app::Finished<QString>{path};
}

} // namespace

FileSaver::FileSaver(app::JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void FileSaver::start(const QString& file, std::function<Result<std::string>(Progress&, std::stop_token)> make)
{
    const auto work = [file, make = std::move(make)](Progress& progress,
                                                     std::stop_token stop) -> app::Outcome<QString> {
        const Result<std::string> bytes = make(progress, stop);
        if (!bytes)
            return app::Failed{bytes.error()};
        progress.report(Stage::Writing, 0, 0, file.toStdString());
        return write(file, *bytes, stop);
    };
    const auto answer = [this](app::Outcome<QString> outcome) {
        if (const auto* finished = std::get_if<app::Finished<QString>>(&outcome))
            emit saved(finished->value);
        else if (const auto* failure = std::get_if<app::Failed>(&outcome))
            emit failed(app::problemText(failure->problem));
    };
    m_jobs.start<QString>(app::JobKind::Export, work, answer);
}

void FileSaver::savePicture(const MeshDocument& document, const ExportRequest& request)
{
    // Not the locale's name: that of C is no language, and some programs show nothing of a picture that says so.
    const std::string language = spokenLanguage().toStdString();
    start(request.file,
          [open = document.open(), impact = document.impact(), request,
           language](Progress& progress, std::stop_token stop) -> Result<std::string> {
              const auto picture = app::meshPicture(open, request.spec, progress, stop);
              if (!picture)
                  return picture.error();
              if (!*picture)
                  return std::string();
              app::PictureHighlight highlight;
              app::ExportOptions options;
              options.language = language;
              if (request.withImpact && impact && impact->open->mesh == open->mesh) {
                  highlight = app::impactHighlight(**picture, impact->impact);
                  options.highlight = &highlight;
              }
              return app::exportPicture(**picture, request.kind, options, stop);
          });
}

void FileSaver::saveText(const QString& file, std::function<std::string()> make)
{
    start(file, [make = std::move(make)](Progress&, std::stop_token) -> Result<std::string> { return make(); });
}

} // namespace weft::gui
