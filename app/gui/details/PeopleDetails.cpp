// SPDX-License-Identifier: Apache-2.0
#include "app/gui/details/DetailParts.h"
#include "app/gui/widgets/PlainText.h"
#include "app/shared/text/StakeholderText.h"

#include <QLocale>

#include <algorithm>

namespace weft::gui {

namespace {

using Parts = DetailParts;

QString share(std::optional<double> value)
{
    return value ? QLocale().toString(*value, 'f', 2) : DetailParts::tr("not assessed");
}

void addAssessment(const Parts& parts, NodeRef node)
{
    const auto& people = parts.open.people.people;
    const auto found = std::find_if(people.begin(), people.end(), [node](const Assessment& person) {
        return (person.stakeholder && NodeRef(person.stakeholder) == node) ||
               (person.owner && NodeRef(person.owner) == node);
    });
    if (found == people.end())
        return;
    parts.fact(DetailParts::tr("Quadrant"), app::quadrantText(found->quadrant));
    parts.fact(DetailParts::tr("Power"), share(found->power));
    parts.fact(DetailParts::tr("Interest"), share(found->interest));
    parts.nodes(DetailParts::tr("Territory"), found->ownProducts.empty() ? found->products : found->ownProducts);
}

} // namespace

void describeOwner(const DetailParts& parts, OwnerId id)
{
    const Owner& owner = parts.mesh().owners[id];
    parts.details.kind = owner.kind == OwnerKind::Team ? DetailParts::tr("Team") : DetailParts::tr("Owner");
    parts.fact(DetailParts::tr("E-mail"), owner.email);
    addAssessment(parts, id);
    parts.nodes(DetailParts::tr("Owns"), owner.products);
}

void describeStakeholder(const DetailParts& parts, StakeholderId id)
{
    const Stakeholder& person = parts.mesh().stakeholders[id];
    parts.details.description = shownText(person.notes);
    parts.fact(DetailParts::tr("Role"), person.role);
    parts.fact(DetailParts::tr("Organisation"), person.organisation);
    parts.fact(DetailParts::tr("Domain"), person.domainText);
    parts.fact(DetailParts::tr("Category"), person.category);
    parts.fact(DetailParts::tr("E-mail"), person.email);
    if (!person.current.empty() || !person.desired.empty())
        parts.fact(DetailParts::tr("Engagement"),
                   QStringLiteral("%1 → %2").arg(shownText(person.current), shownText(person.desired)));
    addAssessment(parts, id);
}

} // namespace weft::gui
