// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/BenchCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Desktop.h"
#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/TextArguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace weft::cli {

namespace {

constexpr std::array<const char*, 4> Names{"import", "analyse", "layout", "canvas"};

/// An option that weft-desktop understands; it judges the value.
struct PassedOn {
    const char* name;
    CommandWord word;
};
constexpr std::array<PassedOn, 8> Passed{{
    {"--nodes", CommandWord::BenchNodes},
    {"--seed", CommandWord::BenchSeed},
    {"--scenario", CommandWord::BenchScenario},
    {"--frames", CommandWord::BenchFrames},
    {"--size", CommandWord::BenchSize},
    {"--repeat", CommandWord::BenchRepeat},
    {"--baseline", CommandWord::BenchBaseline},
    {"--max-ratio", CommandWord::BenchMaxRatio},
}};

} // namespace

QString BenchCommand::description() const
{
    return commandText(CommandWord::Bench);
}

void BenchCommand::addOptions(CLI::App& app)
{
    app.add_option("NAME", m_name, commandText(CommandWord::BenchName).toStdString())->required();
    app.add_option("SOURCE", m_sources, commandText(CommandWord::Sources).toStdString());
    for (const PassedOn& option : Passed)
        m_values.emplace_back(option.name, std::string());
    // Only now: the parser keeps references into the list.
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const std::string names = i == 0 ? "--nodes,--products" : m_values[i].first;
        app.add_option(names, m_values[i].second, commandText(Passed[i].word).toStdString())->take_last();
    }
}

ExitCode BenchCommand::run(Invocation& invocation)
{
    if (std::ranges::find(Names, m_name) == Names.end()) {
        const QStringList names(Names.begin(), Names.end());
        const QString expected =
            app::filled(commandText(CommandWord::ExpectedOneOf), QStringList{names.join(QStringLiteral(", "))});
        printProblem({DiagnosticCode::FieldValue, {"NAME", m_name, expected.toStdString()}});
        return ExitCode::Usage;
    }
    if (m_name != "canvas") {
        printMessage(commandText(CommandWord::NotYet).arg(QStringLiteral("bench ") + QString::fromStdString(m_name)));
        return ExitCode::Usage;
    }
    std::vector<std::string> words{"--bench-canvas"};
    for (const auto& [option, value] : m_values) {
        if (!value.empty())
            words.push_back(option + "=" + value);
    }
    if (invocation.options.json)
        words.emplace_back("--json");
    if (!invocation.options.out.empty())
        words.push_back("--out=" + invocation.options.out);
    // A source may begin with a dash.
    words.emplace_back("--");
    words.insert(words.end(), m_sources.begin(), m_sources.end());
    return startDesktop(words, Display::None);
}

} // namespace weft::cli
