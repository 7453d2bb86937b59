// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace weft::gui {

/// `file`, `file:12` or `file:12:3`, taken apart; a colon in the name itself stays.
struct FilePlace {
    QString path;
    int line = 1;
    int column = 1;

    friend bool operator==(const FilePlace&, const FilePlace&) = default;
};
[[nodiscard]] FilePlace readPlace(const QString& text);

/// The program and arguments that an editor template (`code --goto {file}:{line}:{column}`) means for a place. Empty
/// without a template. Never a shell.
[[nodiscard]] std::optional<QStringList> editorCommand(const QString& pattern, const FilePlace& place);

/// Opens one of `sources` (files that were read, so that nobody's text makes us open another one) at its line: by
/// `$WEFT_EDITOR`, else by what the desktop opens such files with. False when it can't.
[[nodiscard]] bool openPlace(const QString& place, const QStringList& sources);

} // namespace weft::gui
