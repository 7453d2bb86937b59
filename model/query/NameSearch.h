// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// How a name answers what was typed, best first.
enum class NameMatch : std::uint8_t { Exact, Prefix, WordStart, Substring, Subsequence };

struct NameHit {
    NodeRef node;
    NameMatch match = NameMatch::Subsequence;
};

struct NameHits {
    std::vector<NameHit> hits;
    std::size_t total = 0; ///< how many there are; more than `hits` when the limit cut them
    bool complete = true;  ///< false: stopped
};

/// Search as you type over the names of all nodes, without regard to case. All names lie folded in one text, so a
/// search is one pass over it: some 30 ms for a million names of 30 bytes. Immutable once built; shares the mesh.
class NameSearch {
public:
    /// Folds all names and second names. O(bytes of names). When stopped, finds nothing.
    explicit NameSearch(std::shared_ptr<const Mesh> mesh, std::stop_token stop = {});

    /// The best `limit` nodes of `kinds` (empty: all) whose name or second name holds `text`; letters in that order
    /// with others between only count while there is room. By match, then kind (products first, columns last), then
    /// length of the name, then node. An empty `text` finds nothing.
    [[nodiscard]] NameHits find(std::string_view text, std::span<const NodeKind> kinds, std::size_t limit,
                                std::stop_token stop = {}) const;

    [[nodiscard]] const std::shared_ptr<const Mesh>& mesh() const { return m_mesh; }

private:
    struct Entry {
        std::uint32_t begin = 0; ///< in `m_text`; it ends before the divider at the next entry's begin
        NodeRef node;
    };
    struct Found;

    [[nodiscard]] std::string_view textOf(std::size_t entry) const;
    void addKind(NodeKind kind, const std::stop_token& stop);
    void addName(std::string_view name, NodeRef node);
    [[nodiscard]] bool scan(std::string_view wanted, NodeKind kind, std::vector<Found>& found,
                            const std::stop_token& stop) const;
    [[nodiscard]] bool scanLoosely(std::string_view wanted, NodeKind kind, std::vector<Found>& found,
                                   const std::stop_token& stop) const;

    std::shared_ptr<const Mesh> m_mesh;
    std::string m_text;
    std::vector<Entry> m_entries;                  ///< by kind, then node; the last one is an end mark
    std::array<std::uint32_t, 10> m_firstOfKind{}; ///< entries of kind k: from [k] up to [k + 1]
};

} // namespace weft
