// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Instant.h"
#include "model/mesh/LineageLog.h"
#include "model/mesh/Records.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

struct StatedColumn {
    std::string name; ///< nested ones are paths joined by dots
    std::string type;
    std::string description;

    friend auto operator<=>(const StatedColumn&, const StatedColumn&) = default;
};

/// One dependency. Without an `output` the whole dataset depends on the source, without an `input` on all of it.
struct StatedFlow {
    std::string output;
    DatasetNameRecord source;
    std::string input;
    std::string subtype; ///< as columnLineage calls it: IDENTITY, TRANSFORMATION …; may be empty
    bool direct = true;
    bool masked = false;

    friend auto operator<=>(const StatedFlow&, const StatedFlow&) = default;
};

/// A dataset as a manifest or catalogue describes it. An empty list says nothing.
struct StatedDataset {
    DatasetNameRecord name;
    std::vector<StatedColumn> columns{};
    std::vector<StatedFlow> flows{}; ///< outputs alone: what it is made from
};

/// What is said in one entry: of a job that reads and writes, or without a job of the datasets in `outputs`.
struct Statement {
    DatasetNameRecord job{};
    std::vector<StatedDataset> inputs{};
    std::vector<StatedDataset> outputs{};
    Instant time{}; ///< when it was observed; `Instant()`: it holds at any time
};

/// Enters the statement into the log as lineage that counts as no event. The same statement twice is one. Datasets
/// that only flows name are among the inputs of a job. O(size log size).
void enter(const Statement& statement, const RecordPlace& place, LineageLog& log);

/// What is said of a dataset or job beside its lineage; an empty text says nothing.
void enterFact(LineageFact fact, const DatasetNameRecord& subject, std::string_view text, LineageLog& log,
               Instant time = Instant());
/// `other` is one more name of `subject`.
void enterAlias(const DatasetNameRecord& subject, const DatasetNameRecord& other, LineageLog& log);

} // namespace weft::importers
