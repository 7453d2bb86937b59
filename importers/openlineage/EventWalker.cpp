// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventWalker.h"

#include "importers/document/FieldReader.h"
#include "importers/json/JsonCursor.h"
#include "importers/json/TextFingerprint.h"
#include "importers/secrets/DocumentSecrets.h"
#include "model/base/Instant.h"

#include <simdjson.h>
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t LargestKept = 4 * 1024 * 1024; // a buffer that was larger once gives its memory back
constexpr std::size_t MostFacets = 64 * 1024;        // facets that change with every run must not fill the memory
constexpr std::size_t ShortestKnown = 64;            // a shorter value is passed as fast as it is looked up

enum Field : std::uint32_t {
    EventType = 1,
    EventTime = 2,
    Run = 4,
    TheJob = 8,
    Inputs = 16,
    Outputs = 32,
    TheDataset = 64
};

/// Marks `field` as seen; false when it was before.
bool first(std::uint32_t& seen, std::uint32_t field)
{
    return (std::exchange(seen, seen | field) & field) == 0;
}

bool anyKeyTwice(const Node& node)
{
    constexpr std::size_t Few = 16; // less work to compare each with each than to hash them
    const NodeList<std::string_view>& keys = node.keys;
    if (keys.size() > Few) {
        if (std::unordered_set<std::string_view>(keys.begin(), keys.end()).size() != keys.size())
            return true;
    } else {
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) !=
                keys.begin() + static_cast<std::ptrdiff_t>(i))
                return true;
        }
    }
    for (const Node* child : node.children) {
        if (anyKeyTwice(*child))
            return true;
    }
    return false;
}

std::uint64_t placeOf(std::uint64_t subject, std::string_view key)
{
    return XXH3_64bits_withSeed(key.data(), key.size(), subject);
}

} // namespace

EventWalker::EventWalker(ReadContext& context) : m_context(context) {}

Fingerprint EventWalker::fingerprint(std::string_view json)
{
    if (m_minified.size() < json.size() + JsonText::Padding)
        m_minified.resize(json.size() + JsonText::Padding);
    std::size_t size = 0;
    const bool minified = simdjson::minify(json.data(), json.size(), m_minified.data(), size) == simdjson::SUCCESS;
    const Fingerprint print = fingerprintOf(minified ? std::string_view(m_minified.data(), size) : json);
    if (json.size() > LargestKept)
        std::vector<char>().swap(m_minified);
    return print;
}

EventWalker::Outcome EventWalker::walk(const JsonText& json)
{
    m_draft.clear();
    m_documents.clear();
    m_textCount = 0;
    m_seen = 0;
    m_parent = {};
    m_parentRun = {};
    if (!simdjson::validate_utf8(json.text.data(), json.text.size()))
        return Outcome::Odd;
    JsonPass pass(json.text, m_context.limits.depth);
    if (!walkRoot(pass) || !pass.atEnd())
        return Outcome::Odd;
    if ((m_seen & (Run | TheJob | TheDataset | EventType)) == 0)
        return Outcome::NoEvent;
    return finish(json, pass.compact()) ? Outcome::Kept : Outcome::Odd;
}

bool EventWalker::readText(JsonPass& pass, std::string_view& text)
{
    if (m_textCount == m_texts.size())
        m_texts.emplace_back();
    std::string& scratch = m_texts[m_textCount];
    if (!pass.readText(text, scratch))
        return false;
    if (text.data() == scratch.data())
        ++m_textCount;
    return true;
}

/// Passes a value that nobody reads.
bool EventWalker::passUnread(JsonPass& pass, std::uint64_t place)
{
    const char begin = pass.next();
    if (begin != '{' && begin != '[')
        return pass.passValue();
    if (m_known.pass(pass, place) != nullptr)
        return true;
    PassedJson passed;
    if (!pass.passValue(passed))
        return false;
    if (passed.text.size() >= ShortestKnown)
        m_known.remember(place, passed);
    return true;
}

bool EventWalker::walkRoot(JsonPass& pass)
{
    if (!pass.enterObject())
        return false;
    std::string_view key;
    std::string_view text;
    for (bool inside = false; pass.nextMember(inside, key);) {
        bool good = true;
        if (key == "eventTime") {
            good = first(m_seen, EventTime) && readText(pass, text);
            const auto time = good ? readInstant(text) : std::nullopt;
            good = time && !time->zoneMissing;
            if (good)
                m_draft.event.time = time->instant;
        } else if (key == "eventType") {
            good = first(m_seen, EventType) && readText(pass, text) && readRunState(text, m_draft.event.state);
        } else if (key == "run") {
            good = first(m_seen, Run) && walkRun(pass);
        } else if (key == "job") {
            good = first(m_seen, TheJob) && walkJob(pass);
        } else if (key == "inputs") {
            good = first(m_seen, Inputs) && walkDatasets(pass, m_draft.inputs);
        } else if (key == "outputs") {
            good = first(m_seen, Outputs) && walkDatasets(pass, m_draft.outputs);
        } else if (key == "dataset") {
            good = first(m_seen, TheDataset) && walkDataset(pass, m_draft.outputs);
        } else if (key == "schemaURL") {
            good = readText(pass, m_draft.schemaUrl);
        } else {
            good = passUnread(pass, placeOf(0, key));
        }
        if (!good)
            return false;
    }
    return pass.good();
}

bool EventWalker::walkRun(JsonPass& pass)
{
    if (!pass.enterObject())
        return false;
    std::uint32_t seen = 0;
    std::string_view key;
    for (bool inside = false; pass.nextMember(inside, key);) {
        bool good = true;
        if (key == "runId")
            good = first(seen, 1) && readText(pass, m_draft.event.runId) && isUuid(m_draft.event.runId);
        else if (key == "facets")
            good = first(seen, 2) && (pass.passNull() || walkRunFacets(pass));
        else
            good = passUnread(pass, placeOf(1, key));
        if (!good)
            return false;
    }
    return pass.good() && (seen & 1) != 0;
}

bool EventWalker::walkRunFacets(JsonPass& pass)
{
    if (!pass.enterObject())
        return false;
    bool parentSeen = false;
    std::string_view key;
    for (bool inside = false; pass.nextMember(inside, key);) {
        const bool parent = key == "parent";
        if (parent && std::exchange(parentSeen, true))
            return false;
        if (!(parent ? pass.passNull() || walkParent(pass) : passUnread(pass, placeOf(2, key))))
            return false;
    }
    return pass.good();
}

bool EventWalker::walkParent(JsonPass& pass)
{
    if (!pass.enterObject())
        return false;
    std::uint32_t seen = 0;
    std::string_view key;
    std::string_view member;
    for (bool inside = false; pass.nextMember(inside, key);) {
        const bool job = key == "job";
        if (!job && key != "run") {
            if (!passUnread(pass, placeOf(3, key)))
                return false;
            continue;
        }
        if (!first(seen, job ? 1 : 2) || !pass.enterObject())
            return false;
        for (bool within = false; pass.nextMember(within, member);) {
            const bool nameSpace = job && member == "namespace";
            if (!nameSpace && member != (job ? "name" : "runId")) {
                if (!pass.passValue())
                    return false;
                continue;
            }
            std::string_view& target = !job ? m_parentRun : nameSpace ? m_parent.nameSpace : m_parent.name;
            if (!first(seen, !job ? 4 : nameSpace ? 8 : 16) || !readText(pass, target))
                return false;
        }
    }
    return pass.good() && seen == 31 && !m_parentRun.empty() &&
           m_goodNames.isGood(m_parent, GoodNames::hashOf(m_parent));
}

bool EventWalker::walkJob(JsonPass& pass)
{
    return walkNamed(pass, m_draft.event.job, nullptr);
}

bool EventWalker::walkDatasets(JsonPass& pass, std::vector<EventDataset>& datasets)
{
    if (pass.passNull())
        return true;
    if (!pass.enterArray())
        return false;
    for (bool inside = false; pass.nextItem(inside);) {
        if (!walkDataset(pass, datasets))
            return false;
    }
    return pass.good();
}

bool EventWalker::walkDataset(JsonPass& pass, std::vector<EventDataset>& datasets)
{
    EventDataset dataset;
    if (!walkNamed(pass, dataset.name, &dataset))
        return false;
    datasets.push_back(dataset);
    return true;
}

bool EventWalker::walkNamed(JsonPass& pass, LineageName& name, EventDataset* dataset)
{
    if (!pass.enterObject())
        return false;
    std::uint32_t seen = 0;
    std::uint64_t hash = 0;          // of both parts of the name, as soon as they are known
    std::optional<JsonPass> waiting; // at facets that stood before the name
    std::string_view key;
    for (bool inside = false; pass.nextMember(inside, key);) {
        bool good = true;
        if (key == "namespace" || key == "name") {
            const bool nameSpace = key == "namespace";
            good = first(seen, nameSpace ? 1 : 2) && readText(pass, nameSpace ? name.nameSpace : name.name);
            if (good && (seen & 3U) == 3) {
                hash = GoodNames::hashOf(name) + (dataset ? 0 : 1);
                good = m_goodNames.isGood(name, hash);
            }
        } else if (key == "facets") {
            const bool named = (seen & 3U) == 3;
            good = first(seen, 4);
            if (good && !named)
                waiting = pass;
            good = good && (named ? walkFacets(pass, {name, hash, dataset}) : pass.passValue());
        } else {
            good = passUnread(pass, placeOf(hash, key));
        }
        if (!good)
            return false;
    }
    return pass.good() && (seen & 3U) == 3 && (!waiting || walkFacets(*waiting, {name, hash, dataset}));
}

/// Most often the facets are those of the last time; else each may be.
bool EventWalker::walkFacets(JsonPass& pass, const Subject& subject)
{
    if (pass.passNull())
        return true;
    const std::uint64_t place = placeOf(subject.hash, "facets");
    if (const KnownValues::Value* known = m_knownSets.pass(pass, place)) {
        use(m_facetSets[known->meaning], subject);
        return true;
    }
    const JsonPass::Mark begin = pass.mark();
    const std::size_t factsBefore = m_draft.facts.size();
    const std::size_t knownBefore = m_draft.known.size();
    if (!walkEachFacet(pass, subject))
        return false;
    const PassedJson passed = pass.since(begin);
    if (passed.text.size() < ShortestKnown || m_draft.facts.size() != factsBefore)
        return true;
    FacetSet set;
    if (subject.dataset) {
        set.schema = subject.dataset->schema;
        set.columnLineage = subject.dataset->columnLineage;
    }
    set.facts.assign(m_draft.known.begin() + static_cast<std::ptrdiff_t>(knownBefore), m_draft.known.end());
    if (m_facetSets.size() > MostFacets)
        forgetFacets();
    m_knownSets.remember(place, passed, FacetKind::None, static_cast<std::uint32_t>(m_facetSets.size()));
    m_facetSets.push_back(std::move(set));
    return true;
}

bool EventWalker::walkEachFacet(JsonPass& pass, const Subject& subject)
{
    if (!pass.enterObject())
        return false;
    std::uint32_t seen = 0;
    std::string_view key;
    for (bool inside = false; pass.nextMember(inside, key);) {
        const FacetKind kind = subject.dataset ? datasetFacet(key) : jobFacet(key);
        if (kind == FacetKind::Lineage) // rare, and about others than its subject
            return false;
        if (kind == FacetKind::None) {
            if (!passUnread(pass, placeOf(subject.hash, key)))
                return false;
        } else if (!first(seen, 1U << static_cast<unsigned>(kind)) ||
                   !(pass.passNull() || walkFacet(pass, key, kind, subject))) {
            return false;
        }
    }
    return pass.good();
}

bool EventWalker::walkFacet(JsonPass& pass, std::string_view key, FacetKind kind, const Subject& subject)
{
    if (pass.next() != '{')
        return false;
    const std::uint64_t place = placeOf(subject.hash, key);
    const KnownValues::Value* known = m_known.pass(pass, place);
    if (known != nullptr && known->kind == kind) {
        use(kind, known->meaning, subject);
        return true;
    }
    PassedJson passed;
    std::optional<std::uint32_t> meaning;
    if (known != nullptr || !pass.passValue(passed) || !readFacet(kind, passed.text, subject, meaning))
        return false;
    if (meaning) {
        m_known.remember(place, passed, kind, *meaning);
        use(kind, *meaning, subject);
    }
    return true;
}

void EventWalker::use(const FacetSet& set, const Subject& subject)
{
    if (subject.dataset) {
        subject.dataset->schema = set.schema;
        subject.dataset->columnLineage = set.columnLineage;
    }
    m_draft.known.insert(m_draft.known.end(), set.facts.begin(), set.facts.end());
}

/// Enters a known facet into the draft.
void EventWalker::use(FacetKind kind, std::uint32_t meaning, const Subject& subject)
{
    if (kind == FacetKind::Schema) {
        subject.dataset->schema = meaning;
    } else if (kind == FacetKind::ColumnLineage) {
        subject.dataset->columnLineage = meaning;
    } else {
        const std::vector<std::uint32_t>& rows = m_factRows[meaning];
        m_draft.known.insert(m_draft.known.end(), rows.begin(), rows.end());
    }
}

/// `meaning` is empty afterwards when it is not known before the event is in the log.
bool EventWalker::readFacet(FacetKind kind, std::string_view raw, const Subject& subject,
                            std::optional<std::uint32_t>& meaning)
{
    Meanings& all = kind == FacetKind::Schema          ? m_schemas
                    : kind == FacetKind::ColumnLineage ? m_columnLineages
                                                       : m_facts;
    // Schemas and column lineages are the same whoever has them, facts are not.
    const bool ofContent = kind == FacetKind::Schema || kind == FacetKind::ColumnLineage;
    const Fingerprint key = fingerprintOf(raw, ofContent ? 0 : subject.hash + static_cast<std::uint64_t>(kind) * 2);
    if (const auto known = all.find(key); known != all.end()) {
        meaning = known->second;
        return true;
    }
    if (all.size() > MostFacets)
        forgetFacets();
    if (!parseFacet(kind, raw, key, subject, meaning))
        return false;
    if (meaning)
        all[key] = *meaning;
    return true;
}

/// Parses a facet for the first time. What is complained of in it makes the event odd, so that it is complained of
/// with its place, and each time that it occurs.
bool EventWalker::parseFacet(FacetKind kind, std::string_view raw, const Fingerprint& key, const Subject& subject,
                             std::optional<std::uint32_t>& meaning)
{
    Document& document = m_documents.emplace_back();
    Diagnostics diagnostics;
    SourceReport report;
    ReadContext quiet{m_context.path, m_context.limits, m_context.records, diagnostics, report};
    if (JsonCursor(raw, 1, 1, m_context.limits.depth).read(document) || anyKeyTwice(*document.root()) ||
        maskSecrets(document, quiet))
        return false;
    FacetReader reader(quiet, {});
    if (kind == FacetKind::Schema)
        meaning = reader.schema(*document.root());
    else if (kind == FacetKind::ColumnLineage)
        meaning = reader.columnLineage(*document.root());
    else
        m_draft.facts.push_back({subject.name, reader.facts(kind, subject.dataset == nullptr, *document.root()), key});
    return reader.clean();
}

void EventWalker::forgetFacets()
{
    m_known.clear();
    m_knownSets.clear();
    m_facetSets.clear();
    m_schemas.clear();
    m_columnLineages.clear();
    m_facts.clear();
    m_factRows.clear();
}

bool EventWalker::finish(const JsonText& json, bool compact)
{
    LineageEvent& event = m_draft.event;
    const bool hasRun = (m_seen & (Run | EventType)) != 0;
    const bool isDataset = (m_seen & TheDataset) != 0;
    const std::uint32_t needed = isDataset ? EventTime : hasRun ? EventTime | Run | TheJob : EventTime | TheJob;
    if ((m_seen & needed) != needed || (isDataset && (m_seen & (Run | TheJob | Inputs | Outputs)) != 0))
        return false;
    event.kind = isDataset ? EventKind::Dataset : hasRun ? EventKind::Run : EventKind::Job;
    if (m_parent == event.job && m_parentRun == event.runId && !m_parent.name.empty())
        return false;
    if (m_parent != event.job)
        event.parent = m_parent;
    event.fingerprint = compact ? fingerprintOf(json.text) : fingerprint(json.text);
    commit(m_draft, json.line, json.column, m_context, m_inputs, m_written);
    for (std::size_t i = 0; i < m_draft.facts.size(); ++i) {
        m_facts[m_draft.facts[i].remember] = static_cast<std::uint32_t>(m_factRows.size());
        m_factRows.push_back(std::move(m_written[i]));
    }
    return true;
}

} // namespace weft::importers
