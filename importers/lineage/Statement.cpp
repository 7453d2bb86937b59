// SPDX-License-Identifier: Apache-2.0
#include "importers/lineage/Statement.h"

#include <xxhash.h>

#include <set>
#include <utility>

namespace weft::importers {

namespace {

LineageName viewOf(const DatasetNameRecord& name)
{
    return {name.nameSpace, name.name};
}

/// A fingerprint of texts; every one goes in with its length, so that no two lists of texts give the same one.
class Print {
public:
    void add(std::string_view text)
    {
        m_bytes += std::to_string(text.size());
        m_bytes += ':';
        m_bytes += text;
    }
    void add(const DatasetNameRecord& name)
    {
        add(name.nameSpace);
        add(name.name);
    }
    void add(const StatedColumn& column)
    {
        add(column.name);
        add(column.type);
        add(column.description);
    }
    void add(const StatedFlow& flow)
    {
        add(flow.output);
        add(flow.source);
        add(flow.input);
        add(flow.subtype);
        add(flow.direct ? (flow.masked ? "dm" : "d") : (flow.masked ? "im" : "i"));
    }
    [[nodiscard]] Fingerprint value() const
    {
        const XXH128_hash_t hash = XXH3_128bits(m_bytes.data(), m_bytes.size());
        return {hash.low64, hash.high64};
    }

private:
    std::string m_bytes;
};

std::uint32_t enterColumns(const std::vector<StatedColumn>& columns, LineageLog& log)
{
    if (columns.empty())
        return EventDataset::NotStated;
    Print print;
    std::vector<SchemaField> fields;
    fields.reserve(columns.size());
    for (const StatedColumn& column : columns) {
        fields.push_back({column.name, column.type, column.description});
        print.add(column);
    }
    return log.addSchema(print.value(), fields);
}

std::uint32_t enterFlows(const std::vector<StatedFlow>& flows, LineageLog& log)
{
    if (flows.empty())
        return EventDataset::NotStated;
    Print print;
    std::vector<FieldLineage> rows;
    rows.reserve(flows.size());
    for (const StatedFlow& flow : flows) {
        rows.push_back({flow.output, viewOf(flow.source), flow.input, flow.subtype, flow.direct, flow.masked});
        print.add(flow);
    }
    return log.addColumnLineage(print.value(), rows);
}

std::vector<EventDataset> enterDatasets(const std::vector<StatedDataset>& datasets, Print& print, LineageLog& log)
{
    std::vector<EventDataset> entered;
    entered.reserve(datasets.size());
    for (const StatedDataset& dataset : datasets) {
        EventDataset use{viewOf(dataset.name), enterColumns(dataset.columns, log), enterFlows(dataset.flows, log)};
        print.add(dataset.name);
        // Indexes differ from file to file: what counts is the content.
        for (const StatedColumn& column : dataset.columns)
            print.add(column);
        print.add("<");
        for (const StatedFlow& flow : dataset.flows)
            print.add(flow);
        print.add(">");
        entered.push_back(use);
    }
    return entered;
}

} // namespace

void enter(const Statement& statement, const RecordPlace& place, LineageLog& log)
{
    log.beginFile(place.path);
    const bool ofJob = !statement.job.name.empty();
    Print print;
    print.add("statement");
    print.add(statement.job);
    print.add(instantText(statement.time));
    std::vector<EventDataset> inputs = enterDatasets(statement.inputs, print, log);
    print.add("|");
    const std::vector<EventDataset> outputs = enterDatasets(statement.outputs, print, log);
    if (ofJob) {
        std::set<LineageName> listed;
        for (const EventDataset& input : inputs)
            listed.insert(input.name);
        for (const StatedDataset& output : statement.outputs) {
            for (const StatedFlow& flow : output.flows) {
                if (listed.insert(viewOf(flow.source)).second)
                    inputs.push_back({viewOf(flow.source)});
            }
        }
    }
    LineageEvent event;
    event.kind = ofJob ? EventKind::Job : EventKind::Dataset;
    event.time = statement.time;
    event.job = viewOf(statement.job);
    event.inputs = inputs;
    event.outputs = outputs;
    event.fingerprint = print.value();
    event.line = place.line;
    event.counted = false;
    log.add(event);
}

void enterFact(LineageFact fact, const DatasetNameRecord& subject, std::string_view text, LineageLog& log, Instant time)
{
    if (!text.empty())
        log.addFact(fact, viewOf(subject), {}, text, time);
}

void enterAlias(const DatasetNameRecord& subject, const DatasetNameRecord& other, LineageLog& log)
{
    if (subject != other)
        log.addFact(LineageFact::Alias, viewOf(subject), viewOf(other), {}, Instant());
}

} // namespace weft::importers
