// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LimitsFile.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <cstdint>
#include <map>

namespace weft::cli {

namespace {

constexpr qint64 LargestFile = 1024 * 1024;
constexpr std::uint64_t LargestLimit = std::uint64_t(1) << 53;

/// Sets the limit of that name; false when there is none.
bool setLimit(importers::Limits& limits, std::string_view name, std::uint64_t value)
{
    const std::map<std::string_view, std::uint64_t*> wide{
        {"unpackedRatio", &limits.unpackedRatio},
        {"unpackedBytes", &limits.unpackedBytes},
    };
    const std::map<std::string_view, std::size_t*> sizes{
        {"depth", &limits.depth},
        {"lineBytes", &limits.lineBytes},
        {"documentBytes", &limits.documentBytes},
        {"anchors", &limits.anchors},
        {"aliasExpansion", &limits.aliasExpansion},
        {"expandedNodes", &limits.expandedNodes},
        {"printedDiagnostics", &limits.printedDiagnostics},
        {"directoryDepth", &limits.directoryDepth},
        {"regexLength", &limits.regexLength},
    };
    if (const auto found = wide.find(name); found != wide.end()) {
        *found->second = value;
        return true;
    }
    const auto found = sizes.find(name);
    if (found != sizes.end())
        *found->second = static_cast<std::size_t>(value);
    return found != sizes.end();
}

} // namespace

Result<importers::Limits> readLimits(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Problem{DiagnosticCode::SourceUnreadable, {path, path + ": " + file.errorString().toStdString()}};
    const QByteArray bytes = file.read(LargestFile);
    const nlohmann::json document = nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!document.is_object())
        return Problem{DiagnosticCode::FieldType,
                       {path, "a JSON object", document.is_discarded() ? "no JSON" : document.type_name()}};
    importers::Limits limits;
    for (const auto& [name, value] : document.items()) {
        const bool fits =
            value.is_number_unsigned() && value.get<std::uint64_t>() >= 1 && value.get<std::uint64_t>() <= LargestLimit;
        if (!fits)
            return Problem{DiagnosticCode::FieldType, {name, "a whole number from 1 on", value.dump().substr(0, 80)}};
        if (!setLimit(limits, name, value.get<std::uint64_t>()))
            return Problem{DiagnosticCode::FieldUnknown, {name}};
    }
    return limits;
}

} // namespace weft::cli
