// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/JsonSchemas.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace weft::app {

namespace {

constexpr std::string_view Ending = ".schema.json";

} // namespace

std::vector<std::string> schemaNames()
{
    std::vector<std::string> names;
    for (const QString& file : QDir(QStringLiteral(":/schemas")).entryList()) {
        const std::string name = file.toStdString();
        if (name.ends_with(Ending))
            names.push_back(name.substr(0, name.size() - Ending.size()));
    }
    std::ranges::sort(names);
    return names;
}

std::optional<std::string> schemaBytes(std::string_view name)
{
    // Only what the list holds: a name is never taken as a path.
    if (!std::ranges::binary_search(schemaNames(), name))
        return std::nullopt;
    QFile file(QStringLiteral(":/schemas/") + QString::fromStdString(std::string(name).append(Ending)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().toStdString();
}

} // namespace weft::app
