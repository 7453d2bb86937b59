// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/CsvTable.h"
#include "app/shared/session/MeshSession.h"

#include <string>

namespace weft::app {

/// The stakeholder register with everybody in it (users.md, D1), one row each: `stakeholder,name,role,organisation,
/// domain,power,interest,quadrant,current,desired,owns,source,why,email,category,raci,products,notes,
/// powerStated,interestStated`. `people`: those to list, `owns` and `products`: product ids joined by `;`,
/// `powerStated` and `interestStated`: as the register wrote them (`4`, `HIGH`). Read back as a register it gives the
/// same rows; those whose `source` is `derived` are told apart and derived again.
[[nodiscard]] std::string stakeholderCsv(const Mesh& mesh, const PowerInterest& people,
                                         CsvFormulas formulas = CsvFormulas::Guarded);

} // namespace weft::app
