// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventDraft.h"

#include "importers/document/ShownValue.h"
#include "model/base/Ascii.h"
#include "model/base/Instant.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::array<std::pair<std::string_view, RunState>, 6> States{{{"COMPLETE", RunState::Complete},
                                                                       {"START", RunState::Start},
                                                                       {"RUNNING", RunState::Running},
                                                                       {"FAIL", RunState::Fail},
                                                                       {"ABORT", RunState::Abort},
                                                                       {"OTHER", RunState::Other}}};

std::string_view stateName(RunState state)
{
    for (const auto& [name, value] : States) {
        if (value == state)
            return name;
    }
    return {};
}

bool equalsUpper(std::string_view text, std::string_view upper)
{
    if (text.size() != upper.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (toUpper(text[i]) != upper[i])
            return false;
    }
    return true;
}

/// `2-0-2` of `https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent`
std::string_view versionOf(std::string_view schemaUrl)
{
    const std::size_t spec = schemaUrl.find("/spec/");
    if (spec == std::string_view::npos)
        return {};
    const std::string_view rest = schemaUrl.substr(spec + 6);
    const std::string_view version = rest.substr(0, rest.find('/'));
    return version.find_first_not_of("0123456789-") == std::string_view::npos ? version : std::string_view();
}

std::string shownName(const LineageName& name)
{
    const std::string plain = std::string(name.nameSpace) + "#" + std::string(name.name);
    const std::string shown = shownValue(plain);
    return shown == plain ? encodeRefPart(name.nameSpace) + "#" + encodeRefPart(name.name) : shown;
}

/// `COMPLETE 2026-10-31T08:30:00Z db#a, db#b > db#c`, for people who look through what was kept.
std::string detailOf(const EventDraft& draft)
{
    constexpr std::size_t MostNames = 8;
    std::string text =
        draft.event.kind == EventKind::Run ? std::string(stateName(draft.event.state)) + " " : std::string();
    text += instantText(draft.event.time);
    const auto list = [&](const std::vector<EventDataset>& datasets) {
        for (std::size_t i = 0; i < std::min(MostNames, datasets.size()); ++i)
            text += (i == 0 ? " " : ", ") + shownName(datasets[i].name);
        if (datasets.size() > MostNames)
            text += ", … +" + std::to_string(datasets.size() - MostNames);
    };
    if (draft.event.kind == EventKind::Dataset)
        return text;
    list(draft.inputs);
    if (!draft.outputs.empty())
        text += " >";
    list(draft.outputs);
    return text;
}

/// A columnLineage facet may name datasets that the event does not list: they count as inputs, and that is said. An
/// event without inputs leaves them to the other events of its run.
void reportHiddenInputs(const EventDraft& draft, std::uint32_t line, std::uint32_t column, ReadContext& context,
                        LineageInputs& known)
{
    const LineageLog& log = context.records.lineage;
    const auto& event = log.events().back();
    const auto inputs = log.inputs(event);
    const auto outputs = log.outputs(event);
    const auto isListed = [&](std::uint32_t dataset) {
        const auto isIt = [dataset](const LineageLog::UseRow& use) { return use.dataset == dataset; };
        return std::any_of(inputs.begin(), inputs.end(), isIt) || std::any_of(outputs.begin(), outputs.end(), isIt);
    };
    if (inputs.empty())
        return;
    for (const auto& output : outputs) {
        if (output.columnLineage >= EventDataset::Deleted)
            continue;
        for (const std::uint32_t dataset : known.of(log, output.columnLineage)) {
            if (isListed(dataset))
                continue;
            context.diagnose(Severity::Warning, DiagnosticCode::FieldValue,
                             {"columnLineage", shownName(log.datasets()[dataset]), "one of the inputs of the event"},
                             line, column, eventReference(draft.event));
        }
    }
}

/// Statements of their own, but no events: nothing that is counted happens by them. What a failed run says of others
/// is no lineage.
void addFurther(const EventDraft& draft, LineageLog& log)
{
    constexpr std::uint64_t Odd = 0x9E3779B97F4A7C15U;
    if (draft.event.state == RunState::Fail || draft.event.state == RunState::Abort)
        return;
    for (std::size_t i = 0; i < draft.further.size(); ++i) {
        const FurtherLineage& lineage = draft.further[i];
        LineageEvent statement;
        statement.kind = lineage.job.name.empty() ? EventKind::Dataset : EventKind::Job;
        statement.time = draft.event.time;
        statement.job = lineage.job;
        statement.inputs = lineage.inputs;
        statement.outputs = lineage.outputs;
        statement.fingerprint = {draft.event.fingerprint.low ^ (Odd * (i + 1)), draft.event.fingerprint.high};
        statement.line = draft.event.line;
        statement.counted = false;
        log.add(statement);
    }
}

} // namespace

void EventDraft::clear()
{
    event = {};
    inputs.clear();
    outputs.clear();
    further.clear();
    facts.clear();
    known.clear();
    schemaUrl = {};
}

std::string eventReference(EventKind kind, const LineageName& subject)
{
    return (kind == EventKind::Dataset ? "dataset:" : "job:") + encodeRefPart(subject.nameSpace) + "#" +
           encodeRefPart(subject.name);
}

std::string eventReference(const LineageEvent& event)
{
    return eventReference(event.kind, event.kind == EventKind::Dataset ? event.outputs.front().name : event.job);
}

const std::vector<std::uint32_t>& LineageInputs::of(const LineageLog& log, std::uint32_t columnLineage)
{
    if (m_inputs.size() <= columnLineage)
        m_inputs.resize(log.columnLineageCount());
    std::vector<std::uint32_t>& inputs = m_inputs[columnLineage];
    if (inputs.empty()) {
        std::unordered_set<std::uint32_t> seen;
        for (const LineageLog::FieldLineageRow& row : log.columnLineage(columnLineage)) {
            if (seen.insert(row.dataset).second)
                inputs.push_back(row.dataset);
        }
    }
    return inputs;
}

void commit(EventDraft& draft, std::uint32_t line, std::uint32_t column, ReadContext& context, LineageInputs& inputs,
            std::vector<std::vector<std::uint32_t>>& written)
{
    LineageLog& log = context.records.lineage;
    LineageEvent& event = draft.event;
    event.inputs = draft.inputs;
    event.outputs = draft.outputs;
    event.line = line;
    if (context.report.version.empty())
        context.report.version = versionOf(draft.schemaUrl);
    // At-least-once delivery: the event counts once, but it stays in the log with its place.
    const bool isNew = !log.contains(event.fingerprint);
    log.add(event);
    if (isNew && context.kept == nullptr)
        ++context.report.records;
    else if (isNew)
        context.keep(eventReference(event), line, column, {}, detailOf(draft));
    reportHiddenInputs(draft, line, column, context, inputs);
    addFurther(draft, log);
    written.clear();
    for (const SubjectFacts& group : draft.facts) {
        std::vector<std::uint32_t>& rows = written.emplace_back();
        for (const FacetFact& fact : group.facts)
            rows.push_back(log.addFact(fact.fact, group.subject, fact.other, fact.text, event.time));
    }
    for (const std::uint32_t fact : draft.known)
        log.restateFact(fact, event.time);
}

bool readRunState(std::string_view text, RunState& state)
{
    for (const auto& [name, value] : States) {
        if (equalsUpper(text, name)) {
            state = value;
            return true;
        }
    }
    state = RunState::Other;
    return false;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'f');
        if (dash ? c != '-' : !hex)
            return false;
    }
    return true;
}

bool holdsPlaceholder(std::string_view text)
{
    for (std::size_t i = text.find('{'); i != std::string_view::npos; i = text.find('{', i + 1)) {
        const bool dollar = i > 0 && text[i - 1] == '$' && text.find('}', i) != std::string_view::npos;
        const bool twice = i + 1 < text.size() && text[i + 1] == '{' && text.find("}}", i) != std::string_view::npos;
        if (dollar || twice)
            return true;
    }
    return false;
}

} // namespace weft::importers
