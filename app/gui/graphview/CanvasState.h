// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/Camera.h"
#include "app/gui/graphview/CanvasLayer.h"
#include "app/gui/graphview/FloatingCard.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/graphview/HandPlacing.h"
#include "app/gui/graphview/LayerFrame.h"
#include "app/gui/graphview/LegendCard.h"
#include "app/gui/graphview/Minimap.h"
#include "app/gui/graphview/PictureIndex.h"
#include "app/shared/paint/PictureHighlight.h"

#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace weft::gui {

/// What the mouse is doing while a button is held.
enum class Drag : std::uint8_t { None, Pressed, Pan, RubberBand, Minimap, Placing };

/// Everything a GraphView knows. The widget's event handlers decide what is meant; what happens then is here.
struct CanvasState {
    explicit CanvasState(GraphView& owner);

    GraphView& view;
    std::shared_ptr<const app::MeshPicture> picture;
    std::unique_ptr<PictureIndex> index;            ///< null without a picture
    std::optional<app::PictureHighlight> highlight; ///< what the window wants lit
    std::optional<app::PictureHighlight> filtered;  ///< what the legend's filter lights; it goes before
    Camera camera;
    CanvasLayer layer;
    LayerFrame frame;
    Minimap minimap;
    LegendCard legend;
    FloatingCard card;
    const app::Theme* theme;

    std::vector<std::uint32_t> selected; ///< sorted
    std::optional<std::uint32_t> focus;
    std::optional<std::uint32_t> hover;
    std::optional<std::uint32_t> hoverEdge; ///< where no node is under the pointer
    std::optional<HandPlacing> inHand;
    Drag drag = Drag::None;
    Qt::MouseButton button = Qt::NoButton;
    QPointF pressedAt;
    QPoint originAtPress;
    QPointF pointer;
    int wheelRest = 0;  ///< eighths of a degree not yet turned into a step
    bool fitted = true; ///< the view shows all and follows the window's size
    bool settingBars = false;
    std::uint64_t frames = 0;
    QTimer settle;  ///< the view came to rest
    QTimer toolTip; ///< the pointer stayed on a node

    // Camera. Each call leaves scroll bars, image and listeners agreeing with it.
    void fit();
    void clearOfLegend(); ///< moves what was fitted aside, or makes it smaller, so that the legend covers no node
    void placeCard();     ///< in the first corner where it covers no node
    [[nodiscard]] bool coversNodes(const QRectF& part) const; ///< of the view
    void zoomAbout(QPointF anchor, double zoom);
    void panTo(QPoint origin);
    void reveal(std::uint32_t node);
    void cameraMoved(double zoomBefore);
    void updateBars();

    // What is picked. All emit only when something changes.
    void setSelected(std::vector<std::uint32_t> nodes);
    void toggle(std::uint32_t node);
    void setFocus(std::optional<std::uint32_t> node);
    void setHover(std::optional<std::uint32_t> node);
    void setHoverEdge(std::optional<std::uint32_t> edge);
    void selectInside(const QRectF& band, bool add);
    void escape();
    void activate(std::uint32_t node);
    /// Along an edge, to a sibling (`key` is an arrow), or to the next or previous visible node (Tab, Backtab). False
    /// when there is nowhere to go.
    bool walkBy(int key, bool moveOnly);

    // What is put somewhere by hand.
    /// The frame of which the point is in the title.
    [[nodiscard]] std::optional<std::uint32_t> titleAt(QPointF point) const;
    /// Takes what is at the point; false where nothing can be taken.
    bool takeInHand(QPointF point);
    [[nodiscard]] layout::Rect handRect() const; ///< where that is now, in the drawing
    void putDown();
    void push(int arrow); ///< moves the focused node one step, as if it had been dragged
    void letFall();       ///< back to where it was, or the picture that shows its new place is there
    void paintHand(QPainter& painter);
    void paintHandLines(QPainter& painter, const layout::Rect& box, const QPen& pen);

    [[nodiscard]] std::optional<std::uint32_t> nodeAt(QPointF point) const;
    /// The edge that is drawn near the point.
    [[nodiscard]] std::optional<std::uint32_t> edgeAt(QPointF point) const;
    [[nodiscard]] QString reference(std::uint32_t node) const;
    /// Nodes in view, in the order in which one reads.
    [[nodiscard]] std::vector<std::uint32_t> visibleNodes() const;
    [[nodiscard]] QRectF rubberBand() const;

    void pictureChanged(); ///< colours or marks: paint everything anew
    void updateLegend();
    void applyLegendFilter(); ///< lights what the legend's filter wants, or ends that
    void paintOverlay(QPainter& painter);
    void paintWay(QPainter& painter, std::uint32_t edge, const QRectF& seen) const; ///< the whole way of an edge
    void showToolTip();
};

} // namespace weft::gui
