// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/bench/FrameMeter.h"
#include "app/gui/graphview/GraphView.h"
#include "app/shared/picture/MeshPicture.h"

#include <QSize>
#include <QStringList>

#include <memory>

namespace weft::gui {

/// One scenario's outcome.
struct ScenarioResult {
    QString name;
    FrameCosts costs;
    int frames = 0;
    double calibrationBefore = 0; ///< process CPU ms, see calibrationMilliseconds
    double calibrationAfter = 0;
    CanvasStats stats;           ///< after the last frame
    std::uint64_t paintings = 0; ///< parts of the picture layer painted
};

/// `open pan_fit pan_1to1 zoom hover select`, in this order.
[[nodiscard]] QStringList scenarioNames();

/// Shows `picture` in a window of `size` and runs one scenario of `frames` frames. A frame is one input event and the
/// painting that it causes, until the backing store is flushed.
[[nodiscard]] ScenarioResult runScenario(const QString& name, const std::shared_ptr<const app::MeshPicture>& picture,
                                         QSize size, int frames);

} // namespace weft::gui
