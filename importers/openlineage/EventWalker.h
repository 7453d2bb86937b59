// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Document.h"
#include "importers/json/JsonPass.h"
#include "importers/json/JsonText.h"
#include "importers/openlineage/EventDraft.h"
#include "importers/openlineage/FacetReader.h"
#include "importers/openlineage/GoodNames.h"
#include "importers/openlineage/KnownValues.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::importers {

/// The fast way through an event: one pass that checks all of its text, visits the fields that matter, and compares the
/// facets with those that stood at the same place last time, so that most of an event is never looked into. Names no
/// faults: what is odd in any way is left to `EventNodes`. Holds at most 16 MiB beside what is new in the event at
/// hand.
class EventWalker {
public:
    enum class Outcome : std::uint8_t {
        Kept,   ///< in the log
        Odd,    ///< nothing was done: read it with places
        NoEvent ///< well-formed, but neither run, job nor dataset stands in it; nothing was done
    };

    explicit EventWalker(ReadContext& context);

    [[nodiscard]] Outcome walk(const JsonText& json);

    /// Of the text of the event without insignificant white space. The text must hold no open string.
    [[nodiscard]] Fingerprint fingerprint(std::string_view json);

private:
    struct FingerprintHash {
        std::size_t operator()(const Fingerprint& key) const noexcept { return key.low; }
    };
    /// What facets are about.
    struct Subject {
        LineageName name;
        std::uint64_t hash = 0;
        EventDataset* dataset = nullptr; ///< null for a job
    };

    /// What the facets of a job or dataset mean together.
    struct FacetSet {
        std::uint32_t schema = EventDataset::NotStated;
        std::uint32_t columnLineage = EventDataset::NotStated;
        std::vector<std::uint32_t> facts;
    };

    [[nodiscard]] bool walkRoot(JsonPass& pass);
    [[nodiscard]] bool walkRun(JsonPass& pass);
    [[nodiscard]] bool walkRunFacets(JsonPass& pass);
    [[nodiscard]] bool walkParent(JsonPass& pass);
    [[nodiscard]] bool walkJob(JsonPass& pass);
    [[nodiscard]] bool walkDatasets(JsonPass& pass, std::vector<EventDataset>& datasets);
    [[nodiscard]] bool walkDataset(JsonPass& pass, std::vector<EventDataset>& datasets);
    /// The members of a job or dataset.
    [[nodiscard]] bool walkNamed(JsonPass& pass, LineageName& name, EventDataset* dataset);
    [[nodiscard]] bool walkFacets(JsonPass& pass, const Subject& subject);
    [[nodiscard]] bool walkEachFacet(JsonPass& pass, const Subject& subject);
    [[nodiscard]] bool walkFacet(JsonPass& pass, std::string_view key, FacetKind kind, const Subject& subject);
    [[nodiscard]] bool passUnread(JsonPass& pass, std::uint64_t place);
    [[nodiscard]] bool readText(JsonPass& pass, std::string_view& text);
    /// What the facet means: the index of a schema or column lineage, or of `m_factRows`.
    [[nodiscard]] bool readFacet(FacetKind kind, std::string_view raw, const Subject& subject,
                                 std::optional<std::uint32_t>& meaning);
    [[nodiscard]] bool parseFacet(FacetKind kind, std::string_view raw, const Fingerprint& key, const Subject& subject,
                                  std::optional<std::uint32_t>& meaning);
    void use(const FacetSet& set, const Subject& subject);
    void use(FacetKind kind, std::uint32_t meaning, const Subject& subject);
    void forgetFacets();
    [[nodiscard]] bool finish(const JsonText& json, bool compact);

    ReadContext& m_context;
    GoodNames m_goodNames;
    KnownValues m_known;               ///< single facets, and other members
    KnownValues m_knownSets;           ///< all facets of a job or dataset; they mean
    std::vector<FacetSet> m_facetSets; ///< … one of these
    std::vector<char> m_minified;
    EventDraft m_draft;
    std::uint32_t m_seen = 0; ///< which of the fields that matter stood at the root
    LineageName m_parent;
    std::string_view m_parentRun;
    std::deque<Document> m_documents; ///< of new facets, until the event is in the log
    std::deque<std::string> m_texts;  ///< texts of this event that had escapes: the first `m_textCount`
    std::size_t m_textCount = 0;
    LineageInputs m_inputs;
    std::vector<std::vector<std::uint32_t>> m_written;
    // By the fingerprint of their bytes.
    using Meanings = std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash>;
    Meanings m_schemas;
    Meanings m_columnLineages;
    Meanings m_facts;                                   ///< into `m_factRows`
    std::vector<std::vector<std::uint32_t>> m_factRows; ///< rows of the log
};

} // namespace weft::importers
