// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubFileImporter.h"

#include "importers/catalogue/EntityFields.h"
#include "importers/datahub/DataHubAspects.h"
#include "importers/datahub/DataHubLineage.h"
#include "importers/document/ShownValue.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

bool isUrn(const Node* node)
{
    return node->isScalar() && node->text.starts_with("urn:li:");
}

bool hasUrns(const Node* list)
{
    return list && list->isSequence() && std::ranges::any_of(list->children, isUrn);
}

bool isLineage(const Node& root)
{
    const Node* lineage = root.find("lineage");
    const auto hasEntity = [](const Node* item) { return item->isMapping() && item->find("entity"); };
    return lineage && lineage->isSequence() && std::ranges::any_of(lineage->children, hasEntity);
}

bool isGlossary(const Node& root)
{
    return root.find("version") && root.find("source") && (root.find("nodes") || root.find("terms"));
}

void readAsset(EntityFields& fields, const Node& node, ProductRecord& product)
{
    const std::string_view text = trimmed(node.text);
    const std::optional<DataHubUrn> urn = readDataHubUrn(text);
    if (!urn) {
        fields.report(Severity::Warning, DiagnosticCode::UrnInvalid, {shownValue(text), "urn:li:TYPE:KEY"}, node);
    } else if (urn->type != "dataset") {
        product.properties.push_back({"asset", urn->text});
    } else if (const auto dataset = referredDataset(fields, text, "assets", node)) {
        PortRecord port;
        port.name = dataset->ownName;
        port.type = "asset";
        port.datasets.push_back(dataset->name);
        port.place = fields.record().context.place(node);
        product.outputPorts.push_back(std::move(port));
    }
}

void readOwner(EntityFields& owner, ProductRecord& product)
{
    const std::string id = owner.neededText("id");
    if (id.empty())
        return;
    const std::optional<DataHubUrn> urn = readDataHubUrn(id);
    if (urn && urn->type == "corpGroup") {
        if (product.teamName.empty())
            product.teamName = urn->key;
        return;
    }
    // A bare name is that of a user.
    const std::string key = urn ? urn->text : "urn:li:corpuser:" + id;
    MemberRecord member;
    member.name = personMark({"datahub person", key});
    member.email = id.find('@') != std::string::npos ? dataHubTail(id) : std::string();
    member.role = dataHubRole(owner.text("type"));
    product.members.push_back(std::move(member));
}

void readProduct(EntityFields& fields)
{
    ReadContext& context = fields.record().context;
    ProductRecord product;
    product.id = dataHubTail(fields.requiredText("id"));
    if (fields.record().refused)
        return;
    fields.record().name = productRef(product.id);
    product.otherIds.push_back("urn:li:dataProduct:" + product.id);
    product.name = fields.text({"display_name", "name"});
    product.domain = dataHubTail(fields.text("domain"));
    product.description = fields.text("description");
    product.format = "datahub-file";
    product.place = context.place(fields.node());
    for (const Node* asset : fields.items("assets"))
        readAsset(fields, *asset, product);
    for (const Node* node : fields.items("owners", true)) {
        if (node->isScalar()) {
            product.members.push_back(
                {personMark({"datahub person", "urn:li:corpuser:" + dataHubTail(std::string(node->text))}),
                 {},
                 "owner",
                 {},
                 {},
                 {}});
        } else {
            EntityFields owner(fields.record(), *node, "owners.");
            readOwner(owner, product);
        }
    }
    for (const std::string& tag : fields.texts("tags"))
        product.tags.push_back(dataHubTail(tag));
    if (const Node* properties = fields.mapping("properties")) {
        EntityFields custom(fields.record(), *properties, "properties.");
        for (const std::string_view key : properties->keys) {
            product.properties.push_back({std::string(key), custom.text(key)});
            if (key == "lifecycle")
                product.status = custom.text(key);
        }
    }
    context.keep(fields.record().name, fields.node().line, fields.node().column, {}, product.name);
    context.records.products.push_back(std::move(product));
}

/// `{name, type, env, platform, platform_instance}` as the URN that DataHub makes of it.
std::string urnOf(EntityFields& entity)
{
    const std::string name = entity.neededText("name");
    const std::string platform = entity.neededText("platform");
    if (name.empty() || platform.empty())
        return {};
    const std::string instance = entity.text("platform_instance");
    const std::string environment = entity.text("env");
    return "urn:li:dataset:(urn:li:dataPlatform:" + platform + "," + (instance.empty() ? "" : instance + ".") + name +
           "," + (environment.empty() ? "PROD" : environment) + ")";
}

/// The entity that an item is about, or (`named`) that one names.
std::optional<DataHubEntity> readEntity(EntityFields& parent, bool named)
{
    const Node* node = parent.mapping("entity");
    if (!node) {
        parent.report(Severity::Warning, DiagnosticCode::FieldMissing, {parent.path() + "entity", "lineage"},
                      parent.node());
        return std::nullopt;
    }
    EntityFields entity(parent.record(), *node, parent.path() + "entity.");
    const std::string type = entity.text("type");
    const std::string text = urnOf(entity);
    std::optional<DataHubDataset> dataset;
    if (!text.empty())
        dataset = named ? referredDataset(entity, text, "entity", *node) : statedDataset(entity, text, "entity", *node);
    if (!type.empty() && type != "dataset")
        entity.report(Severity::Warning, DiagnosticCode::FieldValue,
                      {entity.path() + "type", shownValue(type), "dataset"}, entity.at("type"));
    if (!dataset || (!type.empty() && type != "dataset"))
        return std::nullopt;
    return DataHubEntity{*readDataHubUrn(text), node};
}

/// A record is one entity with its upstreams.
void readLineage(RecordReading& file, const Node& root)
{
    EntityFields fields(file, root);
    for (const Node* node : fields.mappings("lineage")) {
        RecordReading record{file.context, "lineage"};
        EntityFields item(record, *node, "lineage.");
        const std::optional<DataHubEntity> entity = readEntity(item, false);
        if (!entity) {
            ++file.context.report.skipped;
            continue;
        }
        record.name = dataHubReference(*entity);
        std::vector<DataHubDataset> upstreams;
        for (const Node* upstream : item.mappings("upstream")) {
            EntityFields reference(record, *upstream, "lineage.upstream.");
            if (const std::optional<DataHubEntity> source = readEntity(reference, true))
                upstreams.push_back(*dataHubDataset(source->urn));
        }
        enterUpstreams(item, *entity, upstreams);
        file.context.keep(record.name, node->line, node->column);
    }
}

} // namespace

Match DataHubFileImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    if (isLineage(root) || (root.find("id") && hasUrns(root.find("assets"))) || isGlossary(root))
        return Match::Sure;
    const bool product = root.find("id") && root.find("display_name") && root.find("domain");
    return product && !root.find("kind") && !root.find("apiVersion") ? Match::Perhaps : Match::No;
}

void DataHubFileImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "data product"};
    if (root.isMapping() && isGlossary(root)) {
        context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {"DataHub glossary"}, root.line, root.column);
        return;
    }
    checkKeys(record, root);
    if (!record.refused) {
        EntityFields fields(record, root);
        if (fields.node().isMapping() && isLineage(fields.node()))
            readLineage(record, root);
        else
            readProduct(fields);
    }
    if (record.refused)
        ++context.report.skipped;
}

} // namespace weft::importers
