// SPDX-License-Identifier: Apache-2.0
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/DatasetNaming.h"

#include <map>
#include <tuple>

namespace weft::build {

namespace {

/// Everything said of one team or person.
struct OwnerDraft {
    OwnerKind kind = OwnerKind::Person;
    std::string name;
    std::string email;
    RecordPlace place;      ///< where it is described, else named
    bool described = false; ///< by a team record
};

/// Byte-least of the texts that say something.
void takeLeast(std::string& least, const std::string& text)
{
    if (!text.empty() && (least.empty() || text < least))
        least = text;
}

class OwnerDrafts {
public:
    void note(OwnerKind kind, const std::string& name, const std::string& email, const RecordPlace& place)
    {
        if (trimmed(name).empty() && trimmed(email).empty())
            return;
        const auto [found, isNew] = m_drafts.try_emplace(ownerKey(kind, name, email));
        OwnerDraft& draft = found->second;
        draft.kind = kind;
        takeLeast(draft.name, std::string(trimmed(name)));
        takeLeast(draft.email, std::string(trimmed(email)));
        if (isNew || (!draft.described && place < draft.place))
            draft.place = place;
    }

    void describe(const TeamRecord& team, const std::string& shownName)
    {
        note(OwnerKind::Team, shownName, {}, team.place);
        OwnerDraft& draft = m_drafts.at(ownerKey(OwnerKind::Team, shownName, {}));
        takeLeast(draft.email, std::string(trimmed(team.email)));
        if (!draft.described || team.place < draft.place)
            draft.place = team.place;
        draft.described = true;
    }

    template <class Record> void noteTeam(const Record& record)
    {
        note(OwnerKind::Team, record.teamName, {}, record.place);
        for (const MemberRecord& member : record.members) {
            if (isOwnerRole(member.role))
                note(OwnerKind::Person, member.name, member.email, record.place);
        }
    }

    [[nodiscard]] const std::map<std::string, OwnerDraft>& all() const { return m_drafts; }

private:
    std::map<std::string, OwnerDraft> m_drafts;
};

} // namespace

std::string ownerKey(OwnerKind kind, std::string_view name, std::string_view email)
{
    if (kind == OwnerKind::Person && !trimmed(email).empty())
        return '@' + lowerCase(trimmed(email));
    return '=' + std::string(trimmed(name));
}

bool isOwnerRole(std::string_view role)
{
    return lowerCase(trimmed(role)) == "owner";
}

std::span<const Member> keepMembers(Assembly& assembly, const std::vector<MemberRecord>& members)
{
    std::vector<Member> kept;
    for (const MemberRecord& record : members) {
        Member member;
        member.name = assembly.keep(record.name);
        member.email = assembly.keep(record.email);
        member.role = assembly.keep(record.role);
        member.from = assembly.keep(record.from);
        member.until = assembly.keep(record.until);
        member.successor = assembly.keep(record.successor);
        const auto from = readInstant(record.from);
        const bool notYet = from && assembly.mesh.date && from->instant > *assembly.mesh.date;
        member.inOffice = !notYet && !assembly.isPast(record.until);
        if (isOwnerRole(record.role)) {
            const auto owner = assembly.ownerIds.find(ownerKey(OwnerKind::Person, record.name, record.email));
            if (owner != assembly.ownerIds.end())
                member.owner = owner->second;
        }
        kept.push_back(member);
    }
    return assembly.arena.copy(kept);
}

void assembleOwners(Assembly& assembly)
{
    OwnerDrafts drafts;
    for (const ProductRecord& product : assembly.products)
        drafts.noteTeam(product);
    for (const ContractRecord& contract : assembly.contracts)
        drafts.noteTeam(contract);
    for (const TeamRecord* team : assembly.namedTeams)
        drafts.describe(*team, assembly.teamNames.shownName(*team));

    std::vector<std::tuple<std::string, const std::string*, const OwnerDraft*>> sorted; // reference, key, draft
    for (const auto& [key, draft] : drafts.all())
        sorted.emplace_back(ownerRef(draft.kind, draft.name, draft.email), &key, &draft);
    std::ranges::sort(sorted);
    for (const auto& [reference, key, draft] : sorted) {
        const OwnerId id = assembly.mesh.owners.push(
            {draft->kind, assembly.keep(draft->name), assembly.keep(draft->email), {}, assembly.keep(draft->place)});
        assembly.ownerIds.emplace(*key, id);
    }
}

} // namespace weft::build
