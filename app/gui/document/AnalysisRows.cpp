// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/AnalysisRows.h"

#include <algorithm>

namespace weft::gui {

namespace {

/// The number that a cell shows, whatever stands around and between its digits.
double shownNumber(const QString& cell)
{
    QString digits;
    for (const QChar c : cell) {
        if ((c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.') || c == QLatin1Char('-'))
            digits.append(c);
    }
    return digits.toDouble();
}

bool isNumeric(const app::AnalysisTable& table, std::size_t column)
{
    return column < table.numeric.size() && table.numeric[column];
}

QString goesTo(const app::AnalysisRow& row, const Mesh& mesh)
{
    return row.nodes.empty() ? QString() : QString::fromStdString(refText(mesh, row.nodes.front()));
}

} // namespace

std::vector<Row> tableRows(const app::AnalysisTable& table, const Mesh& mesh)
{
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const app::AnalysisRow& source : table.rows) {
        Row row;
        for (std::size_t i = 0; i < source.cells.size(); ++i) {
            row.cells.append(source.cells[i]);
            row.sortBy.push_back(isNumeric(table, i) ? QVariant(shownNumber(source.cells[i]))
                                                     : QVariant(source.cells[i]));
        }
        row.reference = goesTo(source, mesh);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> findingRows(const app::AnalysisTable& table, const Mesh& mesh)
{
    std::size_t where = 0;
    while (where + 1 < table.columns.size() && isNumeric(table, where))
        ++where;
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const app::AnalysisRow& source : table.rows) {
        QStringList rest;
        for (std::size_t i = 0; i < source.cells.size(); ++i) {
            if (i == where || source.cells[i].isEmpty())
                continue;
            rest.append(isNumeric(table, i) && i < table.columns.size()
                            ? QStringLiteral("%1 %2").arg(table.columns[i], source.cells[i])
                            : source.cells[i]);
        }
        Row row;
        row.cells = {table.title, where < source.cells.size() ? source.cells[where] : QString(),
                     rest.join(QStringLiteral(" · "))};
        row.toolTip = row.cells.join(QStringLiteral(" · "));
        row.reference = goesTo(source, mesh);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace weft::gui
