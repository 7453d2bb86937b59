// SPDX-License-Identifier: Apache-2.0
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/ColumnDrafts.h"
#include "model/mesh/build/DatasetNaming.h"

#include <array>

namespace weft::build {

namespace {

bool saysPersonal(std::string_view text)
{
    constexpr std::array Words = {std::string_view("pii"), std::string_view("personal"), std::string_view("gdpr"),
                                  std::string_view("sensitive"), std::string_view("phi")};
    const std::string lower = lowerCase(text);
    return std::ranges::any_of(Words, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

void takeText(std::string_view& field, std::string_view text, Assembly& assembly)
{
    if (field.empty())
        field = assembly.keep(text);
}

void addSchemaColumns(Assembly& assembly, std::vector<ColumnDrafts>& drafts)
{
    const LineageLog& log = assembly.records.lineage;
    for (std::size_t i = 0; i < assembly.digest.datasets.size(); ++i) {
        const DatasetState& state = assembly.digest.datasets[i];
        if (state.schema == EventDataset::NotStated)
            continue;
        const DatasetId id = assembly.datasetIds[i];
        for (const SchemaField& field : log.schema(state.schema)) {
            Column& column = drafts[id.index()].addExact(assembly, field.name);
            column.inEvents = true;
            takeText(column.type, field.type, assembly);
            takeText(column.description, field.description, assembly);
            column.place = assembly.mesh.datasets[id].place;
        }
    }
}

void addContractColumns(Assembly& assembly, std::vector<ColumnDrafts>& drafts)
{
    for (std::size_t c = 0; c < assembly.contracts.size(); ++c) {
        for (std::size_t o = 0; o < assembly.objects[c].size(); ++o) {
            const ContractObjectRecord& object = assembly.contracts[c]->objects[o];
            const std::string_view path = assembly.keep(object.place.path);
            for (const BoundName& bound : assembly.objects[c][o].datasets) {
                ColumnDrafts& columns = drafts[assembly.datasetIds[bound.dataset].index()];
                for (const ContractColumnRecord& record : object.columns) {
                    Column& column = columns.findOrAdd(assembly, record.name);
                    column.inContract = true;
                    takeText(column.type, record.type, assembly);
                    takeText(column.description, record.description, assembly);
                    takeText(column.classification, record.classification, assembly);
                    column.key = column.key || record.key;
                    column.required = column.required || record.required;
                    column.personal = column.personal || saysPersonal(record.classification) ||
                                      std::ranges::any_of(record.tags, saysPersonal);
                    // a promise is better evidence than a sighting
                    column.place = {path, record.place.line, record.place.column};
                }
            }
        }
    }
}

void addLineageColumns(Assembly& assembly, std::vector<ColumnDrafts>& drafts)
{
    const LineageLog& log = assembly.records.lineage;
    std::vector<bool> done(log.columnLineageCount());
    const auto add = [&](DatasetId dataset, std::string_view name) {
        Column& column = drafts[dataset.index()].findOrAdd(assembly, name);
        column.inEvents = true;
        if (column.place.path.empty())
            column.place = assembly.mesh.datasets[dataset].place;
    };
    for (const RunShape& shape : assembly.digest.shapes) {
        if (assembly.stop.stop_requested())
            return;
        for (const ShapeOutput& output : shape.outputs) {
            if (output.columnLineage == EventDataset::NotStated)
                continue;
            for (const auto& row : log.columnLineage(output.columnLineage)) {
                if (!row.output.empty())
                    add(assembly.datasetIds[output.dataset], row.output);
                if (!done[output.columnLineage] && !row.input.empty())
                    add(assembly.datasetIds[assembly.identity.ofLogName[row.dataset]], row.input);
            }
            done[output.columnLineage] = true;
        }
    }
}

/// Datasets in the order in which their columns have their references, which is not that of their own: a sign below
/// `#` may follow where another dataset's name ends.
std::vector<std::uint32_t> byColumnReference(const Mesh& mesh)
{
    std::vector<std::pair<std::string, std::uint32_t>> sorted;
    sorted.reserve(mesh.datasets.size());
    for (std::uint32_t d = 0; d < mesh.datasets.size(); ++d) {
        const Dataset& dataset = mesh.datasets[DatasetId(d)];
        sorted.emplace_back(columnRef(dataset.nameSpace, dataset.name, {}), d);
    }
    std::ranges::sort(sorted);
    std::vector<std::uint32_t> order;
    order.reserve(sorted.size());
    for (const auto& [reference, dataset] : sorted)
        order.push_back(dataset);
    return order;
}

/// Gives the columns of one dataset their ids; the dataset lists them in the order of the schema. The drafts go.
void dealColumns(Assembly& assembly, DatasetId dataset, ColumnDrafts& drafts)
{
    std::vector<Column> rows = drafts.takeRows();
    std::vector<std::pair<std::string, std::uint32_t>> sorted;
    sorted.reserve(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        sorted.emplace_back(encodeRefPart(rows[row].name), row);
    std::ranges::sort(sorted);
    std::vector<ColumnId> ids(rows.size());
    for (const auto& [name, row] : sorted) {
        rows[row].dataset = dataset;
        ids[row] = assembly.mesh.columns.push(rows[row]);
    }
    assembly.mesh.datasets[dataset].columns = assembly.arena.copy(ids);
}

} // namespace

void assembleColumns(Assembly& assembly)
{
    Mesh& mesh = assembly.mesh;
    std::vector<ColumnDrafts> drafts(mesh.datasets.size());
    addSchemaColumns(assembly, drafts);
    addContractColumns(assembly, drafts);
    addLineageColumns(assembly, drafts);

    std::size_t count = 0;
    for (const ColumnDrafts& columns : drafts)
        count += columns.rows().size();
    mesh.columns.reserve(count);
    for (const std::uint32_t dataset : byColumnReference(mesh)) {
        if (dataset % 1024 == 0 && assembly.stop.stop_requested())
            return;
        dealColumns(assembly, DatasetId(dataset), drafts[dataset]);
    }
}

} // namespace weft::build
