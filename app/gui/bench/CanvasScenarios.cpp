// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/CanvasScenarios.h"

#include "app/shared/paint/PictureHighlight.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace weft::gui {

namespace {

/// A canvas in a window of its own, and a hand on it.
class Driver {
public:
    Driver(const std::shared_ptr<const app::MeshPicture>& picture, QSize size)
    {
        m_view.resize(size);
        m_view.show();
        m_view.setPicture(picture);
        QCoreApplication::processEvents();
        m_view.viewport()->repaint();
    }

    [[nodiscard]] GraphView& view() { return m_view; }
    [[nodiscard]] QPointF middle() const { return QRectF(m_view.viewport()->rect()).center(); }

    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held)
    {
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at), button, held, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }
    void pinch(double factor)
    {
        QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, middle(),
                                  middle(), m_view.viewport()->mapToGlobal(middle()), factor - 1, QPointF());
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }
    void repaint() { m_view.viewport()->repaint(); }

private:
    GraphView m_view;
};

/// Drags by (14, 6) a frame, back and forth so that there always is something in view.
void pan(Driver& driver, FrameCosts& costs, int frames)
{
    const QPointF step(14, 6);
    const QPointF start = driver.middle();
    QPointF at = start;
    driver.mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    for (int i = 0; i < frames; ++i) {
        at += i % 120 < 60 ? -step : step;
        costs.measure([&] {
            driver.mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
            driver.repaint();
        });
    }
    driver.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

void zoom(Driver& driver, FrameCosts& costs, int frames)
{
    const double far = driver.view().zoom();
    const int half = std::max(1, frames / 2);
    const double factor = std::pow(1 / far, 1.0 / half);
    for (int i = 0; i < frames; ++i) {
        costs.measure([&] {
            driver.pinch(i < half ? factor : 1 / factor);
            driver.repaint();
        });
    }
}

void hover(Driver& driver, FrameCosts& costs, int frames)
{
    const QRectF area = driver.view().viewport()->rect();
    for (int i = 0; i < frames; ++i) {
        // A Lissajous figure comes over everything in view sooner or later.
        const double t = i * 0.07;
        const QPointF at =
            area.center() + QPointF(std::sin(t * 1.3) * area.width(), std::sin(t) * area.height()) * 0.45;
        costs.measure([&] {
            driver.mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
            driver.repaint();
        });
    }
}

void select(Driver& driver, const app::MeshPicture& picture, FrameCosts& costs, int frames)
{
    const auto count = static_cast<std::uint32_t>(picture.nodes.size());
    for (int i = 0; i < frames; ++i) {
        const std::array<std::uint32_t, 1> origin{static_cast<std::uint32_t>(i) * 7919U % std::max(1U, count)};
        costs.measure([&] {
            driver.view().select({QString::fromStdString(picture.nodes[origin[0]].reference)});
            driver.view().setHighlight(app::reachHighlight(picture, origin, Direction::Both, 3));
            driver.repaint();
        });
    }
}

} // namespace

QStringList scenarioNames()
{
    return {"open", "pan_fit", "pan_1to1", "zoom", "hover", "select"};
}

ScenarioResult runScenario(const QString& name, const std::shared_ptr<const app::MeshPicture>& picture, QSize size,
                           int frames)
{
    ScenarioResult result;
    result.name = name;
    result.calibrationBefore = calibrationMilliseconds();
    std::optional<Driver> driver;
    if (name == "open") {
        result.frames = 1;
        result.costs.measure([&] { driver.emplace(picture, size); });
    } else {
        driver.emplace(picture, size);
        if (name != "pan_fit" && name != "zoom") {
            driver->view().setZoom(1);
            driver->repaint();
        }
        const std::uint64_t before = driver->view().stats().pictureLayers;
        result.frames = frames;
        if (name == "pan_fit" || name == "pan_1to1")
            pan(*driver, result.costs, frames);
        else if (name == "zoom")
            zoom(*driver, result.costs, frames);
        else if (name == "hover")
            hover(*driver, result.costs, frames);
        else if (name == "select" && !picture->nodes.empty())
            select(*driver, *picture, result.costs, frames);
        result.paintings = driver->view().stats().pictureLayers - before;
    }
    result.stats = driver->view().stats();
    result.calibrationAfter = calibrationMilliseconds();
    return result;
}

} // namespace weft::gui
