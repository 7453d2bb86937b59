// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/DiagnosticText.h"

#include "app/shared/text/DiagnosticPattern.h"
#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace weft::app {

namespace {

class DiagnosticWords {
    Q_DECLARE_TR_FUNCTIONS(DiagnosticText)

public:
    static QString more(std::size_t left, std::size_t all)
    {
        return tr("%1 more of these, %2 in all").arg(left).arg(all);
    }
    static QString otherFiles(std::size_t count, const QString& examples)
    {
        return tr("%1 files are of no format that is read, such as %2").arg(count).arg(examples);
    }
};

QString place(const Diagnostic& diagnostic)
{
    QString text = visibleText(diagnostic.path, 0);
    if (diagnostic.line != 0) {
        text += QLatin1Char(':') + QString::number(diagnostic.line);
        if (diagnostic.column != 0)
            text += QLatin1Char(':') + QString::number(diagnostic.column);
    }
    return text;
}

QString line(const QString& where, const Diagnostic& diagnostic, const QString& what)
{
    const std::string_view severity = severityWord(diagnostic.severity);
    const std::string_view code = codeName(diagnostic.code);
    return (where.isEmpty() ? QString() : where + QStringLiteral(": ")) +
           QString::fromUtf8(severity.data(), static_cast<qsizetype>(severity.size())) + QStringLiteral(": ") + what +
           QStringLiteral(" [") + QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())) +
           QLatin1Char(']');
}

/// A folder of manifests holds pictures and programs too: so many of them are said in one line.
constexpr std::size_t OtherFilesNamed = 3;

bool isUnknownFormat(const Diagnostic& diagnostic)
{
    return diagnostic.severity == Severity::Note && diagnostic.code == DiagnosticCode::FormatUnknown;
}

/// Whether these, all of one path, say of the whole file that it is of no format; a log says so of each of its lines.
bool isOtherFile(std::span<const Diagnostic> ofPath)
{
    return std::ranges::count_if(ofPath, isUnknownFormat) == 1 &&
           std::ranges::find_if(ofPath, isUnknownFormat)->line <= 1;
}

/// Those of the same path as the first.
std::span<const Diagnostic> firstPath(std::span<const Diagnostic> diagnostics)
{
    const auto other = std::ranges::find_if(
        diagnostics, [&](const Diagnostic& diagnostic) { return diagnostic.path != diagnostics.front().path; });
    return diagnostics.first(static_cast<std::size_t>(other - diagnostics.begin()));
}

/// The one line for all other files; empty where they are few enough to be named each.
QString otherFilesLine(std::span<const Diagnostic> diagnostics)
{
    std::size_t count = 0;
    QStringList examples;
    const Diagnostic* first = nullptr;
    for (std::size_t begin = 0; begin < diagnostics.size();) {
        const std::span<const Diagnostic> ofPath = firstPath(diagnostics.subspan(begin));
        begin += ofPath.size();
        if (!isOtherFile(ofPath))
            continue;
        first = first ? first : &*std::ranges::find_if(ofPath, isUnknownFormat);
        if (++count <= OtherFilesNamed)
            examples += visibleText(ofPath.front().path, 0);
    }
    return count > OtherFilesNamed
               ? line(QString(), *first, DiagnosticWords::otherFiles(count, examples.join(QStringLiteral(", "))))
               : QString();
}

} // namespace

std::string_view severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    return {};
}

QString problemText(const Problem& problem)
{
    return filled(diagnosticPattern(problem.code, problem.arguments.size()),
                  shownArguments(problem.code, problem.arguments));
}

QString diagnosticText(const Diagnostic& diagnostic)
{
    return problemText({diagnostic.code, diagnostic.arguments});
}

QString diagnosticLine(const Diagnostic& diagnostic)
{
    return line(place(diagnostic), diagnostic, diagnosticText(diagnostic));
}

QStringList diagnosticLines(std::span<const Diagnostic> diagnostics, std::size_t most)
{
    QStringList lines;
    const QString others = most == 0 ? QString() : otherFilesLine(diagnostics);
    for (std::size_t begin = 0; begin < diagnostics.size();) {
        const std::span<const Diagnostic> ofPath = firstPath(diagnostics.subspan(begin));
        const bool saidBelow = !others.isEmpty() && isOtherFile(ofPath);
        std::map<std::string_view, std::vector<const Diagnostic*>> byCode;
        for (const Diagnostic& diagnostic : ofPath) {
            if (saidBelow && isUnknownFormat(diagnostic))
                continue;
            auto& same = byCode[codeName(diagnostic.code)];
            same.push_back(&diagnostic);
            if (most == 0 || same.size() <= most)
                lines += diagnosticLine(diagnostic);
        }
        for (const auto& [code, same] : byCode) {
            if (most != 0 && same.size() > most)
                lines += line(visibleText(same.front()->path, 0), *same.front(),
                              DiagnosticWords::more(same.size() - most, same.size()));
        }
        begin += ofPath.size();
    }
    if (!others.isEmpty())
        lines += others;
    return lines;
}

} // namespace weft::app
