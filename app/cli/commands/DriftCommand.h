// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft drift`
class DriftCommand final : public AnalysisCommand {
public:
    DriftCommand() : AnalysisCommand(*app::findAnalysis("drift")) {}
};

} // namespace weft::cli
