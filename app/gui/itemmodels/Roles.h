// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qnamespace.h>

namespace weft::gui {

/// Roles that our item models share beside Qt's own.
enum Role {
    SortRole = Qt::UserRole + 1, ///< what a column sorts by, apart from its text
    ReferenceRole,               ///< QString: the node's reference; empty for rows that are no node
    QuadrantRole,                ///< int: weft::Quadrant of the row; invalid where it has none
    FactRole,                    ///< QString: the muted text at the right of a one-column row
    StrongRole,                  ///< bool: set in semi-bold
    PlaceRole                    ///< QString: `file:line:column` of the row; empty where unknown
};

} // namespace weft::gui
