// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"

namespace weft::app {

// What the catalog's entries run, one file each. They ask the model, then make JSON and rows of the answer.

[[nodiscard]] Result<AnalysisResult> runStats(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runCycles(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runOrphans(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runImpact(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runDrift(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runTwins(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runPaths(const OpenMesh&, const AnalysisOptions&, std::stop_token);
[[nodiscard]] Result<AnalysisResult> runStakeholders(const OpenMesh&, const AnalysisOptions&, std::stop_token);

} // namespace weft::app
