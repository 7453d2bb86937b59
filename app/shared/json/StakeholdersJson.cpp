// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/StakeholdersJson.h"

#include "app/shared/text/StakeholderText.h"

namespace weft::app {

namespace {

Json statedOrNull(std::string_view text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json personJson(const Mesh& mesh, const PowerInterest& people, const Assessment& person)
{
    const bool registered = !person.stakeholder.isNull();
    const Stakeholder* row = registered ? &mesh.stakeholders[person.stakeholder] : nullptr;
    return {{"stakeholder", jsonRef(mesh, person.ref())},
            {"name", person.name},
            {"role", person.role},
            {"domain", stakeholderDomain(mesh, person)},
            {"power", jsonShare(person.power)},
            {"interest", jsonShare(person.interest)},
            {"quadrant", quadrantName(person.quadrant)},
            {"source", registered ? "register" : "derived"},
            {"why", whyText(mesh, people, person).toStdString()},
            {"engagement",
             {{"current", row ? statedOrNull(row->current) : Json(nullptr)},
              {"desired", row ? statedOrNull(row->desired) : Json(nullptr)}}}};
}

} // namespace

Json stakeholdersJson(const Mesh& mesh, const PowerInterest& listed, const PowerInterest& all,
                      const std::vector<CouncilSeat>& council)
{
    Json persons = Json::array();
    for (const Assessment& person : listed.people)
        persons.push_back(personJson(mesh, listed, person));
    Json seats = Json::array();
    for (const CouncilSeat& seat : council) {
        Json covers = Json::array();
        for (const DomainId domain : seat.covers)
            covers.push_back(jsonRef(mesh, domain));
        seats.push_back(
            {{"stakeholder", jsonRef(mesh, all.people[seat.assessment].ref())}, {"covers", std::move(covers)}});
    }
    return {{"stakeholders", std::move(persons)}, {"council", std::move(seats)}};
}

} // namespace weft::app
