// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/LineageFacets.h"

#include <optional>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

bool isJob(FacetReader& reader, const Node& node, const std::string& path)
{
    const std::string_view type = reader.member(node, "type", path, true);
    return type == "JOB" || type == "job";
}

/// The job or dataset that `node` names. An empty name: none is named, which of a job means the event's own.
/// Nothing: half a name, which is reported.
std::optional<LineageName> entityName(FacetReader& reader, const Node& node, bool job, const std::string& path)
{
    if (job && !node.find("namespace") && !node.find("name"))
        return LineageName{};
    const LineageName name{reader.member(node, "namespace", path, true), reader.member(node, "name", path, true)};
    if (name.nameSpace.empty() || name.name.empty())
        return {};
    return name;
}

std::vector<EventDataset> usesOf(const std::set<LineageName>& names)
{
    std::vector<EventDataset> uses;
    for (const LineageName& name : names)
        uses.push_back({name});
    return uses;
}

/// The objects of a list, and what they are called in diagnostics.
std::vector<std::pair<const Node*, std::string>> objectsOf(FacetReader& reader, const Node& list,
                                                           const std::string& path)
{
    std::vector<std::pair<const Node*, std::string>> objects;
    if (!list.isSequence()) {
        if (!list.isNull())
            reader.wrongType(path, "an array", list);
        return objects;
    }
    for (std::size_t i = 0; i < list.children.size(); ++i) {
        std::string place = path + "[" + std::to_string(i) + "]";
        if (list.children[i]->isMapping())
            objects.emplace_back(list.children[i], std::move(place));
        else
            reader.wrongType(place, "an object", *list.children[i]);
    }
    return objects;
}

} // namespace

void LineageFacets::readDataset(const LineageName& dataset, const Node& facet, const std::string& where)
{
    FacetReader& reader = m_readers.emplace_back(m_context, where);
    if (facet.isMapping() && !FacetReader::isDeleted(facet))
        readTarget(reader, dataset, facet, "lineage");
    else if (!facet.isMapping() && !facet.isNull())
        reader.wrongType("lineage", "an object", facet);
}

void LineageFacets::readJob(const Node& facet, const std::string& where)
{
    FacetReader& reader = m_readers.emplace_back(m_context, where);
    if (!facet.isMapping()) {
        if (!facet.isNull())
            reader.wrongType("lineage", "an object", facet);
        return;
    }
    if (FacetReader::isDeleted(facet))
        return;
    const Node* entries = facet.find("entries");
    if (!entries) {
        reader.missing("lineage.entries", "facet", facet);
        return;
    }
    for (const auto& [entry, path] : objectsOf(reader, *entries, "lineage.entries"))
        readEntry(reader, *entry, path);
}

void LineageFacets::readEntry(FacetReader& reader, const Node& entry, const std::string& path)
{
    if (isJob(reader, entry, path)) {
        readJobEntry(reader, entry, path);
        return;
    }
    const std::optional<LineageName> name = entityName(reader, entry, false, path);
    if (!name)
        return;
    m_targets[*name].ofEntry = true;
    readTarget(reader, *name, entry, path);
}

void LineageFacets::readTarget(FacetReader& reader, const LineageName& name, const Node& entry, const std::string& path)
{
    Target& target = m_targets[name];
    if (const Node* inputs = entry.find("inputs")) {
        target.stated = target.stated || inputs->isSequence();
        readSources(reader, name, {}, *inputs, path + ".inputs");
    }
    const Node* fields = entry.find("fields");
    if (!fields || fields->isNull())
        return;
    if (!fields->isMapping()) {
        reader.wrongType(path + ".fields", "an object", *fields);
        return;
    }
    target.stated = true;
    for (std::size_t i = 0; i < fields->keys.size(); ++i) {
        const Node& field = *fields->children[i];
        const std::string place = path + ".fields." + std::string(fields->keys[i]);
        const Node* inputs = field.isMapping() ? field.find("inputs") : nullptr;
        if (!field.isMapping())
            reader.wrongType(place, "an object", field);
        else if (!inputs)
            reader.missing(place + ".inputs", "facet", field);
        else
            readSources(reader, name, fields->keys[i], *inputs, place + ".inputs");
        target.fields = target.fields || inputs;
    }
}

/// What feeds the dataset `name`, or that field of it.
void LineageFacets::readSources(FacetReader& reader, const LineageName& name, std::string_view field,
                                const Node& inputs, const std::string& path)
{
    Target& target = m_targets[name];
    for (const auto& [input, place] : objectsOf(reader, inputs, path)) {
        const bool job = isJob(reader, *input, place);
        const std::optional<LineageName> source = entityName(reader, *input, job, place);
        if (!source)
            continue;
        if (job) {
            (source->name.empty() ? target.ownJob : target.otherJobs) = true;
            if (!source->name.empty())
                m_otherJobs[*source].outputs.insert(name);
            continue;
        }
        const std::string_view sourceField = reader.member(*input, "field", place, false);
        if (sourceField.empty())
            target.rows.push_back({field, *source, {}, {}, true, false});
        else
            reader.dependency(field, *source, sourceField, input->find("transformations"), *input, place, target.rows);
    }
}

/// What feeds a job: datasets that it reads. Jobs have no edges to jobs, so that of a job that feeds another one no
/// more than the two jobs can be kept.
void LineageFacets::readJobEntry(FacetReader& reader, const Node& entry, const std::string& path)
{
    const std::optional<LineageName> job = entityName(reader, entry, true, path);
    const Node* inputs = entry.find("inputs");
    if (!job || !inputs)
        return;
    for (const auto& [input, place] : objectsOf(reader, *inputs, path + ".inputs")) {
        const bool ofJob = isJob(reader, *input, place);
        const std::optional<LineageName> source = entityName(reader, *input, ofJob, place);
        if (!source)
            continue;
        if (ofJob) {
            reader.note(place + ".type", "JOB", "a dataset between the two jobs", *input);
            for (const LineageName& known : {*job, *source}) {
                if (!known.name.empty())
                    m_otherJobs.try_emplace(known);
            }
        } else if (job->name.empty()) {
            m_ownInputs.push_back(*source);
        } else {
            m_otherJobs[*job].inputs.insert(*source);
        }
    }
}

/// The facet in the log. A facet that says nothing of fields leaves them to the columnLineage facet beside it, as far
/// as that keeps to the same datasets.
std::uint32_t LineageFacets::enter(const Target& target, std::uint32_t columnLineage) const
{
    LineageLog& log = m_context.records.lineage;
    std::vector<FieldLineage> rows = target.rows;
    if (!target.fields && columnLineage < EventDataset::Deleted) {
        std::set<LineageName> sources;
        for (const FieldLineage& row : target.rows)
            sources.insert(row.dataset);
        for (const auto& row : log.columnLineage(columnLineage)) {
            const LineageName dataset = log.datasets()[row.dataset];
            if (sources.contains(dataset))
                rows.push_back({row.output, dataset, row.input, row.subtype, row.direct, row.masked});
        }
    }
    return log.addColumnLineage(fingerprintOf(rows), rows);
}

void LineageFacets::apply(EventDraft& draft)
{
    std::map<LineageName, std::vector<std::size_t>> outputs;
    for (std::size_t i = 0; i < draft.outputs.size(); ++i)
        outputs[draft.outputs[i].name].push_back(i);
    std::vector<LineageName> sources = std::move(m_ownInputs);
    for (const auto& [name, target] : m_targets) {
        const bool ofEvent = outputs.contains(name);
        const bool byOthers = target.otherJobs && !target.ownJob && target.rows.empty();
        if (!ofEvent && target.ofEntry && !byOthers) {
            outputs[name].push_back(draft.outputs.size());
            draft.outputs.push_back({name});
        }
        if (!target.stated)
            continue;
        for (const std::size_t output : outputs[name]) {
            draft.outputs[output].columnLineage = enter(target, draft.outputs[output].columnLineage);
            for (const FieldLineage& row : target.rows)
                sources.push_back(row.dataset);
        }
        // The facet of an input: its lineage is none of this job's.
        if (!ofEvent && !target.ofEntry)
            draft.further.push_back(
                {{}, {}, {{name, EventDataset::NotStated, enter(target, EventDataset::NotStated)}}});
    }
    if (draft.event.kind != EventKind::Dataset) {
        std::set<LineageName> listed;
        for (const EventDataset& input : draft.inputs)
            listed.insert(input.name);
        for (const LineageName& source : sources) {
            if (listed.insert(source).second)
                draft.inputs.push_back({source});
        }
    }
    for (const auto& [job, relations] : m_otherJobs)
        draft.further.push_back({job, usesOf(relations.inputs), usesOf(relations.outputs)});
}

} // namespace weft::importers
