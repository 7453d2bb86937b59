// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/OpenMetadataLineage.h"

#include "importers/document/ShownValue.h"
#include "importers/openmetadata/MetadataReference.h"
#include "model/mesh/Ref.h"

#include <map>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

struct End {
    MetadataReference reference;
    DatasetNameRecord name;
    [[nodiscard]] bool isJob() const { return reference.type == "pipeline"; }
};

std::optional<End> makeEnd(EntityFields& edge, MetadataReference reference)
{
    const Node& place = *reference.node;
    if (reference.type == "pipeline") {
        if (auto name = qualifiedDataset(reference.best()))
            return End{std::move(reference), std::move(*name)};
    }
    auto name = readQualifiedDataset(edge, reference.best(), place, true);
    if (!name)
        return std::nullopt;
    return End{std::move(reference), std::move(*name)};
}

/// The column of a dataset: what stands behind the name of the dataset, else the last part.
std::string columnOf(std::string_view name, const std::string& dataset)
{
    std::string_view rest = name;
    if (rest.starts_with(dataset) && rest.size() > dataset.size() && rest[dataset.size()] == '.')
        rest.remove_prefix(dataset.size() + 1);
    else
        rest = {};
    const std::vector<std::string> parts = qualifiedParts(rest.empty() ? name : rest);
    if (parts.empty())
        return {};
    std::string column = parts.back();
    if (!rest.empty()) {
        column.clear();
        for (const std::string& part : parts)
            column += (column.empty() ? "" : ".") + part;
    }
    return column;
}

void readColumns(EntityFields& details, const End& from, const End& to, StatedDataset& output)
{
    for (const Node* node : details.mappings("columnsLineage")) {
        EntityFields lineage(details.record(), *node, "lineageDetails.columnsLineage.");
        const std::string target = columnOf(lineage.neededText("toColumn"), to.reference.fullName);
        for (const std::string& text : lineage.texts("fromColumns")) {
            const std::string source = columnOf(text, from.reference.fullName);
            if (!target.empty() && !source.empty())
                output.flows.push_back({target, from.name, source, {}, true});
        }
    }
}

/// The pipeline that an edge names as what moves the data.
std::optional<DatasetNameRecord> pipelineOf(EntityFields& edge, const Node* details)
{
    const Node* node = edge.mapping("edge_meta");
    if (!node && details)
        node = EntityFields(edge.record(), *details).mapping("pipeline");
    if (!node)
        return std::nullopt;
    const std::optional<MetadataReference> pipeline = readReference(edge, "pipeline", *node);
    auto job = pipeline ? qualifiedDataset(pipeline->best()) : std::nullopt;
    if (job && qualifiedParts(pipeline->best()).size() > 1)
        edge.record().context.catalogue.describeJob({"openmetadata pipeline", job->name}, *job);
    return job;
}

void enterEdge(EntityFields& edge, const End& from, const End& to)
{
    ReadContext& context = edge.record().context;
    const Node* details = edge.mapping("lineageDetails");
    Statement statement;
    if (from.isJob() && to.isJob()) {
        edge.report(Severity::Note, DiagnosticCode::FieldValue,
                    {"toEntity.type", "pipeline", "a dataset between the two pipelines"}, *to.reference.node);
        enter({from.name}, context.place(edge.node()), context.records.lineage);
        statement.job = to.name;
    } else if (to.isJob()) {
        statement.job = to.name;
        statement.inputs.push_back({from.name});
    } else {
        statement.outputs.push_back({to.name});
        if (from.isJob())
            statement.job = from.name;
        else
            statement.outputs.front().flows.push_back({{}, from.name, {}, {}, true});
        if (const auto pipeline = from.isJob() ? std::nullopt : pipelineOf(edge, details))
            statement.job = *pipeline;
        if (details && !from.isJob()) {
            EntityFields more(edge.record(), *details, "lineageDetails.");
            readColumns(more, from, to, statement.outputs.front());
        }
    }
    enter(statement, context.place(edge.node()), context.records.lineage);
    const bool ofJob = to.isJob();
    edge.record().name = ofJob ? jobRef(to.name.nameSpace, to.name.name) : datasetRef(to.name.nameSpace, to.name.name);
    context.keep(edge.record().name, edge.node().line, edge.node().column);
}

std::optional<MetadataReference> endOf(EntityFields& edge, std::string_view key, std::string_view old)
{
    const std::string_view present = edge.has(key) || !edge.has(old) ? key : old;
    const Node* node = edge.has(present) ? &edge.at(present) : nullptr;
    if (!node) {
        edge.report(Severity::Error, DiagnosticCode::FieldMissing, {std::string(key), "lineage edge"}, edge.node());
        return std::nullopt;
    }
    auto reference = readReference(edge, present, *node);
    edge.record().refused = edge.record().refused || !reference;
    return reference;
}

} // namespace

bool isOpenMetadataEdge(const Node& node)
{
    const auto isObject = [&](std::string_view key) {
        const Node* value = node.isMapping() ? node.find(key) : nullptr;
        return value && value->isMapping();
    };
    if (isObject("from") && isObject("to"))
        return node.find("from")->find("fqn") || node.find("to")->find("fqn");
    return isObject("fromEntity") || isObject("toEntity");
}

void readOpenMetadataEdge(RecordReading& record, const Node& node)
{
    record.kind = "lineage edge";
    EntityFields edge(record, node);
    auto from = endOf(edge, "fromEntity", "from");
    auto to = endOf(edge, "toEntity", "to");
    if (!from || !to)
        return;
    const auto source = makeEnd(edge, std::move(*from));
    const auto target = makeEnd(edge, std::move(*to));
    if (source && target)
        enterEdge(edge, *source, *target);
    else
        record.refused = true;
}

void readOpenMetadataGraph(ReadContext& context, const Node& root)
{
    RecordReading whole{context, "lineage"};
    EntityFields graph(whole, root);
    std::map<std::string, MetadataReference> nodes;
    for (const std::string_view key : {"entity", "nodes"}) {
        for (MetadataReference& node : readReferences(graph, key)) {
            std::string id = node.id;
            nodes.emplace(std::move(id), std::move(node));
        }
    }
    for (const std::string_view key : {"upstreamEdges", "downstreamEdges"}) {
        for (const Node* item : graph.mappings(key)) {
            RecordReading record{context, "lineage edge"};
            EntityFields edge(record, *item, std::string(key) + ".");
            std::optional<End> ends[2];
            for (const std::size_t i : {0U, 1U}) {
                const std::string_view end = i == 0 ? "fromEntity" : "toEntity";
                const std::string id = edge.requiredText(end);
                const auto known = nodes.find(id);
                if (!id.empty() && known == nodes.end())
                    edge.report(Severity::Warning, DiagnosticCode::EntityUnresolved, {shownValue(id), std::string(key)},
                                edge.at(end));
                if (!id.empty())
                    ends[i] =
                        makeEnd(edge, known != nodes.end() ? known->second
                                                           : MetadataReference{id, {}, {}, {}, {}, &edge.at(end)});
            }
            if (ends[0] && ends[1])
                enterEdge(edge, *ends[0], *ends[1]);
            else
                ++context.report.skipped;
        }
    }
}

} // namespace weft::importers
