// SPDX-License-Identifier: Apache-2.0
#include "app/shared/settings/Settings.h"

#include <algorithm>

namespace weft::app {

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        break;
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceFromName(const QString& name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

Settings::Settings() : m_settings(QStringLiteral("Weft"), QStringLiteral("weft-desktop")) {}

Settings::Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

std::vector<QStringList> Settings::recent() const
{
    std::vector<QStringList> found;
    const QVariantList stored = m_settings.value(QStringLiteral("recent")).toList();
    for (const QVariant& entry : stored) {
        const QStringList sources = entry.toStringList();
        if (!sources.isEmpty() && found.size() < RecentLimit)
            found.push_back(sources);
    }
    return found;
}

void Settings::addRecent(const QStringList& sources)
{
    if (sources.isEmpty())
        return;
    std::vector<QStringList> all = recent();
    all.erase(std::remove(all.begin(), all.end(), sources), all.end());
    all.insert(all.begin(), sources);
    QVariantList stored;
    for (std::size_t i = 0; i < all.size() && i < RecentLimit; ++i)
        stored.append(QVariant(all[i]));
    m_settings.setValue(QStringLiteral("recent"), stored);
}

void Settings::clearRecent()
{
    m_settings.remove(QStringLiteral("recent"));
}

QByteArray Settings::geometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
    m_settings.setValue(QStringLiteral("window/state"), state);
}

ThemeChoice Settings::theme() const
{
    return themeChoiceFromName(m_settings.value(QStringLiteral("theme")).toString());
}

void Settings::setTheme(ThemeChoice theme)
{
    m_settings.setValue(QStringLiteral("theme"), themeChoiceName(theme));
}

double Settings::threshold(const char* key) const
{
    bool isNumber = false;
    const double value = m_settings.value(QLatin1String(key)).toDouble(&isNumber);
    return isNumber && value >= 0 && value <= 1 ? value : 0.5;
}

double Settings::powerThreshold() const
{
    return threshold("stakeholders/powerThreshold");
}

double Settings::interestThreshold() const
{
    return threshold("stakeholders/interestThreshold");
}

void Settings::setThresholds(double power, double interest)
{
    m_settings.setValue(QStringLiteral("stakeholders/powerThreshold"), power);
    m_settings.setValue(QStringLiteral("stakeholders/interestThreshold"), interest);
}

} // namespace weft::app
