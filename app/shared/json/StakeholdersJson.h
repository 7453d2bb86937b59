// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/stakeholders/Council.h"
#include "model/stakeholders/PowerInterest.h"

#include <vector>

namespace weft::app {

/// The document of `weft stakeholders` (cli.md). `power` and `interest` are null and the quadrant `notAssessed` for
/// rows of the register that hold no number. `listed`: the part of `all` that is asked for; the seats' rows are
/// `all`'s.
[[nodiscard]] Json stakeholdersJson(const Mesh& mesh, const PowerInterest& listed, const PowerInterest& all,
                                    const std::vector<CouncilSeat>& council);

} // namespace weft::app
