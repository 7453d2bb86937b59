// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Document.h"
#include "importers/json/JsonText.h"
#include "importers/openlineage/EventDraft.h"
#include "importers/openlineage/FacetReader.h"
#include "importers/openlineage/GoodNames.h"

#include <simdjson.h>

#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::importers {

/// The fast way through an event: simdjson checks all of its text, then the fields that matter are visited once, and
/// facets whose bytes were seen before are not parsed. Names no faults: what is odd in any way is left to `EventNodes`.
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
    using Value = simdjson::ondemand::value;
    struct FingerprintHash {
        std::size_t operator()(const Fingerprint& key) const noexcept { return key.low; }
    };

    void allocate();
    [[nodiscard]] bool walkRoot(simdjson::ondemand::object root);
    [[nodiscard]] bool walkRun(Value& value);
    [[nodiscard]] bool walkParent(Value& value, LineageName& parent, std::string_view& runId);
    [[nodiscard]] bool walkJob(Value& value);
    [[nodiscard]] bool walkDatasets(Value& value, std::vector<EventDataset>& datasets);
    [[nodiscard]] bool walkDataset(Value& value, std::vector<EventDataset>& datasets);
    [[nodiscard]] bool walkFacets(Value& value, bool ofJob, const LineageName& subject, EventDataset* dataset);
    [[nodiscard]] bool readFacet(FacetKind kind, std::string_view raw, bool ofJob, const LineageName& subject,
                                 EventDataset* dataset);
    [[nodiscard]] bool parseFacet(FacetKind kind, std::string_view raw, bool ofJob, const Fingerprint& key,
                                  const LineageName& subject, EventDataset* dataset);
    [[nodiscard]] bool finish(const JsonText& json);

    ReadContext& m_context;
    GoodNames m_goodNames;
    simdjson::dom::parser m_checker;
    simdjson::ondemand::parser m_walker;
    bool m_usable = false;
    std::vector<char> m_minified;
    EventDraft m_draft;
    std::uint32_t m_seen = 0; ///< which of the fields that matter stood at the root
    LineageName m_parent;
    std::string_view m_parentRun;
    std::deque<Document> m_documents; ///< of new facets, until the event is in the log
    std::vector<std::vector<std::uint32_t>> m_written;
    std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> m_indexes; ///< of schemas and column lineages
    std::unordered_map<Fingerprint, std::vector<std::uint32_t>, FingerprintHash> m_facts;
};

} // namespace weft::importers
