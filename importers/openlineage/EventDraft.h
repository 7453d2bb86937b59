// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/openlineage/FacetReader.h"
#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::importers {

/// What a facet says of a dataset or job, still to be entered into the log.
struct SubjectFacts {
    LineageName subject;
    std::vector<FacetFact> facts;
    Fingerprint remember; ///< under which the reader keeps the rows that the log gives; zero: not at all
};

/// Lineage that an event states of others than itself: of another job or, without one, of the dataset in `outputs`.
struct FurtherLineage {
    LineageName job;
    std::vector<EventDataset> inputs;
    std::vector<EventDataset> outputs;
};

/// An event while it is being read: nothing of it is in the log before `commit`, except facets. Views are into what
/// the reader holds.
struct EventDraft {
    LineageEvent event;
    std::vector<EventDataset> inputs;
    std::vector<EventDataset> outputs;
    std::vector<FurtherLineage> further;
    std::vector<SubjectFacts> facts;
    std::vector<std::uint32_t> known; ///< facts that the log has: only their time moves
    std::string_view schemaUrl;

    void clear();
};

/// `job:NAMESPACE#NAME` or `dataset:NAMESPACE#NAME`: the event, by what it is about.
[[nodiscard]] std::string eventReference(EventKind kind, const LineageName& subject);
[[nodiscard]] std::string eventReference(const LineageEvent& event);

/// The datasets that each column lineage of a log names as inputs, once each, in the order of their first row. Worked
/// out when first asked for; one log to one of these.
class LineageInputs {
public:
    [[nodiscard]] const std::vector<std::uint32_t>& of(const LineageLog& log, std::uint32_t columnLineage);

private:
    std::vector<std::vector<std::uint32_t>> m_inputs; ///< by column lineage; empty: not asked for
};

/// Puts the event into the log and counts it as kept, unless the same event is there already. `written` gets the rows
/// of each of `draft.facts`, in order. `inputs` are those of the context's log.
void commit(EventDraft& draft, std::uint32_t line, std::uint32_t column, ReadContext& context, LineageInputs& inputs,
            std::vector<std::vector<std::uint32_t>>& written);

/// RunEvent's `eventType`, whatever its case; false for words that the format does not have.
[[nodiscard]] bool readRunState(std::string_view text, RunState& state);

/// 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool isUuid(std::string_view text);

/// Text that a template engine should have replaced: `${…}` or `{{ … }}`.
[[nodiscard]] bool holdsPlaceholder(std::string_view text);

} // namespace weft::importers
