// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/AnalysisRows.h"

#include "app/shared/text/NamedText.h"

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

QString rowText(const app::AnalysisTable& table, const app::AnalysisRow& row, const Mesh& mesh,
                std::optional<std::size_t> without)
{
    QStringList parts;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i == without || row.cells[i].isEmpty())
            continue;
        parts.append(isNumeric(table, i) && i < table.columns.size()
                         ? QStringLiteral("%1 %2").arg(table.columns[i], row.cells[i])
                         : app::namedText(row.cells[i], mesh));
    }
    return parts.join(QStringLiteral(" · "));
}

std::vector<Row> tableRows(const app::AnalysisTable& table, const Mesh& mesh)
{
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const app::AnalysisRow& source : table.rows) {
        Row row;
        for (std::size_t i = 0; i < source.cells.size(); ++i) {
            row.cells.append(isNumeric(table, i) ? source.cells[i] : app::namedText(source.cells[i], mesh));
            row.sortBy.push_back(isNumeric(table, i) ? QVariant(shownNumber(source.cells[i]))
                                                     : QVariant(row.cells.back()));
        }
        row.toolTip = QStringList(source.cells.begin(), source.cells.end()).join(QStringLiteral(" · "));
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
        Row row;
        row.cells = {table.title, where < source.cells.size() ? app::namedText(source.cells[where], mesh) : QString(),
                     rowText(table, source, mesh, where)};
        row.toolTip = QStringList(source.cells.begin(), source.cells.end()).join(QStringLiteral(" · "));
        row.reference = goesTo(source, mesh);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace weft::gui
