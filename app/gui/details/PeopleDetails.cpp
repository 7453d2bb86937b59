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
    return value ? QLocale().toString(*value, 'f', 2) : Parts::tr("not assessed");
}

void addAssessment(const Parts& parts, NodeRef node)
{
    const auto& people = parts.open.people.people;
    const auto found = std::find_if(people.begin(), people.end(), [node](const Assessment& person) {
        return (person.stakeholder && NodeRef(person.stakeholder) == node) || (person.owner && NodeRef(person.owner) == node);
    });
    if (found == people.end())
        return;
    parts.fact(Parts::tr("Quadrant"), app::quadrantText(found->quadrant));
    parts.fact(Parts::tr("Power"), share(found->power));
    parts.fact(Parts::tr("Interest"), share(found->interest));
    parts.nodes(Parts::tr("Territory"), found->ownProducts.empty() ? found->products : found->ownProducts);
}

} // namespace

void describeOwner(const DetailParts& parts, OwnerId id)
{
    const Owner& owner = parts.mesh().owners[id];
    parts.details.kind = owner.kind == OwnerKind::Team ? Parts::tr("Team") : Parts::tr("Owner");
    parts.fact(Parts::tr("E-mail"), owner.email);
    addAssessment(parts, id);
    parts.nodes(Parts::tr("Owns"), owner.products);
}

void describeStakeholder(const DetailParts& parts, StakeholderId id)
{
    const Stakeholder& person = parts.mesh().stakeholders[id];
    parts.details.description = shownText(person.notes);
    parts.fact(Parts::tr("Role"), person.role);
    parts.fact(Parts::tr("Organisation"), person.organisation);
    parts.fact(Parts::tr("Domain"), person.domainText);
    parts.fact(Parts::tr("Category"), person.category);
    parts.fact(Parts::tr("E-mail"), person.email);
    if (!person.current.empty() || !person.desired.empty())
        parts.fact(Parts::tr("Engagement"), QStringLiteral("%1 → %2").arg(shownText(person.current), shownText(person.desired)));
    addAssessment(parts, id);
}

} // namespace weft::gui
