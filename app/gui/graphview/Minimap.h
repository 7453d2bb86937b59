// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/Camera.h"
#include "app/gui/graphview/PictureIndex.h"
#include "app/shared/paint/Theme.h"

#include <QImage>
#include <QRectF>

class QPainter;

namespace weft::gui {

/// The whole picture in a corner with the view as a rectangle on it. Its image is made once per picture, theme and
/// pixel ratio; moving the rectangle costs a blit.
class Minimap {
public:
    void setPicture(const PictureIndex* index);
    void setTheme(const app::Theme& theme);

    /// Hidden while everything fits, or where it would cover a small view.
    [[nodiscard]] bool shown(const Camera& camera) const;
    /// Where it is, in view coordinates.
    [[nodiscard]] QRectF rect(const Camera& camera) const;
    /// The world point under a point of the minimap.
    [[nodiscard]] layout::Point toWorld(const Camera& camera, QPointF view) const;
    /// Paints in view coordinates.
    void paint(QPainter& painter, const Camera& camera);

private:
    [[nodiscard]] double scale(const Camera& camera) const;
    [[nodiscard]] QRectF inside(const Camera& camera) const;
    void makeImage(const Camera& camera);

    const PictureIndex* m_index = nullptr;
    const app::Theme* m_theme = nullptr;
    QImage m_image;
};

} // namespace weft::gui
