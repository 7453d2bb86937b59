// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/Fonts.h"

#include <QFontDatabase>
#include <QPaintDevice>
#include <QStringList>
#include <QtCore/qglobal.h>

/// The resources lie in a static library, from which the linker takes only what is named. Outside of namespaces, as Qt
/// wants.
static void initialiseResources()
{
    Q_INIT_RESOURCE(app);
}

namespace weft::app {

namespace {

QFont::Weight fontWeight(Weight weight)
{
    switch (weight) {
    case Weight::Regular:
        return QFont::Normal;
    case Weight::Medium:
        return QFont::Medium;
    case Weight::SemiBold:
        return QFont::DemiBold;
    }
    return QFont::Normal;
}

bool addFonts()
{
    initialiseResources();
    bool all = true;
    for (const char* file : {":/fonts/Inter-Regular.otf", ":/fonts/Inter-Medium.otf", ":/fonts/Inter-SemiBold.otf"})
        all = QFontDatabase::addApplicationFont(QString::fromLatin1(file)) >= 0 && all;
    return all;
}

} // namespace

bool registerFonts()
{
    static const bool registered = addFonts();
    return registered;
}

QFont meshFont(Weight weight, double size, const QPaintDevice& device)
{
    registerFonts();
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setWeight(fontWeight(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    // QFont takes fractions only in points; Qt turns them back into pixels by the device's resolution.
    font.setPointSizeF(size * 72.0 / device.logicalDpiY());
    return font;
}

} // namespace weft::app
