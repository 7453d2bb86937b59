// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/itemmodels/RowModel.h"
#include "app/shared/analyses/AnalysisCatalog.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace weft::gui {

/// The cells of a row in one line, nodes by name, numbers with the heading of their column; `without` is left out.
[[nodiscard]] QString rowText(const app::AnalysisTable& table, const app::AnalysisRow& row, const Mesh& mesh,
                              std::optional<std::size_t> without = std::nullopt);

/// The rows of an analysis as a list shows them: nodes by name, with their references in the tool tip; numbers sort as
/// numbers. O(rows).
[[nodiscard]] std::vector<Row> tableRows(const app::AnalysisTable& table, const Mesh& mesh);

/// The same as findings of one line: heading, where, and all the rest in one text.
[[nodiscard]] std::vector<Row> findingRows(const app::AnalysisTable& table, const Mesh& mesh);

} // namespace weft::gui
