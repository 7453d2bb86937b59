// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/ImpactText.h"

#include "app/shared/text/FindingText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/TextArguments.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class ImpactWords {
    Q_DECLARE_TR_FUNCTIONS(ImpactText)

public:
    static QString reason(ImpactReason reason)
    {
        switch (reason) {
        case ImpactReason::ReadsDirectly:
            return tr("reads it directly");
        case ImpactReason::ReadsThrough:
            return tr("reads what is made from it");
        case ImpactReason::FiltersOrJoins:
            return tr("filters or joins by it");
        case ImpactReason::LosesOwner:
            return tr("reads a product that loses its only owner");
        case ImpactReason::OwnerChanges:
            return tr("reads a product whose owner changes");
        case ImpactReason::OwnerRemains:
            return tr("reads a product that keeps other owners");
        case ImpactReason::Feeds:
            return tr("feeds it: its reader changes");
        }
        return {};
    }

    static QString severity(ImpactSeverity severity)
    {
        switch (severity) {
        case ImpactSeverity::Breaking:
            return tr("breaking");
        case ImpactSeverity::Degraded:
            return tr("degraded");
        case ImpactSeverity::Notice:
            return tr("notice");
        }
        return {};
    }

    static QString raci(Raci raci)
    {
        switch (raci) {
        case Raci::Accountable:
            return tr("accountable");
        case Raci::Responsible:
            return tr("responsible");
        case Raci::Consulted:
            return tr("consulted");
        case Raci::Informed:
            return tr("informed");
        }
        return {};
    }

    static QString change(ChangeKind kind)
    {
        switch (kind) {
        case ChangeKind::OwnerLeaves:
            return tr("%1 leaves");
        case ChangeKind::OwnerHandsOver:
            return tr("%1 hands over to %2");
        case ChangeKind::ProductWithdrawn:
            return tr("%1 is withdrawn");
        case ChangeKind::ProductMoves:
            return tr("%1 moves to %2");
        case ChangeKind::PortChanges:
        case ChangeKind::DatasetChanges:
        case ChangeKind::ColumnChanges:
            return tr("%1 changes");
        }
        return {};
    }

    static QString summary(const Impact& impact)
    {
        const ImpactSummary& sum = impact.summary;
        const QString share = percentText(sum.share);
        switch (impact.level) {
        case Level::Domain:
        case Level::Product:
            return tr("%1 products in %2 domains with %3 owners are affected, up to %4 hops away (%5 of the mesh)")
                .arg(sum.products)
                .arg(sum.domains)
                .arg(sum.owners)
                .arg(sum.maxDistance)
                .arg(share);
        case Level::Dataset:
            return tr("%1 datasets of %2 products with %3 owners are affected, up to %4 hops away")
                .arg(sum.datasets)
                .arg(sum.products)
                .arg(sum.owners)
                .arg(sum.maxDistance);
        case Level::Column:
            return tr("%1 columns of %2 datasets and %3 products are affected, up to %4 hops away")
                .arg(sum.columns)
                .arg(sum.datasets)
                .arg(sum.products)
                .arg(sum.maxDistance);
        }
        return {};
    }
};

} // namespace

QString impactReasonText(ImpactReason reason)
{
    return ImpactWords::reason(reason);
}

QString impactSeverityText(ImpactSeverity severity)
{
    return ImpactWords::severity(severity);
}

QString raciText(Raci raci)
{
    return ImpactWords::raci(raci);
}

QString changeText(const Mesh& mesh, const Change& change)
{
    return filled(
        ImpactWords::change(change.kind),
        QStringList{referenceText(mesh, change.subject), change.to ? referenceText(mesh, *change.to) : QString()});
}

QString impactSummaryText(const Impact& impact)
{
    return ImpactWords::summary(impact);
}

} // namespace weft::app
