// SPDX-License-Identifier: Apache-2.0
#include "importers/dcs/DcsImporter.h"

#include "importers/bitol/BitolFields.h"
#include "importers/contract/ContractReading.h"
#include "importers/dcs/DcsLineage.h"
#include "importers/dcs/DcsModels.h"
#include "importers/dcs/DcsServers.h"
#include "importers/document/FieldReader.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 10> ContractRead = {"dataContractSpecification",
                                                "id",
                                                "info",
                                                "servers",
                                                "terms",
                                                "models",
                                                "servicelevels",
                                                "schema",
                                                "tags",
                                                "links"};
constexpr std::array<Names, 4> ContractKnown = {"definitions", "examples", "quality", "slaProperties"};
constexpr std::array<Names, 8> InfoRead = {"title", "version", "status",      "description",
                                           "owner", "contact", "dataProduct", "outputPort"};
constexpr std::array<Names, 2> InfoKnown = {"links", "contract"};
constexpr std::array<Names, 3> ContactRead = {"name", "email", "url"};
constexpr std::array<Names, 5> TermsRead = {"usage", "limitations", "billing", "noticePeriod", "policies"};
constexpr std::array<Names, 1> TermsKnown = {"description"};
constexpr std::array<Names, 4> PolicyRead = {"type", "name", "description", "url"};
constexpr std::array<Names, 2> SchemaRead = {"type", "specification"};
constexpr std::size_t LongestSpecification = 64U * 1024; // of a property's value; it is shown, never parsed

bool isVersion(std::string_view version)
{
    return version == "1" || version.substr(0, 2) == "1." || version.substr(0, 3) == "0.9";
}

void readInfo(RecordReading& record, FieldReader& fields, ContractRecord& contract)
{
    const Node* node = fields.mapping("info");
    if (!node) {
        if (!fields.any("info"))
            fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"info", std::string(record.kind)},
                          fields.at("info"));
        return;
    }
    FieldReader info(record, *node, {InfoRead, InfoKnown});
    contract.name = info.requiredText("title", Severity::Warning);
    contract.version = info.requiredText("version", Severity::Warning);
    contract.status = info.text("status");
    contract.description = info.text("description");
    contract.teamName = info.text("owner");
    contract.product = info.text("dataProduct");
    if (std::string port = info.text("outputPort"); !port.empty())
        contract.properties.push_back({"outputPort", std::move(port)});
    if (const Node* contact = info.mapping("contact")) {
        FieldReader person(record, *contact, {ContactRead, {}});
        MemberRecord member;
        member.name = person.text("name");
        member.email = person.text("email");
        member.role = "contact";
        if (std::string url = person.text("url"); !url.empty())
            contract.properties.push_back({"contact.url", std::move(url)});
        if (!member.name.empty() || !member.email.empty())
            contract.members.push_back(std::move(member));
    }
}

void readTerms(RecordReading& record, FieldReader& fields, std::vector<PropertyRecord>& properties)
{
    const Node* node = fields.mapping("terms");
    if (!node)
        return;
    FieldReader terms(record, *node, {TermsRead, TermsKnown});
    for (const std::string_view key : {"usage", "limitations", "billing", "noticePeriod"}) {
        if (std::string value = terms.text(key); !value.empty())
            properties.push_back({"terms." + std::string(key), std::move(value)});
    }
    for (const Node* item : terms.mappings("policies")) {
        FieldReader policy(record, *item, {PolicyRead, {}});
        std::string text;
        for (const std::string_view key : PolicyRead) {
            if (const std::string part = policy.text(key); !part.empty())
                text += (text.empty() ? "" : ": ") + part;
        }
        properties.push_back({"terms.policies", std::move(text)});
    }
}

/// `availability: {percentage: 99.9%}` → `servicelevels.availability.percentage`.
void readServiceLevels(FieldReader& fields, std::vector<PropertyRecord>& properties)
{
    const Node* levels = fields.mapping("servicelevels");
    for (std::size_t i = 0; levels && i < levels->children.size(); ++i) {
        const Node& level = *levels->children[i];
        const std::string name = "servicelevels." + std::string(levels->keys[i]);
        if (level.isScalar())
            properties.push_back({name, std::string(trimmed(level.text))});
        else if (!level.isMapping() && !level.isNull())
            fields.report(Severity::Warning, DiagnosticCode::FieldType, {name, "mapping", std::string(typeName(level))},
                          level);
        for (std::size_t k = 0; level.isMapping() && k < level.children.size(); ++k) {
            if (level.children[k]->isScalar())
                properties.push_back(
                    {name + "." + std::string(level.keys[k]), std::string(trimmed(level.children[k]->text))});
        }
    }
}

/// 0.9.x: the tables as a text or document of another language. It is kept as it is; its columns are not known.
void readSchemaText(RecordReading& record, FieldReader& fields, ContractRecord& contract)
{
    const Node* node = fields.mapping("schema");
    if (!node)
        return;
    FieldReader schema(record, *node, {SchemaRead, {}});
    std::string type = schema.text("type");
    const Node* specification = schema.any("specification");
    if (specification && specification->isScalar()) {
        std::string text(trimmed(specification->text));
        if (text.size() > LongestSpecification)
            schema.report(Severity::Warning, DiagnosticCode::FieldValue,
                          {"specification", {}, "at most " + std::to_string(LongestSpecification) + " bytes"},
                          *specification);
        else
            contract.properties.push_back({"schema.specification", std::move(text)});
    }
    if (contract.objects.empty())
        schema.report(Severity::Note, DiagnosticCode::FormatBestEffort,
                      {"schema " + (type.empty() ? std::string("specification") : type), "tables and columns"}, *node);
    if (!type.empty())
        contract.properties.push_back({"schema.type", std::move(type)});
}

} // namespace

Match DcsImporter::matches(const Node& root) const
{
    return root.isMapping() && root.find("dataContractSpecification") ? Match::Sure : Match::No;
}

void DcsImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "contract"};
    FieldReader fields(record, root, {ContractRead, ContractKnown});
    ContractRecord contract = beginContract(record, fields, root, "id", format());
    const std::string version = fields.requiredText("dataContractSpecification", Severity::Warning);
    if (context.report.version.empty())
        context.report.version = version;
    if (!version.empty() && !isVersion(version))
        fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "1.2.1"},
                      fields.at("dataContractSpecification"));
    readInfo(record, fields, contract);
    readTerms(record, fields, contract.properties);
    readServiceLevels(fields, contract.properties);
    for (std::string& tag : fields.texts("tags"))
        contract.properties.push_back({"tag", std::move(tag)});
    DcsModels models = readModels(record, fields, root, readServerMap(record, fields));
    contract.objects = std::move(models.objects);
    readSchemaText(record, fields, contract);
    reportPlaceholder(fields, "id", contract.id);
    if (!record.refused)
        addFieldLineage(context, contract, models);
    keepContract(record, root, std::move(contract));
}

} // namespace weft::importers
