// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace weft::gui {

/// Says when a source changed on disk, once for a burst of changes. Watches files and the folders they lie in, so that
/// new files of a folder that is a source count, and an editor's way of replacing a file does too. What lies beside a
/// file that alone is a source means nothing, and the layout file is no source.
class SourceWatcher final : public QObject {
    Q_OBJECT

public:
    /// `quietMs`: how long nothing may change before it says so.
    explicit SourceWatcher(int quietMs = 400, QObject* parent = nullptr);

    /// What to watch from now on: the sources as given, and the files that were read of them.
    void watch(const QStringList& sources, const QStringList& files);

signals:
    void changed();

private:
    struct Folder {
        bool whole = false;  ///< it lies in a source; else only these files count
        QSet<QString> files; ///< their names
        size_t contents = 0; ///< names, sizes and times of all that counts
    };

    void touched(const QString& path);
    [[nodiscard]] static size_t contents(const QString& path, const Folder& folder);

    QFileSystemWatcher m_watcher;
    QHash<QString, Folder> m_folders; ///< by path
    QTimer m_quiet;
};

} // namespace weft::gui
