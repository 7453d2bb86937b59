// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/LayerFrame.h"

#include <QtGlobal>

#include <cstdlib>
#include <cstring>

namespace weft::gui {

int LayerFrame::update(CanvasLayer& layer, const Camera& camera)
{
    const QSize size = camera.deviceSize();
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_RGB32);
        m_valid = false;
    }
    const QPoint by = camera.origin() - m_origin;
    if (!m_valid || camera.deviceScale() != m_scale || std::abs(by.x()) >= size.width() ||
        std::abs(by.y()) >= size.height()) {
        m_counts = layer.plan(camera);
        m_origin = camera.origin();
        m_scale = camera.deviceScale();
        m_valid = true;
        m_stale = false;
        paint(layer, camera, m_image.rect());
        return 1;
    }
    if (by.isNull())
        return 0;
    scroll(by);
    m_origin = camera.origin();
    m_stale = true;
    int parts = 0;
    const QRect rows(0, by.y() > 0 ? 0 : size.height() + by.y(), size.width(), std::abs(by.y()));
    if (!rows.isEmpty()) {
        paint(layer, camera, rows);
        ++parts;
    }
    const QRect columns(by.x() > 0 ? 0 : size.width() + by.x(), by.y() > 0 ? by.y() : 0, std::abs(by.x()),
                        size.height() - std::abs(by.y()));
    if (!columns.isEmpty()) {
        paint(layer, camera, columns);
        ++parts;
    }
    return parts;
}

void LayerFrame::paint(CanvasLayer& layer, const Camera& camera, const QRect& area)
{
    layer.paint(m_image, camera, area, m_counts);
    ++m_paintings;
}

void LayerFrame::scroll(QPoint by)
{
    const int width = m_image.width() - std::abs(by.x());
    const int height = m_image.height() - std::abs(by.y());
    const qsizetype stride = m_image.bytesPerLine();
    uchar* const bits = m_image.bits();
    const qsizetype to = qMax(0, by.x()) * qsizetype{4};
    const qsizetype from = qMax(0, -by.x()) * qsizetype{4};
    for (int i = 0; i < height; ++i) {
        // From the end the rows move towards, so that none is overwritten before it has moved.
        const int row = by.y() > 0 ? m_image.height() - 1 - i : i;
        std::memmove(bits + row * stride + to, bits + (row - by.y()) * stride + from,
                     static_cast<std::size_t>(width) * 4);
    }
}

bool LayerFrame::isSettled(const Camera& camera) const
{
    return m_valid && !m_stale && m_origin == camera.origin() && m_scale == camera.deviceScale() &&
           m_image.size() == camera.deviceSize();
}

bool LayerFrame::settle(CanvasLayer& layer, const Camera& camera)
{
    if (!m_valid || !m_stale)
        return !m_valid;
    const LayerCounts before = m_counts;
    m_counts = layer.plan(camera);
    m_stale = false;
    // Which edges only pass depends on the place, so where there are any the strips don't agree with each other.
    if (before.detail != m_counts.detail || before.bundled != m_counts.bundled || before.passing != m_counts.passing ||
        m_counts.passing > 0)
        m_valid = false;
    return !m_valid;
}

} // namespace weft::gui
