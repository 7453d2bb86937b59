// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtCatalog.h"

#include "importers/dbt/DbtFields.h"
#include "importers/dbt/DbtNaming.h"
#include "importers/lineage/Statement.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 4> TableRead = {"metadata", "columns", "unique_id", "stats"};
constexpr std::array<Names, 6> MetadataRead = {"type", "schema", "name", "database", "comment", "owner"};
constexpr std::array<Names, 4> ColumnRead = {"type", "index", "name", "comment"};

void readColumn(RecordReading& record, std::string_view key, const Node& node, DbtCatalogTable& table)
{
    FieldReader fields(record, node, {ColumnRead, {}});
    DbtCatalogTable::Column column;
    column.name = dbtText(fields, node, "name");
    if (column.name.empty())
        column.name = trimmed(key);
    column.type = dbtText(fields, node, "type");
    column.comment = dbtText(fields, node, "comment");
    const std::string index = dbtText(fields, node, "index");
    const auto [end, error] = std::from_chars(index.data(), index.data() + index.size(), column.index);
    if (!index.empty() && (error != std::errc() || end != index.data() + index.size()))
        fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"index", index, "a whole number"},
                      fields.at("index"));
    table.columns.push_back(std::move(column));
}

} // namespace

bool isCatalogEntry(const Node& node)
{
    const Node* metadata = node.find("metadata");
    return metadata && metadata->isMapping() && !node.find("resource_type");
}

DbtCatalogTable readCatalogTable(RecordReading& record, std::string_view key, const Node& node)
{
    FieldReader fields(record, node, {TableRead, {}});
    DbtCatalogTable table;
    table.id = key;
    table.place = record.context.place(node);
    const Node* metadata = node.find("metadata");
    FieldReader about(record, *metadata, {MetadataRead, {}});
    for (const std::string_view part : {"database", "schema", "name"}) {
        if (const std::string text = dbtText(about, *metadata, part); !text.empty())
            table.name += (table.name.empty() ? "" : ".") + text;
    }
    about.expect("name", Severity::Error);
    table.type = lowerCase(dbtText(about, *metadata, "type"));
    if (table.type.starts_with("materialized"))
        table.type = "materialized";
    table.owner = dbtText(about, *metadata, "owner");
    table.comment = dbtText(about, *metadata, "comment");
    const Node* columns = dbtMapping(fields, node, "columns");
    for (std::size_t i = 0; columns && i < columns->children.size(); ++i) {
        const Node& column = *columns->children[i];
        if (column.isMapping())
            readColumn(record, columns->keys[i], column, table);
        else
            fields.report(Severity::Warning, DiagnosticCode::FieldType,
                          {"columns." + std::string(columns->keys[i]), "mapping", std::string(typeName(column))},
                          column);
    }
    std::ranges::stable_sort(table.columns, {}, &DbtCatalogTable::Column::index);
    return table;
}

void addCatalog(const DbtCatalog& catalog, Instant time, LineageLog& log)
{
    const std::string nameSpace = dbtNamespace({});
    for (const DbtCatalogTable& table : catalog.tables) {
        StatedDataset stated{{nameSpace, table.name}};
        for (const DbtCatalogTable::Column& column : table.columns)
            stated.columns.push_back({column.name, column.type, column.comment});
        enterFact(LineageFact::DatasetType, stated.name, table.type, log, time);
        enterFact(LineageFact::DatasetDescription, stated.name, table.comment, log, time);
        enter({.outputs = {std::move(stated)}, .time = time}, table.place, log);
    }
}

} // namespace weft::importers
