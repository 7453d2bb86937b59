// SPDX-License-Identifier: Apache-2.0
#include "importers/marquez/MarquezImporter.h"

#include "importers/catalogue/EntityFields.h"
#include "model/mesh/Ref.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

enum class Kind : std::uint8_t { None, Dataset, Job, Namespace, Source };

constexpr std::array<std::string_view, 4> Lists = {"datasets", "jobs", "namespaces", "sources"};

Kind kindOf(const Node& node)
{
    const auto has = [&](std::string_view key) { return node.isMapping() && node.find(key) != nullptr; };
    const bool named = has("name") || has("id");
    if (named && has("physicalName") && has("sourceName"))
        return Kind::Dataset;
    const bool ofJob = has("location") || has("context") || has("latestRun") || has("simpleName");
    if (named && has("inputs") && has("outputs") && ofJob)
        return Kind::Job;
    if (has("name") && has("connectionUrl"))
        return Kind::Source;
    return has("name") && has("ownerName") ? Kind::Namespace : Kind::None;
}

/// `{namespace, name}`, in the entry or in its `id`.
std::optional<DatasetNameRecord> nameOf(EntityFields& fields)
{
    const Node* id = fields.has("name") ? nullptr : fields.mapping("id");
    EntityFields named(fields.record(), id ? *id : fields.node(), fields.path() + (id ? "id." : ""));
    DatasetNameRecord name{named.neededText("namespace"), named.neededText("name")};
    if (name.nameSpace.empty() || name.name.empty())
        return std::nullopt;
    return name;
}

class Reader {
public:
    explicit Reader(ReadContext& context) : m_context(context) {}

    void read(const Node& node)
    {
        const Kind kind = kindOf(node);
        if (kind == Kind::Namespace || kind == Kind::Source) {
            const char* what = kind == Kind::Namespace ? "Marquez namespace" : "Marquez source";
            if (m_context.catalogue.isFirst(what))
                m_context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {what}, node.line, node.column);
            return;
        }
        RecordReading record{m_context, kind == Kind::Job ? "job" : "dataset"};
        checkKeys(record, node);
        EntityFields fields(record, node);
        const std::optional<DatasetNameRecord> name = record.refused ? std::nullopt : nameOf(fields);
        if (!name) {
            if (!record.refused)
                fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"name", std::string(record.kind)}, node);
            ++m_context.report.skipped;
            return;
        }
        if (kind == Kind::Job)
            readJob(fields, *name);
        else
            readDataset(fields, *name);
        m_context.keep(record.name, node.line, node.column);
    }

private:
    std::vector<StatedDataset> references(EntityFields& job, std::string_view key)
    {
        std::vector<StatedDataset> datasets;
        for (const Node* node : job.mappings(key)) {
            EntityFields entry(job.record(), *node, std::string(key) + ".");
            const std::optional<DatasetNameRecord> name = nameOf(entry);
            if (!name)
                continue;
            m_context.catalogue.refer(
                {"marquez dataset", name->nameSpace + "#" + name->name},
                {datasetRef(name->nameSpace, name->name), job.record().name, m_context.place(*node)});
            datasets.push_back({*name});
        }
        return datasets;
    }

    void readJob(EntityFields& fields, const DatasetNameRecord& name)
    {
        fields.record().name = jobRef(name.nameSpace, name.name);
        Statement statement;
        statement.job = name;
        statement.inputs = references(fields, "inputs");
        statement.outputs = references(fields, "outputs");
        LineageLog& log = m_context.records.lineage;
        enter(statement, m_context.place(fields.node()), log);
        enterFact(LineageFact::JobDescription, name, fields.text("description"), log);
        enterFact(LineageFact::JobType, name, fields.text("type"), log);
    }

    void readDataset(EntityFields& fields, const DatasetNameRecord& name)
    {
        fields.record().name = datasetRef(name.nameSpace, name.name);
        m_context.catalogue.described.insert({"marquez dataset", name.nameSpace + "#" + name.name});
        Statement statement;
        statement.outputs.push_back({name});
        for (const Node* node : fields.mappings("fields")) {
            EntityFields field(fields.record(), *node, "fields.");
            StatedColumn column{field.neededText("name"), field.text("type"), field.text("description")};
            if (!column.name.empty())
                statement.outputs.front().columns.push_back(std::move(column));
        }
        readColumnLineage(fields, statement.outputs.front());
        LineageLog& log = m_context.records.lineage;
        enter(statement, m_context.place(fields.node()), log);
        enterFact(LineageFact::DatasetDescription, name, fields.text("description"), log);
        const std::string type = fields.text("type");
        enterFact(LineageFact::DatasetType, name,
                  type == "DB_TABLE" ? "table"
                  : type == "STREAM" ? "topic"
                                     : type,
                  log);
        enterFact(LineageFact::Lifecycle, name, fields.flag("deleted") ? "DROP" : fields.text("lastLifecycleState"),
                  log);
    }

    static void readColumnLineage(EntityFields& fields, StatedDataset& dataset)
    {
        for (const Node* node : fields.mappings("columnLineage")) {
            EntityFields column(fields.record(), *node, "columnLineage.");
            const std::string output = column.neededText("name");
            for (const Node* input : column.mappings("inputFields")) {
                EntityFields source(fields.record(), *input, "columnLineage.inputFields.");
                const DatasetNameRecord name{source.neededText("namespace"), source.text({"dataset", "name"})};
                const std::string field = source.neededText("field");
                if (!output.empty() && !name.nameSpace.empty() && !name.name.empty() && !field.empty())
                    dataset.flows.push_back({output, name, field, column.text("transformationType"), true});
            }
        }
    }

    ReadContext& m_context;
};

const Node* listIn(const Node& root)
{
    for (const std::string_view key : Lists) {
        const Node* list = root.find(key);
        if (list && list->isSequence() && !list->children.empty() && kindOf(*list->children.front()) != Kind::None)
            return list;
    }
    return nullptr;
}

} // namespace

Match MarquezImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    return kindOf(root) != Kind::None || listIn(root) ? Match::Sure : Match::No;
}

void MarquezImporter::read(const Node& root, ReadContext& context) const
{
    Reader reader(context);
    const Node* list = root.isMapping() ? listIn(root) : nullptr;
    if (!list) {
        reader.read(root);
        return;
    }
    for (const Node* item : list->children)
        reader.read(*item);
}

} // namespace weft::importers
