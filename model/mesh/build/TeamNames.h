// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::build {

/// The teams that files describe, each once, and which of them a text means.
class TeamNames {
public:
    TeamNames() = default;
    /// Puts together what several records say of one team: those of one id; a record without an id belongs to the team
    /// of its name. Of contradictions the least place is heard. O(n log n).
    explicit TeamNames(const std::vector<TeamRecord>& records);

    [[nodiscard]] bool empty() const { return m_teams.empty(); }

    /// The team of that id, else the only one of that name, without case. Null when there is none.
    [[nodiscard]] const TeamRecord* find(std::string_view text) const;

    /// What the team is shown and referred to by: its name; its id where other teams have that name, or it has none.
    [[nodiscard]] std::string shownName(const TeamRecord& team) const;

private:
    void add(const TeamRecord& record);

    static constexpr std::size_t Several = ~std::size_t(0);
    std::vector<TeamRecord> m_teams;
    std::map<std::string, std::size_t> m_ids;
    std::map<std::string, std::size_t> m_names;
};

/// True when `text` looks like a key that another record should answer (`group:default/core`, `team-core`), not like a
/// name for people (`Core`, `Customer care`).
[[nodiscard]] bool hasFormOfReference(std::string_view text);

} // namespace weft::build
