// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/ServerNaming.h"

#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace weft::importers {

namespace {

/// How a store that is reached by host and port writes its names: `scheme://host:port` and up to three parts.
struct HostStore {
    std::string_view type;
    std::string_view scheme;
    std::string_view port; ///< when none is stated
    enum Parts { DatabaseSchema, CatalogSchema, ServiceSchema, Database, Schema } parts;
};

constexpr std::array HostStores = {
    HostStore{"postgres", "postgres", "5432", HostStore::DatabaseSchema},
    HostStore{"postgresql", "postgres", "5432", HostStore::DatabaseSchema},
    HostStore{"redshift", "redshift", "5439", HostStore::DatabaseSchema},
    HostStore{"sqlserver", "mssql", "1433", HostStore::DatabaseSchema},
    HostStore{"mssql", "mssql", "1433", HostStore::DatabaseSchema},
    HostStore{"synapse", "sqlserver", "1433", HostStore::Schema},
    HostStore{"oracle", "oracle", "1521", HostStore::ServiceSchema},
    HostStore{"db2", "db2", "50000", HostStore::DatabaseSchema},
    HostStore{"vertica", "vertica", "5433", HostStore::DatabaseSchema},
    HostStore{"trino", "trino", "", HostStore::CatalogSchema},
    HostStore{"presto", "presto", "", HostStore::CatalogSchema},
    HostStore{"mysql", "mysql", "3306", HostStore::Database},
    HostStore{"hive", "hive", "10000", HostStore::Database},
    HostStore{"impala", "impala", "21050", HostStore::Database},
    HostStore{"teradata", "teradata", "1025", HostStore::Database},
    HostStore{"clickhouse", "clickhouse", "8123", HostStore::Database},
};

constexpr std::array FileTypes = {"s3",   "s3a",  "gcs",   "gs",   "azure", "abfss",
                                  "hdfs", "sftp", "local", "file", "custom"};

/// `"A"."B"` → `A.B`.
std::string withoutQuotes(std::string_view text)
{
    std::string bare;
    for (const char c : text) {
        if (c != '"' && c != '`' && c != '[' && c != ']')
            bare += c;
    }
    return bare;
}

/// `before` and the object's own parts, of which there are `wanted` in all; empty when a part is missing.
std::string qualified(std::vector<std::string> before, const std::string& object)
{
    const auto own = static_cast<std::size_t>(std::ranges::count(object, '.'));
    const std::size_t keep = before.size() > own ? before.size() - own : 0;
    std::string name;
    for (std::size_t i = 0; i < keep; ++i) {
        if (before[i].empty())
            return {};
        name += before[i] + '.';
    }
    return name + object;
}

/// A host as stated: without scheme, path and user; a port written into it wins.
std::string hostAndPort(std::string_view host, std::string_view port, std::string_view defaultPort)
{
    if (const std::size_t scheme = host.find("://"); scheme != std::string_view::npos)
        host.remove_prefix(scheme + 3);
    host = host.substr(0, host.find_first_of("/,"));
    if (host.empty() || host.find(':') != std::string_view::npos)
        return std::string(host);
    if (port.empty())
        port = defaultPort;
    return std::string(host) + (port.empty() ? "" : ":") + std::string(port);
}

/// `cluster.xyz.region.redshift.amazonaws.com` → `cluster.region`, as OpenLineage names clusters.
std::string redshiftHost(const std::string& host)
{
    constexpr std::string_view Domain = ".redshift.amazonaws.com";
    const std::size_t end = host.find(Domain);
    const std::size_t first = host.find('.');
    const std::size_t second = first == std::string::npos ? first : host.find('.', first + 1);
    if (end == std::string::npos || second == std::string::npos || second >= end)
        return host;
    return host.substr(0, first) + host.substr(second, end - second) + host.substr(end + Domain.size());
}

std::vector<DatasetNameRecord> named(std::string nameSpace, std::string name)
{
    if (nameSpace.empty() || name.empty())
        return {};
    return {{std::move(nameSpace), std::move(name)}};
}

std::vector<DatasetNameRecord> onHost(const HostStore& store, const ServerRecord& server, const std::string& object)
{
    std::string host = hostAndPort(server.host, server.port, store.port);
    if (host.empty())
        return {};
    if (store.scheme == "redshift")
        host = redshiftHost(host);
    std::vector<std::string> before;
    switch (store.parts) {
    case HostStore::DatabaseSchema:
        before = {server.database, server.schema};
        break;
    case HostStore::CatalogSchema:
        before = {server.catalog, server.schema};
        break;
    case HostStore::ServiceSchema:
        before = {server.serviceName, server.schema};
        break;
    case HostStore::Database:
        before = {server.database.empty() ? server.schema : server.database};
        break;
    case HostStore::Schema:
        before = {server.schema};
        break;
    }
    return named(std::string(store.scheme) + "://" + host, qualified(before, object));
}

/// Files: the object is a folder or file below the location, unless the location says itself where (`{model}`, `*`).
std::vector<DatasetNameRecord> atLocation(std::string location, std::string_view object)
{
    bool complete = false;
    for (std::size_t at = location.find("{model}"); at != std::string::npos;
         at = location.find("{model}", at + object.size())) {
        location.replace(at, 7, object);
        complete = true;
    }
    if (const std::size_t star = location.find('*'); star != std::string::npos) {
        location.erase(location.rfind('/', star) == std::string::npos ? 0 : location.rfind('/', star));
        complete = true;
    }
    while (!location.empty() && location.back() == '/')
        location.pop_back();
    const std::string_view last = std::string_view(location).substr(location.rfind('/') + 1);
    if (!complete && last != object)
        location += '/' + std::string(object);
    if (location.find("://") == std::string::npos)
        return named("file", location);
    if (const std::optional<DatasetNameRecord> name = splitAddress(location))
        return {*name};
    return {};
}

std::string snowflakeAccount(const ServerRecord& server)
{
    if (!server.account.empty())
        return server.account;
    const std::string host = hostAndPort(server.host, {}, {});
    const std::size_t domain = host.find(".snowflakecomputing.com");
    return host.substr(0, domain);
}

int environmentRank(const ServerRecord& server)
{
    constexpr std::array Production = {"prod", "production", "prd", "live", "productive"};
    const std::string environment = lowerCase(server.environment.empty() ? server.server : server.environment);
    if (std::ranges::find(Production, environment) != Production.end())
        return 0;
    return server.environment.empty() ? 1 : 2;
}

} // namespace

std::vector<DatasetNameRecord> datasetNames(const ServerRecord& server, std::string_view object)
{
    if (object.empty())
        return {};
    if (object.find("://") != std::string_view::npos) {
        const std::optional<DatasetNameRecord> name = splitAddress(object);
        return name ? std::vector{*name} : std::vector<DatasetNameRecord>{};
    }
    const std::string type = lowerCase(server.type);
    const std::string table = withoutQuotes(object);
    const auto store = std::ranges::find(HostStores, std::string_view(type), &HostStore::type);
    if (store != HostStores.end())
        return onHost(*store, server, table);
    if (type == "snowflake") {
        const std::string account = snowflakeAccount(server);
        return account.empty() ? std::vector<DatasetNameRecord>{}
                               : named("snowflake://" + account, qualified({server.database, server.schema}, table));
    }
    if (type == "bigquery")
        return named("bigquery", qualified({server.project, server.dataset}, table));
    if (type == "databricks") {
        const std::string host = hostAndPort(server.host, {}, {});
        const std::string name = qualified({server.catalog, server.schema}, table);
        if (host.empty() || name.empty())
            return {};
        return {{"databricks://" + host, name}, {"unitycatalog://" + host, name}};
    }
    if (type == "athena" && !server.region.empty()) {
        return named("awsathena://athena." + server.region + ".amazonaws.com",
                     qualified({server.catalog.empty() ? "AwsDataCatalog" : server.catalog, server.schema}, table));
    }
    if (type == "glue" && !server.region.empty() && !server.account.empty() && !server.database.empty())
        return named("arn:aws:glue:" + server.region + ":" + server.account, "table/" + server.database + "/" + table);
    if (type == "kafka") {
        const std::string host = hostAndPort(server.host, server.port, "9092");
        return host.empty() ? std::vector<DatasetNameRecord>{} : named("kafka://" + host, std::string(object));
    }
    if (type == "pubsub" && !server.project.empty())
        return named("pubsub", "topic:" + server.project + ":" + std::string(object));
    const std::string& location = server.location.empty() ? server.path : server.location;
    if (!location.empty() && (type == "glue" || std::ranges::find(FileTypes, type) != FileTypes.end()))
        return atLocation(location, object);
    return {};
}

std::vector<DatasetNameRecord> datasetCandidates(const std::vector<ServerRecord>& servers, std::string_view object)
{
    std::vector<const ServerRecord*> order;
    for (const ServerRecord& server : servers)
        order.push_back(&server);
    std::ranges::stable_sort(order, {}, [](const ServerRecord* server) { return environmentRank(*server); });
    std::vector<DatasetNameRecord> candidates;
    for (const ServerRecord* server : order) {
        for (DatasetNameRecord& name : datasetNames(*server, object)) {
            if (std::ranges::find(candidates, name) == candidates.end())
                candidates.push_back(std::move(name));
        }
    }
    return candidates;
}

} // namespace weft::importers
