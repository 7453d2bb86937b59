// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/MeshReader.h"
#include "tests/support/Printers.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QTemporaryDir>

#include <string>
#include <utility>
#include <vector>

namespace weft::tests {

/// A directory that is gone with the test; files are written into it by name.
class SourceDirectory {
public:
    /// Writes `bytes` to NAME (with its directories) and returns its path.
    std::string add(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_directory.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("can't write %s", qPrintable(path));
        return path.toStdString();
    }
    [[nodiscard]] std::string path(const QString& name = {}) const { return m_directory.filePath(name).toStdString(); }

private:
    QTemporaryDir m_directory;
};

inline importers::ReadSources readPaths(const std::vector<std::string>& paths, importers::ReadOptions options = {})
{
    NoProgress progress;
    options.listRecords = true;
    return importers::readSources(paths, options, progress);
}

/// Reads one file of these bytes.
inline importers::ReadSources readText(const QByteArray& bytes, const QString& name = QStringLiteral("input.yaml"),
                                       importers::ReadOptions options = {})
{
    const SourceDirectory directory;
    return readPaths({directory.add(name, bytes)}, std::move(options));
}

/// `LINE:COLUMN severity code argument|argument`, in the order of the diagnostics.
inline QStringList lines(const Diagnostics& diagnostics)
{
    QStringList result;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const char* severity = diagnostic.severity == Severity::Error     ? "error"
                               : diagnostic.severity == Severity::Warning ? "warning"
                                                                          : "note";
        QStringList arguments;
        for (const std::string& argument : diagnostic.arguments)
            arguments += q(argument);
        result += QStringLiteral("%1:%2 %3 %4 %5")
                      .arg(diagnostic.line)
                      .arg(diagnostic.column)
                      .arg(QLatin1String(severity), q(codeName(diagnostic.code)), arguments.join(QLatin1Char('|')))
                      .trimmed();
    }
    return result;
}

/// The references of the records kept.
inline QStringList kept(const importers::ReadSources& read)
{
    QStringList result;
    for (const importers::KeptRecord& record : read.kept)
        result += q(record.reference);
    return result;
}

} // namespace weft::tests
