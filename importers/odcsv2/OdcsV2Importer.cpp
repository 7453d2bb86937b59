// SPDX-License-Identifier: Apache-2.0
#include "importers/odcsv2/OdcsV2Importer.h"

#include "importers/bitol/BitolFields.h"
#include "importers/contract/ContractReading.h"
#include "importers/document/FieldReader.h"
#include "importers/odcsv2/OdcsV2Tables.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 23> ContractRead = {
    "apiVersion",  "standardVersion", "kind",           "uuid",         "version",         "status",
    "description", "datasetDomain",   "quantumName",    "stakeholders", "dataset",         "datasetName",
    "project",     "datasetProject",  "sourcePlatform", "sourceSystem", "driver",          "server",
    "database",    "tenant",          "tags",           "type",         "customProperties"};
constexpr std::array<Names, 15> ContractKnown = {"userConsumptionMode",
                                                 "datasetKind",
                                                 "productDl",
                                                 "productSlackChannel",
                                                 "productFeedbackUrl",
                                                 "driverVersion",
                                                 "username",
                                                 "password",
                                                 "price",
                                                 "roles",
                                                 "slaDefaultColumn",
                                                 "slaProperties",
                                                 "systemInstance",
                                                 "contractCreatedTs",
                                                 "schedulerAppName"};
constexpr std::array<Names, 9> Statuses = {"production", "test",   "development", "current", "proposed",
                                           "draft",      "active", "deprecated",  "retired"};
constexpr std::array<Names, 6> KeptAsProperties = {"type",         "tenant",      "sourcePlatform",
                                                   "sourceSystem", "datasetName", "database"};

std::string_view scalarField(const Node& root, std::string_view key)
{
    const Node* node = root.find(key);
    return node && node->isScalar() ? node->text : std::string_view();
}

std::string declaredVersion(FieldReader& fields, ReadContext& context)
{
    const std::string api = fields.text("apiVersion");
    std::string version = api.empty() ? fields.text("standardVersion") : api;
    if (context.report.version.empty())
        context.report.version = version;
    if (!version.empty() && majorVersion(version) != "2")
        fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "v2.2"},
                      fields.at(api.empty() ? "standardVersion" : "apiVersion"));
    return version;
}

void checkKind(FieldReader& fields)
{
    fields.expect("kind");
    const std::string kind = fields.text("kind");
    if (!kind.empty() && kind != "DataContract")
        fields.report(Severity::Note, DiagnosticCode::FieldValue, {"kind", kind, "DataContract"}, fields.at("kind"));
}

std::vector<PropertyRecord> readAllProperties(RecordReading& record, FieldReader& fields)
{
    std::vector<PropertyRecord> properties = readProperties(record, fields);
    for (const std::string_view key : KeptAsProperties) {
        if (std::string value = fields.text(key); !value.empty())
            properties.push_back({std::string(key), std::move(value)});
    }
    for (std::string& tag : fields.texts("tags"))
        properties.push_back({"tag", std::move(tag)});
    return properties;
}

} // namespace

bool hasOdcsV2Shape(const Node& root)
{
    return root.find("uuid") || root.find("datasetDomain") || root.find("dataset") || root.find("quantumName");
}

Match OdcsV2Importer::matches(const Node& root) const
{
    if (!root.isMapping() || root.find("schema"))
        return Match::No;
    if (scalarField(root, "kind") == "DataContract")
        return hasOdcsV2Shape(root) || majorVersion(scalarField(root, "apiVersion")) == "2" ? Match::Sure : Match::No;
    const bool rest = root.find("datasetDomain") || root.find("dataset") || root.find("quantumName");
    return root.find("uuid") && rest ? Match::Perhaps : Match::No;
}

void OdcsV2Importer::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "contract"};
    FieldReader fields(record, root, {ContractRead, ContractKnown});
    ContractRecord contract = beginContract(record, fields, root, "uuid", format());
    declaredVersion(fields, context);
    checkKind(fields);
    contract.version = fields.requiredText("version", Severity::Warning);
    contract.status = fields.requiredText("status", Severity::Warning);
    contract.domain = fields.text("datasetDomain");
    contract.product = fields.requiredText("quantumName", Severity::Warning);
    contract.name = fields.requiredText("datasetName", Severity::Warning);
    contract.description = readDescription(record, fields);
    fields.expect("type");
    contract.properties = readAllProperties(record, fields);
    contract.members = readMembers(record, fields, "stakeholders");
    contract.objects = readTables(record, fields);
    reportPlaceholder(fields, "uuid", contract.id);
    if (!contract.status.empty() && std::ranges::find(Statuses, Names(lowerCase(contract.status))) == Statuses.end())
        fields.report(Severity::Note, DiagnosticCode::StatusUnlisted, {contract.status}, fields.at("status"));
    keepContract(record, root, std::move(contract));
}

} // namespace weft::importers
