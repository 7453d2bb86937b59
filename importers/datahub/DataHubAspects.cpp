// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubAspects.h"

#include "importers/datahub/DataHubLineage.h"
#include "importers/document/ShownValue.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

struct Owners {
    std::string team;
    std::vector<MemberRecord> people;
    std::string names; ///< for what has an owner's name alone
};

Owners readOwners(EntityFields& fields)
{
    Owners owners;
    for (const Node* node : fields.mappings("owners")) {
        EntityFields entry(fields.record(), *node, "owners.");
        const std::string text = entry.neededText("owner");
        const std::optional<DataHubUrn> urn = readDataHubUrn(text);
        if (!urn || (urn->type != "corpuser" && urn->type != "corpGroup")) {
            if (!text.empty())
                entry.report(Severity::Warning, DiagnosticCode::UrnInvalid,
                             {shownValue(text), "urn:li:corpuser:NAME or urn:li:corpGroup:NAME"}, entry.at("owner"));
            continue;
        }
        const std::string role = dataHubRole(entry.text({"typeUrn", "type"}));
        owners.names += (owners.names.empty() ? "" : ", ") + urn->key;
        if (urn->type == "corpGroup") {
            if (owners.team.empty())
                owners.team = urn->key;
        } else {
            MemberRecord member;
            member.name = personMark({"datahub person", urn->text});
            member.email = urn->key.find('@') != std::string::npos ? urn->key : std::string();
            member.role = role;
            owners.people.push_back(std::move(member));
        }
    }
    return owners;
}

void readColumns(EntityFields& fields, StatedDataset& dataset)
{
    for (const Node* node : fields.mappings("fields")) {
        EntityFields field(fields.record(), *node, "fields.");
        StatedColumn column{plainFieldPath(field.neededText("fieldPath")), field.text("nativeDataType"),
                            field.text("description")};
        // Maps, arrays and unions have a field of their own that no one can name.
        if (!column.name.empty())
            dataset.columns.push_back(std::move(column));
    }
}

void readDatasetAspect(EntityFields& fields, const DataHubEntity& entity, std::string_view aspect)
{
    ReadContext& context = fields.record().context;
    const std::optional<DataHubDataset> dataset = dataHubDataset(entity.urn);
    if (!dataset)
        return;
    LineageLog& log = context.records.lineage;
    Statement statement;
    statement.outputs.push_back({dataset->name});
    if (aspect == "upstreamLineage") {
        readUpstreamLineage(fields, entity);
    } else if (aspect == "schemaMetadata") {
        readColumns(fields, statement.outputs.front());
    } else if (aspect == "datasetProperties" || aspect == "editableDatasetProperties") {
        enterFact(LineageFact::DatasetDescription, dataset->name, fields.text("description"), log);
    } else if (aspect == "ownership") {
        enterFact(LineageFact::DatasetOwner, dataset->name, readOwners(fields).names, log);
    } else if (aspect == "subTypes") {
        const std::vector<std::string> types = fields.texts("typeNames");
        enterFact(LineageFact::DatasetType, dataset->name, types.empty() ? std::string() : types.front(), log);
    } else if (aspect == "status" && fields.flag("removed")) {
        enterFact(LineageFact::Lifecycle, dataset->name, "DROP", log);
    } else if (aspect == "siblings") {
        for (const Node* item : fields.items("siblings")) {
            if (const auto sibling = referredDataset(fields, item->text, "siblings", *item))
                enterAlias(dataset->name, sibling->name, log);
        }
    } else if (aspect == "domains") {
        for (const std::string& domain : fields.texts("domains"))
            context.catalogue.refer({"datahub domain", domain},
                                    {domain, fields.record().name, context.place(fields.node())});
    }
    enter(statement, context.place(*entity.place), log);
}

void readJobAspect(EntityFields& fields, const DataHubEntity& entity, std::string_view aspect)
{
    const std::optional<DatasetNameRecord> job = dataHubJob(entity.urn);
    if (!job)
        return;
    ReadContext& context = fields.record().context;
    LineageLog& log = context.records.lineage;
    if (aspect == "dataJobInputOutput") {
        readJobInputOutput(fields, entity);
    } else if (aspect == "dataJobInfo") {
        enterFact(LineageFact::JobDescription, *job, fields.text("description"), log);
        enterFact(LineageFact::JobType, *job, fields.text("type"), log);
    } else if (aspect == "ownership") {
        enterFact(LineageFact::JobOwner, *job, readOwners(fields).names, log);
    }
    Statement statement;
    statement.job = *job;
    enter(statement, context.place(*entity.place), log);
}

/// A dataset that belongs to a product is bound to an output port of it: that is what makes it the product's.
void readAssets(EntityFields& fields, ProductRecord& product)
{
    for (const Node* node : fields.mappings("assets")) {
        EntityFields asset(fields.record(), *node, "assets.");
        const std::string text = asset.neededText("destinationUrn");
        const std::optional<DataHubUrn> urn = readDataHubUrn(text);
        if (!urn && !text.empty())
            asset.report(Severity::Warning, DiagnosticCode::UrnInvalid, {shownValue(text), "urn:li:TYPE:KEY"},
                         asset.at("destinationUrn"));
        if (!urn)
            continue;
        if (urn->type != "dataset") {
            product.properties.push_back({"asset", urn->text});
            continue;
        }
        const auto dataset = referredDataset(asset, text, "destinationUrn", asset.at("destinationUrn"));
        if (!dataset)
            continue;
        PortRecord port;
        port.name = dataset->ownName;
        port.type = asset.flag("outputPort") ? "output port" : "asset";
        port.datasets.push_back(dataset->name);
        port.place = fields.record().context.place(*node);
        product.outputPorts.push_back(std::move(port));
    }
}

void readProductAspect(EntityFields& fields, const DataHubEntity& entity, std::string_view aspect)
{
    ReadContext& context = fields.record().context;
    ProductRecord product;
    product.id = entity.urn.key;
    product.otherIds.push_back(entity.urn.text);
    product.format = "datahub";
    product.place = context.place(*entity.place);
    if (aspect == "dataProductProperties") {
        product.name = fields.text("name");
        product.description = fields.text("description");
        readAssets(fields, product);
        if (const Node* properties = fields.mapping("customProperties")) {
            EntityFields custom(fields.record(), *properties, "customProperties.");
            for (const std::string_view key : properties->keys)
                product.properties.push_back({std::string(key), custom.text(key)});
        }
    } else if (aspect == "domains") {
        for (const std::string& domain : fields.texts("domains")) {
            context.catalogue.refer({"datahub domain", domain},
                                    {domain, fields.record().name, context.place(fields.node())});
            if (product.domain.empty())
                product.domain = dataHubTail(domain);
        }
    } else if (aspect == "ownership") {
        Owners owners = readOwners(fields);
        product.teamName = std::move(owners.team);
        product.members = std::move(owners.people);
    } else if (aspect == "globalTags") {
        for (const Node* tag : fields.mappings("tags"))
            product.tags.push_back(dataHubTail(EntityFields(fields.record(), *tag, "tags.").text("tag")));
    } else if (aspect == "status" && fields.flag("removed")) {
        product.status = "removed";
    }
    context.records.products.push_back(std::move(product));
}

void readDomainAspect(EntityFields& fields, const DataHubEntity& entity, std::string_view aspect)
{
    ReadContext& context = fields.record().context;
    // Who owns it stands in an aspect of its own, which does not say what the domain is called.
    if (aspect == "ownership")
        context.catalogue.ownDomain(entity.urn.key, readOwners(fields).names);
    if (aspect != "domainProperties")
        return;
    DomainRecord domain;
    domain.name = fields.requiredText("name");
    domain.otherName = entity.urn.key;
    domain.description = fields.text("description");
    domain.parent = dataHubTail(fields.text("parentDomain"));
    domain.place = context.place(*entity.place);
    if (!fields.record().refused)
        context.records.domains.push_back(std::move(domain));
}

void readGroupAspect(EntityFields& fields, const DataHubEntity& entity, std::string_view aspect)
{
    if (aspect != "corpGroupInfo")
        return;
    TeamRecord team;
    team.id = entity.urn.key;
    team.name = fields.text("displayName");
    team.email = fields.text("email");
    team.place = fields.record().context.place(*entity.place);
    const std::vector<std::string> admins = fields.texts("admins");
    for (const std::string_view key : {"admins", "members"}) {
        for (const std::string& person : fields.texts(key)) {
            const bool again = key == "members" && std::ranges::find(admins, person) != admins.end();
            if (!again)
                team.members.push_back(
                    {personMark({"datahub person", person}), {}, key == "admins" ? "admin" : "member", {}, {}, {}});
        }
    }
    fields.record().context.records.teams.push_back(std::move(team));
}

} // namespace

std::string dataHubReference(const DataHubEntity& entity)
{
    const std::string& type = entity.urn.type;
    if (const auto dataset = dataHubDataset(entity.urn))
        return datasetRef(dataset->name.nameSpace, dataset->name.name);
    if (const auto job = dataHubJob(entity.urn))
        return jobRef(job->nameSpace, job->name);
    if (type == "dataProduct")
        return productRef(entity.urn.key);
    if (type == "domain")
        return domainRef(entity.urn.key);
    return type == "corpuser" || type == "corpGroup" ? "owner:" + encodeRefPart(entity.urn.key, true) : std::string();
}

void readDataHubAspect(RecordReading& record, const DataHubEntity& entity, std::string_view aspect, const Node& value)
{
    EntityFields fields(record, value, std::string(aspect) + ".");
    const std::string& type = entity.urn.type;
    record.context.catalogue.described.insert({"datahub " + type, entity.urn.text});
    if (type == "dataset") {
        readDatasetAspect(fields, entity, aspect);
    } else if (type == "dataJob") {
        readJobAspect(fields, entity, aspect);
    } else if (type == "dataProduct") {
        readProductAspect(fields, entity, aspect);
    } else if (type == "domain") {
        readDomainAspect(fields, entity, aspect);
    } else if (type == "corpGroup") {
        readGroupAspect(fields, entity, aspect);
    } else if (type == "corpuser" && (aspect == "corpUserInfo" || aspect == "corpUserEditableInfo")) {
        record.context.catalogue.describePerson({"datahub person", entity.urn.text},
                                                {fields.text({"displayName", "fullName"}), fields.text("email")});
    }
}

} // namespace weft::importers
