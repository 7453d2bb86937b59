// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/ImpactFiles.h"

#include "app/shared/export/CsvTable.h"
#include "app/shared/export/MarkdownText.h"
#include "app/shared/text/ImpactText.h"

namespace weft::gui {

namespace {

std::vector<std::string> texts(const std::vector<QString>& cells)
{
    std::vector<std::string> all;
    for (const QString& cell : cells)
        all.push_back(cell.toStdString());
    return all;
}

} // namespace

std::string impactCsv(const ImpactAnswer& answer)
{
    if (answer.result.tables.empty())
        return {};
    const app::AnalysisTable& table = answer.result.tables.front();
    app::CsvTable csv(texts(table.columns));
    for (const app::AnalysisRow& row : table.rows) {
        for (const QString& cell : row.cells)
            csv.text(cell.toStdString());
        csv.endRow();
    }
    return csv.bytes();
}

std::string impactMarkdown(const ImpactAnswer& answer)
{
    std::string text;
    for (const Change& change : answer.impact.changes)
        text += "# " + app::markdownText(app::changeText(*answer.open->mesh, change).toStdString()) + "\n\n";
    text += app::markdownText(answer.result.summary.toStdString()) + "\n";
    for (const app::AnalysisTable& table : answer.result.tables) {
        text += "\n## " + app::markdownText(table.title.toStdString()) + "\n\n";
        std::vector<std::vector<std::string>> rows;
        for (const app::AnalysisRow& row : table.rows)
            rows.push_back(texts(row.cells));
        text += app::markdownTable(texts(table.columns), rows);
    }
    return text;
}

} // namespace weft::gui
