// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/AnalysisRows.h"

#include "app/gui/widgets/PlainText.h"

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

bool isAround(QChar c)
{
    return QStringLiteral(",;.()").contains(c);
}

/// A word of a sentence: its reference by name, the marks around it kept.
QString namedWord(const QString& word, const Mesh& mesh)
{
    if (!word.contains(QLatin1Char(':')))
        return word;
    if (const auto node = findRef(mesh, word.toStdString()))
        return nodeLabel(mesh, *node);
    qsizetype first = 0;
    qsizetype last = word.size();
    while (first < last && isAround(word[first]))
        ++first;
    while (last > first && isAround(word[last - 1]))
        --last;
    const auto node = findRef(mesh, word.mid(first, last - first).toStdString());
    return node ? word.left(first) + nodeLabel(mesh, *node) + word.mid(last) : word;
}

} // namespace

QString namedText(const QString& text, const Mesh& mesh)
{
    if (!text.contains(QLatin1Char(':')))
        return text;
    QStringList words = text.split(QLatin1Char(' '));
    for (QString& word : words)
        word = namedWord(word, mesh);
    return words.join(QLatin1Char(' '));
}

QString rowText(const app::AnalysisTable& table, const app::AnalysisRow& row, const Mesh& mesh,
                std::optional<std::size_t> without)
{
    QStringList parts;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i == without || row.cells[i].isEmpty())
            continue;
        parts.append(isNumeric(table, i) && i < table.columns.size()
                         ? QStringLiteral("%1 %2").arg(table.columns[i], row.cells[i])
                         : namedText(row.cells[i], mesh));
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
            row.cells.append(isNumeric(table, i) ? source.cells[i] : namedText(source.cells[i], mesh));
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
        row.cells = {table.title, where < source.cells.size() ? namedText(source.cells[where], mesh) : QString(),
                     rowText(table, source, mesh, where)};
        row.toolTip = QStringList(source.cells.begin(), source.cells.end()).join(QStringLiteral(" · "));
        row.reference = goesTo(source, mesh);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace weft::gui
