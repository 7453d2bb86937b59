// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace weft::gui {

/// Says when a source changed on disk, once for a burst of changes. Watches files and the folders they lie in, so that
/// new files count and an editor's way of replacing a file does too.
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
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
};

} // namespace weft::gui
