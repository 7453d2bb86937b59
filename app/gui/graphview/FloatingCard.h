// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/Theme.h"

#include <QRectF>
#include <QSize>
#include <QString>

#include <cstdint>

class QPainter;
class QWidget;

namespace weft::gui {

/// A card that floats over the canvas and says what is going on. All in view coordinates; all text is plain.
class FloatingCard {
public:
    static constexpr double Margin = 16; ///< to the edges of the view
    static constexpr double Gap = 8;     ///< between cards
    enum class Corner : std::uint8_t { BottomLeft, TopLeft, TopRight };
    /// The ground of every card: panel, hairline, and the one shadow that the design knows.
    static void paintGround(QPainter& painter, const QRectF& rect, const app::Theme& theme);

    void setText(const QString& title, const QString& text);
    [[nodiscard]] bool empty() const { return m_title.isEmpty() && m_text.isEmpty(); }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& text() const { return m_text; }
    void setCorner(Corner corner) { m_corner = corner; }
    /// In its corner; as high as its text needs.
    [[nodiscard]] QRectF rect(QSize view, const QWidget& widget) const;
    void paint(QPainter& painter, const QRectF& rect, const app::Theme& theme, const QWidget& widget) const;

private:
    QString m_title;
    QString m_text;
    Corner m_corner = Corner::BottomLeft;
};

} // namespace weft::gui
