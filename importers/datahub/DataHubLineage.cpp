// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubLineage.h"

#include "importers/document/ShownValue.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::string_view FieldShape = "urn:li:schemaField:(urn:li:dataset:(…),FIELD)";

/// The one of `known` that is meant: files name a dataset by one environment and its fields by another.
const DataHubDataset* meantBy(const DataHubDataset& dataset, const std::vector<DataHubDataset>& known)
{
    const auto exact = std::ranges::find(known, dataset.name, &DataHubDataset::name);
    if (exact != known.end())
        return &*exact;
    const auto other = std::ranges::find_if(known, [&](const DataHubDataset& one) {
        return one.platform == dataset.platform && one.ownName == dataset.ownName;
    });
    return other == known.end() ? nullptr : &*other;
}

struct FieldOfDataset {
    DataHubDataset dataset;
    std::string field;
};

/// The fields of one side of a fine-grained lineage; `known` are the datasets that it should be about.
std::vector<FieldOfDataset> fieldsOf(EntityFields& lineage, std::string_view key,
                                     const std::vector<DataHubDataset>& known)
{
    std::vector<FieldOfDataset> result;
    for (const Node* item : lineage.items(key)) {
        const std::optional<DataHubField> field = dataHubField(item->text);
        const std::optional<DataHubDataset> dataset = field ? dataHubDataset(field->dataset) : std::nullopt;
        const std::optional<DataHubUrn> whole = field ? std::nullopt : readDataHubUrn(item->text);
        const std::string name = lineage.path() + std::string(key);
        if (dataset) {
            const DataHubDataset* meant = meantBy(*dataset, known);
            if (meant && meant->name != dataset->name)
                lineage.report(Severity::Warning, DiagnosticCode::FieldValue,
                               {name, shownValue(item->text), "the environment of " + meant->name.nameSpace}, *item);
            result.push_back({meant ? *meant : *dataset, field->field});
        } else if (const std::optional<DataHubDataset> all = whole ? dataHubDataset(*whole) : std::nullopt) {
            const DataHubDataset* meant = meantBy(*all, known);
            result.push_back({meant ? *meant : *all, {}});
        } else {
            lineage.report(Severity::Warning, DiagnosticCode::UrnInvalid,
                           {shownValue(item->text), std::string(FieldShape)}, *item);
        }
    }
    return result;
}

/// Each field of `outputs` comes of each field of the upstreams (formats.md, section 3.10).
void readFineGrained(EntityFields& fields, const std::vector<DataHubDataset>& inputs,
                     const std::vector<DataHubDataset>& owners, std::vector<StatedDataset>& outputs)
{
    for (const Node* node : fields.mappings("fineGrainedLineages")) {
        EntityFields lineage(fields.record(), *node, "fineGrainedLineages.");
        const std::vector<FieldOfDataset> sources = fieldsOf(lineage, "upstreams", inputs);
        for (const FieldOfDataset& target : fieldsOf(lineage, "downstreams", owners)) {
            const auto output = std::ranges::find(outputs, target.dataset.name, &StatedDataset::name);
            if (output == outputs.end()) {
                lineage.report(Severity::Warning, DiagnosticCode::FieldValue,
                               {"fineGrainedLineages.downstreams", target.dataset.name.name,
                                "a field of the dataset that the lineage is of"},
                               *node);
                continue;
            }
            const bool identity = lineage.text("transformOperation") == "IDENTITY";
            for (const FieldOfDataset& source : sources)
                output->flows.push_back(
                    {target.field, source.dataset.name, source.field, identity ? "IDENTITY" : "", true});
        }
    }
}

/// The datasets of a list of URNs, or of edges that have one.
std::vector<DataHubDataset> datasetsOf(EntityFields& fields, std::string_view urns, std::string_view edges)
{
    std::vector<DataHubDataset> result;
    const auto add = [&](std::string_view text, std::string_view key, const Node& place) {
        std::optional<DataHubDataset> dataset = referredDataset(fields, text, std::string(key), place);
        if (dataset && std::ranges::find(result, dataset->name, &DataHubDataset::name) == result.end())
            result.push_back(std::move(*dataset));
    };
    for (const Node* item : fields.items(urns))
        add(item->text, urns, *item);
    for (const Node* item : fields.mappings(edges)) {
        EntityFields edge(fields.record(), *item, std::string(edges) + ".");
        add(edge.text("destinationUrn"), "destinationUrn", edge.at("destinationUrn"));
    }
    return result;
}

} // namespace

std::optional<DataHubDataset> statedDataset(EntityFields& fields, std::string_view text, const std::string& field,
                                            const Node& place)
{
    const std::optional<DataHubUrn> urn = readDataHubUrn(text);
    std::optional<DataHubDataset> dataset = urn ? dataHubDataset(*urn) : std::nullopt;
    if (!dataset) {
        fields.report(Severity::Warning, DiagnosticCode::UrnInvalid,
                      {text.empty() ? fields.path() + field : shownValue(text),
                       "urn:li:dataset:(urn:li:dataPlatform:PLATFORM,NAME,ENVIRONMENT)"},
                      place);
        return std::nullopt;
    }
    if (!dataset->serverKnown && fields.record().context.catalogue.isFirst("datahub server"))
        fields.report(Severity::Note, DiagnosticCode::NamespaceUnknown, {dataset->ownName, dataset->name.nameSpace},
                      place);
    return dataset;
}

std::optional<DataHubDataset> referredDataset(EntityFields& fields, std::string_view text, const std::string& field,
                                              const Node& place)
{
    std::optional<DataHubDataset> dataset = statedDataset(fields, text, field, place);
    ReadContext& context = fields.record().context;
    if (dataset)
        context.catalogue.refer({"datahub dataset", std::string(trimmed(text))},
                                {std::string(trimmed(text)), fields.record().name, context.place(place)});
    return dataset;
}

void readUpstreamLineage(EntityFields& fields, const DataHubEntity& entity)
{
    std::vector<DataHubDataset> upstreams;
    for (const Node* node : fields.mappings("upstreams")) {
        EntityFields upstream(fields.record(), *node, "upstreams.");
        std::optional<DataHubDataset> dataset =
            referredDataset(upstream, upstream.text("dataset"), "dataset", upstream.at("dataset"));
        if (dataset)
            upstreams.push_back(std::move(*dataset));
    }
    enterUpstreams(fields, entity, upstreams);
}

void enterUpstreams(EntityFields& fields, const DataHubEntity& entity, const std::vector<DataHubDataset>& upstreams)
{
    const std::optional<DataHubDataset> owner = dataHubDataset(entity.urn);
    if (!owner)
        return;
    Statement statement;
    statement.outputs.push_back({owner->name});
    for (const DataHubDataset& upstream : upstreams)
        statement.outputs.front().flows.push_back({{}, upstream.name, {}, {}, true});
    readFineGrained(fields, upstreams, {*owner}, statement.outputs);
    enter(statement, fields.record().context.place(*entity.place), fields.record().context.records.lineage);
}

void readJobInputOutput(EntityFields& fields, const DataHubEntity& entity)
{
    const std::optional<DatasetNameRecord> job = dataHubJob(entity.urn);
    if (!job)
        return;
    const std::vector<DataHubDataset> inputs = datasetsOf(fields, "inputDatasets", "inputDatasetEdges");
    const std::vector<DataHubDataset> outputs = datasetsOf(fields, "outputDatasets", "outputDatasetEdges");
    Statement statement;
    statement.job = *job;
    for (const DataHubDataset& input : inputs)
        statement.inputs.push_back({input.name});
    for (const DataHubDataset& output : outputs)
        statement.outputs.push_back({output.name});
    readFineGrained(fields, inputs, outputs, statement.outputs);
    enter(statement, fields.record().context.place(*entity.place), fields.record().context.records.lineage);
}

} // namespace weft::importers
