// SPDX-License-Identifier: Apache-2.0
#include "app/gui/DesktopOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace weft::gui {

DesktopOptions readDesktopOptions(const QStringList& arguments)
{
    DesktopOptions options;
    const QString benchName = QStringLiteral("--bench-canvas");
    if (arguments.contains(benchName)) {
        options.bench = true;
        return options;
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "DesktopOptions", "Weft shows who depends on whom in a data mesh, and what a change does."));
    parser.addPositionalArgument(QStringLiteral("SOURCE"),
                                 QCoreApplication::translate("DesktopOptions", "Files and folders that make one mesh."),
                                 QStringLiteral("[SOURCE…]"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption language(
        QStringLiteral("lang"), QCoreApplication::translate("DesktopOptions", "Language of the window, such as de."),
        QStringLiteral("CODE"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QCoreApplication::translate("DesktopOptions", "light, dark or system."),
                                   QStringLiteral("NAME"));
    parser.addOptions({language, theme});

    const bool understood = parser.parse(arguments);
    const QString themeName = parser.value(theme);
    const bool themeKnown =
        !parser.isSet(theme) || app::themeChoiceName(app::themeChoiceFromName(themeName)) == themeName;
    if (!understood || !themeKnown) {
        options.text = understood ? QCoreApplication::translate("DesktopOptions", "Unknown theme: %1").arg(themeName)
                                  : parser.errorText();
        options.exitCode = 2;
    } else if (parser.isSet(help)) {
        options.text = parser.helpText();
        options.exitCode = 0;
    } else if (parser.isSet(version)) {
        options.text = QStringLiteral("weft-desktop %1").arg(QCoreApplication::applicationVersion());
        options.exitCode = 0;
    }
    options.sources = parser.positionalArguments();
    options.language = parser.value(language);
    if (parser.isSet(theme))
        options.theme = app::themeChoiceFromName(themeName);
    return options;
}

} // namespace weft::gui
