// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft twins`
class TwinsCommand final : public AnalysisCommand {
public:
    TwinsCommand() : AnalysisCommand(*app::findAnalysis("twins")) {}
};

} // namespace weft::cli
