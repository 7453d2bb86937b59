// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/TrustText.h"

#include "app/shared/text/NumberText.h"

#include <QCoreApplication>

#include <string>

namespace weft::app {

namespace {

struct TrustTexts {
    Q_DECLARE_TR_FUNCTIONS(TrustText)

public:
    static QString month(int number)
    {
        switch (number) {
        case 1:
            return tr("Jan");
        case 2:
            return tr("Feb");
        case 3:
            return tr("Mar");
        case 4:
            return tr("Apr");
        case 5:
            return tr("May");
        case 6:
            return tr("Jun");
        case 7:
            return tr("Jul");
        case 8:
            return tr("Aug");
        case 9:
            return tr("Sep");
        case 10:
            return tr("Oct");
        case 11:
            return tr("Nov");
        default:
            return tr("Dec");
        }
    }
    static QString date(int day, const QString& monthName, const QString& year)
    {
        return tr("%1 %2 %3", "day, month, year").arg(day).arg(monthName, year);
    }
    static QString shown(const TrustLine& trust)
    {
        const QString n = countText(trust.shown);
        const QString m = countText(trust.total);
        switch (trust.level) {
        case Level::Domain:
            return tr("%1 of %2 domains shown").arg(n, m);
        case Level::Product:
            return tr("%1 of %2 products shown").arg(n, m);
        case Level::Dataset:
            return tr("%1 of %2 datasets shown").arg(n, m);
        case Level::Column:
            return tr("%1 of %2 columns shown").arg(n, m);
        }
        return {};
    }
    static QString refused(std::uint64_t count)
    {
        return count == 1 ? tr("1 record refused") : tr("%1 records refused").arg(countText(count));
    }
    static QString unresolved(std::uint64_t count)
    {
        return count == 1 ? tr("1 name unresolved") : tr("%1 names unresolved").arg(countText(count));
    }
    static QString leftToRight(const TrustLine& trust)
    {
        const QString forward = countText(trust.leftToRight);
        const QString all = countText(trust.edges);
        return trust.edges == 1 ? tr("%1 of 1 edge runs left to right").arg(forward)
                                : tr("%1 of %2 edges run left to right").arg(forward, all);
    }
    static QString cells(const TrustLine& trust)
    {
        const QString above = countText(trust.leftToRight);
        const QString all = countText(trust.edges);
        return trust.edges == 1 ? tr("%1 of 1 cell lies above the diagonal").arg(above)
                                : tr("%1 of %2 cells lie above the diagonal").arg(above, all);
    }
    static QString ribbons(const TrustLine& trust)
    {
        const QString edges = countText(trust.ribbonEdges);
        const QString lines = countText(trust.ribbonLines);
        return tr("%1 edges drawn as %2 ribbon lines").arg(edges, lines);
    }
    static QString observed(const std::optional<Instant>& until)
    {
        return until ? tr("observed until %1").arg(shortDate(*until)) : tr("nothing observed");
    }
    static QString compared(const TrustLine& trust)
    {
        return tr("since %1: %2 new, %3 gone")
            .arg(shortDate(*trust.comparedTo), countText(trust.added), countText(trust.removed));
    }
};

} // namespace

QString shortDate(Instant instant)
{
    const std::string iso = dateText(instant);
    return TrustTexts::date(std::stoi(iso.substr(8, 2)), TrustTexts::month(std::stoi(iso.substr(5, 2))),
                            QString::fromStdString(iso.substr(0, 4)));
}

QStringList trustParts(const TrustLine& trust)
{
    QStringList parts{TrustTexts::shown(trust)};
    if (trust.refused > 0)
        parts << TrustTexts::refused(trust.refused);
    if (trust.unresolved > 0)
        parts << TrustTexts::unresolved(trust.unresolved);
    parts << TrustTexts::observed(trust.observedUntil);
    return parts;
}

QStringList drawingParts(const TrustLine& trust)
{
    QStringList parts;
    if (trust.edges > 0)
        parts << (trust.cells ? TrustTexts::cells(trust) : TrustTexts::leftToRight(trust));
    if (trust.ribbonLines > 0 && !trust.cells)
        parts << TrustTexts::ribbons(trust);
    return parts;
}

QString differenceText(const TrustLine& trust)
{
    return trust.comparedTo ? TrustTexts::compared(trust) : QString();
}

QString trustText(const TrustLine& trust)
{
    QStringList parts = trustParts(trust);
    if (trust.comparedTo)
        parts << differenceText(trust);
    return parts.join(QStringLiteral(" \u00B7 "));
}

} // namespace weft::app
