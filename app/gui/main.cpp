// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Appearance.h"
#include "app/gui/DesktopOptions.h"
#include "app/gui/Languages.h"
#include "app/gui/MainWindow.h"
#include "app/gui/bench/CanvasBench.h"
#include "app/gui/bench/MeteredApplication.h"
#include "app/shared/paint/Fonts.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    weft::gui::MeteredApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("weft-desktop"));
    QApplication::setApplicationDisplayName(QStringLiteral("Weft"));
    QApplication::setApplicationVersion(QStringLiteral(WEFT_VERSION));

    const weft::gui::DesktopOptions options = weft::gui::readDesktopOptions(QApplication::arguments());
    weft::app::registerFonts();
    if (options.bench)
        return weft::gui::runCanvasBench(QApplication::arguments().mid(1));
    if (options.exitCode >= 0) {
        std::fputs(qPrintable(options.text + QLatin1Char('\n')), options.exitCode == 0 ? stdout : stderr);
        return options.exitCode;
    }

    weft::gui::speak(options.language);
    weft::app::Settings settings;
    weft::gui::wearTheme(weft::gui::themeFor(options.theme.value_or(settings.theme())));
    weft::gui::MainWindow window(settings);
    window.show();
    window.openSources(options.sources);
    return QApplication::exec();
}
