// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/OpenMetadataEntities.h"

#include "importers/openmetadata/MetadataReference.h"
#include "importers/openmetadata/OpenMetadataProduct.h"
#include "model/mesh/Ref.h"

#include <utility>

namespace weft::importers {

namespace {

void readTeam(EntityFields& fields)
{
    ReadContext& context = fields.record().context;
    TeamRecord team;
    team.id = fields.requiredText("name");
    if (fields.record().refused)
        return;
    fields.record().name = "owner:" + encodeRefPart(team.id, true);
    if (fields.has("fullyQualifiedName") && !fields.has("id"))
        fields.report(Severity::Note, DiagnosticCode::FieldMissing, {"id", "team"}, fields.node());
    team.name = fields.text("displayName");
    team.email = fields.text("email");
    team.place = context.place(fields.node());
    for (const MetadataReference& user : readReferences(fields, "users")) {
        const std::string& name = user.name.empty() ? user.best() : user.name;
        team.members.push_back({personMark({"openmetadata person", name}), {}, "member", {}, {}, {}});
        context.catalogue.describePerson({"openmetadata person", name}, {user.displayName, {}});
    }
    context.keep(fields.record().name, fields.node().line, fields.node().column, {}, team.name);
    context.records.teams.push_back(std::move(team));
}

void readUser(EntityFields& fields)
{
    ReadContext& context = fields.record().context;
    const std::string name = fields.requiredText("name");
    if (fields.record().refused)
        return;
    fields.record().name = "owner:" + encodeRefPart(name, true);
    context.catalogue.describePerson({"openmetadata person", name}, {fields.text("displayName"), fields.text("email")});
    context.keep(fields.record().name, fields.node().line, fields.node().column);
}

/// Columns with what they hold, as paths. The depth is that of the document, which has a limit.
void addColumns(EntityFields& fields, std::string_view key, const std::string& prefix,
                std::vector<StatedColumn>& columns)
{
    for (const Node* node : fields.mappings(key)) {
        EntityFields column(fields.record(), *node, fields.path() + std::string(key) + ".");
        const std::string name = column.neededText("name");
        if (name.empty())
            continue;
        const std::string path = prefix.empty() ? name : prefix + "." + name;
        columns.push_back({path, column.text({"dataTypeDisplay", "dataType"}), column.text("description")});
        addColumns(column, "children", path, columns);
    }
}

/// `fullyQualifiedName`; else the name behind that of what holds it.
std::string fullNameOf(EntityFields& fields, std::initializer_list<std::string_view> parents)
{
    std::string stated = fields.text("fullyQualifiedName");
    if (!stated.empty())
        return stated;
    const std::string name = quotedPart(fields.requiredText("name"));
    for (const std::string_view key : parents) {
        const Node* node = fields.node().find(key);
        if (!node || node->isNull())
            continue;
        const std::optional<MetadataReference> parent = readReference(fields, key, *node);
        const std::string& above = parent ? parent->best() : std::string();
        if (!above.empty() && above != parent->id)
            return above + "." + name;
    }
    return name;
}

void readDataset(EntityFields& fields, bool topic)
{
    const std::string fullName =
        topic ? fullNameOf(fields, {"service"}) : fullNameOf(fields, {"databaseSchema", "database", "service"});
    if (fields.record().refused)
        return;
    ReadContext& context = fields.record().context;
    const auto name = readQualifiedDataset(fields, fullName, fields.at("name"), false);
    if (!name) {
        fields.record().refused = true;
        return;
    }
    fields.record().name = datasetRef(name->nameSpace, name->name);
    Statement statement;
    statement.outputs.push_back({*name});
    if (topic) {
        if (const Node* schema = fields.mapping("messageSchema")) {
            EntityFields message(fields.record(), *schema, "messageSchema.");
            addColumns(message, "schemaFields", {}, statement.outputs.front().columns);
        }
    } else {
        addColumns(fields, "columns", {}, statement.outputs.front().columns);
    }
    LineageLog& log = context.records.lineage;
    enter(statement, context.place(fields.node()), log);
    const std::string type = fields.text("tableType");
    enterFact(LineageFact::DatasetType, *name, topic ? "topic" : type == "Regular" ? "table" : type, log);
    enterFact(LineageFact::DatasetDescription, *name, fields.text("description"), log);
    enterFact(LineageFact::DatasetOwner, *name, readMetadataOwners(fields).names, log);
    if (fields.flag("deleted"))
        enterFact(LineageFact::Lifecycle, *name, "DROP", log);
    context.keep(fields.record().name, fields.node().line, fields.node().column);
}

/// A pipeline without its service waits for lineage that names it whole.
void readPipeline(EntityFields& fields)
{
    ReadContext& context = fields.record().context;
    const std::string fullName = fullNameOf(fields, {"service"});
    const std::optional<DatasetNameRecord> job = fullName.empty() ? std::nullopt : qualifiedDataset(fullName);
    if (!job) {
        fields.record().refused = true;
        return;
    }
    fields.record().name = jobRef(job->nameSpace, job->name);
    const bool whole = qualifiedParts(fullName).size() > 1;
    Statement statement;
    statement.job = *job;
    const RecordPlace place = context.place(fields.node());
    if (whole) {
        enter(statement, place, context.records.lineage);
        context.catalogue.describeJob({"openmetadata pipeline", job->name}, *job);
        enterFact(LineageFact::JobDescription, *job, fields.text("description"), context.records.lineage);
        enterFact(LineageFact::JobOwner, *job, readMetadataOwners(fields).names, context.records.lineage);
    } else {
        context.catalogue.waiting.push_back({{"openmetadata pipeline", job->name}, std::move(statement), place});
    }
    context.keep(fields.record().name, fields.node().line, fields.node().column);
}

} // namespace

OpenMetadataKind openMetadataKind(const Node& entity)
{
    if (!entity.isMapping() || !entity.find("name"))
        return OpenMetadataKind::None;
    const auto has = [&](std::string_view key) { return entity.find(key) != nullptr; };
    if (has("columns") && (has("tableType") || has("databaseSchema") || has("database")))
        return OpenMetadataKind::Table;
    if (has("teamType"))
        return OpenMetadataKind::Team;
    if (has("domainType"))
        return OpenMetadataKind::Domain;
    if (has("messageSchema") || (has("partitions") && (has("schemaType") || has("cleanupPolicies"))))
        return OpenMetadataKind::Topic;
    if (has("tasks") && (has("pipelineUrl") || has("sourceUrl") || has("service")))
        return OpenMetadataKind::Pipeline;
    if (has("email") && (has("isBot") || has("isAdmin")))
        return OpenMetadataKind::User;
    const bool members = has("assets") || has("consumesFrom") || has("providesTo") || has("lifecycleStage");
    if (has("fullyQualifiedName") && (members || has("domains") || has("domain")))
        return OpenMetadataKind::Product;
    return (members && (has("domains") || has("domain"))) ? OpenMetadataKind::Product : OpenMetadataKind::None;
}

void readOpenMetadataEntity(RecordReading& record, OpenMetadataKind kind, const Node& entity)
{
    EntityFields fields(record, entity);
    switch (kind) {
    case OpenMetadataKind::Product:
        record.kind = "data product";
        readOpenMetadataProduct(fields);
        break;
    case OpenMetadataKind::Domain:
        record.kind = "domain";
        readOpenMetadataDomain(fields);
        break;
    case OpenMetadataKind::Team:
        record.kind = "team";
        readTeam(fields);
        break;
    case OpenMetadataKind::User:
        record.kind = "user";
        readUser(fields);
        break;
    case OpenMetadataKind::Table:
    case OpenMetadataKind::Topic:
        record.kind = "table";
        readDataset(fields, kind == OpenMetadataKind::Topic);
        break;
    case OpenMetadataKind::Pipeline:
        record.kind = "pipeline";
        readPipeline(fields);
        break;
    case OpenMetadataKind::None:
        break;
    }
}

} // namespace weft::importers
