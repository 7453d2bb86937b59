// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/bench/FrameMeter.h"

#include <QApplication>

namespace weft::gui {

/// An application that can tell what each event cost the window's thread: nothing that a person does may hold it for
/// more than 100 ms (dangers.md, G8). Costs nothing to speak of while no meter is set.
class MeteredApplication final : public QApplication {
public:
    using QApplication::QApplication;

    /// Adds one entry for each event that the event loop delivers from now on, events inside events not apart; null
    /// ends it. `costs` must live until then.
    void setMeter(FrameCosts* costs) { m_costs = costs; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    FrameCosts* m_costs = nullptr;
    bool m_inside = false;
};

} // namespace weft::gui
