// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/Impact.h"

#include <QString>

namespace weft::app {

/// Why a node is affected.
[[nodiscard]] QString impactReasonText(ImpactReason reason);
/// `breaking`, `degraded`, `notice` in words.
[[nodiscard]] QString impactSeverityText(ImpactSeverity severity);
/// `accountable` … in words.
[[nodiscard]] QString raciText(Raci raci);
/// `owner:ann@x leaves`, `product:orders moves to owner:bob@x`.
[[nodiscard]] QString changeText(const Mesh& mesh, const Change& change);
/// One line: how many products, domains and owners, how far, what share.
[[nodiscard]] QString impactSummaryText(const Impact& impact);

} // namespace weft::app
