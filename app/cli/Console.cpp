// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Console.h"

#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/VisibleText.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace weft::cli {

namespace {

/// Wider columns would push all others out of sight; the last one may be as long as it is.
constexpr qsizetype WidestColumn = 48;

void printError(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(STDERR_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::vector<qsizetype> widths(const app::AnalysisTable& table)
{
    std::vector<qsizetype> all;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        qsizetype width = app::terminalWidth(table.columns[column]);
        for (const app::AnalysisRow& row : table.rows)
            width = std::max(width, app::terminalWidth(row.cells[column]));
        all.push_back(std::min(width, WidestColumn));
    }
    return all;
}

QString lineText(const std::vector<QString>& cells, const app::AnalysisTable& table, const std::vector<qsizetype>& wide)
{
    QString line = QStringLiteral(" ");
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const QString padding(std::max<qsizetype>(0, wide[column] - app::terminalWidth(cells[column])),
                              QLatin1Char(' '));
        const bool last = column + 1 == cells.size();
        line += QLatin1Char(' ');
        line += table.numeric[column] ? padding + cells[column] : last ? cells[column] : cells[column] + padding;
        if (!last)
            line += QLatin1Char(' ');
    }
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line + QLatin1Char('\n');
}

} // namespace

void printMessage(const QString& text)
{
    printError("weft: " + text.toStdString() + '\n');
}

void printProblem(const Problem& problem, Severity severity)
{
    printError("weft: " + app::diagnosticLine({severity, problem.code, problem.arguments, {}, 0, 0, {}}).toStdString() +
               '\n');
}

void printLines(const QStringList& lines)
{
    std::string bytes;
    for (const QString& line : lines)
        bytes += line.toStdString() + '\n';
    printError(bytes);
}

std::string tablesText(const std::vector<app::AnalysisTable>& tables, const QString& summary)
{
    QString text;
    for (const app::AnalysisTable& table : tables) {
        if (table.rows.empty())
            continue;
        const std::vector<qsizetype> wide = widths(table);
        text += QStringLiteral("%1 (%2)\n").arg(table.title, app::countText(table.rows.size()));
        text += lineText(table.columns, table, wide);
        for (const app::AnalysisRow& row : table.rows)
            text += lineText(row.cells, table, wide);
        text += QLatin1Char('\n');
    }
    return (text + summary + QLatin1Char('\n')).toStdString();
}

} // namespace weft::cli
