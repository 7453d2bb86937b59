// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/StakeholderText.h"

#include "app/shared/text/NumberText.h"
#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

#include <set>

namespace weft::app {

namespace {

class StakeholderWords {
    Q_DECLARE_TR_FUNCTIONS(StakeholderText)

public:
    static QString quadrant(Quadrant quadrant)
    {
        switch (quadrant) {
        case Quadrant::ManageClosely:
            return tr("Manage closely");
        case Quadrant::KeepSatisfied:
            return tr("Keep satisfied");
        case Quadrant::KeepInformed:
            return tr("Keep informed");
        case Quadrant::Monitor:
            return tr("Monitor");
        case Quadrant::NotAssessed:
            return tr("Not assessed");
        }
        return {};
    }

    static QString registered(const Stakeholder& row, const Assessment& person)
    {
        return filled(tr("from the register: power %1, interest %2"),
                      QStringList{stated(row.powerText, person.power), stated(row.interestText, person.interest)});
    }

    static QString derived(const PowerInterest& people, const Assessment& person)
    {
        return filled(
            tr("derived: power %1 = √ of the share of the other products that his feed (%2); interest %3 = √ of "
               "the share that feeds his (%4); owns %5, reads %6 directly; high from power %7 and interest %8"),
            QStringList{decimalText(person.power.value_or(0)), percentText(part(person, PlacePart::ShareFed)),
                        decimalText(person.interest.value_or(0)), percentText(part(person, PlacePart::ShareRead)),
                        decimalText(part(person, PlacePart::ProductsOwned), 0),
                        decimalText(part(person, PlacePart::ProductsRead), 0), decimalText(people.powerThreshold),
                        decimalText(people.interestThreshold)});
    }

private:
    static QString stated(std::string_view written, std::optional<double> value)
    {
        if (!value)
            return written.empty() ? tr("not stated") : tr("not assessed (“%1”)").arg(visibleText(written));
        return tr("%1 (written “%2”)").arg(decimalText(*value), visibleText(written));
    }

    static double part(const Assessment& person, PlacePart wanted)
    {
        for (const PlacePartValue& value : person.why) {
            if (value.part == wanted)
                return value.value;
        }
        return 0;
    }
};

} // namespace

QString quadrantText(Quadrant quadrant)
{
    return StakeholderWords::quadrant(quadrant);
}

QString whyText(const Mesh& mesh, const PowerInterest& people, const Assessment& person)
{
    return person.stakeholder ? StakeholderWords::registered(mesh.stakeholders[person.stakeholder], person)
                              : StakeholderWords::derived(people, person);
}

std::string stakeholderDomain(const Mesh& mesh, const Assessment& person)
{
    if (person.stakeholder && !mesh.stakeholders[person.stakeholder].domainText.empty())
        return std::string(mesh.stakeholders[person.stakeholder].domainText);
    std::set<DomainId> domains;
    for (const ProductId product : person.ownProducts) {
        if (mesh.products[product].domain)
            domains.insert(mesh.products[product].domain);
    }
    std::string text;
    for (const DomainId domain : domains)
        text.append(text.empty() ? "" : ", ").append(mesh.domains[domain].name);
    return text;
}

} // namespace weft::app
