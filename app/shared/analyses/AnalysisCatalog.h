// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"
#include "model/analysis/BlastRadius.h"
#include "model/analysis/Impact.h"
#include "model/base/Result.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// What any of the analyses may be asked; each takes what concerns it. Defaults are those of the command line.
struct AnalysisOptions {
    Level level = Level::Product;
    EdgeChoice edges = EdgeChoice::Union;
    std::string filter;                          ///< RE2 over names: rows of nodes that match; empty: all
    std::size_t limit = 1000;                    ///< cycles, paths
    int staleDays = 90;                          ///< orphans
    std::optional<NodeRef> from;                 ///< paths
    std::optional<NodeRef> to;                   ///< paths
    std::vector<Change> changes;                 ///< impact
    Direction direction = Direction::Downstream; ///< impact
    std::uint32_t depth = AnyDepth;              ///< impact
};

/// A row as people read it. `cells` are UTF-8, made visible; `nodes` are what it is about, the first one is where a
/// click or Enter goes.
struct AnalysisRow {
    std::vector<QString> cells;
    std::vector<NodeRef> nodes;
};

/// A titled list. `numeric[i]`: column i holds numbers and is aligned right.
struct AnalysisTable {
    QString title;
    std::vector<QString> columns;
    std::vector<bool> numeric;
    std::vector<AnalysisRow> rows;
};

struct AnalysisResult {
    nlohmann::ordered_json json;       ///< the document of cli.md, `resources/schemas/ID.schema.json`
    std::vector<AnalysisTable> tables; ///< the same for people, in the language of the application
    QString summary;                   ///< one line
    std::uint64_t findings = 0;        ///< what `--fail-on any` counts
    bool complete = true;              ///< false: stopped
};

/// An analysis as the command line and the window know it.
struct Analysis {
    std::string_view id;      ///< the command and the schema: `cycles`
    QString (*title)();       ///< `Cycles`
    QString (*description)(); ///< one line, for help and tool tips
    bool hasFindings = false; ///< takes `--fail-on any`
    Result<AnalysisResult> (*run)(const OpenMesh& open, const AnalysisOptions& options, std::stop_token stop) = nullptr;
};

/// All of them, in the order of cli.md: stats, cycles, orphans, impact, drift, twins, paths, stakeholders. The one list
/// from which the command line makes its commands and the window its pages.
[[nodiscard]] std::span<const Analysis> analyses();

/// Null when there is none of that id.
[[nodiscard]] const Analysis* findAnalysis(std::string_view id);

} // namespace weft::app
