// SPDX-License-Identifier: Apache-2.0
#include "importers/odcs/OdcsSchema.h"

#include "importers/odcs/OdcsRelationships.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::size_t ServersRead = 64;
constexpr std::size_t LongestPath = 4096; // of a column; every column below repeats it

constexpr std::array<Names, 16> ServerRead = {"server", "type",        "environment", "host",    "port",     "account",
                                              "region", "regionName",  "catalog",     "project", "database", "dataset",
                                              "schema", "serviceName", "location",    "path"};
constexpr std::array<Names, 11> ServerKnown = {"id",        "description", "roles",       "customProperties",
                                               "format",    "delimiter",   "endpointUrl", "stagingDir",
                                               "warehouse", "stream",      "driver"};
constexpr std::array<Names, 6> ObjectRead = {"name",        "physicalName", "physicalType",
                                             "logicalType", "description",  "properties"};
constexpr std::array<Names, 8> ObjectKnown = {"id",      "businessName",     "authoritativeDefinitions",
                                              "tags",    "customProperties", "dataGranularityDescription",
                                              "quality", "relationships"};
constexpr std::array<Names, 10> PropertyRead = {"name", "physicalType", "logicalType", "description", "classification",
                                                "tags", "primaryKey",   "required",    "properties",  "items"};
constexpr std::array<Names, 19> PropertyKnown = {"id",
                                                 "physicalName",
                                                 "businessName",
                                                 "authoritativeDefinitions",
                                                 "customProperties",
                                                 "criticalDataElement",
                                                 "encryptedName",
                                                 "examples",
                                                 "logicalTypeOptions",
                                                 "partitionKeyPosition",
                                                 "partitioned",
                                                 "primaryKeyPosition",
                                                 "quality",
                                                 "relationships",
                                                 "transformDescription",
                                                 "transformLogic",
                                                 "transformSourceObjects",
                                                 "unique",
                                                 "default"};
constexpr std::array<Names, 9> LogicalTypes = {"string",  "date",   "timestamp", "time",   "number",
                                               "integer", "object", "array",     "boolean"};

/// Reads the columns of one table.
class Columns {
public:
    Columns(RecordReading& record, ContractObjectRecord& object) : m_record(record), m_object(object) {}

    /// `properties` of an object, below the column `path` (empty: of the table). Depth is that of the document.
    void readProperties(FieldReader& parent, const std::string& path)
    {
        for (const Node* node : parent.mappings("properties")) {
            FieldReader fields(m_record, *node, {PropertyRead, PropertyKnown});
            ContractColumnRecord column = readColumn(fields, *node);
            const std::string name = fields.requiredText("name", Severity::Warning);
            if (name.empty())
                continue;
            if (path.size() + name.size() > LongestPath) {
                fields.report(Severity::Warning, DiagnosticCode::FieldValue,
                              {"name", name.substr(0, 64) + "…", "at most " + std::to_string(LongestPath) + " bytes"},
                              fields.at("name"));
                continue;
            }
            column.name = path.empty() ? name : path + '.' + name;
            const std::string whole = column.name;
            if (m_names.insert(whole).second) {
                m_object.columns.push_back(std::move(column));
            } else {
                fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"name", whole, "a name of its own"},
                              fields.at("name"));
            }
            readNested(fields, whole);
        }
    }

private:
    ContractColumnRecord readColumn(FieldReader& fields, const Node& node)
    {
        ContractColumnRecord column;
        const std::string logical = fields.text("logicalType");
        column.type = fields.text("physicalType");
        if (column.type.empty())
            column.type = logical;
        column.description = fields.text("description");
        column.classification = fields.text("classification");
        column.tags = fields.texts("tags");
        column.key = fields.flag("primaryKey");
        column.required = fields.flag("required");
        column.place = {node.line, node.column};
        if (!logical.empty() && std::ranges::find(LogicalTypes, Names(logical)) == LogicalTypes.end())
            fields.report(Severity::Note, DiagnosticCode::FieldValue,
                          {"logicalType", logical, "string, number, object …"}, fields.at("logicalType"));
        return column;
    }

    void readNested(FieldReader& fields, const std::string& path)
    {
        if (fields.any("properties"))
            readProperties(fields, path);
        if (const Node* items = fields.mapping("items")) {
            FieldReader item(m_record, *items, {PropertyRead, PropertyKnown});
            readNested(item, path);
        }
    }

    RecordReading& m_record;
    ContractObjectRecord& m_object;
    std::set<std::string> m_names;
};

} // namespace

std::vector<ServerRecord> readServers(RecordReading& record, FieldReader& contract)
{
    std::vector<ServerRecord> servers;
    for (const Node* node : contract.mappings("servers")) {
        if (servers.size() == ServersRead) {
            contract.report(Severity::Warning, DiagnosticCode::FieldValue,
                            {"servers", "", "at most " + std::to_string(ServersRead)}, *node);
            break;
        }
        FieldReader fields(record, *node, {ServerRead, ServerKnown});
        ServerRecord server;
        server.server = fields.text("server");
        server.type = fields.text("type");
        server.environment = fields.text("environment");
        server.host = fields.text("host");
        server.port = fields.text("port");
        server.account = fields.text("account");
        server.region = fields.text("region");
        if (server.region.empty())
            server.region = fields.text("regionName");
        server.catalog = fields.text("catalog");
        server.project = fields.text("project");
        server.database = fields.text("database");
        server.dataset = fields.text("dataset");
        server.schema = fields.text("schema");
        server.serviceName = fields.text("serviceName");
        server.location = fields.text("location");
        server.path = fields.text("path");
        servers.push_back(std::move(server));
    }
    return servers;
}

std::vector<ContractObjectRecord> readSchema(RecordReading& record, FieldReader& contract,
                                             const std::vector<ServerRecord>& servers)
{
    std::vector<ContractObjectRecord> objects;
    std::set<std::string> names;
    for (const Node* node : contract.mappings("schema", Severity::Error)) {
        FieldReader fields(record, *node, {ObjectRead, ObjectKnown});
        ContractObjectRecord object;
        object.place = record.context.place(*node);
        object.name = fields.requiredText("name", Severity::Warning);
        object.physicalName = fields.text("physicalName");
        const std::string logical = fields.text("logicalType");
        object.type = fields.text("physicalType");
        object.description = fields.text("description");
        if (!logical.empty() && logical != "object")
            fields.report(Severity::Note, DiagnosticCode::FieldValue, {"logicalType", logical, "object"},
                          fields.at("logicalType"));
        if (object.name.empty())
            object.name = object.physicalName;
        if (object.name.empty())
            continue;
        if (!names.insert(object.name).second)
            fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"name", object.name, "a name of its own"},
                          fields.at("name"));
        object.candidates = datasetCandidates(servers, object.physicalName.empty() ? object.name : object.physicalName);
        Columns(record, object).readProperties(fields, {});
        objects.push_back(std::move(object));
    }
    if (const Node& schema = contract.at("schema"); schema.isSequence())
        checkRelationships(record, schema);
    return objects;
}

} // namespace weft::importers
