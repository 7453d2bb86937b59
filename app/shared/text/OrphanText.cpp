// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/OrphanText.h"

#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class OrphanWords {
    Q_DECLARE_TR_FUNCTIONS(OrphanText)

public:
    static QString kind(OrphanKind kind)
    {
        switch (kind) {
        case OrphanKind::Isolated:
            return tr("Isolated product");
        case OrphanKind::NoConsumer:
            return tr("No consumer");
        case OrphanKind::NoProducer:
            return tr("No producer");
        case OrphanKind::NoOwner:
            return tr("No owner");
        case OrphanKind::NoDomain:
            return tr("No domain");
        case OrphanKind::UnboundInputPort:
            return tr("Unbound input port");
        case OrphanKind::UnusedOutputPort:
            return tr("Unused output port");
        case OrphanKind::UnusedContract:
            return tr("Unused contract");
        case OrphanKind::MissingContract:
            return tr("Missing contract");
        case OrphanKind::UnownedDataset:
            return tr("Unowned dataset");
        case OrphanKind::StaleDataset:
            return tr("Stale dataset");
        case OrphanKind::DeadJob:
            return tr("Dead job");
        }
        return {};
    }

    static QString pattern(OrphanKind kind, bool argument)
    {
        switch (kind) {
        case OrphanKind::Isolated:
            return tr("reads no product and is read by none");
        case OrphanKind::NoConsumer:
            return tr("no product reads from it");
        case OrphanKind::NoProducer:
            return tr("read as the output of another product, but nothing writes it");
        case OrphanKind::NoOwner:
            return argument ? tr("nobody with the role owner is in office; the team “%1” alone is no owner")
                            : tr("nobody with the role owner is in office");
        case OrphanKind::NoDomain:
            return tr("no manifest names its domain");
        case OrphanKind::UnboundInputPort:
            return argument ? tr("no output port and no dataset answers it; it wants “%1”")
                            : tr("no output port and no dataset answers it");
        case OrphanKind::UnusedOutputPort:
            return tr("no input port reads it");
        case OrphanKind::UnusedContract:
            return tr("no port names it");
        case OrphanKind::MissingContract:
            return argument ? tr("names contract “%1”, which no source holds") : tr("names no contract");
        case OrphanKind::UnownedDataset:
            return tr("observed, but it belongs to no product");
        case OrphanKind::StaleDataset:
            return tr("not seen for %1 days");
        case OrphanKind::DeadJob:
            return tr("writes nothing that anybody reads");
        }
        return {};
    }
};

} // namespace

QString orphanKindText(OrphanKind kind)
{
    return OrphanWords::kind(kind);
}

QString orphanText(const Orphan& orphan)
{
    QStringList shown;
    for (const std::string& argument : orphan.arguments)
        shown += visibleText(argument);
    return filled(OrphanWords::pattern(orphan.kind, !shown.isEmpty() && !shown.first().isEmpty()), shown);
}

} // namespace weft::app
