// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/SourceWatcher.h"

#include "app/shared/layoutfile/LayoutFile.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace weft::gui {

namespace {

/// The system has a limit of its own; beyond this the folders alone are watched.
constexpr int MostFiles = 2000;

QString withSlash(const QFileInfo& folder)
{
    const QString path = QDir::cleanPath(folder.absoluteFilePath());
    return path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/');
}

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
    if (const auto folder = m_folders.find(path); folder != m_folders.end()) {
        const size_t now = contents(path, *folder);
        if (now == folder->contents)
            return;
        folder->contents = now;
    }
    m_quiet.start();
    // A file that was replaced is no longer watched: take it up again.
    if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
        m_watcher.addPath(path);
}

size_t SourceWatcher::contents(const QString& path, const Folder& folder)
{
    const QLatin1String layoutFile(app::LayoutFileName.data(), static_cast<qsizetype>(app::LayoutFileName.size()));
    size_t sum = 0;
    QDirIterator entries(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        const QString name = entries.fileName();
        // While it is written there is another beside it that begins like it.
        if (name.startsWith(layoutFile) || (!folder.whole && !folder.files.contains(name)))
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
    m_folders.clear();
    QSet<QString> paths;
    QStringList whole; // with a slash at their end
    for (const QString& source : sources) {
        const QFileInfo info(source);
        if (!info.isDir() && !info.isFile())
            continue;
        paths.insert(source);
        if (info.isDir()) {
            m_folders[source].whole = true;
            whole.append(withSlash(info));
        }
    }
    int count = 0;
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (!info.isFile())
            continue;
        Folder& folder = m_folders[info.path()];
        folder.files.insert(info.fileName());
        folder.whole = folder.whole || std::ranges::any_of(whole, [&info](const QString& source) {
                           return withSlash(QFileInfo(info.path())).startsWith(source);
                       });
        paths.insert(info.path());
        if (++count <= MostFiles)
            paths.insert(file);
    }
    if (!paths.isEmpty())
        m_watcher.addPaths(QStringList(paths.begin(), paths.end()));
    for (auto folder = m_folders.begin(); folder != m_folders.end(); ++folder)
        folder->contents = contents(folder.key(), *folder);
}

} // namespace weft::gui
