// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qnamespace.h>

namespace weft::gui {

/// Roles that our item models share beside Qt's own.
enum Role {
    SortRole = Qt::UserRole + 1, ///< what a column sorts by, apart from its text
    ReferenceRole,               ///< QString: the node's reference; empty for rows that are no node
    QuadrantRole                 ///< int: weft::Quadrant of the row
};

} // namespace weft::gui
