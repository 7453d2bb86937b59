// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtNaming.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array Adapters = {Pair("bigquery", "bigquery"),   Pair("athena", "awsathena://"),
                                 Pair("sqlserver", "mssql://"),  Pair("synapse", "sqlserver://"),
                                 Pair("fabric", "mssql://"),     Pair("postgresql", "postgres://"),
                                 Pair("alloydb", "postgres://"), Pair("glue", "spark://"),
                                 Pair("spark_livy", "spark://"), Pair("databricks_spark", "databricks://")};

/// `"DB"."s"."t"` → `DB.s.t`
std::string withoutQuotes(std::string_view relation)
{
    std::string bare;
    for (const char c : relation) {
        if (c != '"' && c != '`' && c != '[' && c != ']')
            bare += c;
    }
    return bare;
}

} // namespace

std::string dbtNamespace(std::string_view adapter)
{
    if (adapter.empty())
        return "dbt://";
    const auto found = std::ranges::find(Adapters, adapter, &Pair::first);
    return found == Adapters.end() ? std::string(adapter) + "://" : std::string(found->second);
}

std::string dbtTableName(const DbtNode& node)
{
    if (node.isEphemeral() || (node.kind != DbtKind::Table && node.kind != DbtKind::Source))
        return {};
    const std::string& table = node.identifier.empty() ? node.name : node.identifier;
    if (node.schema.empty() && !node.relation.empty())
        return withoutQuotes(node.relation);
    std::string name;
    for (const std::string* part : {&node.database, &node.schema, &table}) {
        if (!part->empty())
            name += (name.empty() ? "" : ".") + *part;
    }
    return name;
}

std::optional<DatasetNameRecord> dbtUnknownDataset(std::string_view id)
{
    constexpr std::array<std::string_view, 8> Tableless = {
        "macro", "metric", "semantic_model", "saved_query", "function", "unit_test", "doc", "group"};
    const std::string_view kind = id.substr(0, id.find('.'));
    if (id.empty() || std::ranges::find(Tableless, kind) != Tableless.end())
        return std::nullopt;
    std::string_view package = id.substr(std::min(kind.size() + 1, id.size()));
    package = package.substr(0, package.find('.'));
    return DatasetNameRecord{"dbt://" + std::string(package.empty() ? id : package), std::string(id)};
}

} // namespace weft::importers
