// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/OpenMetadataProduct.h"

#include "importers/document/ShownValue.h"
#include "importers/openmetadata/MetadataReference.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::array<std::string_view, 6> DatasetTypes = {"table",       "topic",           "container",
                                                          "searchIndex", "storedProcedure", "file"};

bool isDataset(const MetadataReference& reference)
{
    return std::ranges::find(DatasetTypes, reference.type) != DatasetTypes.end();
}

/// What the schema requires and a mesh can do without.
void expect(EntityFields& fields, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (!fields.has(key))
            fields.report(Severity::Note, DiagnosticCode::FieldMissing,
                          {std::string(key), std::string(fields.record().kind)}, fields.node());
    }
}

void addPort(EntityFields& fields, const MetadataReference& asset, const std::string& name, std::string_view type,
             std::vector<PortRecord>& ports)
{
    const auto dataset = readQualifiedDataset(fields, asset.best(), *asset.node, true);
    if (!dataset)
        return;
    const auto has = [&](const PortRecord& port) {
        return std::ranges::find(port.datasets, DatasetNameRecord(*dataset)) != port.datasets.end();
    };
    if (std::ranges::any_of(ports, has))
        return;
    PortRecord port;
    port.name = !name.empty() ? name : dataset->name;
    port.type = type;
    port.datasets.push_back(*dataset);
    port.place = fields.record().context.place(*asset.node);
    ports.push_back(std::move(port));
}

/// Ports are references to assets, or objects that hold one as `dataAsset`.
void readPorts(EntityFields& fields, std::string_view key, std::vector<PortRecord>& ports)
{
    for (const Node* item : fields.items(key)) {
        const Node* inner = item->isMapping() ? item->find("dataAsset") : nullptr;
        std::string name;
        std::string type;
        if (inner) {
            EntityFields port(fields.record(), *item, std::string(key) + ".");
            name = port.neededText("name");
            type = port.text({"protocol", "format"});
        }
        if (const auto asset = readReference(fields, key, inner ? *inner : *item))
            addPort(fields, *asset, name, type, ports);
    }
}

void readAssets(EntityFields& fields, ProductRecord& product)
{
    for (const MetadataReference& asset : readReferences(fields, "assets")) {
        if (isDataset(asset) || (asset.type.empty() && qualifiedParts(asset.best()).size() > 2))
            addPort(fields, asset, {}, "asset", product.outputPorts);
        else
            product.properties.push_back({"asset", (asset.type.empty() ? "" : asset.type + ":") + asset.best()});
    }
}

void readDependencies(EntityFields& fields, const std::string& product)
{
    ReadContext& context = fields.record().context;
    for (const std::string_view key : {"consumesFrom", "providesTo"}) {
        for (const MetadataReference& other : readReferences(fields, key)) {
            DependencyRecord dependency;
            const bool consumes = key == "consumesFrom";
            dependency.provider = consumes ? other.best() : product;
            dependency.consumer = consumes ? product : other.best();
            dependency.place = context.place(*other.node);
            context.records.dependencies.push_back(std::move(dependency));
        }
    }
}

/// The first of `domains`; older files have one `domain`.
std::string domainOf(EntityFields& fields)
{
    std::string first;
    for (const std::string_view key : {"domains", "domain"}) {
        for (const MetadataReference& domain : readReferences(fields, key)) {
            ReadContext& context = fields.record().context;
            context.catalogue.refer({"openmetadata domain", domain.best()},
                                    {domain.best(), fields.record().name, context.place(*domain.node)});
            if (first.empty())
                first = domain.best();
        }
    }
    return first;
}

} // namespace

void readOpenMetadataProduct(EntityFields& fields)
{
    ReadContext& context = fields.record().context;
    ProductRecord product;
    const std::string name = fields.requiredText("name");
    const std::string fullName = fields.text("fullyQualifiedName");
    if (fields.record().refused)
        return;
    product.id = fullName.empty() ? name : fullName;
    fields.record().name = productRef(product.id);
    expect(fields, {"id", "description"});
    for (const std::string& other : {name, fields.text("id")}) {
        if (!other.empty() && other != product.id)
            product.otherIds.push_back(other);
    }
    product.name = fields.text({"displayName", "name"});
    product.description = fields.text("description");
    product.status = fields.text({"lifecycleStage", "entityStatus"});
    product.domain = domainOf(fields);
    product.format = "openmetadata";
    product.place = context.place(fields.node());
    MetadataOwners owners = readMetadataOwners(fields);
    product.teamName = std::move(owners.team);
    product.members = std::move(owners.people);
    for (const MetadataReference& expert : readReferences(fields, "experts"))
        product.members.push_back(
            {personMark({"openmetadata person", expert.name.empty() ? expert.best() : expert.name}),
             {},
             "expert",
             {},
             {},
             {}});
    for (const Node* item : fields.items("tags", true))
        product.tags.push_back(item->isScalar()
                                   ? std::string(trimmed(item->text))
                                   : EntityFields(fields.record(), *item, "tags.").text({"tagFQN", "name"}));
    readPorts(fields, "inputPorts", product.inputPorts);
    readPorts(fields, "outputPorts", product.outputPorts);
    readAssets(fields, product);
    readDependencies(fields, product.id);
    context.keep(fields.record().name, fields.node().line, fields.node().column, {}, product.name);
    context.records.products.push_back(std::move(product));
}

void readOpenMetadataDomain(EntityFields& fields)
{
    ReadContext& context = fields.record().context;
    DomainRecord domain;
    domain.name = fields.requiredText("name");
    if (fields.record().refused)
        return;
    fields.record().name = domainRef(domain.name);
    expect(fields, {"id", "description", "domainType"});
    const std::string fullName = fields.text("fullyQualifiedName");
    const std::string id = fields.text("id");
    domain.otherName = !fullName.empty() && fullName != domain.name ? fullName : id;
    domain.type = fields.text("domainType");
    domain.description = fields.text("description");
    for (const MetadataReference& parent : readReferences(fields, "parent")) {
        domain.parent = parent.best();
        if (parent.best() == domain.name || (!id.empty() && parent.id == id)) {
            fields.report(Severity::Warning, DiagnosticCode::FieldValue,
                          {"parent", shownValue(parent.best()), "another domain"}, *parent.node);
            domain.parent.clear();
        }
    }
    domain.owner = readMetadataOwners(fields).names;
    domain.place = context.place(fields.node());
    for (const std::string& known : {domain.name, fullName, id}) {
        if (!known.empty())
            context.catalogue.described.insert({"openmetadata domain", known});
    }
    context.keep(fields.record().name, fields.node().line, fields.node().column);
    context.records.domains.push_back(std::move(domain));
}

} // namespace weft::importers
