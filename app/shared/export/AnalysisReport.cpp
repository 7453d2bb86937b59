// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/AnalysisReport.h"

#include "app/shared/export/HtmlText.h"
#include "app/shared/export/MarkdownText.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/text/NamedText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class AnalysisReportWords {
    Q_DECLARE_TR_FUNCTIONS(AnalysisReport)

public:
    static QString dated(const Mesh& mesh)
    {
        return mesh.date ? tr("State of the data: %1").arg(shortDate(*mesh.date)) : tr("Without lineage events");
    }
    static QString none() { return tr("None."); }
};

std::size_t nodesOf(const Mesh& mesh, Level level)
{
    switch (level) {
    case Level::Domain:
        return mesh.domains.size();
    case Level::Product:
        return mesh.products.size();
    case Level::Dataset:
        return mesh.datasets.size();
    case Level::Column:
        return mesh.columns.size();
    }
    return 0;
}

QString trust(const AnalysisReport& report)
{
    const Mesh& mesh = *report.open.mesh;
    TrustLine line;
    line.level = report.level;
    line.shown = report.shown;
    line.total = nodesOf(mesh, report.level);
    for (const importers::SourceReport& source : report.open.sources)
        line.refused += source.skipped;
    for (const Contract& contract : mesh.contracts)
        line.unresolved += contract.resolved ? 0 : 1;
    for (const Port& port : mesh.ports) {
        if (port.direction == PortDirection::In && !port.contract && !port.answered())
            ++line.unresolved;
    }
    if (mesh.counts.events > 0)
        line.observedUntil = mesh.date;
    return trustText(line);
}

/// Cells are visible texts that carry isolates of ours; the writers below put in their own again.
std::string plain(const QString& cell)
{
    QString text = cell;
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    return text.toStdString();
}

std::vector<std::string> plain(const std::vector<QString>& cells)
{
    std::vector<std::string> texts;
    for (const QString& cell : cells)
        texts.push_back(plain(cell));
    return texts;
}

/// A report is read by people who never type a reference: nodes stand in it by name.
std::vector<std::vector<std::string>> rowsOf(const AnalysisTable& table, const Mesh& mesh)
{
    std::vector<std::vector<std::string>> rows;
    for (const AnalysisRow& row : table.rows) {
        std::vector<std::string>& cells = rows.emplace_back();
        for (const QString& cell : row.cells)
            cells.push_back(plain(namedText(cell, mesh)));
    }
    return rows;
}

} // namespace

std::string reportMarkdown(const AnalysisReport& report)
{
    std::string text = "# " + markdownText(plain(report.title)) + "\n\n" +
                       markdownText(plain(AnalysisReportWords::dated(*report.open.mesh))) + "\n\n" +
                       markdownText(plain(namedText(report.result.summary, *report.open.mesh))) + "\n";
    for (const AnalysisTable& table : report.result.tables) {
        text += "\n## " + markdownText(plain(table.title)) + "\n\n";
        text += table.rows.empty() ? markdownText(plain(AnalysisReportWords::none())) + '\n'
                                   : markdownTable(plain(table.columns), rowsOf(table, *report.open.mesh));
    }
    return text + "\n---\n\n" + markdownText(plain(trust(report))) + '\n';
}

std::string reportHtml(const AnalysisReport& report, std::string_view language)
{
    const auto paragraph = [](const QString& text) { return "<p>" + htmlText(plain(text)) + "</p>\n"; };
    std::string body = "<h1>" + htmlText(plain(report.title)) + "</h1>\n" +
                       paragraph(AnalysisReportWords::dated(*report.open.mesh)) +
                       paragraph(namedText(report.result.summary, *report.open.mesh));
    for (const AnalysisTable& table : report.result.tables) {
        body += "<h2>" + htmlText(plain(table.title)) + "</h2>\n";
        body += table.rows.empty() ? paragraph(AnalysisReportWords::none())
                                   : htmlTable(plain(table.columns), rowsOf(table, *report.open.mesh));
    }
    body += "<p class=\"trust\">" + htmlText(plain(trust(report))) + "</p>\n";
    return htmlDocument(plain(report.title), body, language);
}

} // namespace weft::app
