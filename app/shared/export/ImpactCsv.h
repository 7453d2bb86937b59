// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"
#include "app/shared/export/CsvTable.h"

#include <string>

namespace weft::app {

/// The affected nodes of an impact, one row each: `distance,node,severity,reason,owner,domain,path`; the path's nodes
/// are joined by ` > `. `impact`: the catalog's answer of that name.
[[nodiscard]] std::string impactCsv(const AnalysisResult& impact, CsvFormulas formulas = CsvFormulas::Guarded);

} // namespace weft::app
