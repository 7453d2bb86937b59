// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/settings/Settings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace weft::gui {

/// What `weft-desktop` was called with.
struct DesktopOptions {
    QStringList sources;
    QString language;                      ///< empty: the desktop's
    std::optional<app::ThemeChoice> theme; ///< for this run; else what the settings say
    bool bench = false;                    ///< `--bench-canvas`: all other arguments are the benchmark's
    QString text;                          ///< help, version or error: print it and end
    int exitCode = -1;                     ///< 0 or 2 where `text` is set
};

/// `arguments`: all, the program's name first. Never ends the program.
[[nodiscard]] DesktopOptions readDesktopOptions(const QStringList& arguments);

} // namespace weft::gui
