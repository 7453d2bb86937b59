// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Selection.h"

namespace weft::gui {

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::set(const QStringList& references)
{
    QStringList wanted = references;
    wanted.removeAll(QString());
    wanted.removeDuplicates();
    if (wanted == m_references)
        return;
    m_references = wanted;
    emit changed(m_references);
}

} // namespace weft::gui
