// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/MeteredApplication.h"

#include <QThread>

namespace weft::gui {

bool MeteredApplication::notify(QObject* receiver, QEvent* event)
{
    if (!m_costs || m_inside || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    bool handled = false;
    m_inside = true;
    m_costs->measure([&] { handled = QApplication::notify(receiver, event); });
    m_inside = false;
    return handled;
}

} // namespace weft::gui
