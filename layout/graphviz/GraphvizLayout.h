// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"
#include "layout/graphviz/WorkerProtocol.h"

#include <filesystem>

namespace weft::layout {

/// An engine of Graphviz, run in a child process that is killed when it takes longer than `LayoutOptions::timeLimit` or
/// when stopped. The child knows numbers only, and what it says is checked: counts, finite numbers, boxes of their own
/// size, no box or frame on another, frames around their boxes. When anything is wrong `layered` draws instead, and
/// LaidOut says why (LayoutWorkerFailed, argument: not-found, not-started, died, timed-out, oversized or wrong-reply).
class GraphvizLayout final : public Layout {
public:
    /// `program`: the worker; empty means `weft-graphviz-worker`, or what WEFT_LAYOUT_WORKER names.
    explicit GraphvizLayout(GraphvizEngine engine, std::filesystem::path program = {});

    [[nodiscard]] std::string_view name() const override;
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;

private:
    GraphvizEngine m_engine;
    std::filesystem::path m_program;
};

} // namespace weft::layout
