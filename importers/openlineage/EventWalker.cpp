// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventWalker.h"

#include "importers/document/FieldReader.h"
#include "importers/json/JsonCursor.h"
#include "importers/secrets/DocumentSecrets.h"
#include "model/base/Instant.h"

#include <xxhash.h>

#include <string>
#include <unordered_set>
#include <utility>

namespace weft::importers {

namespace {

using simdjson::ondemand::json_type;

constexpr std::size_t FirstCapacity = 64 * 1024;
constexpr std::size_t LargestKept = 4 * 1024 * 1024; // a parser that was larger once gives its memory back
constexpr std::size_t MostFacets = 64 * 1024;        // facets that change with every run must not fill the memory

enum Field : std::uint32_t {
    EventType = 1,
    EventTime = 2,
    Run = 4,
    Job = 8,
    Inputs = 16,
    Outputs = 32,
    TheDataset = 64
};

/// Marks `field` as seen; false when it was before.
bool first(std::uint32_t& seen, std::uint32_t field)
{
    return (std::exchange(seen, seen | field) & field) == 0;
}

bool readText(simdjson::ondemand::value& value, std::string_view& text)
{
    return value.get_string().get(text) == simdjson::SUCCESS;
}

bool isNull(simdjson::ondemand::value& value)
{
    json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == json_type::null;
}

bool anyKeyTwice(const Node& node)
{
    std::unordered_set<std::string_view> keys(node.keys.begin(), node.keys.end());
    if (keys.size() != node.keys.size())
        return true;
    for (const Node* child : node.children) {
        if (anyKeyTwice(*child))
            return true;
    }
    return false;
}

Fingerprint facetKeyOf(std::string_view raw, FacetKind kind, bool ofJob, const LineageName& subject)
{
    const bool ofContent = kind == FacetKind::Schema || kind == FacetKind::ColumnLineage;
    const XXH64_hash_t seed =
        ofContent ? 0
                  : XXH3_64bits_withSeed(subject.name.data(), subject.name.size(),
                                         XXH3_64bits(subject.nameSpace.data(), subject.nameSpace.size()));
    const XXH128_hash_t hash =
        XXH3_128bits_withSeed(raw.data(), raw.size(), seed + static_cast<XXH64_hash_t>(kind) * 2 + (ofJob ? 1 : 0));
    return {hash.low64, hash.high64};
}

} // namespace

EventWalker::EventWalker(ReadContext& context) : m_context(context)
{
    allocate();
}

void EventWalker::allocate()
{
    m_checker = simdjson::dom::parser();
    m_walker = simdjson::ondemand::parser();
    m_usable = m_checker.allocate(FirstCapacity, m_context.limits.depth) == simdjson::SUCCESS;
}

Fingerprint EventWalker::fingerprint(std::string_view json)
{
    if (m_minified.size() < json.size() + JsonText::Padding)
        m_minified.resize(json.size() + JsonText::Padding);
    std::size_t size = 0;
    const bool minified = simdjson::minify(json.data(), json.size(), m_minified.data(), size) == simdjson::SUCCESS;
    const XXH128_hash_t hash =
        minified ? XXH3_128bits(m_minified.data(), size) : XXH3_128bits(json.data(), json.size());
    return {hash.low64, hash.high64};
}

EventWalker::Outcome EventWalker::walk(const JsonText& json)
{
    m_draft.clear();
    m_documents.clear();
    m_seen = 0;
    m_parent = {};
    m_parentRun = {};
    const bool valid =
        m_usable && m_checker.parse(json.text.data(), json.text.size(), false).error() == simdjson::SUCCESS;
    Outcome outcome = Outcome::Odd;
    simdjson::ondemand::document document;
    simdjson::ondemand::object root;
    if (valid &&
        m_walker.iterate(json.text.data(), json.text.size(), json.text.size() + JsonText::Padding).get(document) ==
            simdjson::SUCCESS &&
        document.get_object().get(root) == simdjson::SUCCESS) {
        const bool clean = walkRoot(root);
        if (clean && (m_seen & (Run | Job | TheDataset | EventType)) == 0)
            outcome = Outcome::NoEvent;
        else if (clean && finish(json))
            outcome = Outcome::Kept;
    }
    if (json.text.size() > LargestKept) {
        allocate();
        std::vector<char>().swap(m_minified);
    }
    return outcome;
}

bool EventWalker::walkRoot(simdjson::ondemand::object root)
{
    std::string_view text;
    for (auto field : root) {
        std::string_view key;
        Value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return false;
        bool good = true;
        if (key == "eventTime") {
            good = first(m_seen, EventTime) && readText(value, text);
            const auto time = good ? readInstant(text) : std::nullopt;
            good = time && !time->zoneMissing;
            if (good)
                m_draft.event.time = time->instant;
        } else if (key == "eventType") {
            good = first(m_seen, EventType) && readText(value, text) && readRunState(text, m_draft.event.state);
        } else if (key == "run") {
            good = first(m_seen, Run) && walkRun(value);
        } else if (key == "job") {
            good = first(m_seen, Job) && walkJob(value);
        } else if (key == "inputs") {
            good = first(m_seen, Inputs) && walkDatasets(value, m_draft.inputs);
        } else if (key == "outputs") {
            good = first(m_seen, Outputs) && walkDatasets(value, m_draft.outputs);
        } else if (key == "dataset") {
            good = first(m_seen, TheDataset) && walkDataset(value, m_draft.outputs);
        } else if (key == "schemaURL") {
            good = readText(value, m_draft.schemaUrl);
        }
        if (!good)
            return false;
    }
    return true;
}

bool EventWalker::walkRun(Value& value)
{
    simdjson::ondemand::object run;
    if (value.get_object().get(run) != simdjson::SUCCESS)
        return false;
    std::uint32_t seen = 0;
    for (auto field : run) {
        std::string_view key;
        Value member;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(member) != simdjson::SUCCESS)
            return false;
        if (key == "runId") {
            if (!first(seen, 1) || !readText(member, m_draft.event.runId) || !isUuid(m_draft.event.runId))
                return false;
        } else if (key == "facets" && !isNull(member)) {
            simdjson::ondemand::object facets;
            if (!first(seen, 2) || member.get_object().get(facets) != simdjson::SUCCESS)
                return false;
            for (auto facet : facets) {
                std::string_view name;
                Value parent;
                if (facet.unescaped_key().get(name) != simdjson::SUCCESS ||
                    facet.value().get(parent) != simdjson::SUCCESS)
                    return false;
                if (name == "parent" && (!first(seen, 4) || !walkParent(parent, m_parent, m_parentRun)))
                    return false;
            }
        }
    }
    return (seen & 1) != 0;
}

bool EventWalker::walkParent(Value& value, LineageName& parent, std::string_view& runId)
{
    if (isNull(value))
        return true;
    simdjson::ondemand::object facet;
    if (value.get_object().get(facet) != simdjson::SUCCESS)
        return false;
    std::uint32_t seen = 0;
    for (auto field : facet) {
        std::string_view key;
        simdjson::ondemand::object part;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return false;
        const bool job = key == "job";
        if (!job && key != "run")
            continue;
        if (!first(seen, job ? 1 : 2) || field.value().get_object().get(part) != simdjson::SUCCESS)
            return false;
        for (auto member : part) {
            std::string_view name;
            if (member.unescaped_key().get(name) != simdjson::SUCCESS)
                return false;
            const bool nameSpace = job && name == "namespace";
            if (!nameSpace && name != (job ? "name" : "runId"))
                continue;
            std::string_view& target = !job ? runId : nameSpace ? parent.nameSpace : parent.name;
            if (!first(seen, !job        ? 4
                             : nameSpace ? 8
                                         : 16) ||
                member.value().get_string().get(target) != simdjson::SUCCESS)
                return false;
        }
    }
    return seen == 31 && !runId.empty() && m_goodNames.isGood(parent);
}

bool EventWalker::walkJob(Value& value)
{
    simdjson::ondemand::object job;
    if (value.get_object().get(job) != simdjson::SUCCESS)
        return false;
    LineageName& name = m_draft.event.job;
    std::uint32_t seen = 0;
    for (auto field : job) {
        std::string_view key;
        Value member;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(member) != simdjson::SUCCESS)
            return false;
        bool good = true;
        if (key == "namespace")
            good = first(seen, 1) && readText(member, name.nameSpace);
        else if (key == "name")
            good = first(seen, 2) && readText(member, name.name);
        else if (key == "facets") // of a job whose name comes later nothing could be said yet: that is odd enough
            good = first(seen, 4) && (seen & 3) == 3 && walkFacets(member, true, name, nullptr);
        if (!good)
            return false;
    }
    return m_goodNames.isGood(name);
}

bool EventWalker::walkDatasets(Value& value, std::vector<EventDataset>& datasets)
{
    if (isNull(value))
        return true;
    simdjson::ondemand::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS)
        return false;
    for (auto item : list) {
        Value dataset;
        if (item.get(dataset) != simdjson::SUCCESS || !walkDataset(dataset, datasets))
            return false;
    }
    return true;
}

bool EventWalker::walkDataset(Value& value, std::vector<EventDataset>& datasets)
{
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    EventDataset dataset;
    std::uint32_t seen = 0;
    for (auto field : object) {
        std::string_view key;
        Value member;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(member) != simdjson::SUCCESS)
            return false;
        bool good = true;
        if (key == "namespace")
            good = first(seen, 1) && readText(member, dataset.name.nameSpace);
        else if (key == "name")
            good = first(seen, 2) && readText(member, dataset.name.name);
        else if (key == "facets")
            good = first(seen, 4) && (seen & 3) == 3 && walkFacets(member, false, dataset.name, &dataset);
        if (!good)
            return false;
    }
    datasets.push_back(dataset);
    return m_goodNames.isGood(dataset.name);
}

bool EventWalker::walkFacets(Value& value, bool ofJob, const LineageName& subject, EventDataset* dataset)
{
    if (isNull(value))
        return true;
    simdjson::ondemand::object facets;
    if (value.get_object().get(facets) != simdjson::SUCCESS)
        return false;
    std::uint32_t seen = 0;
    for (auto field : facets) {
        std::string_view key;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return false;
        const FacetKind kind = ofJob ? jobFacet(key) : datasetFacet(key);
        if (kind == FacetKind::None)
            continue;
        if (kind == FacetKind::Lineage) // rare, and about others than its subject
            return false;
        Value facet;
        simdjson::ondemand::object object;
        std::string_view raw;
        if (!first(seen, 1U << static_cast<unsigned>(kind)) || field.value().get(facet) != simdjson::SUCCESS)
            return false;
        if (isNull(facet))
            continue;
        if (facet.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(raw) != simdjson::SUCCESS ||
            !readFacet(kind, raw, ofJob, subject, dataset))
            return false;
    }
    return true;
}

bool EventWalker::readFacet(FacetKind kind, std::string_view raw, bool ofJob, const LineageName& subject,
                            EventDataset* dataset)
{
    raw = raw.substr(0, raw.find_last_of('}') + 1);
    const Fingerprint key = facetKeyOf(raw, kind, ofJob, subject);
    if (kind == FacetKind::Schema || kind == FacetKind::ColumnLineage) {
        const auto known = m_indexes.find(key);
        if (known == m_indexes.end())
            return parseFacet(kind, raw, ofJob, key, subject, dataset);
        (kind == FacetKind::Schema ? dataset->schema : dataset->columnLineage) = known->second;
        return true;
    }
    const auto known = m_facts.find(key);
    if (known == m_facts.end())
        return parseFacet(kind, raw, ofJob, key, subject, dataset);
    m_draft.known.insert(m_draft.known.end(), known->second.begin(), known->second.end());
    return true;
}

/// Parses a facet for the first time. What is complained of in it makes the event odd, so that it is complained of
/// with its place, and each time that it occurs.
bool EventWalker::parseFacet(FacetKind kind, std::string_view raw, bool ofJob, const Fingerprint& key,
                             const LineageName& subject, EventDataset* dataset)
{
    Document& document = m_documents.emplace_back();
    Diagnostics diagnostics;
    SourceReport report;
    ReadContext quiet{m_context.path, m_context.limits, m_context.records, diagnostics, report};
    if (JsonCursor(raw, 1, 1, m_context.limits.depth).read(document) || anyKeyTwice(*document.root()) ||
        maskSecrets(document, quiet))
        return false;
    FacetReader reader(quiet, {});
    if (m_indexes.size() > MostFacets)
        m_indexes.clear();
    if (m_facts.size() > MostFacets)
        m_facts.clear();
    if (kind == FacetKind::Schema)
        dataset->schema = m_indexes[key] = reader.schema(*document.root());
    else if (kind == FacetKind::ColumnLineage)
        dataset->columnLineage = m_indexes[key] = reader.columnLineage(*document.root());
    else
        m_draft.facts.push_back({subject, reader.facts(kind, ofJob, *document.root()), key});
    if (!reader.clean())
        m_indexes.erase(key);
    return reader.clean();
}

bool EventWalker::finish(const JsonText& json)
{
    LineageEvent& event = m_draft.event;
    const bool hasRun = (m_seen & (Run | EventType)) != 0;
    const bool isDataset = (m_seen & TheDataset) != 0;
    const std::uint32_t needed = isDataset ? EventTime : hasRun ? EventTime | Run | Job : EventTime | Job;
    if ((m_seen & needed) != needed || (isDataset && (m_seen & (Run | Job | Inputs | Outputs)) != 0))
        return false;
    event.kind = isDataset ? EventKind::Dataset : hasRun ? EventKind::Run : EventKind::Job;
    if (m_parent == event.job && m_parentRun == event.runId && !m_parent.name.empty())
        return false;
    if (m_parent != event.job)
        event.parent = m_parent;
    event.fingerprint = fingerprint(json.text);
    commit(m_draft, json.line, json.column, m_context, m_written);
    for (std::size_t i = 0; i < m_draft.facts.size(); ++i)
        m_facts[m_draft.facts[i].remember] = m_written[i];
    return true;
}

} // namespace weft::importers
