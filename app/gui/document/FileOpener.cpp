// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/FileOpener.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace weft::gui {

FilePlace readPlace(const QString& text)
{
    static const QRegularExpression numbers(QStringLiteral("^(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = numbers.match(text);
    if (!match.hasMatch())
        return {text, 1, 1};
    return {match.captured(1), std::max(1, match.captured(2).toInt()), std::max(1, match.captured(3).toInt())};
}

std::optional<QStringList> editorCommand(const QString& pattern, const FilePlace& place)
{
    QStringList command = QProcess::splitCommand(pattern);
    if (command.isEmpty())
        return {};
    bool namesFile = false;
    for (QString& part : command) {
        namesFile = namesFile || part.contains(QLatin1String("{file}"));
        // Line and column first: what a path holds is not looked at again.
        part.replace(QLatin1String("{line}"), QString::number(place.line));
        part.replace(QLatin1String("{column}"), QString::number(place.column));
        part.replace(QLatin1String("{file}"), place.path);
    }
    if (!namesFile)
        command.append(place.path);
    return command;
}

bool openPlace(const QString& place, const QStringList& sources)
{
    FilePlace found = readPlace(place);
    if (sources.contains(place))
        found = {place, 1, 1};
    const QFileInfo file(found.path);
    if (!sources.contains(found.path) || !file.isFile())
        return false;
    found.path = file.absoluteFilePath();
    if (const auto command = editorCommand(qEnvironmentVariable("WEFT_EDITOR"), found))
        return QProcess::startDetached(command->first(), command->mid(1));
    return !file.isExecutable() && QDesktopServices::openUrl(QUrl::fromLocalFile(found.path));
}

} // namespace weft::gui
