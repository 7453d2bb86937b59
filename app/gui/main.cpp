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

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("weft-desktop"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WEFT_VERSION));
}

int print(const weft::gui::DesktopOptions& options)
{
    std::fputs(qPrintable(options.text + QLatin1Char('\n')), options.exitCode == 0 ? stdout : stderr);
    return options.exitCode;
}

/// Help and version need no display. -1: they were not asked for.
int answerWithoutDisplay(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    nameApplication();
    const weft::gui::DesktopOptions options = weft::gui::readDesktopOptions(QCoreApplication::arguments());
    return options.exitCode == 0 ? print(options) : -1;
}

} // namespace

int main(int argc, char** argv)
{
    if (const int answered = answerWithoutDisplay(argc, argv); answered >= 0)
        return answered;
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    weft::gui::MeteredApplication application(argc, argv);
    nameApplication();
    QApplication::setApplicationDisplayName(QStringLiteral("Weft"));

    const weft::gui::DesktopOptions options = weft::gui::readDesktopOptions(QApplication::arguments());
    weft::app::registerFonts();
    if (options.bench)
        return weft::gui::runCanvasBench(QApplication::arguments().mid(1));
    if (options.exitCode >= 0)
        return print(options);

    weft::gui::speak(options.language);
    weft::app::Settings settings;
    weft::gui::wearTheme(weft::gui::themeFor(options.theme.value_or(settings.theme())));
    weft::gui::MainWindow window(settings);
    window.show();
    window.openSources(options.sources);
    return QApplication::exec();
}
