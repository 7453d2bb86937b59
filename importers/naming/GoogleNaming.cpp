// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/GoogleNaming.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace weft::importers {

namespace {

enum class Shape : std::uint8_t {
    Plain, ///< the namespace is the scheme alone
    Host,  ///< the first part is a host, with or without a port, or a bucket
    Local  ///< likewise, but `localhost` is not worth naming
};

struct System {
    std::string_view name;
    std::string_view scheme;
    Shape shape;
};

constexpr std::array Systems = {
    System{"bigquery", "bigquery", Shape::Plain},
    System{"gcs", "gs", Shape::Host},
    System{"s3", "s3", Shape::Host},
    System{"dbfs", "dbfs", Shape::Host},
    System{"hdfs", "hdfs", Shape::Host},
    System{"abfss", "abfss", Shape::Host},
    System{"wasbs", "wasbs", Shape::Host},
    System{"filesystem", "file", Shape::Local},
    System{"kafka", "kafka", Shape::Host},
    System{"mysql", "mysql", Shape::Host},
    System{"postgres", "postgres", Shape::Host},
    System{"postgresql", "postgres", Shape::Host},
    System{"oracle", "oracle", Shape::Host},
    System{"mssql", "mssql", Shape::Host},
    System{"sqlserver", "mssql", Shape::Host},
    System{"db2", "db2", Shape::Host},
    System{"hive", "hive", Shape::Host},
    System{"trino", "trino", Shape::Host},
    System{"teradata", "teradata", Shape::Host},
    System{"redshift", "redshift", Shape::Host},
    System{"snowflake", "snowflake", Shape::Host},
    System{"cassandra", "cassandra", Shape::Host},
    System{"spanner", "spanner", Shape::Host},
    System{"pubsub", "pubsub", Shape::Plain},
    System{"cloudsql_mysql", "mysql", Shape::Host},
    System{"cloudsql_postgresql", "postgres", Shape::Host},
};

/// Parts at the dots outside of backticks, without these; empty for an open backtick or an empty part.
std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts(1);
    bool quoted = false;
    for (const char c : text) {
        if (c == '`')
            quoted = !quoted;
        else if (c == '.' && !quoted)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    if (quoted || std::ranges::any_of(parts, [](const std::string& part) { return part.empty(); }))
        return {};
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from)
{
    std::string text;
    for (std::size_t i = from; i < parts.size(); ++i)
        text += (i == from ? "" : ".") + parts[i];
    return text;
}

bool endsInPort(std::string_view part)
{
    const std::size_t colon = part.rfind(':');
    return colon != std::string_view::npos && colon + 1 < part.size() &&
           part.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
}

/// How many of the first parts are the host: those up to a port, where there is one (`db.example.com:5432`).
std::size_t hostParts(const std::vector<std::string>& parts)
{
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (endsInPort(parts[i]))
            return i + 1;
    }
    return 1;
}

std::string withoutSlashes(std::string text)
{
    text.erase(0, std::min(text.find_first_not_of('/'), text.size()));
    while (!text.empty() && text.back() == '/')
        text.pop_back();
    return text;
}

} // namespace

std::optional<DatasetNameRecord> googleDataset(std::string_view fullName)
{
    const std::size_t colon = fullName.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    const std::string_view name = fullName.substr(0, colon);
    const std::vector<std::string> parts = partsOf(fullName.substr(colon + 1));
    if (parts.empty())
        return std::nullopt;
    const auto system = std::ranges::find(Systems, name, &System::name);
    if (system == Systems.end())
        return DatasetNameRecord{std::string(name), joined(parts, 0)};
    if (system->shape == Shape::Plain || parts.size() == 1)
        return DatasetNameRecord{std::string(system->scheme), joined(parts, 0)};
    const std::size_t hosts = hostParts(parts);
    std::string host;
    for (std::size_t i = 0; i < hosts; ++i)
        host += (i == 0 ? "" : ".") + parts[i];
    const std::string rest = withoutSlashes(joined(parts, hosts));
    if (rest.empty())
        return std::nullopt;
    if (system->shape == Shape::Local && host == "localhost")
        return DatasetNameRecord{std::string(system->scheme), rest};
    return DatasetNameRecord{std::string(system->scheme) + "://" + host, rest};
}

} // namespace weft::importers
