// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/Assembly.h"

#include "model/mesh/build/ColumnNames.h"

#include <unordered_map>

namespace weft::build {

namespace {

constexpr std::uint64_t pairKey(std::size_t from, std::size_t to)
{
    return (static_cast<std::uint64_t>(from) << 32) | static_cast<std::uint64_t>(to);
}

/// What is known of one edge while it is put together.
struct Evidence {
    Observation ok;
    std::uint32_t event = 0; ///< of least place
    bool started = false;

    void add(const LineageLog& log, const RunShape& shape)
    {
        if (!started || placedBefore(log, log.events()[shape.event], log.events()[event]))
            event = shape.event;
        started = true;
        ok.add(shape.ok);
    }
};

bool expired(const Assembly& assembly, const RunShape& shape)
{
    const auto& ttl = assembly.options.ttlDays;
    return ttl && assembly.mesh.date && shape.ok.dated && daysBetween(shape.ok.last, *assembly.mesh.date) > *ttl;
}

/// The inputs that an output of a job with several outputs depends on: what its columnLineage names, else all
/// (formats.md, section 4). A job with one output keeps all its inputs.
std::vector<std::uint32_t> sourcesOf(const Assembly& assembly, const RunShape& shape, const ShapeOutput& output)
{
    if (shape.outputs.size() < 2 || output.columnLineage == EventDataset::NotStated)
        return shape.inputs;
    std::vector<std::uint32_t> sources;
    for (const auto& row : assembly.records.lineage.columnLineage(output.columnLineage))
        sources.push_back(assembly.identity.ofLogName[row.dataset]);
    std::ranges::sort(sources);
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
}

/// Columns by dataset and name. What is not asked for costs nothing.
class ColumnsByName {
public:
    explicit ColumnsByName(const Mesh& mesh) : m_mesh(mesh), m_names(mesh.datasets.size()), m_known(m_names.size()) {}

    [[nodiscard]] ColumnId find(DatasetId dataset, std::string_view name)
    {
        const std::span<const ColumnId> columns = m_mesh.datasets[dataset].columns;
        const auto nameOf = [&](std::uint32_t row) { return m_mesh.columns[columns[row]].name; };
        ColumnNames& names = m_names[dataset.index()];
        if (!m_known[dataset.index()]) {
            for (std::uint32_t row = 0; row < columns.size(); ++row)
                names.add(row, nameOf);
            m_known[dataset.index()] = true;
        }
        const std::uint32_t row = names.find(name, nameOf);
        return row == ColumnNames::None ? ColumnId() : columns[row];
    }

private:
    const Mesh& m_mesh;
    std::vector<ColumnNames> m_names;
    std::vector<bool> m_known;
};

struct ColumnEdgeDraft {
    Evidence evidence;
    std::vector<std::string_view> subtypes; ///< sorted, each once
    bool direct = false;
    bool indirect = false;
    bool unmasked = false;
};

class ColumnFlow {
public:
    explicit ColumnFlow(Assembly& assembly) : m_assembly(assembly), m_mesh(assembly.mesh), m_columns(assembly.mesh) {}

    void run()
    {
        for (const RunShape& shape : m_assembly.digest.shapes) {
            if (m_assembly.stop.stop_requested())
                return;
            if (!shape.ok.seen() || expired(m_assembly, shape))
                continue;
            for (const ShapeOutput& output : shape.outputs)
                add(shape, output);
        }
        std::vector<std::uint64_t> keys;
        keys.reserve(m_edges.size());
        for (const auto& [key, edge] : m_edges)
            keys.push_back(key);
        std::ranges::sort(keys);
        m_mesh.columnEdges.reserve(keys.size());
        for (const std::uint64_t key : keys)
            m_mesh.columnEdges.push_back(finish(key, m_edges.at(key)));
    }

private:
    void add(const RunShape& shape, const ShapeOutput& output)
    {
        if (output.columnLineage == EventDataset::NotStated)
            return;
        const LineageLog& log = m_assembly.records.lineage;
        const DatasetId target = m_assembly.datasetIds[output.dataset];
        for (const auto& row : log.columnLineage(output.columnLineage)) {
            const DatasetId source = m_assembly.datasetIds[m_assembly.identity.ofLogName[row.dataset]];
            const ColumnId from = m_columns.find(source, row.input);
            if (!from)
                continue;
            if (!row.output.empty()) {
                if (const ColumnId to = m_columns.find(target, row.output))
                    note(from, to, row, shape);
                continue;
            }
            // A dependency of the whole dataset is one of each of its columns.
            for (const ColumnId to : m_mesh.datasets[target].columns)
                note(from, to, row, shape);
        }
    }

    void note(ColumnId from, ColumnId to, const LineageLog::FieldLineageRow& row, const RunShape& shape)
    {
        ColumnEdgeDraft& edge = m_edges[pairKey(from.index(), to.index())];
        edge.evidence.add(m_assembly.records.lineage, shape);
        edge.direct = edge.direct || row.direct;
        edge.indirect = edge.indirect || !row.direct;
        edge.unmasked = edge.unmasked || (row.direct && !row.masked);
        const auto place = std::ranges::lower_bound(edge.subtypes, row.subtype);
        if (!row.subtype.empty() && (place == edge.subtypes.end() || *place != row.subtype))
            edge.subtypes.insert(place, row.subtype);
    }

    [[nodiscard]] ColumnEdge finish(std::uint64_t key, const ColumnEdgeDraft& draft)
    {
        ColumnEdge edge;
        edge.from = ColumnId(static_cast<std::uint32_t>(key >> 32));
        edge.to = ColumnId(static_cast<std::uint32_t>(key));
        edge.direct = draft.direct;
        edge.indirect = draft.indirect;
        edge.masked = draft.direct && !draft.unmasked;
        std::string subtypes;
        for (const std::string_view subtype : draft.subtypes)
            subtypes.append(subtypes.empty() ? "" : ",").append(subtype);
        edge.transformation = m_assembly.keep(subtypes);
        edge.observation = draft.evidence.ok;
        edge.place = m_assembly.eventPlace(draft.evidence.event);
        return edge;
    }

    Assembly& m_assembly;
    Mesh& m_mesh;
    ColumnsByName m_columns;
    std::unordered_map<std::uint64_t, ColumnEdgeDraft> m_edges;
};

} // namespace

void assembleDatasetEdges(Assembly& assembly)
{
    struct Draft {
        Evidence evidence;
        std::vector<JobId> via;
    };
    std::unordered_map<std::uint64_t, Draft> edges;
    for (const RunShape& shape : assembly.digest.shapes) {
        if (assembly.stop.stop_requested())
            return;
        if (shape.ok.seen() && expired(assembly, shape))
            continue;
        for (const ShapeOutput& output : shape.outputs) {
            for (const std::uint32_t source : sourcesOf(assembly, shape, output)) {
                const std::size_t from = assembly.datasetIds[source].index();
                Draft& draft = edges[pairKey(from, assembly.datasetIds[output.dataset].index())];
                draft.evidence.add(assembly.records.lineage, shape);
                if (shape.job != RunShape::NoJob)
                    draft.via.push_back(assembly.jobIds[shape.job]);
            }
        }
    }
    std::vector<std::uint64_t> keys;
    keys.reserve(edges.size());
    for (const auto& [key, draft] : edges)
        keys.push_back(key);
    std::ranges::sort(keys);
    for (const std::uint64_t key : keys) {
        Draft& draft = edges.at(key);
        DatasetEdge edge;
        edge.from = DatasetId(static_cast<std::uint32_t>(key >> 32));
        edge.to = DatasetId(static_cast<std::uint32_t>(key));
        edge.attempted = !draft.evidence.ok.seen();
        edge.via = assembly.keepSet(std::move(draft.via));
        edge.observation = draft.evidence.ok;
        edge.place = assembly.eventPlace(draft.evidence.event);
        assembly.mesh.datasetEdges.push_back(edge);
    }
}

void assembleColumnEdges(Assembly& assembly)
{
    ColumnFlow(assembly).run();
}

} // namespace weft::build
