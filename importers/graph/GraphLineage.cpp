// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/GraphLineage.h"

#include "model/base/StopEvery.h"

#include <algorithm>

#include <xxhash.h>

namespace weft::importers {

namespace {

/// Collects what a statement says, so that the same statement has the same fingerprint wherever it stands.
class Content {
public:
    explicit Content(std::string_view kind) { add(kind); }
    void add(std::string_view text)
    {
        m_text += std::to_string(text.size());
        m_text += ':';
        m_text += text;
    }
    void add(const DatasetNameRecord& name)
    {
        add(name.nameSpace);
        add(name.name);
    }
    [[nodiscard]] Fingerprint fingerprint() const
    {
        const XXH128_hash_t hash = XXH3_128bits(m_text.data(), m_text.size());
        return {hash.low64, hash.high64};
    }

private:
    std::string m_text;
};

LineageName view(const DatasetNameRecord& name)
{
    return {name.nameSpace, name.name};
}

} // namespace

void GraphLineage::addDataset(const Name& dataset, std::string_view description, std::uint32_t line)
{
    Dataset& known = m_datasets[dataset];
    known.line = known.line == 0 ? line : known.line;
    if (!description.empty())
        m_context.records.lineage.addFact(LineageFact::DatasetDescription, view(dataset), {}, description, {});
}

void GraphLineage::addColumn(const Name& dataset, const std::string& column, std::string_view type, std::uint32_t line)
{
    addDataset(dataset, {}, line);
    std::vector<Field>& columns = m_datasets[dataset].columns;
    const auto known = std::ranges::find(columns, column, &Field::name);
    if (known == columns.end())
        columns.push_back({column, std::string(type)});
    else if (known->type.empty())
        known->type = type;
}

void GraphLineage::addJob(const Name& job, std::uint32_t line)
{
    Job& known = m_jobs[job];
    known.line = known.line == 0 ? line : known.line;
}

void GraphLineage::addFlow(const Name& from, const Name& to, std::uint32_t line)
{
    addDataset(to, {}, line);
    m_datasets[to].sources.insert(from);
}

void GraphLineage::addWrite(const Name& job, const Name& dataset, const std::set<Name>& sources)
{
    addWrite(job, dataset);
    m_jobs[job].sources[dataset].insert(sources.begin(), sources.end());
}

void GraphLineage::addColumnFlow(const Column& from, const Column& to, bool indirect, std::uint32_t line)
{
    addFlow(from.first, to.first, line);
    m_datasets[to.first].fields[to.second].insert({from, indirect});
}

std::uint32_t GraphLineage::schemaOf(const Name& name, const Dataset& dataset)
{
    if (dataset.columns.empty())
        return EventDataset::NotStated;
    Content content("schema");
    content.add(name);
    std::vector<SchemaField> fields;
    for (const Field& column : dataset.columns) {
        content.add(column.name);
        content.add(column.type);
        fields.push_back({column.name, column.type, {}});
    }
    const std::uint32_t known = m_context.records.lineage.findSchema(content.fingerprint());
    return known != EventDataset::NotStated ? known
                                            : m_context.records.lineage.addSchema(content.fingerprint(), fields);
}

std::uint32_t GraphLineage::fieldsOf(const Name& name, const Dataset& dataset)
{
    if (dataset.fields.empty())
        return EventDataset::NotStated;
    Content content("columns");
    content.add(name);
    std::vector<FieldLineage> rows;
    for (const auto& [column, sources] : dataset.fields) {
        for (const Source& source : sources) {
            content.add(column);
            content.add(source.column.first);
            content.add(source.column.second);
            content.add(source.indirect ? "indirect" : "direct");
            rows.push_back({.output = column,
                            .dataset = view(source.column.first),
                            .input = source.column.second,
                            .subtype = {},
                            .direct = !source.indirect,
                            .masked = false});
        }
    }
    const std::uint32_t known = m_context.records.lineage.findColumnLineage(content.fingerprint());
    return known != EventDataset::NotStated ? known
                                            : m_context.records.lineage.addColumnLineage(content.fingerprint(), rows);
}

void GraphLineage::write(const Name& name, const Dataset& dataset)
{
    Content content("dataset");
    content.add(name);
    std::vector<EventDataset> inputs;
    for (const Name& source : dataset.sources) {
        content.add(source);
        inputs.push_back({view(source)});
    }
    for (const Field& column : dataset.columns) {
        content.add(column.name);
        content.add(column.type);
    }
    for (const auto& [column, sources] : dataset.fields) {
        content.add(column);
        for (const Source& source : sources) {
            content.add(source.column.first);
            content.add(source.column.second + (source.indirect ? " indirect" : ""));
        }
    }
    const EventDataset output{view(name), schemaOf(name, dataset), fieldsOf(name, dataset)};
    LineageEvent event;
    event.kind = EventKind::Dataset;
    event.inputs = inputs;
    event.outputs = {&output, 1};
    event.fingerprint = content.fingerprint();
    event.line = dataset.line;
    event.counted = false;
    m_context.records.lineage.add(event);
}

/// One statement for all outputs that come from the same inputs.
void GraphLineage::write(const Name& name, const Job& job)
{
    std::map<std::set<Name>, std::set<Name>> bySources;
    for (const Name& output : job.outputs) {
        const auto own = job.sources.find(output);
        bySources[own == job.sources.end() ? job.inputs : own->second].insert(output);
    }
    std::set<Name> loose = job.inputs;
    for (const auto& [sources, outputs] : bySources) {
        std::erase_if(loose, [&sources = sources](const Name& input) { return sources.contains(input); });
        writeJob(name, job.line, sources, outputs);
    }
    if (bySources.empty() || !loose.empty())
        writeJob(name, job.line, loose, {});
}

void GraphLineage::writeJob(const Name& name, std::uint32_t line, const std::set<Name>& from, const std::set<Name>& to)
{
    Content content("job");
    content.add(name);
    std::vector<EventDataset> inputs;
    std::vector<EventDataset> outputs;
    for (const Name& input : from) {
        content.add(input);
        inputs.push_back({view(input)});
    }
    content.add("writes");
    for (const Name& output : to) {
        content.add(output);
        outputs.push_back({view(output)});
    }
    LineageEvent event;
    event.kind = EventKind::Job;
    event.job = view(name);
    event.inputs = inputs;
    event.outputs = outputs;
    event.fingerprint = content.fingerprint();
    event.line = line;
    event.counted = false;
    m_context.records.lineage.add(event);
}

void GraphLineage::finish(std::stop_token stop)
{
    std::size_t steps = 0;
    for (const auto& [name, dataset] : m_datasets) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return;
        write(name, dataset);
    }
    for (const auto& [name, job] : m_jobs) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return;
        write(name, job);
    }
}

} // namespace weft::importers
