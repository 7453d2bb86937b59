// SPDX-License-Identifier: Apache-2.0
#include "importers/catalogue/CatalogueNotes.h"

#include <algorithm>
#include <tuple>

namespace weft::importers {

namespace {

// Names do not begin with it; one that does is shown without its beginning.
constexpr char Mark = '\x01';

std::string_view lastPart(std::string_view id)
{
    const std::size_t colon = id.rfind(':');
    return colon == std::string_view::npos ? id : id.substr(colon + 1);
}

/// Puts the person in the place of the mark.
void nameMember(MemberRecord& member, const CatalogueNotes& notes)
{
    const std::size_t middle = member.name.find(Mark, 1);
    if (member.name.empty() || member.name.front() != Mark || middle == std::string::npos)
        return;
    const CatalogueNotes::Key key(member.name.substr(1, middle - 1), member.name.substr(middle + 1));
    member.name = lastPart(key.second);
    const auto person = notes.people.find(key);
    if (person == notes.people.end())
        return;
    if (!person->second.name.empty())
        member.name = person->second.name;
    if (member.email.empty())
        member.email = person->second.email;
}

void reportUnresolved(const CatalogueNotes& notes, const Limits& limits, Diagnostics& diagnostics)
{
    std::set<std::string> kinds;
    for (const auto& [kind, id] : notes.described)
        kinds.insert(kind);
    std::vector<const CatalogueNotes::Reference*> unresolved;
    for (const auto& [key, reference] : notes.referred) {
        if (kinds.contains(key.first) && !notes.described.contains(key))
            unresolved.push_back(&reference);
    }
    std::ranges::sort(unresolved, [](const auto* a, const auto* b) {
        return std::tie(a->place, a->shown) < std::tie(b->place, b->shown);
    });
    const std::size_t printed = std::min(unresolved.size(), limits.printedDiagnostics);
    for (std::size_t i = 0; i < printed; ++i) {
        const CatalogueNotes::Reference& reference = *unresolved[i];
        diagnostics.add({Severity::Warning,
                         DiagnosticCode::EntityUnresolved,
                         {reference.shown, reference.by},
                         reference.place.path,
                         reference.place.line,
                         reference.place.column,
                         reference.by});
    }
    if (printed < unresolved.size())
        diagnostics.add({Severity::Warning,
                         DiagnosticCode::DiagnosticsLeftOut,
                         {std::to_string(unresolved.size() - printed),
                          std::string(codeName(DiagnosticCode::EntityUnresolved)), std::to_string(unresolved.size())},
                         {},
                         0,
                         0,
                         {}});
}

} // namespace

void CatalogueNotes::refer(Key key, Reference reference)
{
    const auto [known, isNew] = referred.try_emplace(std::move(key), reference);
    if (!isNew && std::tie(reference.place, reference) < std::tie(known->second.place, known->second))
        known->second = std::move(reference);
}

void CatalogueNotes::describePerson(Key key, Person person)
{
    Person& known = people[std::move(key)];
    known = std::max(known, person);
}

void CatalogueNotes::describeJob(Key key, DatasetNameRecord name)
{
    DatasetNameRecord& known = jobs[std::move(key)];
    known = std::max(known, name);
}

void CatalogueNotes::ownDomain(std::string id, std::string owner)
{
    std::string& known = domainOwners[std::move(id)];
    known = std::max(known, owner);
}

void CatalogueNotes::append(CatalogueNotes other)
{
    described.merge(other.described);
    for (auto& [key, reference] : other.referred)
        refer(key, std::move(reference));
    for (auto& [key, person] : other.people)
        describePerson(key, std::move(person));
    for (auto& [key, name] : other.jobs)
        describeJob(key, std::move(name));
    for (auto& [id, owner] : other.domainOwners)
        ownDomain(id, std::move(owner));
    for (auto& [document, uses] : other.portApis)
        portApis[document].merge(uses);
    waiting.insert(waiting.end(), std::make_move_iterator(other.waiting.begin()),
                   std::make_move_iterator(other.waiting.end()));
}

std::string personMark(const CatalogueNotes::Key& key)
{
    return Mark + key.first + Mark + key.second;
}

void finishCatalogues(const CatalogueNotes& notes, const Limits& limits, Records& records, Diagnostics& diagnostics)
{
    for (const CatalogueNotes::Waiting& waiting : notes.waiting) {
        Statement statement = waiting.statement;
        if (const auto known = notes.jobs.find(waiting.job); known != notes.jobs.end())
            statement.job = known->second;
        enter(statement, waiting.place, records.lineage);
    }
    for (ProductRecord& product : records.products) {
        for (MemberRecord& member : product.members)
            nameMember(member, notes);
    }
    for (TeamRecord& team : records.teams) {
        for (MemberRecord& member : team.members)
            nameMember(member, notes);
    }
    for (DomainRecord& domain : records.domains) {
        const auto owner = notes.domainOwners.find(domain.otherName);
        if (domain.owner.empty() && owner != notes.domainOwners.end())
            domain.owner = owner->second;
    }
    reportUnresolved(notes, limits, diagnostics);
}

} // namespace weft::importers
