// SPDX-License-Identifier: Apache-2.0
#include "importers/odcsv2/OdcsV2Tables.h"

#include "importers/naming/ServerNaming.h"
#include "model/base/Ascii.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 1> WrapperRead = {"tables"};
constexpr std::array<Names, 4> TableRead = {"table", "physicalName", "description", "columns"};
constexpr std::array<Names, 5> TableKnown = {"priorTableName", "authoritativeDefinitions", "dataGranularity", "quality",
                                             "tags"};
constexpr std::array<Names, 11> ColumnRead = {"column",     "logicalType", "physicalType",  "description",
                                              "tags",       "isPrimary",   "isPrimaryKey",  "primary",
                                              "isNullable", "nullable",    "classification"};
constexpr std::array<Names, 18> ColumnKnown = {"primaryKeyPosition",
                                               "businessName",
                                               "isUnique",
                                               "unique",
                                               "partitionStatus",
                                               "partitionKeyPosition",
                                               "clusterStatus",
                                               "clusterKeyPosition",
                                               "criticalDataElementStatus",
                                               "authoritativeDefinitions",
                                               "encryptedColumnName",
                                               "transformSourceTables",
                                               "transformLogic",
                                               "transformDescription",
                                               "sampleValues",
                                               "quality",
                                               "primaryKey",
                                               "customProperties"};

/// What a driver or system name contains, and the store that it means.
struct StoreWord {
    std::string_view word;
    std::string_view type;
};

constexpr std::array StoreWords = {
    StoreWord{"bigquery", "bigquery"},     StoreWord{"snowflake", "snowflake"}, StoreWord{"redshift", "redshift"},
    StoreWord{"postgres", "postgres"},     StoreWord{"mysql", "mysql"},         StoreWord{"sqlserver", "sqlserver"},
    StoreWord{"oracle", "oracle"},         StoreWord{"trino", "trino"},         StoreWord{"teradata", "teradata"},
    StoreWord{"databricks", "databricks"}, StoreWord{"hive", "hive"},           StoreWord{"kafka", "kafka"}};

std::string_view storeOf(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    text = lowerCase(text);
    for (const StoreWord& store : StoreWords) {
        if (text.find(store.word) != std::string::npos)
            return store.type;
    }
    return {};
}

/// One server as `sourceSystem` means it, one as `driver` does.
std::vector<ServerRecord> serversOf(FieldReader& contract)
{
    ServerRecord server;
    server.host = contract.text("server");
    server.project = contract.text("datasetProject");
    if (server.project.empty())
        server.project = contract.text("project");
    server.dataset = contract.text("datasetName");
    server.database = contract.text("database");
    server.catalog = server.database;
    if (const std::size_t dot = server.database.find('.'); dot != std::string::npos) {
        server.schema = server.database.substr(dot + 1);
        server.database.resize(dot);
        server.catalog = server.database;
    }
    std::vector<ServerRecord> servers;
    for (const std::string_view key : {"sourceSystem", "driver"}) {
        server.type = storeOf(contract.text(key));
        if (!server.type.empty() && (servers.empty() || servers.front().type != server.type))
            servers.push_back(server);
    }
    return servers;
}

ContractColumnRecord readColumn(RecordReading& record, const Node& node)
{
    FieldReader fields(record, node, {ColumnRead, ColumnKnown});
    ContractColumnRecord column;
    column.name = fields.requiredText("column", Severity::Warning);
    column.type = fields.text("physicalType");
    if (column.type.empty())
        column.type = fields.text("logicalType");
    column.description = fields.text("description");
    column.classification = fields.text("classification");
    column.tags = fields.texts("tags");
    column.key = fields.flag("isPrimaryKey") || fields.flag("isPrimary") || fields.flag("primary");
    const std::string_view nullable = node.find("isNullable") ? "isNullable" : "nullable";
    column.required = node.find(nullable) && !fields.flag(nullable);
    column.place = {node.line, node.column};
    return column;
}

void readColumns(RecordReading& record, FieldReader& table, ContractObjectRecord& object)
{
    std::set<std::string> names;
    for (const Node* node : table.mappings("columns")) {
        ContractColumnRecord column = readColumn(record, *node);
        if (column.name.empty())
            continue;
        if (names.insert(column.name).second)
            object.columns.push_back(std::move(column));
        else
            table.report(Severity::Warning, DiagnosticCode::FieldValue, {"column", column.name, "a name of its own"},
                         *node);
    }
}

std::vector<const Node*> tablesOf(RecordReading& record, FieldReader& contract)
{
    const Node* dataset = contract.any("dataset");
    if (!dataset)
        contract.report(Severity::Warning, DiagnosticCode::FieldMissing, {"dataset", std::string(record.kind)},
                        contract.at("dataset"));
    if (!dataset || !dataset->isMapping() || !dataset->find("tables"))
        return contract.mappings("dataset", Severity::Error);
    // A tool that made contracts from databases wrote one level more.
    FieldReader wrapper(record, *dataset, {WrapperRead, {}});
    return wrapper.mappings("tables", Severity::Error);
}

} // namespace

std::vector<ContractObjectRecord> readTables(RecordReading& record, FieldReader& contract)
{
    const std::vector<ServerRecord> servers = serversOf(contract);
    std::vector<ContractObjectRecord> objects;
    std::set<std::string> names;
    for (const Node* node : tablesOf(record, contract)) {
        FieldReader fields(record, *node, {TableRead, TableKnown});
        ContractObjectRecord object;
        object.place = record.context.place(*node);
        object.name = fields.requiredText("table", Severity::Warning);
        object.physicalName = fields.text("physicalName");
        object.description = fields.text("description");
        if (object.name.empty())
            object.name = object.physicalName;
        if (object.name.empty())
            continue;
        if (!names.insert(object.name).second)
            fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"table", object.name, "a name of its own"},
                          fields.at("table"));
        object.candidates = datasetCandidates(servers, object.physicalName.empty() ? object.name : object.physicalName);
        readColumns(record, fields, object);
        objects.push_back(std::move(object));
    }
    return objects;
}

} // namespace weft::importers
