// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/PictureSpec.h"

#include <QAbstractScrollArea>
#include <QPoint>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>

namespace weft::app {
struct MeshPicture;
struct PictureHighlight;
} // namespace weft::app

namespace weft::gui {

struct CanvasState;
class PictureIndex;

/// What the canvas has done so far; for the benchmark and for tests.
struct CanvasStats {
    std::uint64_t pictureLayers = 0; ///< how often (a part of) the picture layer was painted
    std::uint64_t frames = 0;        ///< paint events of the viewport
    std::uint32_t nodes = 0;         ///< boxes of the last full painting
    std::uint32_t edges = 0;         ///< edges of the last full painting
    std::uint32_t labels = 0;        ///< names of the last full painting
    std::uint32_t passing = 0;       ///< edges crossing the view with both ends outside, drawn or not
    std::uint32_t passingHidden = 0; ///< of these not drawn (the chip's number)
    bool atRest = false;             ///< nothing moves, and what follows from that is painted
};

/// The canvas: shows a MeshPicture, lets people move over it, pick on it and walk along its edges. Nodes are known by
/// their reference (`product:orders`). Everything it shows is plain text. Paints by itself through a spatial index with
/// level of detail; one frame costs what is visible, never what the mesh has.
class GraphView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);
    ~GraphView() override;

    /// Shows another picture; null shows an empty canvas. The first one is fitted into the view. A later one keeps the
    /// zoom, and a node that is in both (the selected or focused one, else the one nearest to the middle) under the
    /// same pixel; where nothing stays it is fitted. The selection keeps what still exists.
    void setPicture(std::shared_ptr<const app::MeshPicture> picture);
    [[nodiscard]] const std::shared_ptr<const app::MeshPicture>& picture() const;
    void setTheme(app::ThemeName theme);

    /// Shows some nodes and edges in full strength and veils the rest; nothing moves. Ends with clearHighlight().
    void setHighlight(app::PictureHighlight highlight);
    void clearHighlight();

    /// Selects exactly these; unknown references are skipped. Emits selectionChanged when that changes anything.
    void select(const QStringList& references);
    [[nodiscard]] QStringList selection() const; ///< in the picture's node order

    /// A floating card in a corner, at the lower left if it covers nothing there, that says what is going on; both
    /// empty takes it away. Esc takes it away too and emits cardDismissed.
    void setCard(const QString& title, const QString& text);

    /// What was put down stays drawn where it was dropped until the next picture; this takes it away without one.
    void endPlacing();

    void fit();
    void zoomBy(double factor); ///< about the middle of the view
    void setZoom(double zoom);  ///< 1 is 1:1; kept within what fits and what is readable
    void centerOn(const QString& reference);
    [[nodiscard]] double zoom() const;

    /// The node under a point of the viewport, empty where there is none; and where a node is there now.
    [[nodiscard]] QString nodeAt(const QPointF& point) const;
    [[nodiscard]] QRectF nodeRect(const QString& reference) const;
    /// The node that has the keyboard's focus ring; empty when none has.
    [[nodiscard]] QString focusedNode() const;
    [[nodiscard]] CanvasStats stats() const;

signals:
    void selectionChanged(const QStringList& references);
    void activated(const QString& reference); ///< double click or Enter
    void hovered(const QString& reference);   ///< empty: left
    void zoomChanged(double zoom);
    void contextMenuRequested(const QString& reference, const QPoint& globalPosition);
    void cardDismissed();
    void upRequested(); ///< Backspace: one level up
    /// Somebody put a node down with its upper left corner there, in the drawing.
    void nodePut(const QString& reference, const QPointF& corner);
    /// Somebody put a frame (or a node that is one) down with the pointer there.
    void framePut(const QString& reference, const QPointF& at);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    friend class CanvasAccessible;
    [[nodiscard]] QStringList selection(const PictureIndex* index) const;

    std::unique_ptr<CanvasState> m;
};

} // namespace weft::gui
