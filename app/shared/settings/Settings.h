// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace weft::app {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// `system`, `light`, `dark`.
[[nodiscard]] QString themeChoiceName(ThemeChoice choice);
/// The choice of that name; System for any other.
[[nodiscard]] ThemeChoice themeChoiceFromName(const QString& name);

/// What the program remembers from run to run. Values that make no sense are read as their defaults.
class Settings {
public:
    /// The user's own settings.
    Settings();
    /// Those of one INI file, for tests.
    explicit Settings(const QString& file);

    static constexpr int RecentLimit = 10;

    /// What was opened, newest first; one entry is all sources of one mesh.
    [[nodiscard]] std::vector<QStringList> recent() const;
    void addRecent(const QStringList& sources);
    void clearRecent();

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// Thresholds of the power-interest grid, 0 … 1.
    [[nodiscard]] double powerThreshold() const;
    [[nodiscard]] double interestThreshold() const;
    void setThresholds(double power, double interest);

private:
    [[nodiscard]] double threshold(const char* key) const;

    QSettings m_settings;
};

} // namespace weft::app
