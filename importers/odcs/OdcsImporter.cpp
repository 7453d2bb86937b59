// SPDX-License-Identifier: Apache-2.0
#include "importers/odcs/OdcsImporter.h"

#include "importers/bitol/BitolFields.h"
#include "importers/contract/ContractReading.h"
#include "importers/document/FieldReader.h"
#include "importers/manifest/ManifestFields.h"
#include "importers/odcs/OdcsSchema.h"
#include "importers/odcsv2/OdcsV2Importer.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 16> ContractRead = {
    "apiVersion",  "kind",   "id",      "name", "version",          "status", "domain", "dataProduct",
    "description", "schema", "servers", "team", "customProperties", "tags",   "roles",  "slaProperties"};
constexpr std::array<Names, 6> ContractKnown = {"tenant", "authoritativeDefinitions", "contractCreatedTs",
                                                "price",  "slaDefaultElement",        "support"};
constexpr std::array<Names, 5> Statuses = {"proposed", "draft", "active", "deprecated", "retired"};

/// `{property: latency, value: 4, unit: d}` → `slaProperties.latency.value`, `….unit`; roles likewise, by their name.
void readNamed(FieldReader& fields, std::string_view key, std::string_view name, ContractRecord& contract)
{
    for (const Node* item : fields.mappings(key)) {
        const std::string said(trimmed(scalarField(*item, name)));
        const std::string prefix = std::string(key) + (said.empty() ? "" : "." + said);
        std::vector<PropertyRecord> facts;
        for (std::size_t i = 0; i < item->children.size(); ++i) {
            if (item->keys[i] != name)
                addProperties(facts, prefix + "." + std::string(item->keys[i]), *item->children[i]);
        }
        if (facts.empty())
            addProperty(facts, std::string(key), said);
        std::ranges::move(facts, std::back_inserter(contract.properties));
    }
}

void checkVersion(FieldReader& fields, ReadContext& context, const std::string& version, const Node& root,
                  TeamFields::Shape team)
{
    if (context.report.version.empty())
        context.report.version = version;
    const std::string_view major = majorVersion(version);
    if (!version.empty() && major != "3") {
        fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "v3"}, fields.at("apiVersion"));
        return;
    }
    const bool declares30 = version.find("3.0") != std::string::npos;
    bool relates = false;
    if (const Node* schema = root.find("schema"); schema && schema->isSequence()) {
        relates = std::ranges::any_of(
            schema->children, [](const Node* object) { return object->isMapping() && object->find("relationships"); });
    }
    if (declares30 && (team == TeamFields::Object || relates))
        fields.report(Severity::Note, DiagnosticCode::VersionMismatch, {version, "v3.1.0"}, fields.at("apiVersion"));
}

} // namespace

Match OdcsImporter::matches(const Node& root) const
{
    if (!root.isMapping() || (hasOdcsV2Shape(root) && !root.find("schema")))
        return Match::No;
    const std::string_view version = scalarField(root, "apiVersion");
    const Node* schema = root.find("schema");
    if (scalarField(root, "kind") == "DataContract")
        return majorVersion(version) == "2" && !schema ? Match::No : Match::Sure;
    const bool list = schema && schema->isSequence();
    return !root.find("kind") && majorVersion(version) == "3" && list ? Match::Perhaps : Match::No;
}

void OdcsImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "contract"};
    FieldReader fields(record, root, {ContractRead, ContractKnown});
    ContractRecord contract = beginContract(record, fields, root, "id", format());
    const std::string version = fields.requiredText("apiVersion", Severity::Warning);
    fields.expect("kind");
    contract.version = fields.requiredText("version", Severity::Warning);
    contract.name = fields.text("name");
    contract.status = fields.requiredText("status", Severity::Warning);
    contract.domain = fields.text("domain");
    contract.product = fields.text("dataProduct");
    contract.description = readDescription(record, fields);
    contract.properties = readProperties(record, fields);
    for (std::string& tag : fields.texts("tags"))
        contract.properties.push_back({"tag", std::move(tag)});
    readNamed(fields, "slaProperties", "property", contract);
    readNamed(fields, "roles", "role", contract);
    TeamFields team = readTeam(record, fields);
    contract.teamName = std::move(team.name);
    contract.members = std::move(team.members);
    contract.objects = readSchema(record, fields, readServers(record, fields));
    checkVersion(fields, context, version, root, team.shape);
    reportPlaceholder(fields, "id", contract.id);
    if (!contract.status.empty() && std::ranges::find(Statuses, Names(contract.status)) == Statuses.end())
        fields.report(Severity::Note, DiagnosticCode::StatusUnlisted, {contract.status}, fields.at("status"));
    keepContract(record, root, std::move(contract));
}

} // namespace weft::importers
