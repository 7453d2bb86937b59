// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/SourceWatcher.h"

#include "app/shared/layoutfile/LayoutFile.h"

#include <QDateTime>
#include <QDirIterator>
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
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &SourceWatcher::touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SourceWatcher::touched);
}

void SourceWatcher::touched(const QString& path)
{
    if (const auto known = m_contents.find(path); known != m_contents.end()) {
        const size_t now = contents(path);
        if (now == *known)
            return;
        *known = now;
    }
    m_quiet.start();
    // A file that was replaced is no longer watched: take it up again.
    if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
        m_watcher.addPath(path);
}

size_t SourceWatcher::contents(const QString& folder)
{
    const QLatin1String layoutFile(app::LayoutFileName.data(), static_cast<qsizetype>(app::LayoutFileName.size()));
    size_t sum = 0;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        const QString name = entries.fileName();
        // While it is written there is another beside it that begins like it.
        if (name.startsWith(layoutFile))
            continue;
        const QFileInfo info = entries.fileInfo();
        // A sum, so that the order in which the system lists them means nothing.
        sum += qHashMulti(0, name, info.size(), info.lastModified().toMSecsSinceEpoch());
    }
    return sum;
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
    m_contents.clear();
    for (const QString& folder : m_watcher.directories())
        m_contents.insert(folder, contents(folder));
}

} // namespace weft::gui
