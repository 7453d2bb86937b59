// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "model/mesh/Records.h"

#include <cstdint>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

/// Collects what a graph says of datasets, jobs and columns, and hands it to the lineage log as statements that count
/// as no event and have no time.
class GraphLineage {
public:
    using Name = DatasetNameRecord;
    using Column = std::pair<Name, std::string>;

    explicit GraphLineage(ReadContext& context) : m_context(context) {}

    void addDataset(const Name& dataset, std::string_view description, std::uint32_t line);
    void addColumn(const Name& dataset, const std::string& column, std::string_view type, std::uint32_t line);
    void addJob(const Name& job, std::uint32_t line);
    void addFlow(const Name& from, const Name& to, std::uint32_t line);
    void addRead(const Name& job, const Name& dataset) { m_jobs[job].inputs.insert(dataset); }
    void addWrite(const Name& job, const Name& dataset) { m_jobs[job].outputs.insert(dataset); }
    /// Of a dataset that comes from some of the inputs of its job alone.
    void addWrite(const Name& job, const Name& dataset, const std::set<Name>& sources);
    void addColumnFlow(const Column& from, const Column& to, bool indirect, std::uint32_t line);

    /// Writes everything into the log of the context, in the order of the names. Call once.
    void finish(std::stop_token stop);

private:
    struct Source {
        Column column;
        bool indirect = false;
        friend auto operator<=>(const Source&, const Source&) = default;
    };
    struct Field {
        std::string name;
        std::string type;
    };
    struct Dataset {
        std::uint32_t line = 0;
        std::vector<Field> columns; ///< in the order of the file, each once
        std::set<Name> sources;
        std::map<std::string, std::set<Source>> fields; ///< by column of this dataset
    };
    struct Job {
        std::uint32_t line = 0;
        std::set<Name> inputs;
        std::set<Name> outputs;
        std::map<Name, std::set<Name>> sources; ///< by output that does not come from all inputs
    };

    void write(const Name& name, const Dataset& dataset);
    void write(const Name& name, const Job& job);
    void writeJob(const Name& name, std::uint32_t line, const std::set<Name>& from, const std::set<Name>& to);
    [[nodiscard]] std::uint32_t schemaOf(const Name& name, const Dataset& dataset);
    [[nodiscard]] std::uint32_t fieldsOf(const Name& name, const Dataset& dataset);

    ReadContext& m_context;
    std::map<Name, Dataset> m_datasets;
    std::map<Name, Job> m_jobs;
};

} // namespace weft::importers
