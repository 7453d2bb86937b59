// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/PicturePaint.h"

#include <cstdint>

namespace weft::app {

/// How an impact meets a node; the key of its mark.
enum class ImpactState : std::uint8_t { Origin, Direct, Further, Untouched };

/// The mark of each state: what nodes, legends and lists show for it.
[[nodiscard]] NodeMark quadrantMark(Quadrant quadrant);
[[nodiscard]] NodeMark ownerMark(OwnerState state);
[[nodiscard]] NodeMark driftMark(DriftState state);
[[nodiscard]] NodeMark impactMark(ImpactState state);

} // namespace weft::app
