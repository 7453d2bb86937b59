// SPDX-License-Identifier: Apache-2.0
#include "importers/manifest/PortServer.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/naming/DatasetText.h"
#include "importers/naming/ServerNaming.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace weft::importers {

namespace {

std::string first(const Node& server, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (const std::string_view text = trimmed(scalarField(server, key)); !text.empty())
            return std::string(text);
    }
    return {};
}

ServerRecord serverOf(const std::string& type, const Node& node)
{
    ServerRecord server;
    server.type = plainWord(type);
    if (const std::string own = first(node, {"type"}); !own.empty())
        server.type = plainWord(own);
    server.environment = first(node, {"environment"});
    server.host = first(node, {"host", "bootstrapServers", "hostname"});
    server.port = first(node, {"port"});
    server.account = first(node, {"account"});
    server.region = first(node, {"region", "regionName"});
    server.catalog = first(node, {"catalog"});
    server.project = first(node, {"project"});
    server.database = first(node, {"database"});
    server.dataset = first(node, {"dataset"});
    server.schema = first(node, {"schema"});
    server.serviceName = first(node, {"serviceName"});
    server.location = first(node, {"location"});
    server.path = first(node, {"path"});
    // An account is often written as the address of its console.
    constexpr std::string_view Snowflake = ".snowflakecomputing.com";
    if (const std::size_t at = server.account.find(Snowflake); at != std::string::npos) {
        server.host = server.account;
        server.account.clear();
    }
    return server;
}

/// What the fields let be guessed where nothing says the technology.
std::string technology(const Node& server)
{
    if (!first(server, {"topic"}).empty())
        return "kafka";
    if (!first(server, {"project"}).empty() && !first(server, {"dataset"}).empty())
        return "bigquery";
    if (!first(server, {"account"}).empty())
        return "snowflake";
    if (first(server, {"location"}).starts_with("s3"))
        return "s3";
    return {};
}

std::string_view field(std::string_view text, std::size_t number)
{
    for (; number > 0 && !text.empty(); --number)
        text.remove_prefix(std::min(text.find(':') + 1, text.size()));
    return text.substr(0, text.find(':'));
}

/// `arn:aws:s3:::bucket/key` and `arn:aws:glue:REGION:ACCOUNT:table/DATABASE/TABLE`.
std::optional<DatasetNameRecord> fromArn(const std::string& arn)
{
    if (!arn.starts_with("arn:"))
        return std::nullopt;
    const std::string_view service = field(arn, 2);
    std::size_t resource = 0;
    for (int i = 0; i < 5; ++i) {
        resource = arn.find(':', resource);
        if (resource == std::string::npos)
            return std::nullopt;
        ++resource;
    }
    const std::string rest = arn.substr(resource);
    if (service == "glue" && rest.starts_with("table/"))
        return DatasetNameRecord{arn.substr(0, resource - 1), rest};
    if (service != "s3" || rest.empty())
        return std::nullopt;
    const std::size_t slash = rest.find('/');
    if (slash == std::string::npos)
        return DatasetNameRecord{"s3://" + rest, "/"};
    return splitAddress("s3://" + rest);
}

} // namespace

std::vector<DatasetNameRecord> portDatasets(const std::string& type, const Node* server, const std::string& location)
{
    if (server && server->isMapping()) {
        ServerRecord record = serverOf(type, *server);
        if (record.type.empty())
            record.type = technology(*server);
        std::string object = first(*server, {"topic", "table", "view", "model", "object"});
        if (object.empty() && !record.location.empty())
            object = record.location;
        std::vector<DatasetNameRecord> names = datasetNames(record, object);
        if (names.empty() && !record.location.empty()) {
            if (const std::optional<DatasetNameRecord> name = readDatasetName(record.location))
                names.push_back(*name);
        }
        if (!names.empty())
            return {names.front()};
    }
    if (const std::optional<DatasetNameRecord> name = fromArn(location))
        return {*name};
    if (const std::optional<DatasetNameRecord> name = readDatasetName(location))
        return {*name};
    return {};
}

} // namespace weft::importers
