// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"

#include <string>
#include <string_view>

namespace weft::app {

/// An answer as a document to send round: title, date of the data, summary, its tables, and the trust line. Complete,
/// and the same bytes for the same answer. `shown` of all nodes of `level` are listed, for the trust line.
struct AnalysisReport {
    QString title;
    const OpenMesh& open;
    const AnalysisResult& result;
    Level level = Level::Product;
    std::uint64_t shown = 0;
};

[[nodiscard]] std::string reportMarkdown(const AnalysisReport& report);
/// One self-contained page; nothing in it is loaded or run.
[[nodiscard]] std::string reportHtml(const AnalysisReport& report, std::string_view language = "en");

} // namespace weft::app
