// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/LayoutGraph.h"
#include "layout/LayoutMemory.h"
#include "model/base/Progress.h"
#include "model/base/Result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string_view>

namespace weft::layout {

/// How edges between groups are drawn by the engines that have streets. Boxes are at the same places either way.
enum class EdgesDrawn : std::uint8_t {
    Ribbons, ///< those that run together as one, if these are over 40 edges and fewer lines; else `Single`.
             ///< Drawing::edges holds the way of each along the ribbons
    Single   ///< each as a line of its own
};

struct LayoutOptions {
    double pageAspect = 1.4142; ///< wanted width / height
    double nodeGap = 24;        ///< least room between boxes of one rank
    double rankGap = 64;        ///< least room between ranks, where edges run
    double groupPadding = 14;   ///< between a frame and its boxes
    EdgesDrawn edgesDrawn = EdgesDrawn::Single;
    /// A node without a group has a place of its own on the floor plan and takes its room: its size only says the area
    /// and the least height.
    bool nodesAreFrames = false;
    /// What stays where it is, of engines that have a floor plan; null: from scratch.
    std::shared_ptr<const LayoutMemory> memory;
    std::uint32_t centre = None;                 ///< node that a radial drawing is around; None: the best linked one
    std::chrono::milliseconds timeLimit{20'000}; ///< of an engine in a child process
};

/// What a layout ended in. Stopped early it still is a valid drawing (`complete` false).
struct LaidOut {
    Drawing drawing;
    bool complete = true;
    bool fellBack = false;  ///< the engine asked for could not do it; the built-in layered fallback drew
    Problem fallbackReason; ///< why, when `fellBack`
    LayoutMemory memory{};  ///< for the next drawing; empty of engines that keep nothing
};

/// An arrangement. Stateless, so one instance serves all threads. The same graph and options give the same bytes.
class Layout {
public:
    virtual ~Layout() = default;
    /// What `--layout` takes: `dot`, `layered` …
    [[nodiscard]] virtual std::string_view name() const = 0;
    /// Never fails: an empty graph gives an empty drawing; see LaidOut for the rest. Answers `stop` within 100 ms.
    [[nodiscard]] virtual LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                         std::stop_token stop) const = 0;
};

} // namespace weft::layout
