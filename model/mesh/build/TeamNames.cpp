// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/TeamNames.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

#include <algorithm>
#include <tuple>

namespace weft::build {

TeamNames::TeamNames(const std::vector<TeamRecord>& records)
{
    std::vector<const TeamRecord*> sorted;
    for (const TeamRecord& record : records) {
        if (!trimmed(record.id).empty() || !trimmed(record.name).empty())
            sorted.push_back(&record);
    }
    std::ranges::sort(sorted, [](const TeamRecord* a, const TeamRecord* b) {
        return std::tuple(a->id.empty(), std::tie(a->place, a->id, a->name)) <
               std::tuple(b->id.empty(), std::tie(b->place, b->id, b->name));
    });
    for (const TeamRecord* record : sorted)
        add(*record);
}

void TeamNames::add(const TeamRecord& record)
{
    const std::string id = lowerCase(trimmed(record.id));
    const std::string name = lowerCase(trimmed(record.name));
    const auto known = id.empty() ? m_names.find(name) : m_ids.find(id);
    const bool isKnown = known != (id.empty() ? m_names.end() : m_ids.end()) && known->second != Several;
    const std::size_t index = isKnown ? known->second : m_teams.size();
    if (!isKnown) {
        m_teams.push_back(record);
        if (!id.empty())
            m_ids.emplace(id, index);
    } else {
        TeamRecord& team = m_teams[index];
        for (const auto field : {&TeamRecord::name, &TeamRecord::email}) {
            if ((team.*field).empty())
                team.*field = record.*field;
        }
        for (const MemberRecord& member : record.members) {
            if (std::ranges::find(team.members, member) == team.members.end())
                team.members.push_back(member);
        }
        team.place = std::min(team.place, record.place);
    }
    if (name.empty())
        return;
    const auto [found, isNew] = m_names.emplace(name, index);
    if (!isNew && found->second != index)
        found->second = Several;
}

const TeamRecord* TeamNames::find(std::string_view text) const
{
    const std::string key = lowerCase(trimmed(text));
    for (const auto* index : {&m_ids, &m_names}) {
        if (const auto found = index->find(key); found != index->end())
            return found->second == Several ? nullptr : &m_teams[found->second];
    }
    return nullptr;
}

std::string TeamNames::shownName(const TeamRecord& team) const
{
    const std::string_view name = trimmed(team.name);
    const std::string_view id = trimmed(team.id);
    const auto found = m_names.find(lowerCase(name));
    const bool alone = found != m_names.end() && found->second != Several;
    return std::string(!name.empty() && (alone || id.empty()) ? name : id);
}

bool hasFormOfReference(std::string_view text)
{
    const auto isPart = [](char c) {
        return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':' || c == '/';
    };
    const auto isMark = [](char c) { return c == '_' || c == '-' || c == ':' || c == '/'; };
    return !text.empty() && std::ranges::all_of(text, isPart) && std::ranges::any_of(text, isMark);
}

} // namespace weft::build
