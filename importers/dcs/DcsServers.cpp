// SPDX-License-Identifier: Apache-2.0
#include "importers/dcs/DcsServers.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::size_t ServersRead = 64;
constexpr std::array<Names, 17> ServerRead = {
    "type",    "environment", "host",        "port",     "account", "region", "catalog",  "project",     "database",
    "dataset", "schema",      "serviceName", "location", "path",    "topic",  "endpoint", "service_name"};
constexpr std::array<Names, 11> ServerKnown = {"description", "roles",     "format",           "delimiter",
                                               "endpointUrl", "warehouse", "stream",           "driver",
                                               "server",      "url",       "clusterIdentifier"};

DcsServer readServer(RecordReading& record, const Node& node, std::string name)
{
    FieldReader fields(record, node, {ServerRead, ServerKnown});
    DcsServer read;
    ServerRecord& server = read.server;
    server.server = std::move(name);
    server.type = fields.requiredText("type", Severity::Warning);
    server.environment = fields.text("environment");
    server.host = fields.text("host");
    if (server.host.empty())
        server.host = fields.text("endpoint");
    server.port = fields.text("port");
    server.account = fields.text("account");
    server.region = fields.text("region");
    server.catalog = fields.text("catalog");
    server.project = fields.text("project");
    server.database = fields.text("database");
    server.dataset = fields.text("dataset");
    server.schema = fields.text("schema");
    server.serviceName = fields.text("serviceName");
    if (server.serviceName.empty())
        server.serviceName = fields.text("service_name");
    server.location = fields.text("location");
    server.path = fields.text("path");
    read.topic = fields.text("topic");
    return read;
}

} // namespace

std::vector<DcsServer> readServerMap(RecordReading& record, FieldReader& contract)
{
    std::vector<DcsServer> servers;
    const Node* map = contract.mapping("servers");
    for (std::size_t i = 0; map && i < map->children.size(); ++i) {
        const Node& node = *map->children[i];
        const std::string name(map->keys[i]);
        // The map may say of all servers together where they run.
        if (node.isScalar() && (name == "environment" || name == "description"))
            continue;
        if (!node.isMapping()) {
            contract.report(Severity::Warning, DiagnosticCode::FieldType,
                            {"servers." + name, "mapping", std::string(typeName(node))}, node);
            continue;
        }
        if (servers.size() == ServersRead) {
            contract.report(Severity::Warning, DiagnosticCode::FieldValue,
                            {"servers", {}, "at most " + std::to_string(ServersRead)}, node);
            break;
        }
        servers.push_back(readServer(record, node, name));
    }
    return servers;
}

std::vector<DatasetNameRecord> namesOf(const std::vector<DcsServer>& servers, std::string_view model)
{
    std::vector<ServerRecord> stores;
    for (const DcsServer& server : servers) {
        if (server.topic.empty())
            stores.push_back(server.server);
    }
    std::vector<DatasetNameRecord> names = datasetCandidates(stores, model);
    for (const DcsServer& server : servers) {
        if (server.topic.empty())
            continue;
        for (DatasetNameRecord& name : datasetNames(server.server, server.topic)) {
            if (std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
        }
    }
    return names;
}

} // namespace weft::importers
