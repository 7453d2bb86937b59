// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/MeshBuilder.h"
#include "tests/support/Printers.h"
#include "tests/support/RecordsFromText.h"

#include <QString>
#include <QStringList>

#include <string>

namespace weft::tests {

/// The mesh of a world, and what was wrong with it.
inline BuiltMesh build(const std::string& world, const MeshOptions& options = {})
{
    NoProgress progress;
    return MeshBuilder::build(recordsFromText(world), options, progress);
}

/// `code(argument, argument)@line`, one a blank, in the order they are printed.
inline QString diagnosticsText(const BuiltMesh& built)
{
    QStringList rows;
    for (const Diagnostic& d : built.diagnostics.all()) {
        QStringList arguments;
        for (const std::string& argument : d.arguments)
            arguments += q(argument);
        rows += q(codeName(d.code)) + '(' + arguments.join(',') + ")@" + QString::number(d.line);
    }
    return rows.join(' ');
}

} // namespace weft::tests
