// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/CanvasLayer.h"

#include <QImage>

#include <cstdint>

namespace weft::gui {

/// The picture layer as it was last painted. Panning moves its pixels and paints only the strips that came into view;
/// hovering and selecting never touch it.
class LayerFrame {
public:
    /// The next update paints everything.
    void invalidate() { m_valid = false; }
    /// Brings the image to what `camera` shows. Returns how many parts it had to paint.
    int update(CanvasLayer& layer, const Camera& camera);
    /// To be called when the view came to rest: counts anew, and paints anew where strips were painted by a plan that
    /// no longer holds. True when an update would paint.
    bool settle(CanvasLayer& layer, const Camera& camera);

    /// The image is what `camera` shows, painted by one plan.
    [[nodiscard]] bool isSettled(const Camera& camera) const;

    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] const LayerCounts& counts() const { return m_counts; }
    [[nodiscard]] std::uint64_t paintings() const { return m_paintings; }

private:
    void paint(CanvasLayer& layer, const Camera& camera, const QRect& area);
    void scroll(QPoint by);

    QImage m_image;
    LayerCounts m_counts;
    QPoint m_origin;
    double m_scale = 0;
    bool m_valid = false;
    bool m_stale = false; ///< strips were painted by a plan of an earlier place
    std::uint64_t m_paintings = 0;
};

} // namespace weft::gui
