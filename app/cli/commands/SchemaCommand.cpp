// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/SchemaCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Opening.h"
#include "app/shared/json/JsonSchemas.h"
#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

QString SchemaCommand::description() const
{
    return commandText(CommandWord::Schema);
}

void SchemaCommand::addOptions(CLI::App& app)
{
    app.add_option("NAME", m_name, commandText(CommandWord::SchemaName).toStdString());
}

ExitCode SchemaCommand::run(Invocation& invocation)
{
    const std::vector<std::string> names = app::schemaNames();
    if (m_name.empty()) {
        std::string bytes;
        if (invocation.options.json)
            bytes = app::jsonBytes({{"schemas", names}});
        else
            for (const std::string& name : names)
                bytes += name + '\n';
        return deliver(invocation, bytes, ExitCode::Done);
    }
    const std::optional<std::string> schema = app::schemaBytes(m_name);
    if (schema)
        return deliver(invocation, *schema, ExitCode::Done);
    QStringList known;
    for (const std::string& name : names)
        known += QString::fromStdString(name);
    printMessage(app::filled(commandText(CommandWord::NoSchema),
                             QStringList{app::visibleText(m_name), known.join(QStringLiteral(", "))}));
    return ExitCode::Usage;
}

} // namespace weft::cli
