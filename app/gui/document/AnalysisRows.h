// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/itemmodels/RowModel.h"
#include "app/shared/analyses/AnalysisCatalog.h"

#include <vector>

namespace weft::gui {

/// The rows of an analysis as a list shows them; numbers sort as numbers. O(rows).
[[nodiscard]] std::vector<Row> tableRows(const app::AnalysisTable& table, const Mesh& mesh);

/// The same as findings of one line: heading, where, and all the rest in one text.
[[nodiscard]] std::vector<Row> findingRows(const app::AnalysisTable& table, const Mesh& mesh);

} // namespace weft::gui
