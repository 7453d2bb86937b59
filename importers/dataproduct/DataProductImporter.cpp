// SPDX-License-Identifier: Apache-2.0
#include "importers/dataproduct/DataProductImporter.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/manifest/PortServer.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 9> RootRead = {
    "dataProductSpecification", "id", "info", "owner", "inputPorts", "outputPorts", "links", "custom", "tags"};
constexpr std::array<Names, 9> InfoRead = {"id",     "name",      "title",    "owner",      "domain",
                                           "status", "archetype", "maturity", "description"};
constexpr std::array<Names, 2> InfoKnown = {"version", "contact"};
constexpr std::array<Names, 1> OwnerRead = {"teamId"};
constexpr std::array<Names, 2> OwnerKnown = {"teamName", "name"};
constexpr std::array<Names, 16> PortRead = {
    "id",       "name",   "description", "type",         "location", "sourceSystemId", "status", "server",
    "contract", "custom", "containsPii", "dataContract", "tags",     "dataContractId", "links",  "autoApprove"};
constexpr std::array<Names, 2> PortKnown = {"version", "environment"};
constexpr std::array<Names, 6> Statuses = {"proposed", "indevelopment", "active", "deprecated", "retired", "draft"};
constexpr std::string_view Version = "0.0.1";

/// A port's facts for which a port has no field.
void keepPortFacts(ProductRecord& product, FieldReader& fields, const std::string& prefix)
{
    for (const std::string_view key : {"sourceSystemId", "status", "autoApprove"})
        addProperty(product.properties, prefix + std::string(key), fields.text(key));
    if (fields.flag("containsPii"))
        addProperty(product.properties, prefix + "containsPii", "true");
    for (const std::string_view key : {"links", "custom", "tags"}) {
        if (const Node* node = fields.any(key))
            addProperties(product.properties, prefix + std::string(key), *node);
    }
}

void readPorts(RecordReading& record, FieldReader& root, std::string_view key, ProductRecord& product)
{
    PortList ports(record, std::string(key));
    for (const Node* node : root.mappings(key)) {
        FieldReader fields(record, *node, {PortRead, PortKnown});
        PortRecord port;
        port.place = record.context.place(*node);
        const std::string id = fields.requiredText("id", Severity::Warning);
        const std::string name = fields.requiredText("name", Severity::Warning);
        if (key == "inputPorts")
            fields.expect("sourceSystemId");
        port.name = id.empty() ? name : id;
        port.version = fields.text("version");
        port.type = fields.text("type");
        port.description = fields.text("description");
        if (port.description.empty() && name != port.name)
            port.description = name;
        for (const std::string_view contract : {"dataContractId", "dataContract", "contract"}) {
            if (port.contractId.empty() && !scalarField(*node, contract).empty())
                port.contractId = fields.text(contract);
        }
        port.datasets = portDatasets(port.type, fields.mapping("server"), fields.text("location"));
        if (!port.name.empty())
            keepPortFacts(product, fields, std::string(key) + "." + port.name + ".");
        ports.add(std::move(port), *node);
    }
    (key == "inputPorts" ? product.inputPorts : product.outputPorts) = ports.take();
}

/// The first shapes had the owner beside `info`.
std::string ownerBeside(RecordReading& record, FieldReader& root)
{
    const Node* node = root.any("owner");
    if (!node || !node->isMapping())
        return statedText(root, "owner");
    FieldReader owner(record, *node, {OwnerRead, OwnerKnown});
    return owner.text("teamId");
}

} // namespace

Match DataProductImporter::matches(const Node& root) const
{
    return root.isMapping() && root.find("dataProductSpecification") ? Match::Sure : Match::No;
}

void DataProductImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    const Node* infoNode = root.find("info");
    const bool idInInfo = !root.find("id") && infoNode && infoNode->isMapping() && infoNode->find("id");
    if (const std::string_view id = trimmed(scalarField(idInInfo ? *infoNode : root, "id")); !id.empty())
        record.name = productRef(id);

    FieldReader fields(record, root, {RootRead, {}});
    ProductRecord product;
    product.place = context.place(root);
    product.format = format();
    const std::string version = fields.text("dataProductSpecification");
    if (context.report.version.empty())
        context.report.version = version;
    if (!version.empty() && version != Version)
        fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, std::string(Version)},
                      fields.at("dataProductSpecification"));
    std::optional<FieldReader> info;
    if (const Node* node = fields.mapping("info"))
        info.emplace(record, *node, FieldNames{InfoRead, InfoKnown});
    else if (!infoNode)
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"info", "product"}, root);
    product.id = requiredId(record, idInInfo ? *info : fields, "id");
    if (info) {
        product.name = statedText(*info, "title");
        if (product.name.empty())
            product.name = statedText(*info, "name");
        product.description = info->text("description");
        product.domain = statedText(*info, "domain");
        product.status = info->text("status");
        product.archetype = statedText(*info, "archetype");
        setOwner(product, statedText(*info, "owner"));
        addProperty(product.properties, "maturity", info->text("maturity"));
        reportStatus(*info, "status", product.status, Statuses);
        if (product.name.empty())
            info->expect("title");
    }
    if (product.teamName.empty() && product.members.empty())
        setOwner(product, ownerBeside(record, fields));
    if (info && product.teamName.empty() && product.members.empty())
        info->expect("owner");
    product.tags = fields.texts("tags");
    addProperties(product.properties, fields, "links");
    addProperties(product.properties, fields, "custom");
    readPorts(record, fields, "inputPorts", product);
    readPorts(record, fields, "outputPorts", product);
    keepProduct(record, std::move(product), root);
}

} // namespace weft::importers
