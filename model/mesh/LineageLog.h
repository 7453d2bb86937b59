// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Arena.h"
#include "model/base/HashIndex.h"
#include "model/base/Instant.h"
#include "model/mesh/RunIds.h"

#include <compare>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft {

/// 128 bits that tell two texts apart (xxh3). Equal fingerprint means equal content.
struct Fingerprint {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    friend constexpr auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

/// A (namespace, name) pair; datasets and jobs have one.
struct LineageName {
    std::string_view nameSpace;
    std::string_view name;

    friend constexpr auto operator<=>(const LineageName&, const LineageName&) = default;
};

/// OpenLineage's three event kinds, and the states of a run in the order in which they beat each other at one moment
/// (dangers.md, 34).
enum class EventKind : std::uint8_t { Run, Job, Dataset };
enum class RunState : std::uint8_t { Start, Running, Other, Fail, Abort, Complete };

/// A field of a schema facet; nested fields are paths joined by dots.
struct SchemaField {
    std::string_view name;
    std::string_view type;
    std::string_view description;
};

/// One dependency of a columnLineage facet. An empty `output` means the whole dataset (1-2-0 `dataset[]`).
struct FieldLineage {
    std::string_view output;
    LineageName dataset;
    std::string_view input;
    std::string_view subtype; ///< IDENTITY, AGGREGATION, JOIN …, upper case
    bool direct = true;
    bool masked = false;
};

/// A dataset as one event names it. `schema` and `columnLineage` come from `LineageLog::addSchema` and
/// `addColumnLineage` of the same log.
struct EventDataset {
    static constexpr std::uint32_t NotStated = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t Deleted = NotStated - 1; ///< the facet says `_deleted: true`

    LineageName name;
    std::uint32_t schema = NotStated;
    std::uint32_t columnLineage = NotStated;
};

/// One event, as the importer saw it. Views need to live only during `LineageLog::add`.
struct LineageEvent {
    EventKind kind = EventKind::Run;
    RunState state = RunState::Other; ///< Run only
    Instant time;
    std::string_view runId;
    LineageName job;    ///< Run and Job
    LineageName parent; ///< of the parent facet; empty name when absent
    std::span<const EventDataset> inputs;
    std::span<const EventDataset> outputs; ///< Dataset events: the one dataset
    Fingerprint fingerprint;               ///< of the whole event without insignificant white space
    std::uint32_t line = 0;
    /// False: a catalogue's statement in the shape of an event. It makes lineage, counts as no event and no run, and
    /// never moves the mesh's date; with `time` left at `Instant()` it holds at any date, as a manifest does.
    bool counted = true;
};

/// What facets say of a dataset or job beside its schema.
enum class LineageFact : std::uint8_t {
    TableAlias,  ///< symlink of type TABLE: `other` is a name to show
    Alias,       ///< any other symlink
    RenamedFrom, ///< lifecycleStateChange RENAME: `other` is the previous name
    Lifecycle,   ///< `text`: CREATE, DROP, TRUNCATE …
    DatasetOwner,
    DatasetDescription,
    DatasetType,
    JobOwner,
    JobDescription,
    JobType
};

/// All lineage events of some sources, compact: names, schemas, facets and lists of datasets are kept once, an event
/// of a known mesh costs about a hundred bytes. Logs of several files are put together by `append`; order carries
/// no meaning, since `MeshBuilder` sorts by time, state and fingerprint. Not thread-safe: one per reader.
class LineageLog {
public:
    /// Places of the following events refer to this file. Call before `add`.
    void beginFile(std::string_view path);

    /// True (and the index) when this schema facet was seen before, so that it need not be parsed again.
    [[nodiscard]] std::uint32_t findSchema(Fingerprint facet) const;
    std::uint32_t addSchema(Fingerprint facet, std::span<const SchemaField> fields);
    [[nodiscard]] std::uint32_t findColumnLineage(Fingerprint facet) const;
    std::uint32_t addColumnLineage(Fingerprint facet, std::span<const FieldLineage> rows);

    /// Adds an event. O(inputs + outputs) expected.
    void add(const LineageEvent& event);

    /// Adds a fact that an event of `time` states; a fact stated again only moves its time. `other` is for the
    /// alias and rename facts, `text` for the rest. The index of its row in `facts`.
    std::uint32_t addFact(LineageFact fact, LineageName subject, LineageName other, std::string_view text,
                          Instant time);

    /// Says that an event of `time` states a known fact again.
    void restateFact(std::uint32_t fact, Instant time);

    /// Adds what `other` holds; what it needs no more goes as it is taken over.
    void append(LineageLog other);

    /// Drops what only finds what is known already: from now on nothing may be added, and neither
    /// schemas, column lineage nor events are found by content. What MeshBuilder reads stays.
    void endAdding();

    /// Events added, repeated ones included.
    [[nodiscard]] std::size_t size() const { return m_events.size(); }

    /// True when an event of that content was added. O(1) expected.
    [[nodiscard]] bool contains(const Fingerprint& event) const;

    // What MeshBuilder reads. Indexes are into the vectors of the same log.
    struct EventRow {
        Instant time;
        Fingerprint fingerprint;
        std::uint32_t run = 0;    ///< index into `runs`, or NotStated
        std::uint32_t job = 0;    ///< index into `jobs`, or NotStated
        std::uint32_t parent = 0; ///< likewise
        std::uint32_t uses = 0;   ///< see `inputs` and `outputs`
        std::uint32_t file = 0;
        std::uint32_t line = 0;
        EventKind kind = EventKind::Run;
        RunState state = RunState::Other;
        bool counted = true;
    };
    struct UseRow {
        std::uint32_t dataset = 0;
        std::uint32_t schema = 0;
        std::uint32_t columnLineage = 0;
        friend bool operator==(const UseRow&, const UseRow&) = default;
    };
    struct FieldLineageRow {
        std::string_view output;
        std::string_view input;
        std::string_view subtype;
        std::uint32_t dataset = 0;
        bool direct = true;
        bool masked = false;
    };
    struct FactRow {
        LineageFact fact = LineageFact::Alias;
        std::uint32_t subject = 0; ///< dataset or job, as the fact is about
        std::uint32_t other = 0;   ///< dataset, or NotStated
        std::string_view text;
        Instant first;
        Instant last;
    };

    [[nodiscard]] const std::vector<std::string_view>& files() const { return m_files; }
    [[nodiscard]] const std::vector<LineageName>& datasets() const { return m_datasets.names; }
    [[nodiscard]] const std::vector<LineageName>& jobs() const { return m_jobs.names; }
    [[nodiscard]] const RunIds& runs() const { return m_runs; }
    [[nodiscard]] const std::deque<EventRow>& events() const { return m_events; }
    [[nodiscard]] std::span<const UseRow> inputs(const EventRow& event) const;
    [[nodiscard]] std::span<const UseRow> outputs(const EventRow& event) const;
    [[nodiscard]] std::span<const SchemaField> schema(std::uint32_t index) const { return m_schemas.rows[index]; }
    [[nodiscard]] Fingerprint schemaFingerprint(std::uint32_t index) const { return m_schemas.keys[index]; }
    [[nodiscard]] std::span<const FieldLineageRow> columnLineage(std::uint32_t index) const
    {
        return m_columnLineages.rows[index];
    }
    [[nodiscard]] std::size_t columnLineageCount() const { return m_columnLineages.rows.size(); }
    [[nodiscard]] const std::vector<FactRow>& facts() const { return m_facts; }

private:
    struct FingerprintHash {
        std::size_t operator()(const Fingerprint& key) const noexcept
        {
            return key.low ^ (key.high * 0x9E3779B97F4A7C15U);
        }
    };
    /// What an event reads and writes: most runs of a job say the same.
    struct UseList {
        std::uint32_t first = 0;
        std::uint32_t inputCount = 0;
        std::uint32_t outputCount = 0;
    };
    struct NameTable {
        std::vector<LineageName> names;
        HashIndex index;
    };
    template <class Row> struct FacetTable {
        std::vector<Fingerprint> keys;
        std::vector<std::span<const Row>> rows;
        std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> index;
    };
    struct FactKey {
        LineageFact fact;
        std::uint32_t subject;
        std::uint32_t other;
        std::string_view text;
        friend bool operator==(const FactKey&, const FactKey&) = default;
    };
    struct FactHash {
        std::size_t operator()(const FactKey& key) const noexcept;
    };

    std::uint32_t intern(NameTable& table, LineageName name);
    std::string_view internText(std::string_view text);
    std::uint32_t internUses(std::span<const UseRow> uses, std::size_t inputs);
    std::uint32_t addFactRow(const FactRow& row);
    void pushEvent(const EventRow& row);

    Arena m_arena;
    std::unordered_map<std::string_view, std::string_view> m_texts;
    std::vector<std::string_view> m_files;
    NameTable m_datasets;
    NameTable m_jobs;
    RunIds m_runs;
    FacetTable<SchemaField> m_schemas;
    FacetTable<FieldLineageRow> m_columnLineages;
    std::deque<EventRow> m_events; ///< grows without a copy of all
    HashIndex m_eventIndex;        ///< of the first of equal events
    std::vector<UseList> m_useLists;
    HashIndex m_useIndex;
    std::vector<UseRow> m_uses;
    std::vector<UseRow> m_gathered; ///< those of the event that is being added
    std::vector<FactRow> m_facts;
    std::unordered_map<FactKey, std::uint32_t, FactHash> m_factIndex;
};

} // namespace weft
