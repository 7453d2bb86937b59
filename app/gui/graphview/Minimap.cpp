// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/Minimap.h"

#include "app/gui/graphview/CanvasLayer.h"
#include "app/gui/graphview/FloatingCard.h"

#include <QPainter>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr double Width = 152;
constexpr double LeastHeight = 56;
constexpr double MostHeight = 120;
constexpr double MapPadding = 6;
/// More boxes than this are a grey field at this size; the frames say enough.
constexpr std::size_t MostBoxes = 20'000;

} // namespace

void Minimap::setPicture(const PictureIndex* index)
{
    m_index = index;
    m_image = {};
}

void Minimap::setTheme(const app::Theme& theme)
{
    m_theme = &theme;
    m_image = {};
}

bool Minimap::shown(const Camera& camera) const
{
    return m_index && m_theme && m_index->nodeCount() > 0 && !camera.bounds().empty() && !camera.showsAll() &&
           camera.view().width() > 3 * Width && camera.view().height() > 2 * MostHeight;
}

QRectF Minimap::rect(const Camera& camera) const
{
    const layout::Rect& world = camera.bounds();
    const double height = world.empty() ? LeastHeight : Width * world.height / world.width;
    const QSizeF size(Width, std::clamp(height, LeastHeight, MostHeight));
    return {QPointF(camera.view().width() - size.width() - FloatingCard::Margin,
                    camera.view().height() - size.height() - FloatingCard::Margin),
            size};
}

double Minimap::scale(const Camera& camera) const
{
    const QRectF frame = rect(camera);
    return std::min((frame.width() - 2 * MapPadding) / camera.bounds().width,
                    (frame.height() - 2 * MapPadding) / camera.bounds().height);
}

QRectF Minimap::inside(const Camera& camera) const
{
    const double s = scale(camera);
    const QSizeF size(camera.bounds().width * s, camera.bounds().height * s);
    const QRectF frame = rect(camera);
    return {frame.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

layout::Point Minimap::toWorld(const Camera& camera, QPointF view) const
{
    const QPointF local = (view - inside(camera).topLeft()) / scale(camera);
    return {camera.bounds().x + local.x(), camera.bounds().y + local.y()};
}

void Minimap::makeImage(const Camera& camera)
{
    const double ratio = camera.devicePixelRatio();
    const double s = scale(camera) * ratio;
    const layout::Rect& world = camera.bounds();
    m_image = QImage((inside(camera).size() * ratio).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    m_image.fill(colour(m_theme->colour(app::Ink::Canvas)));
    QPainter painter(&m_image);
    const auto place = [&](const layout::Rect& r) {
        return QRectF((r.x - world.x) * s, (r.y - world.y) * s, r.width * s, r.height * s);
    };
    const app::MeshPicture& picture = m_index->picture();
    for (const layout::Rect& group : picture.drawing.groups) {
        const QRect box = place(group).toRect();
        painter.fillRect(box, colour(m_theme->colour(app::Ink::Hairline)));
        painter.fillRect(box.adjusted(1, 1, -1, -1), colour(m_theme->colour(app::Ink::Frame)));
    }
    if (picture.nodes.size() <= MostBoxes || picture.groups.empty()) {
        const QColor ink = colour(m_theme->colour(app::Ink::NodeLine));
        for (const layout::Rect& node : picture.drawing.nodes)
            painter.fillRect(place(node).toRect().united(QRect(place(node).topLeft().toPoint(), QSize(1, 1))), ink);
    }
}

void Minimap::paint(QPainter& painter, const Camera& camera)
{
    if (m_image.isNull())
        makeImage(camera);
    FloatingCard::paintGround(painter, rect(camera), *m_theme);
    const QRectF area = inside(camera);
    painter.drawImage(area, m_image);
    const layout::Rect seen = camera.visible();
    const double s = scale(camera);
    const QRectF view(area.left() + (seen.x - camera.bounds().x) * s, area.top() + (seen.y - camera.bounds().y) * s,
                      seen.width * s, seen.height * s);
    painter.setPen(QPen(colour(m_theme->colour(app::Ink::Accent)), 1.5));
    painter.setBrush(Qt::NoBrush);
    // Very far in the view is a dot; it stays something to grab.
    QRectF shownView = view.intersected(rect(camera).adjusted(2, 2, -2, -2));
    if (shownView.width() < 6 || shownView.height() < 6)
        shownView = QRectF(view.center() - QPointF(3, 3), QSizeF(6, 6));
    painter.drawRoundedRect(shownView, 2, 2);
}

} // namespace weft::gui
