// SPDX-License-Identifier: Apache-2.0
#include "importers/atlas/AtlasReader.h"

#include "importers/document/ShownValue.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weft::importers {

namespace {

constexpr const char* EntityKind = "atlas entity";

DatasetNameRecord jobOf(const AtlasEntity& process)
{
    // The cluster stands in the middle: `db.table@cluster:1616604471000`.
    const std::string& name = process.qualifiedName;
    const std::size_t at = name.find('@');
    const std::string scheme = process.type.substr(0, process.type.find('_'));
    if (at == std::string::npos)
        return {scheme, name};
    const std::size_t end = std::min(name.find(':', at), name.size());
    return {scheme + "://" + name.substr(at + 1, end - at - 1), name};
}

std::string datasetType(const AtlasEntity& entity)
{
    if (entity.text("tableType").find("VIEW") != std::string::npos)
        return "view";
    const std::size_t line = entity.type.rfind('_');
    return line == std::string::npos ? entity.type : entity.type.substr(line + 1);
}

std::int64_t positionOf(const AtlasEntity& column)
{
    const std::string text = column.text("position");
    std::int64_t position = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), position);
    return read.ec == std::errc() ? position : 0;
}

std::string firstOf(std::string first, std::string second)
{
    return first.empty() ? std::move(second) : std::move(first);
}

} // namespace

AtlasReader::Kind AtlasReader::kindOf(const AtlasEntity& entity)
{
    constexpr std::array<std::string_view, 9> Endings = {"_table", "_view",   "_path", "_topic",  "_object",
                                                         "_blob",  "DataSet", "_file", "_dataset"};
    const std::string& type = entity.type;
    if (type.find("column_lineage") != std::string::npos)
        return Kind::ColumnLineage;
    if (type.ends_with("_column"))
        return Kind::Column;
    const bool flows = entity.find("inputs") || entity.find("outputs");
    if (flows || type.ends_with("_process") || type == "Process")
        return Kind::Process;
    const bool dataset = std::ranges::any_of(Endings, [&](std::string_view end) { return type.ends_with(end); });
    return dataset ? Kind::Dataset : Kind::Other;
}

void AtlasReader::read()
{
    for (const AtlasEntity& entity : m_dump.entities())
        relate(entity, kindOf(entity));
    for (const AtlasEntity& entity : m_dump.entities()) {
        switch (kindOf(entity)) {
        case Kind::Dataset:
            readDataset(entity);
            break;
        case Kind::Process:
            readProcess(entity);
            break;
        case Kind::ColumnLineage:
            readColumnLineage(entity);
            break;
        case Kind::Column:
            break; // read with its table
        case Kind::Other:
            passOver(entity);
            break;
        }
    }
}

void AtlasReader::relate(const AtlasEntity& entity, Kind kind)
{
    if (kind != Kind::Column && kind != Kind::ColumnLineage)
        return;
    for (const AtlasReference& other : m_dump.references(entity, kind == Kind::Column ? "table" : "query")) {
        if (const AtlasEntity* found = m_dump.find(other))
            (kind == Kind::Column ? m_columns : m_lineages)[found].push_back(&entity);
    }
}

void AtlasReader::passOver(const AtlasEntity& entity)
{
    if (m_context.catalogue.isFirst("atlas " + entity.type))
        m_context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {"Apache Atlas " + shownValue(entity.type)},
                           entity.node->line, entity.node->column);
}

void AtlasReader::refuse(EntityFields& fields, std::string field)
{
    fields.report(Severity::Error, DiagnosticCode::FieldMissing, {std::move(field), std::string(fields.record().kind)},
                  fields.node());
    ++m_context.report.skipped;
}

/// By the table's list, else those that name the table, in the order of their positions.
std::vector<StatedColumn> AtlasReader::columnsOf(const AtlasEntity& table) const
{
    std::vector<const AtlasEntity*> found;
    for (const AtlasReference& reference : m_dump.references(table, "columns")) {
        if (const AtlasEntity* column = m_dump.find(reference))
            found.push_back(column);
    }
    if (const auto own = m_columns.find(&table); found.empty() && own != m_columns.end()) {
        found = own->second;
        std::ranges::stable_sort(found, {}, [](const AtlasEntity* column) { return positionOf(*column); });
    }
    std::vector<StatedColumn> columns;
    for (const AtlasEntity* column : found) {
        StatedColumn stated{column->text("name"), column->text("type"), column->text("comment")};
        if (!stated.name.empty())
            columns.push_back(std::move(stated));
    }
    return columns;
}

void AtlasReader::readDataset(const AtlasEntity& entity)
{
    RecordReading record{m_context, "entity"};
    EntityFields fields(record, *entity.node);
    const std::optional<DatasetNameRecord> name = atlasDataset(entity.type, entity.qualifiedName);
    if (!name) {
        refuse(fields, "attributes.qualifiedName");
        return;
    }
    record.name = datasetRef(name->nameSpace, name->name);
    LineageLog& log = m_context.records.lineage;
    Statement statement;
    statement.outputs.push_back({*name, columnsOf(entity)});
    enter(statement, m_context.place(*entity.node), log);
    enterFact(LineageFact::DatasetType, *name, datasetType(entity), log);
    enterFact(LineageFact::DatasetOwner, *name, entity.text("owner"), log);
    enterFact(LineageFact::DatasetDescription, *name, firstOf(entity.text("description"), entity.text("comment")), log);
    if (fields.text("status") == "DELETED")
        enterFact(LineageFact::Lifecycle, *name, "DROP", log);
    // Other dumps may name it by its guid alone.
    if (!entity.guid.empty() && entity.guid.front() != '-') {
        log.addFact(LineageFact::TableAlias, {"atlas", entity.guid}, {name->nameSpace, name->name}, {}, Instant());
        m_context.catalogue.described.insert({EntityKind, entity.guid});
    }
    m_context.catalogue.described.insert({EntityKind, entity.qualifiedName});
    const bool address = entity.qualifiedName.find("://") != std::string::npos || name->nameSpace == "file";
    if (!address && m_context.catalogue.isFirst("atlas server"))
        fields.report(Severity::Note, DiagnosticCode::NamespaceUnknown, {name->name, name->nameSpace}, *entity.node);
    m_context.keep(record.name, entity.node->line, entity.node->column, {}, entity.type);
}

std::vector<StatedDataset> AtlasReader::datasetsOf(const EntityFields& fields, const AtlasEntity& process,
                                                   std::string_view key)
{
    std::vector<StatedDataset> datasets;
    for (const AtlasReference& reference : m_dump.references(process, key)) {
        const std::string& id = reference.qualifiedName.empty() ? reference.guid : reference.qualifiedName;
        m_context.catalogue.refer({EntityKind, id}, {id, fields.recordName(), m_context.place(*reference.node)});
        const auto name = atlasDataset(reference.type, reference.qualifiedName);
        datasets.push_back({name.value_or(DatasetNameRecord{"atlas", id})});
    }
    return datasets;
}

/// `db.table.column@cluster` is a column of `db.table@cluster`.
std::optional<std::pair<DatasetNameRecord, std::string>> AtlasReader::column(const std::string& by,
                                                                             const AtlasReference& reference)
{
    const std::string& name = reference.qualifiedName;
    const std::size_t at = std::min(name.rfind('@'), name.size());
    const std::size_t dot = name.substr(0, at).rfind('.');
    const bool whole = dot != std::string::npos && dot > 0 && dot + 1 < at;
    const auto table = whole ? atlasDataset(reference.type, name.substr(0, dot) + name.substr(at)) : std::nullopt;
    if (table)
        return std::pair(*table, name.substr(dot + 1, at - dot - 1));
    const std::string& id = name.empty() ? reference.guid : name;
    m_context.catalogue.refer({EntityKind, id}, {id, by, m_context.place(*reference.node)});
    return std::nullopt;
}

void AtlasReader::addFlows(const EntityFields& fields, const AtlasEntity& lineage, Flows& flows)
{
    std::vector<std::pair<DatasetNameRecord, std::string>> sources;
    for (const AtlasReference& input : m_dump.references(lineage, "inputs")) {
        if (auto source = column(fields.recordName(), input))
            sources.push_back(std::move(*source));
    }
    const bool simple = lineage.text("depenendencyType") == "SIMPLE"; // so it is spelt in Atlas' own model
    for (const AtlasReference& output : m_dump.references(lineage, "outputs")) {
        const auto target = column(fields.recordName(), output);
        for (std::size_t i = 0; target && i < sources.size(); ++i)
            flows[target->first].push_back(
                {target->second, sources[i].first, sources[i].second, simple ? "IDENTITY" : "TRANSFORMATION", true});
    }
}

void AtlasReader::readProcess(const AtlasEntity& entity)
{
    RecordReading record{m_context, "process"};
    EntityFields fields(record, *entity.node);
    if (entity.qualifiedName.empty()) {
        refuse(fields, "attributes.qualifiedName");
        return;
    }
    Statement statement;
    statement.job = jobOf(entity);
    record.name = jobRef(statement.job.nameSpace, statement.job.name);
    statement.inputs = datasetsOf(fields, entity, "inputs");
    statement.outputs = datasetsOf(fields, entity, "outputs");
    Flows flows;
    if (const auto lineages = m_lineages.find(&entity); lineages != m_lineages.end()) {
        for (const AtlasEntity* lineage : lineages->second)
            addFlows(fields, *lineage, flows);
    }
    for (StatedDataset& output : statement.outputs) {
        if (const auto found = flows.find(output.name); found != flows.end())
            output.flows = found->second;
    }
    if (entity.attributes) {
        EntityFields attributes(record, *entity.attributes, "attributes.");
        statement.time = readTime(attributes, {"endTime", "startTime"});
    }
    LineageLog& log = m_context.records.lineage;
    enter(statement, m_context.place(*entity.node), log);
    enterFact(LineageFact::JobType, statement.job, entity.text("operationType"), log);
    enterFact(LineageFact::JobDescription, statement.job, entity.text("description"), log);
    enterFact(LineageFact::JobOwner, statement.job, firstOf(entity.text("userName"), entity.text("owner")), log);
    m_context.keep(record.name, entity.node->line, entity.node->column, {}, entity.type);
}

/// With its process it was read there; here it is a record, and alone it is lineage between datasets.
void AtlasReader::readColumnLineage(const AtlasEntity& entity)
{
    RecordReading record{m_context, "column lineage"};
    EntityFields fields(record, *entity.node);
    for (const AtlasReference& query : m_dump.references(entity, "query")) {
        const AtlasEntity* process = m_dump.find(query);
        if (process && kindOf(*process) == Kind::Process && !process->qualifiedName.empty()) {
            const DatasetNameRecord job = jobOf(*process);
            m_context.keep(jobRef(job.nameSpace, job.name), entity.node->line, entity.node->column, {}, entity.type);
            return;
        }
    }
    Flows flows;
    addFlows(fields, entity, flows);
    if (flows.empty()) {
        refuse(fields, "attributes.inputs, attributes.outputs");
        return;
    }
    for (auto& [name, rows] : flows) {
        record.name = datasetRef(name.nameSpace, name.name);
        Statement statement;
        statement.outputs.push_back({name, {}, std::move(rows)});
        enter(statement, m_context.place(*entity.node), m_context.records.lineage);
    }
    m_context.keep(record.name, entity.node->line, entity.node->column, {}, entity.type);
}

} // namespace weft::importers
