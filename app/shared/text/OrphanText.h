// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/Orphans.h"

#include <QString>

namespace weft::app {

/// The heading of a kind: `No consumer`.
[[nodiscard]] QString orphanKindText(OrphanKind kind);

/// What is missing around this node, as one short sentence without a full stop.
[[nodiscard]] QString orphanText(const Orphan& orphan);

} // namespace weft::app
