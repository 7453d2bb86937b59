// SPDX-License-Identifier: Apache-2.0
#include "importers/odps/OdpsImporter.h"

#include "importers/bitol/BitolFields.h"
#include "importers/document/FieldReader.h"
#include "importers/manifest/ManifestFields.h"
#include "importers/odps/SkeletonMarks.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 14> ProductRead = {
    "apiVersion", "kind",        "id",   "name", "version",    "status",      "domain",
    "type",       "description", "tags", "team", "inputPorts", "outputPorts", "customProperties"};
constexpr std::array<Names, 5> ProductKnown = {"tenant", "authoritativeDefinitions", "managementPorts", "support",
                                               "productCreatedTs"};
constexpr std::array<Names, 7> PortRead = {"name",           "version",         "type", "description", "contractId",
                                           "inputContracts", "customProperties"};
constexpr std::array<Names, 4> PortKnown = {"id", "sbom", "tags", "authoritativeDefinitions"};
constexpr std::array<Names, 2> ContractRead = {"id", "version"};
constexpr std::array<Names, 5> Statuses = {"proposed", "draft", "active", "deprecated", "retired"};
constexpr std::array<Names, 9> Archetypes = {"sourcealigned",    "aggregate",       "alignedaggregate",
                                             "aggregatealigned", "consumeraligned", "sharedcore",
                                             "source",           "consumer",        "core"};

bool isScalarField(const Node& root, std::string_view key)
{
    const Node* node = root.find(key);
    return node && node->isScalar();
}

PortRecord readPort(RecordReading& record, const Node& node)
{
    FieldReader fields(record, node, {PortRead, PortKnown});
    PortRecord port;
    port.place = record.context.place(node);
    port.name = fields.requiredText("name", Severity::Warning);
    port.version = fields.text("version");
    port.type = fields.text("type");
    port.description = readDescription(record, fields);
    port.contractId = fields.text("contractId");
    for (const Node* item : fields.mappings("inputContracts")) {
        FieldReader contract(record, *item, {ContractRead, {}});
        ContractReference reference{contract.text("id"), contract.text("version")};
        if (!reference.id.empty())
            port.inputContracts.push_back(std::move(reference));
    }
    port.datasets = readPortDatasets(record, fields);
    return port;
}

/// Ports of one direction; those without a name are called after their contract, and dropped without one.
/// `providers`: what a skeleton's product is said to read, by ports that nobody stated.
std::vector<PortRecord> readPorts(RecordReading& record, FieldReader& product, std::string_view key,
                                  std::vector<DependencyRecord>& providers)
{
    std::vector<PortRecord> ports;
    std::map<std::pair<std::string, std::string>, std::string> seen;
    for (const Node* node : product.mappings(key)) {
        PortRecord port = readPort(record, *node);
        DependencyRecord reads;
        if (!dropInvented(*node, port, reads.provider)) {
            reads.place = port.place;
            if (!reads.provider.empty())
                providers.push_back(std::move(reads));
            continue;
        }
        if (port.name.empty())
            port.name = port.contractId;
        if (port.name.empty())
            continue;
        const auto [other, fresh] = seen.emplace(std::pair(port.name, port.version), port.contractId);
        if (!fresh) {
            const Severity severity = other->second == port.contractId ? Severity::Warning : Severity::Note;
            product.report(severity, DiagnosticCode::FieldValue,
                           {std::string(key) + ".name", port.name, "a name and version of its own"}, *node);
        }
        ports.push_back(std::move(port));
    }
    return ports;
}

std::string archetypeOf(FieldReader& fields, const std::vector<PropertyRecord>& properties)
{
    const std::string stated = fields.text("type");
    if (!stated.empty())
        return stated;
    for (const std::string_view wanted :
         {"archetype", "dataproductarchetype", "dataproducttype", "type", "dataproducttier"}) {
        for (const PropertyRecord& property : properties) {
            // `type` and a tier may mean anything: only the words that are archetypes count.
            const bool free = wanted == "type" || wanted == "dataproducttier";
            const bool matches =
                plainWord(property.name) == wanted &&
                (!free || std::ranges::find(Archetypes, plainWord(property.value)) != Archetypes.end());
            if (matches)
                return property.value;
        }
    }
    return {};
}

/// Skeletons of a mesh in which every product has its manifest.
bool statesNone(const Node& root)
{
    const Node* products = root.find(skeletonmark::Products);
    return products && products->isSequence() && products->children.empty() && root.children.size() == 1;
}

void checkVersion(FieldReader& fields, ReadContext& context, const std::string& version, TeamFields::Shape team)
{
    if (context.report.version.empty())
        context.report.version = version;
    const std::string_view major = majorVersion(version);
    if (!version.empty() && major != "0" && major != "1") {
        fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "v1"}, fields.at("apiVersion"));
        return;
    }
    if (major == "0" && team == TeamFields::Object)
        fields.report(Severity::Note, DiagnosticCode::VersionMismatch, {version, "v1.0.0"}, fields.at("apiVersion"));
    if (major == "1" && team == TeamFields::List)
        fields.report(Severity::Note, DiagnosticCode::VersionMismatch, {version, "v0.9.0"}, fields.at("apiVersion"));
}

std::string detailOf(const ProductRecord& product)
{
    std::string detail = product.name;
    if (!product.version.empty())
        detail += (detail.empty() ? "" : " ") + product.version;
    return detail;
}

} // namespace

Match OdpsImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    if (statesNone(root))
        return Match::Sure;
    const std::string_view kind = scalarField(root, "kind");
    const std::string_view version = scalarField(root, "apiVersion");
    const bool ports = root.find("inputPorts") || root.find("outputPorts");
    if (kind == "DataProduct") {
        if (isBitolVersion(version))
            return Match::Sure;
        // Another dialect's apiVersion (`group/version`) is no slip of the pen.
        return isScalarField(root, "apiVersion") || root.find("spec") ? Match::No : Match::Perhaps;
    }
    return kind.empty() && !root.find("kind") && isBitolVersion(version) && ports ? Match::Perhaps : Match::No;
}

void OdpsImporter::read(const Node& root, ReadContext& context) const
{
    if (statesNone(root)) {
        context.report.statedEmpty = true;
        context.diagnose(Severity::Note, DiagnosticCode::SourceNoRecords, {}, root.line, root.column);
        return;
    }
    RecordReading record{context, "product"};
    FieldReader fields(record, root, {ProductRead, ProductKnown});
    ProductRecord product;
    product.id = fields.requiredText("id", Severity::Error);
    if (!product.id.empty())
        record.name = "product:" + encodeRefPart(product.id);
    product.place = context.place(root);
    product.format = format();
    const std::string version = fields.requiredText("apiVersion", Severity::Warning);
    fields.expect("kind");
    product.name = fields.text("name");
    product.version = fields.text("version");
    product.status = fields.requiredText("status", Severity::Warning);
    product.domain = fields.text("domain");
    product.description = readDescription(record, fields);
    product.tags = fields.texts("tags");
    product.properties = readProperties(record, fields);
    product.archetype = archetypeOf(fields, product.properties);
    TeamFields team = readTeam(record, fields);
    product.teamName = std::move(team.name);
    product.members = std::move(team.members);
    std::vector<DependencyRecord> providers;
    product.inputPorts = readPorts(record, fields, "inputPorts", providers);
    product.outputPorts = readPorts(record, fields, "outputPorts", providers);
    dropInvented(product);
    checkVersion(fields, context, version, team.shape);
    reportPlaceholder(fields, "id", product.id);
    if (!product.status.empty() && std::ranges::find(Statuses, plainWord(product.status)) == Statuses.end())
        fields.report(Severity::Note, DiagnosticCode::StatusUnlisted, {product.status}, fields.at("status"));

    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    context.keep(record.name, root.line, root.column, product.version, context.kept ? detailOf(product) : "");
    for (DependencyRecord& dependency : providers) {
        dependency.consumer = product.id;
        context.records.dependencies.push_back(std::move(dependency));
    }
    context.records.products.push_back(std::move(product));
}

} // namespace weft::importers
