// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft stats`
class StatsCommand final : public AnalysisCommand {
public:
    StatsCommand() : AnalysisCommand(*app::findAnalysis("stats")) {}
};

} // namespace weft::cli
