// SPDX-License-Identifier: Apache-2.0
#include "app/shared/settings/ExampleMesh.h"

#include <QDir>
#include <QStringList>

namespace weft::app {

namespace {

bool holdsFiles(const QString& path)
{
    const QDir folder(path);
    return folder.exists() && !folder.isEmpty();
}

} // namespace

QString exampleMeshPath(const QString& programFolder)
{
    const QString wanted = qEnvironmentVariable("WEFT_EXAMPLES");
    if (!wanted.isEmpty())
        return holdsFiles(wanted) ? QDir::cleanPath(wanted) : QString();
    // `build/bin/weft-desktop` lies two folders below the source tree, `bin/weft-desktop` one below the installation.
    for (const char* place : {"/../share/weft/examples", "/../../resources/examples", "/../resources/examples"}) {
        const QString path = QDir::cleanPath(programFolder + QLatin1String(place));
        if (holdsFiles(path))
            return path;
    }
    return {};
}

} // namespace weft::app
