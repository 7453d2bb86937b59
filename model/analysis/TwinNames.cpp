// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/TwinNames.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

#include <algorithm>
#include <array>

namespace weft {

namespace {

constexpr std::array<std::string_view, 9> Environments = {"dev",     "test", "tst", "qa",  "uat",
                                                          "preprod", "prod", "prd", "live"};

/// Stores whose names are no `catalogue.schema.table`.
constexpr std::array<std::string_view, 12> PathStores = {"kafka", "s3",   "gs",   "gcs",   "abfss",  "hdfs",
                                                         "file",  "dbfs", "http", "https", "pubsub", "sftp"};

std::string_view withoutSlashes(std::string_view text)
{
    while (text.starts_with('/'))
        text.remove_prefix(1);
    while (text.ends_with('/'))
        text.remove_suffix(1);
    return text;
}

/// A namespace, taken apart; `scheme` is all of it where it has no `://`.
struct Server {
    std::string scheme;
    std::string host;
    bool hasScheme = false;
};

Server serverOf(std::string_view nameSpace, TwinReason reason)
{
    nameSpace = trimmed(nameSpace);
    while (nameSpace.ends_with('/'))
        nameSpace.remove_suffix(1);
    const std::size_t colon = nameSpace.find("://");
    Server server;
    server.hasScheme = colon != std::string_view::npos;
    if (server.hasScheme)
        server.host = nameSpace.substr(colon + 3);
    server.scheme = nameSpace.substr(0, colon);
    if (reason >= TwinReason::Case) {
        server.scheme = lowerCase(server.scheme);
        server.host = lowerCase(server.host);
    }
    if (reason >= TwinReason::Scheme)
        server.scheme = build::evenScheme(server.scheme);
    return server;
}

std::string keyOf(std::string_view scheme, std::string_view host, std::string_view name)
{
    std::string key;
    key.reserve(scheme.size() + host.size() + name.size() + 2);
    key.append(scheme).push_back('\n');
    key.append(host).push_back('\n');
    key.append(name);
    return key;
}

bool isEnvironment(std::string_view word)
{
    return std::ranges::find(Environments, word) != Environments.end();
}

/// One part without `dev_` or `dev-` in front.
std::string_view withoutEnvironment(std::string_view part)
{
    const std::size_t mark = part.find_first_of("_-");
    const bool stands = mark != std::string_view::npos && mark + 1 < part.size() && isEnvironment(part.substr(0, mark));
    return stands ? part.substr(mark + 1) : part;
}

/// `orders_20260131`, `orders-2026-01-31`, `orders_2026_01_31` without the date; names that are a date stay.
std::string_view withoutDate(std::string_view name)
{
    const auto isMark = [](char c) { return c == '-' || c == '_' || c == '$'; };
    std::size_t start = name.size();
    std::size_t digits = 0;
    while (start > 0 && digits < 8 && (isDigit(name[start - 1]) || isMark(name[start - 1])))
        digits += isDigit(name[--start]) ? 1 : 0;
    if (start < 2 || digits != 8 || !isMark(name[start - 1]))
        return name;
    std::string bare;
    std::ranges::copy_if(name.substr(start), std::back_inserter(bare), isDigit);
    const bool year = bare.starts_with("19") || bare.starts_with("20");
    const std::string_view month = std::string_view(bare).substr(4, 2);
    const std::string_view day = std::string_view(bare).substr(6, 2);
    const bool date = year && month >= "01" && month <= "12" && day >= "01" && day <= "31";
    return date ? name.substr(0, start - 1) : name;
}

/// A name in lower case without partitions, dates and environments.
std::string evenPrefix(std::string_view name)
{
    name = withoutDate(build::withoutPartition(name));
    const char divider = name.find('/') == std::string_view::npos ? '.' : '/';
    std::string even;
    bool first = true;
    while (true) {
        const std::size_t end = name.find(divider);
        const std::string_view part = name.substr(0, end);
        const bool last = end == std::string_view::npos;
        if (!first || last || !isEnvironment(part))
            even.append(even.empty() ? "" : std::string(1, divider)).append(withoutEnvironment(part));
        first = false;
        if (last)
            return even;
        name.remove_prefix(end + 1);
    }
}

std::string evenName(std::string_view name, TwinReason reason)
{
    std::string even = build::withoutQuotes(withoutSlashes(trimmed(name)));
    if (reason >= TwinReason::Case)
        even = lowerCase(even);
    return reason >= TwinReason::Prefix ? evenPrefix(even) : even;
}

} // namespace

std::vector<std::string> twinKeys(const TwinName& name, TwinReason reason)
{
    const Server server = serverOf(name.nameSpace, reason);
    const std::string even = evenName(name.name, reason);
    if (reason < TwinReason::Port || !server.hasScheme)
        return {keyOf(server.scheme, server.host, even)};
    const std::string scheme = build::evenScheme(server.scheme);
    std::vector<std::string> keys;
    std::string_view hosts = server.host;
    while (true) {
        const std::size_t comma = scheme == "kafka" ? hosts.find(',') : std::string_view::npos;
        keys.push_back(keyOf(server.scheme, build::withoutDefaultPort(scheme, hosts.substr(0, comma)), even));
        if (comma == std::string_view::npos)
            return keys;
        hosts.remove_prefix(comma + 1);
    }
}

std::string keyWithoutFirstPart(const TwinName& name)
{
    const Server server = serverOf(name.nameSpace, TwinReason::Prefix);
    if (std::ranges::find(PathStores, server.scheme) != PathStores.end())
        return {};
    const std::string even = evenName(name.name, TwinReason::Prefix);
    const std::size_t dot = even.find('.');
    if (dot == std::string::npos || even.find('/') != std::string::npos)
        return {};
    const std::string_view host = build::withoutDefaultPort(server.scheme, server.host);
    return keyOf(server.scheme, host, std::string_view(even).substr(dot + 1));
}

std::string serverKey(const TwinName& name, bool schemeless)
{
    const Server server = serverOf(name.nameSpace, TwinReason::Scheme);
    if (server.hasScheme != schemeless)
        return {};
    const std::string_view host = schemeless ? server.host : server.scheme;
    const std::size_t colon = host.rfind(':');
    const bool isServer = colon != std::string_view::npos && colon > 0 && colon + 1 < host.size() &&
                          std::ranges::all_of(host.substr(colon + 1), isDigit);
    return isServer ? keyOf({}, host, evenName(name.name, TwinReason::Scheme)) : std::string();
}

std::string plainTwinKey(std::string_view name, TwinReason reason)
{
    std::string key;
    for (const char c : build::withoutQuotes(trimmed(name)))
        key.push_back(c == ' ' || c == '-' ? '_' : c);
    if (reason >= TwinReason::Case)
        key = lowerCase(key);
    if (reason < TwinReason::Prefix)
        return key;
    std::string_view bare = withoutEnvironment(key);
    if (bare.starts_with("team_") && bare.size() > 5)
        bare.remove_prefix(5);
    return std::string(bare);
}

} // namespace weft
