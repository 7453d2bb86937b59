// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/ExplainCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Nearest.h"
#include "app/cli/Opening.h"
#include "app/shared/json/JsonDocument.h"
#include "app/shared/text/ExplainText.h"
#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

QString ExplainCommand::description() const
{
    return commandText(CommandWord::Explain);
}

void ExplainCommand::addOptions(CLI::App& app)
{
    app.add_option("CODE", m_code, commandText(CommandWord::ExplainName).toStdString());
}

ExitCode ExplainCommand::run(Invocation& invocation)
{
    const std::vector<std::string> names = app::codeNames();
    if (m_code.empty()) {
        std::string bytes;
        for (const std::string& name : names)
            bytes += name + '\n';
        if (invocation.options.json)
            bytes = app::jsonBytes({{"codes", names}});
        return deliver(invocation, bytes, ExitCode::Done);
    }
    const std::optional<DiagnosticCode> code = codeFromName(m_code);
    if (!code) {
        printMessage(
            app::filled(commandText(CommandWord::NoCode),
                        QStringList{app::visibleText(m_code), QString::fromStdString(nearest(m_code, names).front())}));
        return ExitCode::Usage;
    }
    const app::Explanation explanation = app::explain(*code);
    std::string bytes =
        m_code + "\n\n" + explanation.meaning.toStdString() + "\n\n" + explanation.remedy.toStdString() + '\n';
    if (invocation.options.json) {
        bytes = app::jsonBytes({{"code", m_code},
                                {"meaning", explanation.meaning.toStdString()},
                                {"remedy", explanation.remedy.toStdString()}});
    }
    return deliver(invocation, bytes, ExitCode::Done);
}

} // namespace weft::cli
