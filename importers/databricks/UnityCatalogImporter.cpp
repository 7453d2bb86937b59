// SPDX-License-Identifier: Apache-2.0
#include "importers/databricks/UnityCatalogImporter.h"

#include "importers/catalogue/EntityFields.h"
#include "importers/document/Document.h"
#include "importers/document/ShownValue.h"
#include "importers/naming/DatasetText.h"
#include "importers/register/CsvReader.h"
#include "importers/register/CsvRowCheck.h"
#include "importers/secrets/DocumentSecrets.h"
#include "importers/source/ContentKind.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::string_view SourceTable = "source_table_full_name";
constexpr std::string_view TargetTable = "target_table_full_name";

/// What a cell or value says; exports write a null in several ways.
std::string stated(EntityFields& row, const std::string& key)
{
    std::string text = row.text(key);
    return text == "null" || text == "NULL" || text == "\\N" ? std::string() : text;
}

/// The dataset at one end of the row: a table, else a path.
std::optional<DatasetNameRecord> endOf(EntityFields& row, const std::string& side)
{
    std::string table = stated(row, side + "_table_full_name");
    const std::string name = stated(row, side + "_table_name");
    if (table.empty() && !name.empty()) {
        for (const char* part : {"_table_catalog", "_table_schema"}) {
            const std::string above = stated(row, side + part);
            table += above.empty() ? "" : above + ".";
        }
        table += name;
    }
    ReadContext& context = row.record().context;
    if (!table.empty()) {
        const std::string metastore = stated(row, "metastore_id");
        std::string nameSpace = metastore.empty() ? "unitycatalog" : "unitycatalog:" + metastore;
        if (context.catalogue.isFirst("unity catalog server"))
            row.report(Severity::Note, DiagnosticCode::NamespaceUnknown, {table, nameSpace},
                       row.at(side + "_table_full_name"));
        return DatasetNameRecord{std::move(nameSpace), std::move(table)};
    }
    const std::string path = stated(row, side + "_path");
    if (path.empty())
        return std::nullopt;
    if (auto address = splitAddress(path))
        return address;
    const std::size_t colon = path.find(':');
    if (colon == std::string::npos || colon + 1 == path.size())
        return DatasetNameRecord{"dbfs", path};
    return DatasetNameRecord{path.substr(0, colon), path.substr(colon + 1)};
}

/// The notebook, job or pipeline that did it; empty where the row does not say.
DatasetNameRecord jobOf(EntityFields& row)
{
    const std::string type = stated(row, "entity_type");
    const std::string id = stated(row, "entity_id");
    if (id.empty())
        return {};
    const std::string workspace = stated(row, "workspace_id");
    return {workspace.empty() ? "databricks" : "databricks:" + workspace, type.empty() ? id : type + "/" + id};
}

void readRow(const Node& node, ReadContext& context)
{
    RecordReading record{context, "lineage row"};
    checkKeys(record, node);
    EntityFields row(record, node);
    std::optional<DatasetNameRecord> source;
    std::optional<DatasetNameRecord> target;
    if (!record.refused) {
        source = endOf(row, "source");
        target = endOf(row, "target");
        if (!source && !target)
            row.report(Severity::Error, DiagnosticCode::FieldMissing,
                       {std::string(SourceTable) + ", " + std::string(TargetTable), "lineage row"}, node);
    }
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    Statement statement;
    statement.job = jobOf(row);
    statement.time = readTime(row, {"event_time", "event_date"});
    const bool ofJob = !statement.job.name.empty();
    const std::string from = stated(row, "source_column_name");
    const std::string to = stated(row, "target_column_name");
    if (target) {
        statement.outputs.push_back({*target});
        if (source && (!ofJob || (!from.empty() && !to.empty())))
            statement.outputs.front().flows.push_back({from.empty() ? std::string() : to, *source, from, {}, true});
    }
    if (source && ofJob)
        statement.inputs.push_back({*source});
    else if (source && !target)
        statement.outputs.push_back({*source}); // read by someone who is not named: that it exists is all
    enter(statement, context.place(node), context.records.lineage);
    const DatasetNameRecord& named = target ? *target : *source;
    record.name = datasetRef(named.nameSpace, named.name);
    context.keep(record.name, node.line, node.column);
}

char delimiterOf(std::string_view text)
{
    const char delimiter = cellDelimiter(text.substr(0, text.find_first_of("\r\n")));
    return delimiter == 0 ? ',' : delimiter;
}

bool isHeader(const CsvRow& row)
{
    return std::ranges::any_of(row.cells, [](const CsvCell& cell) {
        return trimmed(cell.text) == SourceTable || trimmed(cell.text) == TargetTable;
    });
}

} // namespace

Match UnityCatalogImporter::matches(const Node& root) const
{
    return root.isMapping() && (root.find(SourceTable) || root.find(TargetTable)) ? Match::Sure : Match::No;
}

void UnityCatalogImporter::read(const Node& root, ReadContext& context) const
{
    readRow(root, context);
}

Match UnityCatalogCsvImporter::matches(std::string_view firstBytes) const
{
    const std::string_view line = firstBytes.substr(0, firstBytes.find_first_of("\r\n"));
    const std::optional<CsvRow> header = CsvReader(line, delimiterOf(line)).next();
    return header && isHeader(*header) ? Match::Sure : Match::No;
}

bool UnityCatalogCsvImporter::read(std::string_view text, ReadContext& context, std::stop_token stop) const
{
    CsvReader reader(text, delimiterOf(text));
    const std::optional<CsvRow> header = reader.next();
    if (!header || !isHeader(*header))
        return false;
    std::uint64_t count = 0;
    while (const std::optional<CsvRow> row = reader.next()) {
        if (++count % 1024 == 0 && stop.stop_requested())
            break;
        if (!checkCsvRow(*row, header->cells.size(), context))
            continue;
        Document document;
        Node& mapping = document.make(NodeType::Mapping, row->line, 1);
        for (std::size_t i = 0; i < std::min(row->cells.size(), header->cells.size()); ++i) {
            const CsvCell& cell = row->cells[i];
            const CsvCell& name = header->cells[i];
            Node& value = document.make(cell.text.empty() ? NodeType::Null : NodeType::Scalar, cell.line, cell.column);
            value.text = cell.text;
            value.quoted = true;
            document.append(mapping, trimmed(name.text), name.line, name.column, value);
        }
        document.setRoot(mapping);
        maskSecrets(document, context);
        readRow(mapping, context);
    }
    return true;
}

} // namespace weft::importers
