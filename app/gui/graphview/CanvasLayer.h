// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/Camera.h"
#include "app/gui/graphview/EdgeShape.h"
#include "app/gui/graphview/FrameBundles.h"
#include "app/gui/graphview/PictureIndex.h"
#include "app/shared/paint/Fonts.h"
#include "app/shared/paint/PainterPicture.h"
#include "app/shared/paint/PicturePaint.h"
#include "app/shared/paint/Theme.h"
#include "layout/TextMeasure.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPen>
#include <QStaticText>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

class QPainter;

namespace weft::gui {

/// What is drawn in a frame at most, beside what `layout::levelOfDetail` sees to: keeps the cost of a frame independent
/// of the mesh.
struct CanvasBudget {
    std::uint32_t edges = 1500; ///< beyond, frames are joined by bundles instead
    std::uint32_t bundles = 400;
    std::uint32_t passing = 400; ///< edges that only cross the view
};

/// What was drawn, and what the budget left out.
struct LayerCounts {
    layout::Detail detail = layout::Detail::Full;
    bool ribbons = false; ///< frames are joined by the drawing's ribbons; only what stays in a frame is an edge
    bool bundled = false; ///< frames are joined by bundles instead of edges: too many, and no ribbons
    std::uint32_t nodes = 0;
    std::uint32_t edges = 0;
    std::uint32_t inRibbons = 0; ///< of these edges
    std::uint32_t labels = 0;
    std::uint32_t passing = 0;
    std::uint32_t passingHidden = 0;
    std::uint32_t passingLimit = 0; ///< edges that only pass are drawn up to this index
};

/// How far what is outside the focus goes towards the canvas (design: 45 % of its colour stays).
inline constexpr double Veil = 0.55;

[[nodiscard]] inline QColor colour(app::Rgb rgb)
{
    return {rgb.red, rgb.green, rgb.blue};
}

/// Paints the picture layer: everything but hover, rings and cards. Keeps what it made for the nodes in view (items,
/// texts), so that a frame only pays for what is new. Lives on the GUI thread.
class CanvasLayer {
public:
    CanvasLayer();
    ~CanvasLayer();

    /// `index` may be null (an empty canvas) and must outlive its use here.
    void setIndex(const PictureIndex* index);
    void setTheme(const app::Theme& theme);
    void setOverlay(app::Overlay overlay);
    /// Null: nothing lit. Must outlive its use here; call again when it changes.
    void setHighlight(const app::PictureHighlight* highlight);

    /// What a view through `camera` shows; looks at what is in view. Paint with the answer, so that all strips agree.
    [[nodiscard]] LayerCounts plan(const Camera& camera);
    /// Paints `area` (device pixels) of what `camera` shows, as `plan` for the whole view says. Every pixel of the area
    /// gets painted, none outside.
    void paint(QImage& frame, const Camera& camera, const QRect& area, const LayerCounts& plan);

    /// As which the picture is painted: overlay and highlight.
    [[nodiscard]] app::PaintOptions options() const;
    [[nodiscard]] QColor ink(app::Ink ink, double tint = 1, bool veiled = false) const;

private:
    /// One call of `paint`: the strip in device pixels and in world units (grown by what reaches out), and the whole
    /// view.
    struct View {
        const Camera& camera;
        const LayerCounts& plan;
        QRect area;
        layout::Rect world;
        layout::Rect visible;
    };
    void enterWorld(const View& view, QPainter& painter);
    void paintFrames(const View& view, QPainter& painter);
    void paintFrameTitles(const View& view, QPainter& painter);
    void paintEdges(const View& view, QPainter& painter);
    void paintSigns(const View& view, QPainter& painter);
    void paintFullEdge(const View& view, QPainter& painter, std::uint32_t edge);
    void paintPlainEdge(const View& view, QPainter& painter, std::uint32_t edge);
    /// Leaves the whole way, in device pixels, in m_line.
    void paintLine(const View& view, QPainter& painter, const layout::Route& route, const QPen& pen);
    void paintHead(const View& view, QPainter& painter, const QPolygonF& head, const QColor& fill);
    void paintBundles(const View& view, QPainter& painter);
    void paintRibbons(const View& view, QPainter& painter);
    void paintRibbonCounts(const View& view, QPainter& painter);
    void paintFullNodes(const View& view, QPainter& painter);
    void paintBoxes(const View& view, QPainter& painter);
    void paintName(const View& view, QPainter& painter, std::uint32_t node, const QRect& box);
    [[nodiscard]] const app::DisplayGroup& items(std::uint32_t node);
    [[nodiscard]] bool veiled(std::uint32_t node) const;
    [[nodiscard]] bool lit(std::uint32_t edge) const;
    /// Both ends are out of view.
    [[nodiscard]] bool passes(const layout::Rect& visible, std::uint32_t edge) const;
    void countMixes();

    const PictureIndex* m_index = nullptr;
    const app::Theme* m_theme;
    const app::PictureHighlight* m_highlight = nullptr;
    app::Overlay m_overlay = app::Overlay::PowerInterest;
    app::PainterPicture m_picture;
    CanvasBudget m_budget;
    FrameBundles m_bundles;
    std::vector<FrameMix> m_mixes; ///< by group
    std::unordered_map<std::uint32_t, app::DisplayGroup> m_items;
    std::unordered_map<std::uint32_t, QStaticText> m_labels;
    double m_labelScale = 0;
    QFont m_labelFont;
    std::optional<layout::Detail> m_previous;
    std::vector<app::DisplayItem> m_signs; ///< of the edges just painted; go above all lines
    QPolygonF m_line;
    ClippedLine m_clipped;
};

} // namespace weft::gui
