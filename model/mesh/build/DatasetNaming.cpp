// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/DatasetNaming.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::build {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array SchemeSynonyms = {
    Pair("s3a", "s3"),     Pair("s3n", "s3"),     Pair("postgresql", "postgres"),     Pair("wasbs", "abfss"),
    Pair("abfs", "abfss"), Pair("wasb", "abfss"), Pair("databricks", "unitycatalog"), Pair("sqlserver", "mssql")};

constexpr std::array DefaultPorts = {Pair("postgres", "5432"),    Pair("mysql", "3306"),    Pair("mssql", "1433"),
                                     Pair("oracle", "1521"),      Pair("redshift", "5439"), Pair("kafka", "9092"),
                                     Pair("unitycatalog", "443"), Pair("trino", "8080"),    Pair("hive", "10000")};

constexpr std::array CaseFolding = {
    std::string_view("snowflake"), std::string_view("oracle"),    std::string_view("postgres"),
    std::string_view("redshift"),  std::string_view("hive"),      std::string_view("unitycatalog"),
    std::string_view("trino"),     std::string_view("awsathena"), std::string_view("mssql"),
    std::string_view("teradata"),  std::string_view("db2"),       std::string_view("arn:aws:glue")};

std::string_view lookUp(std::span<const Pair> table, std::string_view key, std::string_view otherwise)
{
    const auto found = std::ranges::find(table, key, &Pair::first);
    return found == table.end() ? otherwise : found->second;
}

std::string evenName(std::string_view name, bool foldCase)
{
    while (name.starts_with('/'))
        name.remove_prefix(1);
    while (name.ends_with('/'))
        name.remove_suffix(1);
    const std::string even = withoutQuotes(withoutPartition(name));
    return foldCase ? lowerCase(even) : even;
}

std::string key(std::string_view scheme, std::string_view host, std::string_view name)
{
    std::string result;
    result.reserve(scheme.size() + host.size() + name.size() + 2);
    result.append(scheme).push_back('\n');
    result.append(host).push_back('\n');
    result.append(name);
    return result;
}

} // namespace

std::string evenScheme(std::string_view nameSpace)
{
    const std::string scheme = lowerCase(nameSpace.substr(0, nameSpace.find("://")));
    return std::string(lookUp(SchemeSynonyms, scheme, scheme));
}

std::string_view withoutDefaultPort(std::string_view scheme, std::string_view host)
{
    const std::string_view port = lookUp(DefaultPorts, scheme, {});
    const bool stated = !port.empty() && host.size() > port.size() && host.ends_with(port) &&
                        host[host.size() - port.size() - 1] == ':';
    return stated ? host.substr(0, host.size() - port.size() - 1) : host;
}

std::string withoutQuotes(std::string_view name)
{
    std::string bare;
    bare.reserve(name.size());
    for (const char c : name) {
        if (c != '"' && c != '`' && c != '[' && c != ']')
            bare.push_back(c);
    }
    return bare;
}

std::string_view withoutPartition(std::string_view name)
{
    for (std::size_t slash = name.rfind('/'); slash != std::string_view::npos; slash = name.rfind('/')) {
        if (name.substr(slash).find('=') == std::string_view::npos)
            break;
        name = name.substr(0, slash);
    }
    return name;
}

bool foldsCase(std::string_view nameSpace)
{
    const std::string even = evenScheme(nameSpace);
    return std::ranges::any_of(CaseFolding, [&](std::string_view store) { return even.starts_with(store); });
}

std::vector<std::string> matchKeys(LineageName name)
{
    std::string_view nameSpace = trimmed(name.nameSpace);
    while (nameSpace.ends_with('/'))
        nameSpace.remove_suffix(1);
    const std::size_t colon = nameSpace.find("://");
    const std::string even = evenScheme(nameSpace);
    const std::string table = evenName(name.name, foldsCase(nameSpace));
    if (colon == std::string_view::npos)
        return {key(even, {}, table)};

    std::vector<std::string> keys;
    const std::string hosts = lowerCase(nameSpace.substr(colon + 3));
    std::string_view rest = hosts;
    while (true) {
        const std::size_t comma = even == "kafka" ? rest.find(',') : std::string_view::npos;
        keys.push_back(key(even, withoutDefaultPort(even, rest.substr(0, comma)), table));
        if (comma == std::string_view::npos)
            break;
        rest.remove_prefix(comma + 1);
    }
    return keys;
}

std::size_t partCount(std::string_view name)
{
    const char divider = name.find('/') == std::string_view::npos ? '.' : '/';
    return static_cast<std::size_t>(std::ranges::count(name, divider)) + 1;
}

std::string lastParts(std::string_view name, std::size_t count)
{
    const char divider = name.find('/') == std::string_view::npos ? '.' : '/';
    if (partCount(name) < count)
        return {};
    std::size_t start = name.size();
    for (std::size_t i = 0; i < count; ++i)
        start = start == 0 ? std::string_view::npos : name.rfind(divider, start - 1);
    std::string parts(start == std::string_view::npos ? name : name.substr(start + 1));
    std::ranges::replace(parts, '/', '.');
    std::erase_if(parts, [](char c) { return c == '"' || c == '`' || c == '[' || c == ']'; });
    return parts;
}

} // namespace weft::build
