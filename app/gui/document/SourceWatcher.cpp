// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/SourceWatcher.h"

#include <QFileInfo>
#include <QSet>

namespace weft::gui {

namespace {

/// The system has a limit of its own; beyond this the folders alone are watched.
constexpr int MostFiles = 2000;

} // namespace

SourceWatcher::SourceWatcher(int quietMs, QObject* parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &SourceWatcher::changed);
    const auto touched = [this](const QString& path) {
        m_quiet.start();
        // A file that was replaced is no longer watched: take it up again.
        if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touched);
}

void SourceWatcher::watch(const QStringList& sources, const QStringList& files)
{
    m_quiet.stop();
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    QSet<QString> paths;
    for (const QString& source : sources) {
        if (QFileInfo(source).isDir() || QFileInfo(source).isFile())
            paths.insert(source);
    }
    int count = 0;
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (!info.isFile())
            continue;
        paths.insert(info.path());
        if (++count <= MostFiles)
            paths.insert(file);
    }
    if (!paths.isEmpty())
        m_watcher.addPaths(QStringList(paths.begin(), paths.end()));
}

} // namespace weft::gui
