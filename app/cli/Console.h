// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"
#include "model/base/Result.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace weft::cli {

// Standard error is for people; what can't be written there is lost, since there is nowhere else to say so.

/// `weft: …` on standard error.
void printMessage(const QString& text);
/// `weft: error: … [code]`
void printProblem(const Problem& problem, Severity severity = Severity::Error);
/// Lines as they are, on standard error.
void printLines(const QStringList& lines);

/// Tables for people: aligned columns, titles with the number of rows, then the summary. UTF-8.
[[nodiscard]] std::string tablesText(const std::vector<app::AnalysisTable>& tables, const QString& summary);

} // namespace weft::cli
