// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/MemberAttributes.h"

#include "importers/graph/ItemText.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

using MemberField = std::string MemberRecord::*;

constexpr std::array<std::pair<std::string_view, MemberField>, 6> MemberFields{{
    {"email", &MemberRecord::email},
    {"name", &MemberRecord::name},
    {"role", &MemberRecord::role},
    {"from", &MemberRecord::from},
    {"until", &MemberRecord::until},
    {"successor", &MemberRecord::successor},
}};

bool readMember(std::string_view item, MemberRecord& member)
{
    while (!item.empty()) {
        std::string_view value = takeItem(item, ' ');
        if (value.empty())
            continue;
        const std::size_t sign = value.find('=');
        const std::string_view name = takeItem(value, '=');
        const auto* known = std::ranges::find(MemberFields, name, &std::pair<std::string_view, MemberField>::first);
        if (sign == std::string_view::npos || known == MemberFields.end())
            return false;
        member.*(known->second) = decodeRefPart(value);
    }
    return member != MemberRecord();
}

} // namespace

std::string membersText(const std::vector<MemberRecord>& members)
{
    std::string text;
    for (const MemberRecord& member : members) {
        if (member == MemberRecord())
            continue;
        text += text.empty() ? "" : ";";
        for (const auto& [name, field] : MemberFields) {
            if (!(member.*field).empty())
                text.append(text.empty() ? "" : " ").append(name).append("=").append(itemText(member.*field));
        }
    }
    return text;
}

std::optional<std::vector<MemberRecord>> readMembers(std::string_view text)
{
    std::vector<MemberRecord> members;
    while (!text.empty()) {
        MemberRecord member;
        if (!readMember(takeItem(text, ';'), member))
            return std::nullopt;
        members.push_back(std::move(member));
    }
    return members.empty() ? std::nullopt : std::optional(std::move(members));
}

} // namespace weft::importers
