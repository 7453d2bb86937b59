// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Appearance.h"

#include "app/gui/StyleSheet.h"
#include "app/shared/paint/PainterPicture.h"
#include "app/shared/paint/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>

namespace weft::gui {

namespace {

app::ThemeName& worn()
{
    static app::ThemeName name = app::ThemeName::Light;
    return name;
}

QColor toColor(app::Rgb rgb)
{
    return {rgb.red, rgb.green, rgb.blue};
}

/// The palette that the desktop gave before we set ours.
const QPalette& desktopPalette()
{
    static const QPalette palette = QApplication::palette();
    return palette;
}

QPalette palette()
{
    using app::Ink;
    const QColor text = tokenColor(Ink::Text);
    const QColor muted = tokenColor(Ink::Muted);
    QPalette colors;
    colors.setColor(QPalette::Window, tokenColor(Ink::Window));
    colors.setColor(QPalette::WindowText, text);
    colors.setColor(QPalette::Base, tokenColor(Ink::Panel));
    colors.setColor(QPalette::AlternateBase, tokenColor(Ink::Window));
    colors.setColor(QPalette::Text, text);
    colors.setColor(QPalette::PlaceholderText, muted);
    colors.setColor(QPalette::Button, tokenColor(Ink::Panel));
    colors.setColor(QPalette::ButtonText, text);
    colors.setColor(QPalette::BrightText, text);
    colors.setColor(QPalette::ToolTipBase, tokenColor(Ink::Panel));
    colors.setColor(QPalette::ToolTipText, text);
    colors.setColor(QPalette::Highlight, tintedColor(Ink::Accent, 0.18));
    colors.setColor(QPalette::HighlightedText, text);
    colors.setColor(QPalette::Link, tokenColor(Ink::Accent));
    colors.setColor(QPalette::LinkVisited, tokenColor(Ink::Accent));
    const QColor line = tokenColor(Ink::Hairline);
    colors.setColor(QPalette::Light, tokenColor(Ink::Panel));
    colors.setColor(QPalette::Midlight, line);
    colors.setColor(QPalette::Mid, line);
    colors.setColor(QPalette::Dark, tokenColor(Ink::NodeLine));
    colors.setColor(QPalette::Shadow, tokenColor(Ink::NodeLine));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colors.setColor(QPalette::Disabled, role, tintedColor(Ink::Muted, 0.6));
    return colors;
}

} // namespace

app::ThemeName themeFor(app::ThemeChoice choice)
{
    switch (choice) {
    case app::ThemeChoice::Light:
        return app::ThemeName::Light;
    case app::ThemeChoice::Dark:
        return app::ThemeName::Dark;
    case app::ThemeChoice::System:
        break;
    }
    const QPalette& desktop = desktopPalette();
    const bool dark = desktop.color(QPalette::WindowText).lightness() > desktop.color(QPalette::Window).lightness();
    return dark ? app::ThemeName::Dark : app::ThemeName::Light;
}

void wearTheme(app::ThemeName name)
{
    desktopPalette();
    worn() = name;
    if (QApplication::style()->objectName() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    qApp->setStyleSheet(styleSheet());
}

app::ThemeName wornTheme()
{
    return worn();
}

QColor tokenColor(app::Ink ink)
{
    return toColor(app::theme(worn()).colour(ink));
}

QColor tintedColor(app::Ink ink, double tint)
{
    const app::Theme& theme = app::theme(worn());
    return toColor(app::mixed(theme.colour(ink), theme.colour(app::Ink::Panel), tint));
}

std::pair<app::Ink, app::Marker> quadrantMark(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::ManageClosely:
        return {app::Ink::ManageClosely, app::Marker::Square};
    case Quadrant::KeepSatisfied:
        return {app::Ink::KeepSatisfied, app::Marker::TriangleUp};
    case Quadrant::KeepInformed:
        return {app::Ink::KeepInformed, app::Marker::Circle};
    case Quadrant::Monitor:
        return {app::Ink::Monitor, app::Marker::Diamond};
    case Quadrant::NotAssessed:
        break;
    }
    return {app::Ink::NotAssessed, app::Marker::Ring};
}

void drawMarker(QPainter& painter, app::Marker marker, app::Ink ink, const QPointF& center, double size)
{
    app::PainterPicture backend(app::theme(worn()));
    app::MarkerItem item;
    item.marker = marker;
    item.center = {center.x(), center.y()};
    item.size = size;
    item.fill = marker == app::Marker::Ring ? app::Ink::None : ink;
    item.stroke = marker == app::Marker::Ring ? app::Stroke{ink, 1.5} : app::Stroke{};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    backend.paint(painter, app::DisplayItem(item));
    painter.restore();
}

} // namespace weft::gui
