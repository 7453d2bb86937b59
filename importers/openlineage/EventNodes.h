// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Node.h"
#include "importers/openlineage/EventDraft.h"
#include "importers/openlineage/LineageFacets.h"
#include "model/mesh/LineageLog.h"

#include <string>
#include <string_view>

namespace weft::importers {

/// Reads one event from nodes, naming all that is wrong with it. Refused (with an error, counted as skipped): an event
/// that lacks its time, its run's id or its job's name, whose `job`, `run`, `inputs` … have the wrong type, or that
/// says two things under one key. A dataset without a name is left out, a bad facet ignored.
class EventNodes {
public:
    EventNodes(const Node& root, ReadContext& context) : m_root(root), m_context(context), m_lineage(context) {}

    /// Keeps or refuses the event. `fingerprint` is that of its text.
    void read(const Fingerprint& fingerprint);

private:
    void readKind();
    void readTime();
    void readRun();
    void readJob();
    void readDatasets(std::string_view key, std::vector<EventDataset>& datasets);
    void readDataset(const Node& node, const std::string& where, std::vector<EventDataset>& datasets);
    void readParent(const Node& facets, std::string_view runId);
    [[nodiscard]] LineageName readName(const Node& node, const std::string& where, Severity lacking);
    [[nodiscard]] const Node* object(const Node& parent, std::string_view key, const std::string& where,
                                     Severity severity);
    [[nodiscard]] std::string_view text(const Node& parent, std::string_view key, const std::string& where,
                                        Severity lacking);
    void single(const Node& mapping, std::initializer_list<std::string_view> keys);
    void report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at);

    const Node& m_root;
    ReadContext& m_context;
    EventDraft m_draft;
    LineageFacets m_lineage;
    std::string_view m_kind; ///< RunEvent …
    bool m_refused = false;
};

} // namespace weft::importers
