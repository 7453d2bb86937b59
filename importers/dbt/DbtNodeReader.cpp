// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtNodeReader.h"

#include "importers/dbt/DbtFields.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

// Of all sections and of manifest versions 1 to 12 together, the commonest first.
constexpr std::array<Names, 29> NodeRead = {
    "unique_id",   "resource_type", "name",  "package_name", "path",    "original_file_path",
    "database",    "schema",        "alias", "config",       "tags",    "description",
    "columns",     "meta",          "group", "access",       "version", "relation_name",
    "depends_on",  "contract",      "owner", "source_name",  "loader",  "identifier",
    "source_meta", "label",         "type",  "maturity",     "url"};
constexpr std::array NodeKnown = {Names("checksum"),
                                  Names("fqn"),
                                  Names("docs"),
                                  Names("patch_path"),
                                  Names("build_path"),
                                  Names("unrendered_config"),
                                  Names("created_at"),
                                  Names("raw_code"),
                                  Names("raw_sql"),
                                  Names("language"),
                                  Names("refs"),
                                  Names("sources"),
                                  Names("metrics"),
                                  Names("compiled_path"),
                                  Names("compiled"),
                                  Names("compiled_code"),
                                  Names("compiled_sql"),
                                  Names("constraints"),
                                  Names("latest_version"),
                                  Names("deprecation_date"),
                                  Names("primary_key"),
                                  Names("time_spine"),
                                  Names("deferred"),
                                  Names("defer_relation"),
                                  Names("extra_ctes"),
                                  Names("extra_ctes_injected"),
                                  Names("test_metadata"),
                                  Names("column_name"),
                                  Names("file_key_name"),
                                  Names("attached_node"),
                                  Names("root_path"),
                                  Names("config_call_dict"),
                                  Names("unrendered_config_call_dict"),
                                  Names("doc_blocks"),
                                  Names("quoting"),
                                  Names("loaded_at_field"),
                                  Names("loaded_at_query"),
                                  Names("freshness"),
                                  Names("external"),
                                  Names("source_description"),
                                  Names("unrendered_database"),
                                  Names("unrendered_schema"),
                                  Names("_event_status"),
                                  Names("_pre_injected_sql"),
                                  Names("index"),
                                  Names("functions"),
                                  Names("arguments"),
                                  Names("returns"),
                                  Names("is_latest_version")};
constexpr std::array<Names, 8> GroupRead = {"name",          "unique_id",   "package_name", "owner",
                                            "resource_type", "description", "config",       "meta"};
constexpr std::array<Names, 2> GroupKnown = {"path", "original_file_path"};
constexpr std::array<Names, 3> TableTypes = {"model", "seed", "snapshot"};
constexpr std::array<Names, 9> OtherTypes = {
    "test", "analysis", "operation", "sql operation", "sql_operation", "unit_test", "rpc", "rpc call", "sql"};
constexpr std::array<Names, 4> SectionTypes = {"source", "exposure", "function", "macro"};

DbtKind kindOf(std::string_view section, std::string_view type)
{
    if (section == "sources")
        return DbtKind::Source;
    if (section == "exposures")
        return DbtKind::Exposure;
    return std::ranges::find(TableTypes, type) != TableTypes.end() ? DbtKind::Table : DbtKind::Other;
}

void readDependencies(FieldReader& fields, const Node& node, DbtNode& read)
{
    const Node* dependsOn = dbtMapping(fields, node, "depends_on");
    read.parentsStated = dependsOn != nullptr;
    if (dependsOn)
        read.parents = dbtTexts(fields, *dependsOn, "nodes");
}

/// Of a metric or semantic model only its place in the lineage is read.
void readPassage(const Node& node, DbtNode& read)
{
    read.kind = DbtKind::Passage;
    const Node* dependsOn = node.find("depends_on");
    const Node* nodes = dependsOn && dependsOn->isMapping() ? dependsOn->find("nodes") : nullptr;
    for (std::size_t i = 0; nodes && nodes->isSequence() && i < nodes->children.size(); ++i) {
        if (nodes->children[i]->isScalar())
            read.parents.emplace_back(trimmed(nodes->children[i]->text));
    }
}

DbtColumn readColumn(std::string_view name, const Node& node)
{
    DbtColumn column;
    column.name = dbtScalar(&node, "name");
    if (column.name.empty())
        column.name = trimmed(name);
    column.type = dbtScalar(&node, "data_type");
    column.description = dbtScalar(&node, "description");
    const Node* config = node.find("config");
    for (const Node* holder : {&node, config}) {
        const Node* meta = holder && holder->isMapping() ? holder->find("meta") : nullptr;
        if (column.classification.empty())
            column.classification = dbtScalar(meta, "classification");
        if (dbtFlag(meta, "pii") || dbtFlag(meta, "contains_pii"))
            column.tags.emplace_back("pii");
        const Node* tags = holder && holder->isMapping() ? holder->find("tags") : nullptr;
        for (std::size_t i = 0; tags && tags->isSequence() && i < tags->children.size(); ++i) {
            if (tags->children[i]->isScalar())
                column.tags.emplace_back(trimmed(tags->children[i]->text));
        }
    }
    std::ranges::sort(column.tags);
    column.tags.erase(std::unique(column.tags.begin(), column.tags.end()), column.tags.end());
    const Node* constraints = node.find("constraints");
    for (std::size_t i = 0; constraints && constraints->isSequence() && i < constraints->children.size(); ++i) {
        const std::string_view type = dbtScalar(constraints->children[i], "type");
        column.key = column.key || type == "primary_key";
        column.required = column.required || type == "not_null" || type == "primary_key";
    }
    return column;
}

void readColumns(FieldReader& fields, const Node& node, DbtNode& read)
{
    const Node* columns = dbtMapping(fields, node, "columns");
    for (std::size_t i = 0; columns && i < columns->children.size(); ++i) {
        const Node& column = *columns->children[i];
        if (column.isMapping())
            read.columns.push_back(readColumn(columns->keys[i], column));
        else
            fields.report(Severity::Warning, DiagnosticCode::FieldType,
                          {"columns." + std::string(columns->keys[i]), "mapping", std::string(typeName(column))},
                          column);
    }
}

/// `group`, `access`, `materialized` … stand in the node, in its config, or in both, by version.
std::string ownOrConfig(FieldReader& fields, const Node& node, const Node* config, std::string_view key)
{
    std::string own = dbtText(fields, node, key);
    return own.empty() ? std::string(dbtScalar(config, key)) : own;
}

void readMeta(FieldReader& fields, const Node& node, const Node* config, DbtNode& read)
{
    const Node* own = dbtMapping(fields, node, "meta");
    const Node* configured = config ? config->find("meta") : nullptr;
    const Node* ofSource = dbtMapping(fields, node, "source_meta");
    for (const Node* meta : {own, configured, ofSource}) {
        addMetaOwners(meta, read.owners);
        if (read.domain.empty())
            read.domain = dbtScalar(meta, "domain");
    }
}

void checkType(FieldReader& fields, std::string_view section, const DbtNode& read)
{
    if (section != "nodes")
        return;
    if (read.resourceType.empty()) {
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"resource_type", "dbt node"},
                      fields.at("resource_type"));
        return;
    }
    const bool known = read.kind == DbtKind::Table ||
                       std::ranges::find(OtherTypes, Names(read.resourceType)) != OtherTypes.end() ||
                       std::ranges::find(SectionTypes, Names(read.resourceType)) != SectionTypes.end();
    if (!known)
        fields.report(Severity::Warning, DiagnosticCode::FieldValue,
                      {"resource_type", read.resourceType, "model, seed, snapshot, test …"},
                      fields.at("resource_type"));
}

bool isRead(std::string_view section)
{
    return section == "nodes" || section == "sources" || section == "exposures";
}

} // namespace

DbtNode readDbtNode(RecordReading& record, std::string_view section, std::string_view key, const Node& node)
{
    DbtNode read;
    read.id = key;
    read.place = record.context.place(node);
    if (!isRead(section)) {
        readPassage(node, read);
        return read;
    }
    FieldReader fields(record, node, {NodeRead, NodeKnown});
    read.resourceType = dbtText(fields, node, "resource_type");
    read.kind = kindOf(section, read.resourceType);
    const std::string uniqueId = dbtText(fields, node, "unique_id");
    if (uniqueId.empty())
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"unique_id", "dbt node"},
                      fields.at("unique_id"));
    else if (uniqueId != read.id)
        fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"unique_id", uniqueId, read.id},
                      fields.at("unique_id"));
    read.otherId = uniqueId == read.id ? std::string() : uniqueId;
    checkType(fields, section, read);
    const Node* config = dbtMapping(fields, node, "config");
    // Switched off: a node of an old manifest that newer ones keep elsewhere.
    if (!dbtScalar(config, "enabled").empty() && !dbtFlag(config, "enabled"))
        read.kind = DbtKind::Other;
    readDependencies(fields, node, read);
    if (read.kind == DbtKind::Other)
        return read;
    read.name = dbtText(fields, node, "name");
    if (read.name.empty())
        read.name = read.id.substr(read.id.rfind('.') + 1);
    read.package = dbtText(fields, node, "package_name");
    if (read.package.empty())
        read.package = std::string(trimmed(key.substr(std::min(key.find('.'), key.size() - 1) + 1)));
    read.package.erase(std::min(read.package.find('.'), read.package.size()));
    read.description = dbtText(fields, node, "description");
    read.tags = dbtTexts(fields, node, "tags");
    read.group = ownOrConfig(fields, node, config, "group");
    read.access = ownOrConfig(fields, node, config, "access");
    read.version = dbtText(fields, node, "version");
    read.materialized = dbtScalar(config, "materialized");
    read.database = dbtText(fields, node, "database");
    read.schema = dbtText(fields, node, "schema");
    read.identifier = dbtText(fields, node, read.kind == DbtKind::Source ? "identifier" : "alias");
    read.relation = dbtText(fields, node, "relation_name");
    read.sourceName = dbtText(fields, node, "source_name");
    read.loader = dbtText(fields, node, "loader");
    read.label = dbtText(fields, node, "label");
    read.exposureType = dbtText(fields, node, "type");
    read.maturity = dbtText(fields, node, "maturity");
    read.url = dbtText(fields, node, "url");
    read.external = read.kind == DbtKind::Table && node.find("path") && dbtText(fields, node, "path").empty() &&
                    dbtText(fields, node, "original_file_path").empty();
    const Node* contract = dbtMapping(fields, node, "contract");
    read.enforced = dbtFlag(contract ? contract : config ? config->find("contract") : nullptr, "enforced");
    readMeta(fields, node, config, read);
    if (const Node* owner = dbtMapping(fields, node, "owner"))
        addOwner(dbtScalar(owner, "name"), dbtScalar(owner, "email"), read.owners);
    readColumns(fields, node, read);
    return read;
}

DbtGroup readDbtGroup(RecordReading& record, std::string_view key, const Node& node)
{
    FieldReader fields(record, node, {GroupRead, GroupKnown});
    DbtGroup group;
    group.id = key;
    group.place = record.context.place(node);
    group.name = dbtText(fields, node, "name");
    if (group.name.empty())
        group.name = group.id.substr(group.id.rfind('.') + 1);
    group.package = dbtText(fields, node, "package_name");
    group.description = dbtText(fields, node, "description");
    const Node* owner = dbtMapping(fields, node, "owner");
    group.owners.team = dbtScalar(owner, "name");
    group.email = dbtScalar(owner, "email");
    const Node* config = dbtMapping(fields, node, "config");
    for (const Node* meta : {node.find("meta"), config ? config->find("meta") : nullptr})
        addMetaOwners(meta, group.owners);
    return group;
}

} // namespace weft::importers
