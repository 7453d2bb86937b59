// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace weft::gui {

/// Says when a source changed on disk, once for a burst of changes. Watches files and the folders they lie in, so that
/// new files count and an editor's way of replacing a file does too. The layout file is no source.
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
    void touched(const QString& path);
    /// What a folder holds beside the layout file: names, sizes and times.
    [[nodiscard]] static size_t contents(const QString& folder);

    QFileSystemWatcher m_watcher;
    QHash<QString, size_t> m_contents; ///< of each folder
    QTimer m_quiet;
};

} // namespace weft::gui
