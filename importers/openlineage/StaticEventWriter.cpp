// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/StaticEventWriter.h"

#include "importers/json/TextFingerprint.h"
#include "model/base/StopEvery.h"
#include "model/mesh/Ref.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view Producer = "https://weft.example/export";
constexpr std::string_view FacetBase = "https://openlineage.io/spec/facets/";
constexpr std::string_view EventBase = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";

Json facet(std::string_view schema)
{
    return {{"_producer", Producer}, {"_schemaURL", std::string(FacetBase) + std::string(schema)}};
}

Json named(std::string_view nameSpace, std::string_view name)
{
    return {{"namespace", nameSpace}, {"name", name}};
}

/// A UUID (version 8: made by a rule of one's own) that follows from a text, the same on every machine.
std::string uuidOf(std::string_view text)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    const Fingerprint print = fingerprintOf(text);
    std::string uuid;
    for (unsigned at = 0; at < 32; ++at) {
        const std::uint64_t half = at < 16 ? print.high : print.low;
        uuid += Digits[(half >> (60U - 4U * (at % 16U))) & 0xFU];
    }
    uuid[12] = '8';
    uuid[16] = Digits[8U + (print.low >> 60U) % 4U];
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        uuid.insert(at, 1, '-');
    return uuid;
}

class EventWriter {
public:
    EventWriter(const Mesh& mesh, const EventSelection& selection, std::stop_token stop)
        : m_mesh(mesh), m_selection(selection), m_stop(std::move(stop)), m_undated(mesh.date.value_or(Instant()))
    {
    }

    std::string write()
    {
        collectEdges();
        if (!m_mesh.date)
            m_undated = latest();
        std::size_t steps = 0;
        for (const DatasetId dataset : m_selection.datasets) {
            if (++steps % StopEvery == 0 && m_stop.stop_requested())
                return {};
            writeDataset(dataset);
        }
        for (const JobId job : m_selection.jobs) {
            if (++steps % StopEvery == 0 && m_stop.stop_requested())
                return {};
            writeJob(job);
            writeAttempts(job);
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool has(DatasetId dataset) const
    {
        return std::ranges::binary_search(m_selection.datasets, dataset);
    }

    void collectEdges()
    {
        for (const DatasetEdge& edge : m_mesh.datasetEdges) {
            if (!has(edge.from) || !has(edge.to))
                continue;
            if (edge.attempted) {
                for (const JobId job : edge.via)
                    m_attempts[{job, edge.to}].push_back(edge.from);
                continue;
            }
            if (edge.via.empty())
                m_plain[edge.to].push_back(edge.from);
            for (const JobId job : edge.via)
                m_byJob[{job, edge.to}].push_back(edge.from);
        }
        for (const ColumnEdge& edge : m_mesh.columnEdges) {
            const DatasetId to = m_mesh.columns[edge.to].dataset;
            if (has(m_mesh.columns[edge.from].dataset) && has(to))
                m_columns[to].push_back(&edge);
        }
    }

    /// Of catalogues, whose statements give a mesh no date. What has no time itself must not look decades older than
    /// the rest: a reader would take it for an error.
    [[nodiscard]] Instant latest() const
    {
        Instant time;
        const auto look = [&time](const Observation& observed) {
            if (observed.dated)
                time = std::max(time, observed.last);
        };
        for (const DatasetId dataset : m_selection.datasets)
            look(m_mesh.datasets[dataset].observed);
        for (const JobId job : m_selection.jobs)
            look(m_mesh.jobs[job].observed);
        return time;
    }

    [[nodiscard]] Instant timeOf(const Observation& observed) const
    {
        return observed.dated ? observed.last : m_undated;
    }

    /// An event shows its datasets, too: none of them later than it was seen.
    [[nodiscard]] Instant timeOf(const Job& job, const std::vector<DatasetId>& inputs,
                                 const std::vector<DatasetId>& outputs) const
    {
        Instant time = timeOf(job.observed);
        for (const auto* datasets : {&inputs, &outputs}) {
            for (const DatasetId dataset : *datasets)
                time = std::min(time, timeOf(m_mesh.datasets[dataset].observed));
        }
        return time;
    }

    /// Column edges of `to` out of `sources` as the fields of its facet; null when there are none.
    [[nodiscard]] Json columnLineage(DatasetId to, const std::vector<DatasetId>& sources) const
    {
        const auto found = m_columns.find(to);
        if (found == m_columns.end())
            return {};
        std::map<std::string_view, Json> fields;
        for (const ColumnEdge* edge : found->second) {
            const Column& source = m_mesh.columns[edge->from];
            if (!std::ranges::binary_search(sources, source.dataset))
                continue;
            const Dataset& dataset = m_mesh.datasets[source.dataset];
            Json input = named(dataset.nameSpace, dataset.name);
            input["field"] = source.name;
            input["transformations"] = transformations(*edge);
            fields[m_mesh.columns[edge->to].name].push_back(std::move(input));
        }
        if (fields.empty())
            return {};
        Json lineage = facet("1-2-0/ColumnLineageDatasetFacet.json");
        lineage["fields"] = Json::object();
        for (auto& [name, inputs] : fields)
            lineage["fields"][std::string(name)] = {{"inputFields", std::move(inputs)}};
        return lineage;
    }

    /// An edge keeps its kinds and its subtypes, but not which subtype was of which kind: those that can only be
    /// INDIRECT tell themselves.
    [[nodiscard]] static Json transformations(const ColumnEdge& edge)
    {
        const std::set<std::string_view> onlyIndirect{"JOIN", "GROUP_BY", "FILTER", "SORT", "WINDOW", "CONDITIONAL"};
        Json steps = Json::array();
        bool direct = false;
        bool indirect = false;
        std::string_view rest = edge.transformation;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            const std::string_view subtype = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const bool isIndirect = !edge.direct || (edge.indirect && onlyIndirect.contains(subtype));
            (isIndirect ? indirect : direct) = true;
            steps.push_back({{"type", isIndirect ? "INDIRECT" : "DIRECT"},
                             {"subtype", subtype},
                             {"masking", !isIndirect && edge.masked}});
        }
        if (edge.direct && !direct)
            steps.push_back({{"type", "DIRECT"}, {"masking", edge.masked}});
        if (edge.indirect && !indirect)
            steps.push_back({{"type", "INDIRECT"}, {"masking", false}});
        return steps;
    }

    /// `SPARK JOB` or `JOB`. The schema asks for what a mesh may not know: an empty text says nothing.
    [[nodiscard]] static Json jobType(std::string_view type)
    {
        const std::size_t blank = type.find(' ');
        const bool both = blank != std::string_view::npos;
        Json result = facet("2-0-4/JobTypeJobFacet.json");
        result["processingType"] = "";
        result["integration"] = type.substr(0, both ? blank : 0);
        result["jobType"] = both ? type.substr(blank + 1) : type;
        return result;
    }

    void addTexts(Json& facets, std::string_view description, std::string_view owner, std::string_view scope) const
    {
        if (!description.empty()) {
            facets["documentation"] = facet("1-1-0/Documentation" + std::string(scope) + "Facet.json");
            facets["documentation"]["description"] = description;
        }
        if (!owner.empty()) {
            facets["ownership"] = facet("1-0-1/Ownership" + std::string(scope) + "Facet.json");
            facets["ownership"]["owners"] = Json::array({{{"name", owner}}});
        }
    }

    void addSchema(Json& facets, const Dataset& dataset) const
    {
        if (dataset.columns.empty())
            return;
        Json fields = Json::array();
        for (const ColumnId id : dataset.columns) {
            const Column& column = m_mesh.columns[id];
            Json field{{"name", column.name}};
            if (!column.type.empty())
                field["type"] = column.type;
            if (!column.description.empty())
                field["description"] = column.description;
            fields.push_back(std::move(field));
        }
        facets["schema"] = facet("1-2-0/SchemaDatasetFacet.json");
        facets["schema"]["fields"] = std::move(fields);
    }

    /// Of several names a reader shows that of a TABLE: the dataset's own.
    static void addAliases(Json& facets, const Dataset& dataset)
    {
        Json identifiers = Json::array({named(dataset.nameSpace, dataset.name)});
        identifiers.front()["type"] = "TABLE";
        for (const std::string_view alias : dataset.aliases) {
            const std::size_t hash = alias.find('#');
            if (hash == std::string_view::npos)
                continue;
            Json identifier = named(decodeRefPart(alias.substr(0, hash)), decodeRefPart(alias.substr(hash + 1)));
            identifier["type"] = "LOCATION";
            identifiers.push_back(std::move(identifier));
        }
        if (identifiers.size() == 1)
            return;
        facets["symlinks"] = facet("1-0-1/SymlinksDatasetFacet.json");
        facets["symlinks"]["identifiers"] = std::move(identifiers);
    }

    void writeDataset(DatasetId id)
    {
        const Dataset& dataset = m_mesh.datasets[id];
        Json facets = Json::object();
        addSchema(facets, dataset);
        addTexts(facets, dataset.description, dataset.owner, "Dataset");
        addAliases(facets, dataset);
        if (!dataset.type.empty()) {
            facets["datasetType"] = facet("1-0-1/DatasetTypeDatasetFacet.json");
            facets["datasetType"]["datasetType"] = dataset.type;
        }
        if (const auto plain = m_plain.find(id); plain != m_plain.end()) {
            Json inputs = Json::array();
            for (const DatasetId source : plain->second) {
                Json input = named(m_mesh.datasets[source].nameSpace, m_mesh.datasets[source].name);
                input["type"] = "DATASET";
                inputs.push_back(std::move(input));
            }
            facets["lineage"] = facet("1-0-0/LineageFacet.json");
            facets["lineage"]["inputs"] = std::move(inputs);
            if (Json lineage = columnLineage(id, plain->second); !lineage.is_null())
                facets["columnLineage"] = std::move(lineage);
        }
        Json subject = named(dataset.nameSpace, dataset.name);
        subject["facets"] = std::move(facets);
        print({{"eventTime", instantText(timeOf(dataset.observed))},
               {"producer", Producer},
               {"schemaURL", std::string(EventBase) + "DatasetEvent"},
               {"dataset", std::move(subject)}});
    }

    void writeJob(JobId id)
    {
        const Job& job = m_mesh.jobs[id];
        std::vector<DatasetId> inputs;
        std::vector<DatasetId> outputs;
        std::ranges::copy_if(job.inputs, std::back_inserter(inputs), [this](DatasetId row) { return has(row); });
        std::ranges::copy_if(job.outputs, std::back_inserter(outputs), [this](DatasetId row) { return has(row); });
        std::map<std::vector<DatasetId>, std::vector<DatasetId>> bySources;
        for (const DatasetId output : outputs) {
            const auto known = m_byJob.find({id, output});
            bySources[known == m_byJob.end() ? std::vector<DatasetId>() : known->second].push_back(output);
        }
        if (bySources.empty())
            bySources[inputs];
        std::set<DatasetId> told;
        std::optional<Instant> last;
        const auto write = [&](const std::vector<DatasetId>& sources, const std::vector<DatasetId>& targets) {
            const Instant time = timeOf(job, sources, targets);
            last = std::max(last.value_or(time), time);
            writeJobEvent(job, time, sources, targets);
        };
        for (const auto& [sources, targets] : bySources) {
            told.insert(sources.begin(), sources.end());
            write(sources, targets);
        }
        std::vector<DatasetId> loose;
        std::ranges::copy_if(inputs, std::back_inserter(loose), [&told](DatasetId row) { return !told.contains(row); });
        if (!loose.empty())
            write(loose, {});
        if (*last < timeOf(job.observed)) // it ran later than all that it still reads and writes was seen
            write({}, {});
    }

    void writeJobEvent(const Job& job, Instant time, const std::vector<DatasetId>& inputs,
                       const std::vector<DatasetId>& outputs)
    {
        Json facets = Json::object();
        if (!job.type.empty())
            facets["jobType"] = jobType(job.type);
        addTexts(facets, job.description, job.owner, "Job");
        Json subject = named(job.nameSpace, job.name);
        subject["facets"] = std::move(facets);
        Json event{{"eventTime", instantText(time)},
                   {"producer", Producer},
                   {"schemaURL", std::string(EventBase) + "JobEvent"},
                   {"job", std::move(subject)},
                   {"inputs", Json::array()},
                   {"outputs", Json::array()}};
        for (const DatasetId input : inputs)
            event["inputs"].push_back(named(m_mesh.datasets[input].nameSpace, m_mesh.datasets[input].name));
        for (const DatasetId output : outputs) {
            Json row = named(m_mesh.datasets[output].nameSpace, m_mesh.datasets[output].name);
            if (Json lineage = columnLineage(output, inputs); !lineage.is_null())
                row["facets"]["columnLineage"] = std::move(lineage);
            event["outputs"].push_back(std::move(row));
        }
        print(event);
    }

    /// What no run of a job has done yet: only an event of a run that failed can say so.
    void writeAttempts(JobId id)
    {
        const Job& job = m_mesh.jobs[id];
        const auto first = m_attempts.lower_bound({id, m_mesh.datasets.idAt(0)});
        for (auto attempt = first; attempt != m_attempts.end() && attempt->first.first == id; ++attempt) {
            if (m_stop.stop_requested())
                return;
            const Dataset& output = m_mesh.datasets[attempt->first.second];
            Json event{{"eventTime", instantText(timeOf(job.observed))},
                       {"producer", Producer},
                       {"schemaURL", std::string(EventBase) + "RunEvent"},
                       {"eventType", "FAIL"},
                       {"job", named(job.nameSpace, job.name)},
                       {"inputs", Json::array()},
                       {"outputs", Json::array({named(output.nameSpace, output.name)})}};
            event["run"]["runId"] = uuidOf(event["job"].dump(-1, ' ', false, Json::error_handler_t::replace) +
                                           event["outputs"].dump(-1, ' ', false, Json::error_handler_t::replace));
            for (const DatasetId input : attempt->second)
                event["inputs"].push_back(named(m_mesh.datasets[input].nameSpace, m_mesh.datasets[input].name));
            print(event);
        }
    }

    void print(const Json& event)
    {
        m_out += event.dump(-1, ' ', false, Json::error_handler_t::replace);
        m_out += '\n';
    }

    const Mesh& m_mesh;
    const EventSelection& m_selection;
    std::stop_token m_stop;
    Instant m_undated; ///< of what was seen at no time that is known
    std::string m_out;
    std::map<DatasetId, std::vector<DatasetId>> m_plain; ///< by target: sources that no job stands for
    using ByJobAndTarget = std::map<std::pair<JobId, DatasetId>, std::vector<DatasetId>>;
    ByJobAndTarget m_byJob;    ///< sources
    ByJobAndTarget m_attempts; ///< sources of edges that were only ever attempted
    std::map<DatasetId, std::vector<const ColumnEdge*>> m_columns;
};

} // namespace

std::string staticEvents(const Mesh& mesh, const EventSelection& selection, std::stop_token stop)
{
    return EventWriter(mesh, selection, std::move(stop)).write();
}

} // namespace weft::importers
