// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventNodes.h"

#include "importers/document/ShownValue.h"
#include "importers/document/ValueKind.h"
#include "model/base/Instant.h"

#include <utility>

namespace weft::importers {

void EventNodes::read(const Fingerprint& fingerprint)
{
    m_draft.event.fingerprint = fingerprint;
    single(m_root, {"eventType", "eventTime", "run", "job", "dataset", "inputs", "outputs"});
    readKind();
    if (m_draft.event.kind != EventKind::Dataset)
        readJob();
    readTime();
    if (m_draft.event.kind == EventKind::Run)
        readRun();
    if (m_draft.event.kind == EventKind::Dataset) {
        if (const Node* dataset = object(m_root, "dataset", {}, Severity::Error))
            readDataset(*dataset, "dataset", m_draft.outputs);
        m_refused = m_refused || m_draft.outputs.empty();
    } else {
        readDatasets("inputs", m_draft.inputs);
        readDatasets("outputs", m_draft.outputs);
    }
    if (const Node* url = m_root.find("schemaURL"))
        m_draft.schemaUrl = url->text;
    if (m_refused) {
        ++m_context.report.skipped;
        return;
    }
    m_lineage.apply(m_draft);
    std::vector<std::vector<std::uint32_t>> rows;
    LineageInputs inputs;
    commit(m_draft, m_root.line, m_root.column, m_context, inputs, rows);
}

void EventNodes::readKind()
{
    const Node* type = m_root.find("eventType");
    const Node* url = m_root.find("schemaURL");
    // Some producers give their job events a type.
    const bool declaredJob = url && url->text.ends_with("JobEvent");
    const bool run = m_root.find("run") || (type && !declaredJob);
    const bool dataset = m_root.find("dataset") && !m_root.find("run") && !m_root.find("job");
    m_draft.event.kind = dataset ? EventKind::Dataset : run ? EventKind::Run : EventKind::Job;
    m_kind = dataset ? "DatasetEvent" : run ? "RunEvent" : "JobEvent";
    if (!type || type->isNull() || m_draft.event.kind != EventKind::Run)
        return;
    if (!isString(*type)) {
        report(Severity::Warning, DiagnosticCode::FieldType, {"eventType", "a string", valueKind(*type)}, *type);
    } else if (!readRunState(type->text, m_draft.event.state)) {
        report(Severity::Warning, DiagnosticCode::FieldValue,
               {"eventType", shownValue(type->text), "START, RUNNING, COMPLETE, ABORT, FAIL or OTHER"}, *type);
    }
}

void EventNodes::readTime()
{
    const Node* node = m_root.find("eventTime");
    if (!node || node->isNull()) {
        report(Severity::Error, DiagnosticCode::FieldMissing, {"eventTime", std::string(m_kind)}, m_root);
        return;
    }
    if (!isString(*node)) {
        report(Severity::Error, DiagnosticCode::FieldType, {"eventTime", "a string", valueKind(*node)}, *node);
        return;
    }
    const auto time = readInstant(node->text);
    if (!time) {
        const bool placeholder = holdsPlaceholder(node->text);
        report(Severity::Error, placeholder ? DiagnosticCode::PlaceholderValue : DiagnosticCode::TimeInvalid,
               {"eventTime", shownValue(node->text)}, *node);
        return;
    }
    m_draft.event.time = time->instant;
    if (time->zoneMissing)
        report(Severity::Warning, DiagnosticCode::TimeWithoutZone, {"eventTime", shownValue(node->text)}, *node);
}

void EventNodes::readRun()
{
    const Node* run = object(m_root, "run", {}, Severity::Error);
    if (!run)
        return;
    single(*run, {"runId", "facets"});
    const std::string_view runId = text(*run, "runId", "run.", Severity::Error);
    m_draft.event.runId = runId;
    if (holdsPlaceholder(runId))
        report(Severity::Warning, DiagnosticCode::PlaceholderValue, {"run.runId", shownValue(runId)},
               *run->find("runId"));
    else if (!runId.empty() && !isUuid(runId))
        report(Severity::Warning, DiagnosticCode::RunIdNotUuid, {shownValue(runId)}, *run->find("runId"));
    if (const Node* facets = object(*run, "facets", "run.", Severity::Warning))
        readParent(*facets, runId);
}

void EventNodes::readParent(const Node& facets, std::string_view runId)
{
    single(facets, {"parent"});
    const Node* parent = object(facets, "parent", "run.facets.", Severity::Warning);
    if (!parent)
        return;
    m_refused = !allKeysAreSingle(*parent, m_context) || m_refused;
    const Node* job = object(*parent, "job", "run.facets.parent.", Severity::Warning);
    const Node* run = object(*parent, "run", "run.facets.parent.", Severity::Warning);
    const std::string_view parentRun =
        run ? text(*run, "runId", "run.facets.parent.run.", Severity::Warning) : std::string_view();
    if (!job) {
        if (!parent->find("job"))
            report(Severity::Warning, DiagnosticCode::FieldMissing, {"run.facets.parent.job", "facet"}, *parent);
        return;
    }
    const LineageName name = readName(*job, "run.facets.parent.job.", Severity::Warning);
    if (name != m_draft.event.job)
        m_draft.event.parent = name;
    else if (parentRun == runId)
        report(Severity::Warning, DiagnosticCode::FieldValue, {"run.facets.parent", "the run itself", "another run"},
               *parent);
}

void EventNodes::readJob()
{
    const Node* job = object(m_root, "job", {}, Severity::Error);
    if (!job)
        return;
    single(*job, {"namespace", "name", "facets"});
    m_draft.event.job = readName(*job, "job.", Severity::Error);
    const Node* facets = object(*job, "facets", "job.", Severity::Warning);
    if (!facets)
        return;
    single(*facets, {"jobType", "ownership", "documentation", "lineage"});
    FacetReader reader(m_context, "job.facets.");
    for (std::size_t i = 0; i < facets->keys.size(); ++i) {
        const FacetKind kind = jobFacet(facets->keys[i]);
        if (kind == FacetKind::None)
            continue;
        m_refused = !allKeysAreSingle(*facets->children[i], m_context) || m_refused;
        if (kind == FacetKind::Lineage) {
            m_lineage.readJob(*facets->children[i], "job.facets.");
            continue;
        }
        auto facts = reader.facts(kind, true, *facets->children[i]);
        if (!facts.empty())
            m_draft.facts.push_back({m_draft.event.job, std::move(facts), {}});
    }
}

void EventNodes::readDatasets(std::string_view key, std::vector<EventDataset>& datasets)
{
    const Node* list = m_root.find(key);
    if (!list || list->isNull())
        return;
    if (!list->isSequence()) {
        report(Severity::Error, DiagnosticCode::FieldType, {std::string(key), "an array", valueKind(*list)}, *list);
        return;
    }
    for (std::size_t i = 0; i < list->children.size(); ++i)
        readDataset(*list->children[i], std::string(key) + "[" + std::to_string(i) + "]", datasets);
}

void EventNodes::readDataset(const Node& node, const std::string& where, std::vector<EventDataset>& datasets)
{
    // A dataset that can't be told is left out, with an error, and the event stays.
    if (!node.isMapping()) {
        m_context.diagnose(Severity::Error, DiagnosticCode::FieldType, {where, "an object", valueKind(node)}, node.line,
                           node.column);
        return;
    }
    single(node, {"namespace", "name", "facets"});
    EventDataset dataset;
    const bool refused = std::exchange(m_refused, false);
    dataset.name = readName(node, where + ".", Severity::Error);
    const bool named = !std::exchange(m_refused, refused);
    if (!named)
        return;
    if (const Node* facets = object(node, "facets", where + ".", Severity::Warning)) {
        single(*facets, {"schema", "columnLineage", "lineage", "symlinks", "ownership", "documentation",
                         "lifecycleStateChange", "datasetType"});
        FacetReader reader(m_context, where + ".facets.");
        for (std::size_t i = 0; i < facets->keys.size(); ++i) {
            const FacetKind kind = datasetFacet(facets->keys[i]);
            const Node& facet = *facets->children[i];
            if (kind == FacetKind::None)
                continue;
            m_refused = !allKeysAreSingle(facet, m_context) || m_refused;
            if (kind == FacetKind::Schema) {
                dataset.schema = reader.schema(facet);
            } else if (kind == FacetKind::ColumnLineage) {
                dataset.columnLineage = reader.columnLineage(facet);
            } else if (kind == FacetKind::Lineage) {
                m_lineage.readDataset(dataset.name, facet, where + ".facets.");
            } else {
                auto facts = reader.facts(kind, false, facet);
                if (!facts.empty())
                    m_draft.facts.push_back({dataset.name, std::move(facts), {}});
            }
        }
    }
    datasets.push_back(dataset);
}

LineageName EventNodes::readName(const Node& node, const std::string& where, Severity lacking)
{
    const std::string_view nameSpace = text(node, "namespace", where, lacking);
    const std::string_view name = text(node, "name", where, lacking);
    for (const std::string_view key : {"namespace", "name"}) {
        const Node* value = node.find(key);
        if (value && holdsPlaceholder(value->text))
            report(Severity::Warning, DiagnosticCode::PlaceholderValue,
                   {where + std::string(key), shownValue(value->text)}, *value);
    }
    return name.empty() ? LineageName{} : LineageName{nameSpace, name};
}

const Node* EventNodes::object(const Node& parent, std::string_view key, const std::string& where, Severity severity)
{
    const Node* node = parent.find(key);
    if (node && node->isMapping())
        return node;
    if (node && !node->isNull())
        report(severity, DiagnosticCode::FieldType, {where + std::string(key), "an object", valueKind(*node)}, *node);
    else if (severity == Severity::Error)
        report(severity, DiagnosticCode::FieldMissing, {where + std::string(key), std::string(m_kind)},
               node ? *node : parent);
    return nullptr;
}

std::string_view EventNodes::text(const Node& parent, std::string_view key, const std::string& where, Severity lacking)
{
    const Node* node = parent.find(key);
    if (node && isString(*node) && !node->text.empty())
        return node->text;
    if (node && !node->isNull() && !isString(*node))
        report(lacking, DiagnosticCode::FieldType, {where + std::string(key), "a string", valueKind(*node)}, *node);
    else
        report(lacking, DiagnosticCode::FieldMissing, {where + std::string(key), std::string(m_kind)},
               node ? *node : parent);
    return {};
}

void EventNodes::single(const Node& mapping, std::initializer_list<std::string_view> keys)
{
    const std::vector<std::string_view> read(keys);
    m_refused = !keysAreSingle(mapping, read, m_context) || m_refused;
}

void EventNodes::report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at)
{
    m_refused = m_refused || severity == Severity::Error;
    const std::string record = m_draft.event.job.name.empty() ? std::string() : eventReference(m_draft.event);
    m_context.diagnose(severity, code, std::move(arguments), at.line, at.column,
                       m_draft.event.kind == EventKind::Dataset ? std::string() : record);
}

} // namespace weft::importers
