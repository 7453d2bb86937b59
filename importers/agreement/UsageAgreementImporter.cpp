// SPDX-License-Identifier: Apache-2.0
#include "importers/agreement/UsageAgreementImporter.h"

#include "importers/manifest/ManifestFields.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 5> RootRead = {"dataUsageAgreementSpecification", "id", "info", "provider", "consumer"};
constexpr std::array<Names, 3> RootKnown = {"tags", "links", "custom"};
constexpr std::array<Names, 3> InfoRead = {"active", "purpose", "status"};
constexpr std::array<Names, 5> InfoKnown = {"startDate", "endDate", "individualAgreements", "title", "description"};
constexpr std::array<Names, 2> ProviderRead = {"dataProductId", "outputPortId"};
constexpr std::array<Names, 3> ProviderKnown = {"teamId", "dataContractId", "systemId"};
constexpr std::array<Names, 1> ConsumerRead = {"dataProductId"};
constexpr std::array<Names, 3> ConsumerKnown = {"teamId", "userId", "systemId"};
constexpr std::array<Names, 2> InForce = {"active", "approved"};
constexpr std::array<Names, 2> MetricsRead = {"kind", "productId"};
constexpr std::array<Names, 12> MetricsKnown = {"schemaVersion", "asOf",   "period",        "status",
                                                "physical",      "static", "dynamic",       "outputPorts",
                                                "lineage",       "usage",  "contractUsage", "customProperties"};

struct Terms {
    bool inForce = false;
    std::string status;
    std::string purpose;
};

Terms readTerms(RecordReading& record, FieldReader& root)
{
    Terms terms;
    const Node* node = root.mapping("info");
    if (!node) {
        terms.status = "inactive";
        return terms;
    }
    FieldReader info(record, *node, {InfoRead, InfoKnown});
    terms.purpose = info.text("purpose");
    terms.status = info.text("status");
    for (const Names key : {"purpose", "status", "startDate"})
        info.expect(key);
    // Without a word on it, what was approved is in force.
    const Node* active = info.any("active");
    if (active && !active->isNull())
        terms.inForce = info.flag("active");
    else
        terms.inForce = std::ranges::find(InForce, Names(plainWord(terms.status))) != InForce.end();
    if (terms.status.empty())
        terms.status = terms.inForce ? "active" : "inactive";
    else if (!terms.inForce && std::ranges::find(InForce, Names(plainWord(terms.status))) != InForce.end())
        terms.status += ", inactive";
    return terms;
}

/// The mapping under `key`, which must be there.
const Node* requiredMapping(FieldReader& root, std::string_view key)
{
    const Node* node = root.any(key);
    if (node && node->isMapping())
        return node;
    if (!node)
        root.report(Severity::Error, DiagnosticCode::FieldMissing, {std::string(key), "usage agreement"}, root.at(key));
    else
        root.report(Severity::Error, DiagnosticCode::FieldType,
                    {std::string(key), "mapping", std::string(typeName(*node))}, *node);
    return nullptr;
}

} // namespace

Match UsageAgreementImporter::matches(const Node& root) const
{
    return root.isMapping() && root.find("dataUsageAgreementSpecification") ? Match::Sure : Match::No;
}

void UsageAgreementImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "usage agreement"};
    FieldReader fields(record, root, {RootRead, RootKnown});
    DependencyRecord dependency;
    dependency.place = context.place(root);
    const std::string version = fields.requiredText("dataUsageAgreementSpecification", Severity::Warning);
    if (context.report.version.empty())
        context.report.version = version;
    const std::string id = fields.requiredText("id", Severity::Warning);
    record.name = "agreement:" + encodeRefPart(id);
    if (!root.find("info"))
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"info", "usage agreement"}, root);
    Terms terms = readTerms(record, fields);
    if (const Node* node = requiredMapping(fields, "provider")) {
        FieldReader provider(record, *node, {ProviderRead, ProviderKnown});
        dependency.provider = provider.requiredText("dataProductId", Severity::Error);
        dependency.providerPort = provider.requiredText("outputPortId", Severity::Warning);
        provider.expect("teamId");
        if (dependency.providerPort == "*")
            dependency.providerPort.clear();
    }
    bool noProduct = false;
    if (const Node* node = requiredMapping(fields, "consumer")) {
        FieldReader consumer(record, *node, {ConsumerRead, ConsumerKnown});
        dependency.consumer = consumer.text("dataProductId");
        // A team or a person may read, too; that is no edge between products.
        noProduct = !node->find("dataProductId");
        if (!noProduct)
            consumer.expect("dataProductId", Severity::Error);
    }
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    context.keep(record.name, root.line, root.column, {},
                 dependency.provider + (noProduct ? "" : " → " + dependency.consumer));
    if (noProduct)
        return;
    if (!terms.inForce) {
        fields.report(Severity::Note, DiagnosticCode::DependencyInactive,
                      {dependency.provider, dependency.consumer, terms.status}, fields.at("info"));
        return;
    }
    dependency.purpose = std::move(terms.purpose);
    dependency.status = std::move(terms.status);
    context.records.dependencies.push_back(std::move(dependency));
}

Match ObservabilityMetricsImporter::matches(const Node& root) const
{
    return scalarField(root, "kind") == "DataProductObservabilityMetrics" ? Match::Sure : Match::No;
}

void ObservabilityMetricsImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "metrics"};
    FieldReader fields(record, root, {MetricsRead, MetricsKnown});
    const std::string product = fields.requiredText("productId", Severity::Error);
    for (const Names key : {"schemaVersion", "asOf", "period", "status"})
        fields.expect(key);
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    context.keep("metrics:" + encodeRefPart(product), root.line, root.column, {},
                 std::string(trimmed(scalarField(root, "asOf"))));
}

} // namespace weft::importers
