// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/LineageLog.h"

#include <algorithm>
#include <utility>

namespace weft {

namespace {

constexpr std::uint32_t NotStated = EventDataset::NotStated;

bool isJobFact(LineageFact fact)
{
    switch (fact) {
    case LineageFact::JobOwner:
    case LineageFact::JobDescription:
    case LineageFact::JobType:
        return true;
    case LineageFact::TableAlias:
    case LineageFact::Alias:
    case LineageFact::RenamedFrom:
    case LineageFact::Lifecycle:
    case LineageFact::DatasetOwner:
    case LineageFact::DatasetDescription:
    case LineageFact::DatasetType:
        return false;
    }
    return false;
}

bool namesOther(LineageFact fact)
{
    return fact == LineageFact::TableAlias || fact == LineageFact::Alias || fact == LineageFact::RenamedFrom;
}

template <class Index> std::uint32_t lookUp(const Index& index, const Fingerprint& key)
{
    const auto found = index.find(key);
    return found == index.end() ? NotStated : found->second;
}

/// Indexes of one log turned into those of another. NotStated and Deleted stay what they are.
std::uint32_t mapped(const std::vector<std::uint32_t>& map, std::uint32_t index)
{
    return index < map.size() ? map[index] : index;
}

} // namespace

std::size_t LineageLog::FactHash::operator()(const FactKey& key) const noexcept
{
    std::size_t hash = std::hash<std::string_view>()(key.text);
    hash = hash * 1'000'003 + key.subject;
    hash = hash * 1'000'003 + key.other;
    return hash * 31 + static_cast<std::size_t>(key.fact);
}

void LineageLog::beginFile(std::string_view path)
{
    if (m_files.empty() || m_files.back() != path)
        m_files.push_back(internText(path));
}

std::uint32_t LineageLog::findSchema(Fingerprint facet) const
{
    return lookUp(m_schemas.index, facet);
}

std::uint32_t LineageLog::addSchema(Fingerprint facet, std::span<const SchemaField> fields)
{
    const auto [place, isNew] = m_schemas.index.try_emplace(facet, static_cast<std::uint32_t>(m_schemas.rows.size()));
    if (isNew) {
        std::vector<SchemaField> rows;
        rows.reserve(fields.size());
        for (const SchemaField& field : fields)
            rows.push_back({internText(field.name), internText(field.type), internText(field.description)});
        m_schemas.keys.push_back(facet);
        m_schemas.rows.push_back(m_arena.copy(rows));
    }
    return place->second;
}

std::uint32_t LineageLog::findColumnLineage(Fingerprint facet) const
{
    return lookUp(m_columnLineages.index, facet);
}

std::uint32_t LineageLog::addColumnLineage(Fingerprint facet, std::span<const FieldLineage> fields)
{
    const auto index = static_cast<std::uint32_t>(m_columnLineages.rows.size());
    const auto [place, isNew] = m_columnLineages.index.try_emplace(facet, index);
    if (isNew) {
        std::vector<FieldLineageRow> rows;
        rows.reserve(fields.size());
        for (const FieldLineage& field : fields)
            rows.push_back({internText(field.output), internText(field.input), internText(field.subtype),
                            intern(m_datasets, field.dataset), field.direct, field.masked});
        m_columnLineages.keys.push_back(facet);
        m_columnLineages.rows.push_back(m_arena.copy(rows));
    }
    return place->second;
}

void LineageLog::add(const LineageEvent& event)
{
    EventRow row;
    row.time = event.time;
    row.fingerprint = event.fingerprint;
    row.run = event.runId.empty() ? NotStated : m_runs.add(event.runId);
    row.job = event.job.name.empty() ? NotStated : intern(m_jobs, event.job);
    row.parent = event.parent.name.empty() ? NotStated : intern(m_jobs, event.parent);
    m_gathered.clear();
    for (const std::span<const EventDataset> uses : {event.inputs, event.outputs}) {
        for (const EventDataset& use : uses)
            m_gathered.push_back({intern(m_datasets, use.name), use.schema, use.columnLineage});
    }
    row.uses = internUses(m_gathered, event.inputs.size());
    row.file = m_files.empty() ? NotStated : static_cast<std::uint32_t>(m_files.size() - 1);
    row.line = event.line;
    row.kind = event.kind;
    row.counted = event.counted;
    row.state = event.state;
    pushEvent(row);
}

std::uint32_t LineageLog::internUses(std::span<const UseRow> uses, std::size_t inputs)
{
    std::uint64_t hash = inputs;
    for (const UseRow& use : uses) {
        for (const std::uint64_t part : {use.dataset, use.schema, use.columnLineage})
            hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    }
    const std::uint32_t known = m_useIndex.find(hash, [&](std::uint32_t list) {
        const UseList& row = m_useLists[list];
        return row.inputCount == inputs && row.inputCount + row.outputCount == uses.size() &&
               std::ranges::equal(uses, std::span(m_uses).subspan(row.first, uses.size()));
    });
    if (known != HashIndex::None)
        return known;
    const auto list = static_cast<std::uint32_t>(m_useLists.size());
    m_useLists.push_back({static_cast<std::uint32_t>(m_uses.size()), static_cast<std::uint32_t>(inputs),
                          static_cast<std::uint32_t>(uses.size() - inputs)});
    m_uses.insert(m_uses.end(), uses.begin(), uses.end());
    m_useIndex.add(hash, list);
    return list;
}

std::uint32_t LineageLog::addFact(LineageFact fact, LineageName subject, LineageName other, std::string_view text,
                                  Instant time)
{
    FactRow row;
    row.fact = fact;
    row.subject = intern(isJobFact(fact) ? m_jobs : m_datasets, subject);
    row.other = namesOther(fact) ? intern(m_datasets, other) : NotStated;
    row.text = text;
    row.first = time;
    row.last = time;
    return addFactRow(row);
}

void LineageLog::restateFact(std::uint32_t fact, Instant time)
{
    m_facts[fact].first = std::min(m_facts[fact].first, time);
    m_facts[fact].last = std::max(m_facts[fact].last, time);
}

std::uint32_t LineageLog::addFactRow(const FactRow& row)
{
    const auto found = m_factIndex.find({row.fact, row.subject, row.other, row.text});
    if (found != m_factIndex.end()) {
        FactRow& known = m_facts[found->second];
        known.first = std::min(known.first, row.first);
        known.last = std::max(known.last, row.last);
        return found->second;
    }
    FactRow copy = row;
    copy.text = internText(row.text);
    m_factIndex.emplace(FactKey{copy.fact, copy.subject, copy.other, copy.text},
                        static_cast<std::uint32_t>(m_facts.size()));
    m_facts.push_back(copy);
    return static_cast<std::uint32_t>(m_facts.size() - 1);
}

void LineageLog::append(LineageLog other)
{
    for (HashIndex* index : {&other.m_eventIndex, &other.m_useIndex, &other.m_datasets.index, &other.m_jobs.index})
        *index = {};
    std::vector<std::uint32_t> files;
    for (const std::string_view path : other.m_files) {
        beginFile(path);
        files.push_back(static_cast<std::uint32_t>(m_files.size() - 1));
    }
    std::vector<std::uint32_t> datasets;
    for (const LineageName& name : other.m_datasets.names)
        datasets.push_back(intern(m_datasets, name));
    std::vector<std::uint32_t> jobs;
    for (const LineageName& name : other.m_jobs.names)
        jobs.push_back(intern(m_jobs, name));
    std::vector<std::uint32_t> runs;
    for (std::uint32_t run = 0; run < other.m_runs.size(); ++run)
        runs.push_back(m_runs.add(other.m_runs.text(run)));
    other.m_runs = {};
    std::vector<std::uint32_t> schemas;
    for (std::size_t i = 0; i < other.m_schemas.rows.size(); ++i)
        schemas.push_back(addSchema(other.m_schemas.keys[i], other.m_schemas.rows[i]));
    std::vector<std::uint32_t> columnLineages;
    for (std::size_t i = 0; i < other.m_columnLineages.rows.size(); ++i) {
        std::vector<FieldLineage> fields;
        for (const FieldLineageRow& row : other.m_columnLineages.rows[i])
            fields.push_back(
                {row.output, other.m_datasets.names[row.dataset], row.input, row.subtype, row.direct, row.masked});
        columnLineages.push_back(addColumnLineage(other.m_columnLineages.keys[i], fields));
    }

    std::vector<std::uint32_t> uses;
    for (const UseList& list : other.m_useLists) {
        m_gathered.clear();
        for (const UseRow& use : std::span(other.m_uses).subspan(list.first, list.inputCount + list.outputCount))
            m_gathered.push_back({mapped(datasets, use.dataset), mapped(schemas, use.schema),
                                  mapped(columnLineages, use.columnLineage)});
        uses.push_back(internUses(m_gathered, list.inputCount));
    }
    for (; !other.m_events.empty(); other.m_events.pop_front()) {
        EventRow row = other.m_events.front();
        row.run = mapped(runs, row.run);
        row.job = mapped(jobs, row.job);
        row.parent = mapped(jobs, row.parent);
        row.file = mapped(files, row.file);
        row.uses = mapped(uses, row.uses);
        pushEvent(row);
    }
    for (FactRow row : other.m_facts) {
        row.subject = mapped(isJobFact(row.fact) ? jobs : datasets, row.subject);
        row.other = mapped(datasets, row.other);
        addFactRow(row);
    }
}

void LineageLog::endAdding()
{
    for (HashIndex* index : {&m_eventIndex, &m_useIndex, &m_datasets.index, &m_jobs.index})
        *index = {};
    m_runs.endAdding();
    std::exchange(m_texts, {});
    std::exchange(m_schemas.index, {});
    std::exchange(m_columnLineages.index, {});
    std::exchange(m_factIndex, {});
    std::exchange(m_gathered, {});
}

bool LineageLog::contains(const Fingerprint& event) const
{
    const auto isIt = [&](std::uint32_t row) { return m_events[row].fingerprint == event; };
    return m_eventIndex.find(event.low, isIt) != HashIndex::None;
}

void LineageLog::pushEvent(const EventRow& row)
{
    if (!contains(row.fingerprint))
        m_eventIndex.add(row.fingerprint.low, static_cast<std::uint32_t>(m_events.size()));
    m_events.push_back(row);
}

std::span<const LineageLog::UseRow> LineageLog::inputs(const EventRow& event) const
{
    const UseList& list = m_useLists[event.uses];
    return std::span(m_uses).subspan(list.first, list.inputCount);
}

std::span<const LineageLog::UseRow> LineageLog::outputs(const EventRow& event) const
{
    const UseList& list = m_useLists[event.uses];
    return std::span(m_uses).subspan(list.first + list.inputCount, list.outputCount);
}

std::uint32_t LineageLog::intern(NameTable& table, LineageName name)
{
    const std::hash<std::string_view> hash;
    const std::uint64_t key = hash(name.nameSpace) * 0x9E3779B97F4A7C15U + hash(name.name);
    const std::uint32_t known = table.index.find(key, [&](std::uint32_t row) { return table.names[row] == name; });
    if (known != HashIndex::None)
        return known;
    // Namespaces repeat, names seldom do: only the former are worth an entry in the table of texts.
    const auto index = static_cast<std::uint32_t>(table.names.size());
    table.names.push_back({internText(name.nameSpace), m_arena.copy(name.name)});
    table.index.add(key, index);
    return index;
}

std::string_view LineageLog::internText(std::string_view text)
{
    if (text.empty())
        return {};
    const auto found = m_texts.find(text);
    if (found != m_texts.end())
        return found->second;
    const std::string_view kept = m_arena.copy(text);
    m_texts.emplace(kept, kept);
    return kept;
}

} // namespace weft
