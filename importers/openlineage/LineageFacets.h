// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Node.h"
#include "importers/openlineage/EventDraft.h"
#include "importers/openlineage/FacetReader.h"
#include "model/mesh/LineageLog.h"

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace weft::importers {

/// The `lineage` facets of one event (LineageFacet 1-0-0): what feeds a dataset or a job, said outright. They go before
/// columnLineage, and that before inputs × outputs (formats.md, section 4). An empty list of inputs says that nothing
/// feeds the dataset. Lives until the event is in the log.
class LineageFacets {
public:
    explicit LineageFacets(ReadContext& context) : m_context(context) {}

    /// The facet of a dataset of the event. `where` stands before the names of fields: `outputs[0].facets.`
    void readDataset(const LineageName& dataset, const Node& facet, const std::string& where);
    /// The facet of the event's own job.
    void readJob(const Node& facet, const std::string& where);
    /// Enters all that was said into the draft, whose datasets must all be there. O(n log n) of the draft.
    void apply(EventDraft& draft);

private:
    struct Target {
        std::vector<FieldLineage> rows;
        bool stated = false;    ///< inputs or fields stand there, be they empty
        bool fields = false;    ///< dependencies of single fields stand there
        bool ofEntry = false;   ///< an entry of the job's facet; else the facet of a dataset
        bool otherJobs = false; ///< other jobs write it
        bool ownJob = false;    ///< the event's own job does
    };
    struct Relations {
        std::set<LineageName> inputs;
        std::set<LineageName> outputs;
    };

    void readEntry(FacetReader& reader, const Node& entry, const std::string& path);
    void readTarget(FacetReader& reader, const LineageName& name, const Node& entry, const std::string& path);
    void readSources(FacetReader& reader, const LineageName& name, std::string_view field, const Node& inputs,
                     const std::string& path);
    void readJobEntry(FacetReader& reader, const Node& entry, const std::string& path);
    [[nodiscard]] std::uint32_t enter(const Target& target, std::uint32_t columnLineage) const;

    ReadContext& m_context;
    std::deque<FacetReader> m_readers; ///< they own texts that the rows refer to
    std::map<LineageName, Target> m_targets;
    std::vector<LineageName> m_ownInputs;
    std::map<LineageName, Relations> m_otherJobs;
};

} // namespace weft::importers
