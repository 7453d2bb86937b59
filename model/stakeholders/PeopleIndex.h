// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// Finds the owners and the products of a register's row by who is in the mesh: owners, teams, and team members who
/// are in office. E-mail first; only who has no match by e-mail is matched by name. Case does not matter.
/// Built in O(n log n) of owners and members; holds views into the mesh.
class PeopleIndex {
public:
    struct Match {
        std::vector<OwnerId> owners;     ///< sorted
        std::vector<ProductId> products; ///< sorted: owned or a member of
    };

    explicit PeopleIndex(const Mesh& mesh);

    /// O(log n + matches).
    [[nodiscard]] Match find(const Stakeholder& row) const;

private:
    /// Somebody's text, and what it stands for.
    struct Entry {
        std::string key; ///< folded
        OwnerId owner;
        ProductId product;
    };

    static void add(std::vector<Entry>& entries, std::string_view text, OwnerId owner, ProductId product);
    static void addMatches(const std::vector<Entry>& entries, std::string_view text, Match& match);

    std::vector<Entry> m_emails; ///< sorted by key
    std::vector<Entry> m_names;
};

} // namespace weft
