// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"
#include "tests/support/Printers.h"

#include <QStringList>

namespace weft::tests {

inline QString nameText(const LineageName& name)
{
    return q(name.nameSpace) + QLatin1Char('#') + q(name.name);
}

/// An event a line, in the order of the log: `job < input > output{field=dataset.field SUBTYPE}`, `*` before what
/// counts as no event.
inline QStringList eventLines(const LineageLog& log)
{
    QStringList lines;
    for (const auto& event : log.events()) {
        QString line = QLatin1String(event.counted ? "" : "*");
        line += event.job == EventDataset::NotStated ? QStringLiteral("-") : nameText(log.jobs()[event.job]);
        for (const auto& use : log.inputs(event))
            line += QStringLiteral(" < ") + nameText(log.datasets()[use.dataset]);
        for (const auto& use : log.outputs(event)) {
            line += QStringLiteral(" > ") + nameText(log.datasets()[use.dataset]);
            if (use.columnLineage >= EventDataset::Deleted)
                continue;
            QStringList rows;
            for (const auto& row : log.columnLineage(use.columnLineage))
                rows +=
                    QStringLiteral("%1=%2.%3%4%5%6")
                        .arg(q(row.output), nameText(log.datasets()[row.dataset]), q(row.input),
                             q(row.subtype).isEmpty() ? QString() : QLatin1Char(' ') + q(row.subtype),
                             QLatin1String(row.direct ? "" : " indirect"), QLatin1String(row.masked ? " masked" : ""));
            line += QLatin1Char('{') + rows.join(QStringLiteral(", ")) + QLatin1Char('}');
        }
        lines += line;
    }
    return lines;
}

/// A fact a line: `name type table`.
inline QStringList factLines(const LineageLog& log)
{
    const char* const names[] = {"table-alias", "alias", "renamed",   "lifecycle",       "owner",
                                 "description", "type",  "job-owner", "job-description", "job-type"};
    QStringList lines;
    for (const auto& fact : log.facts()) {
        const bool job = fact.fact >= LineageFact::JobOwner;
        lines += nameText((job ? log.jobs() : log.datasets())[fact.subject]) + QLatin1Char(' ') +
                 QLatin1String(names[static_cast<int>(fact.fact)]) + QLatin1Char(' ') +
                 (fact.other == EventDataset::NotStated ? q(fact.text) : nameText(log.datasets()[fact.other]));
    }
    return lines;
}

/// The columns that the log has of a dataset, as `name:type`; of several schemas the last.
inline QStringList columnLines(const LineageLog& log, const char* name)
{
    QStringList lines;
    for (const auto& event : log.events()) {
        for (const auto& use : log.outputs(event)) {
            if (log.datasets()[use.dataset].name != name || use.schema >= EventDataset::Deleted)
                continue;
            lines.clear();
            for (const SchemaField& field : log.schema(use.schema))
                lines += q(field.name) + QLatin1Char(':') + q(field.type);
        }
    }
    return lines;
}

} // namespace weft::tests
