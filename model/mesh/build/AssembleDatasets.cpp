// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"

#include <tuple>

namespace weft::build {

namespace {

/// The last statement of each text fact about datasets or jobs, by index into the log's names.
class LatestTexts {
public:
    LatestTexts(const LineageLog& log, LineageFact fact, std::optional<Instant> now, std::size_t subjects)
        : m_text(subjects)
    {
        std::vector<std::optional<Instant>> when(subjects);
        for (const auto& row : log.facts()) {
            if (row.fact != fact || (now && row.first > *now))
                continue;
            const Instant last = now ? std::min(row.last, *now) : row.last;
            auto& known = when[row.subject];
            if (!known || std::tuple(*known, m_text[row.subject]) < std::tuple(last, row.text)) {
                known = last;
                m_text[row.subject] = row.text;
            }
        }
    }
    [[nodiscard]] std::string_view of(std::size_t subject) const { return m_text[subject]; }

private:
    std::vector<std::string_view> m_text;
};

/// Fills one text of every dataset from a fact about any of its names.
void fillDatasetText(Assembly& assembly, LineageFact fact, std::string_view Dataset::*field)
{
    const LineageLog& log = assembly.records.lineage;
    const LatestTexts texts(log, fact, assembly.timeline.until, log.datasets().size());
    for (std::size_t i = 0; i < log.datasets().size(); ++i) {
        const std::uint32_t dataset = assembly.identity.ofLogName[i];
        if (dataset == DatasetIdentity::Unknown || texts.of(i).empty())
            continue;
        std::string_view& text = assembly.mesh.datasets[assembly.datasetIds[dataset]].*field;
        if (text.empty() || texts.of(i) < text)
            text = assembly.keep(texts.of(i));
    }
}

void fillJobText(Assembly& assembly, LineageFact fact, std::string_view Job::*field)
{
    const LineageLog& log = assembly.records.lineage;
    const LatestTexts texts(log, fact, assembly.timeline.until, log.jobs().size());
    for (std::size_t i = 0; i < log.jobs().size(); ++i) {
        if (!assembly.jobIds[i].isNull())
            assembly.mesh.jobs[assembly.jobIds[i]].*field = assembly.keep(texts.of(i));
    }
}

} // namespace

void assembleDatasets(Assembly& assembly)
{
    const auto& named = assembly.identity.datasets;
    std::vector<std::pair<std::string, std::uint32_t>> sorted;
    sorted.reserve(named.size());
    for (std::uint32_t i = 0; i < named.size(); ++i) {
        if (named[i].aliasOnly)
            continue;
        sorted.emplace_back(datasetRef(named[i].shown.nameSpace, named[i].shown.name), i);
    }
    std::ranges::sort(sorted);

    assembly.datasetIds.resize(named.size());
    for (const auto& [reference, index] : sorted) {
        if (assembly.mesh.datasets.size() % 1024 == 0 && assembly.stop.stop_requested())
            return;
        const DatasetState& state = assembly.digest.datasets[index];
        Dataset dataset;
        dataset.nameSpace = assembly.keep(named[index].shown.nameSpace);
        dataset.name = assembly.keep(named[index].shown.name);
        std::vector<std::string_view> aliases;
        for (const LineageName& other : named[index].others)
            aliases.push_back(assembly.keep(encodeRefPart(other.nameSpace) + '#' + encodeRefPart(other.name)));
        dataset.aliases = assembly.keepSet(std::move(aliases));
        dataset.observed = state.observed;
        dataset.inEvents = state.event.has_value() || state.observed.seen();
        if (state.event)
            dataset.place = assembly.eventPlace(*state.event);
        assembly.datasetIds[index] = assembly.mesh.datasets.push(dataset);
    }
    fillDatasetText(assembly, LineageFact::Lifecycle, &Dataset::lifecycle);
    fillDatasetText(assembly, LineageFact::DatasetOwner, &Dataset::owner);
    fillDatasetText(assembly, LineageFact::DatasetDescription, &Dataset::description);
    fillDatasetText(assembly, LineageFact::DatasetType, &Dataset::type);

    // What contracts say where the events are silent.
    assembly.datasetContracts.resize(assembly.mesh.datasets.size());
    for (std::size_t c = 0; c < assembly.contracts.size(); ++c) {
        for (std::size_t o = 0; o < assembly.objects[c].size(); ++o) {
            const ContractObjectRecord& object = assembly.contracts[c]->objects[o];
            for (const BoundName& bound : assembly.objects[c][o].datasets) {
                Dataset& dataset = assembly.mesh.datasets[assembly.datasetIds[bound.dataset]];
                if (dataset.type.empty())
                    dataset.type = assembly.keep(object.type);
                if (dataset.description.empty())
                    dataset.description = assembly.keep(object.description);
                if (dataset.place.path.empty())
                    dataset.place = assembly.keep(object.place);
            }
        }
    }
}

void assembleJobs(Assembly& assembly)
{
    const LineageLog& log = assembly.records.lineage;
    std::vector<std::pair<std::string, std::uint32_t>> sorted;
    for (std::uint32_t i = 0; i < log.jobs().size(); ++i) {
        if (assembly.digest.jobs[i].event)
            sorted.emplace_back(jobRef(log.jobs()[i].nameSpace, log.jobs()[i].name), i);
    }
    std::ranges::sort(sorted);
    assembly.jobIds.resize(log.jobs().size());
    for (const auto& [reference, index] : sorted) {
        const JobState& state = assembly.digest.jobs[index];
        Job job;
        job.nameSpace = assembly.keep(log.jobs()[index].nameSpace);
        job.name = assembly.keep(log.jobs()[index].name);
        if (state.parent != EventDataset::NotStated) {
            job.parentNameSpace = assembly.keep(log.jobs()[state.parent].nameSpace);
            job.parentName = assembly.keep(log.jobs()[state.parent].name);
        }
        job.observed = state.observed;
        job.failedRuns = state.failedRuns;
        job.place = assembly.eventPlace(*state.event);
        assembly.jobIds[index] = assembly.mesh.jobs.push(job);
    }
    fillJobText(assembly, LineageFact::JobType, &Job::type);
    fillJobText(assembly, LineageFact::JobOwner, &Job::owner);
    fillJobText(assembly, LineageFact::JobDescription, &Job::description);

    std::vector<std::vector<DatasetId>> inputs(assembly.mesh.jobs.size());
    std::vector<std::vector<DatasetId>> outputs(assembly.mesh.jobs.size());
    std::vector<std::vector<JobId>> readers(assembly.mesh.datasets.size());
    std::vector<std::vector<JobId>> writers(assembly.mesh.datasets.size());
    for (const RunShape& shape : assembly.digest.shapes) {
        if (shape.job == RunShape::NoJob || !shape.ok.seen())
            continue;
        const JobId job = assembly.jobIds[shape.job];
        for (const std::uint32_t input : shape.inputs) {
            inputs[job.index()].push_back(assembly.datasetIds[input]);
            readers[assembly.datasetIds[input].index()].push_back(job);
        }
        for (const ShapeOutput& output : shape.outputs) {
            outputs[job.index()].push_back(assembly.datasetIds[output.dataset]);
            writers[assembly.datasetIds[output.dataset].index()].push_back(job);
        }
    }
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        assembly.mesh.jobs[JobId(i)].inputs = assembly.keepSet(std::move(inputs[i]));
        assembly.mesh.jobs[JobId(i)].outputs = assembly.keepSet(std::move(outputs[i]));
    }
    for (std::size_t i = 0; i < readers.size(); ++i) {
        assembly.mesh.datasets[DatasetId(i)].readers = assembly.keepSet(std::move(readers[i]));
        assembly.mesh.datasets[DatasetId(i)].writers = assembly.keepSet(std::move(writers[i]));
    }
}

} // namespace weft::build
