// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace weft {

/// Simple paths from one vertex to another in order of length, by iterative deepening: each round walks depth first
/// and turns back where the rest of the way, measured backwards from the target, is too long for this round. The least
/// length that was turned back is the next round's. No recursion; memory O(V) once, then the part that is searched.
/// With `source == target` the paths are the elementary cycles through it.
/// Source: Korf, "Depth-First Iterative-Deepening", Artificial Intelligence 27 (1985).
class SimplePathSearch {
public:
    using Vertex = LevelGraph::Vertex;
    static constexpr std::uint32_t Unreachable = std::numeric_limits<std::uint32_t>::max();

    /// What a round or a measurement may still do; shared by all searches of one question.
    struct Budget {
        std::uint64_t steps = 0;
        std::stop_token stop;
        bool stopped = false;

        /// One step; false when there is none left or when stopped.
        [[nodiscard]] bool take();
    };

    /// Between what, and through what, to search.
    struct Question {
        Vertex source = 0;
        Vertex target = 0;
        Vertex floor = 0;                     ///< no vertex below this one is used
        std::span<const Vertex> within = {};  ///< the only vertices used, both ends among them; empty means all
        std::uint32_t farthest = Unreachable; ///< vertices farther from the target than this are not measured
    };

    explicit SimplePathSearch(const LevelGraph& graph);

    /// Sets the question and measures the ways back to its target. The length of a shortest path; where `farthest` cut
    /// the measuring short a lower bound; Unreachable when there is none or the budget ended.
    std::uint32_t begin(const Question& question, Budget& budget);

    /// Gives every simple path of exactly `length` edges to `found`, in the order of their vertices, until it returns
    /// false. Returns the length worth trying next, Unreachable when all paths are known or something ended the round.
    /// A cycle's path does not repeat its first vertex at the end.
    std::uint32_t round(std::uint32_t length, Budget& budget,
                        const std::function<bool(std::span<const Vertex>)>& found);

private:
    using OutIterator = boost::graph_traits<LevelGraph::Graph>::out_edge_iterator;
    struct Frame {
        OutIterator next;
        OutIterator end;
    };

    [[nodiscard]] bool usable(Vertex vertex) const
    {
        return vertex >= m_question.floor && (m_question.within.empty() || m_within[vertex] == m_stamp);
    }

    const LevelGraph& m_graph;
    Question m_question;
    bool m_cut = false; ///< some vertex was too far to be measured
    std::uint32_t m_stamp = 0;
    std::vector<std::uint32_t> m_within;   ///< stamp of the search that may use the vertex
    std::vector<std::uint32_t> m_measured; ///< stamp of the search that set `m_distance`
    std::vector<std::uint32_t> m_distance; ///< edges to the target
    std::vector<bool> m_onPath;
};

} // namespace weft
