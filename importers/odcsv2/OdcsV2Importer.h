// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Whether a root has keys that the contracts of version 2 have and those of version 3 have not.
[[nodiscard]] bool hasOdcsV2Shape(const Node& root);

/// Bitol's Open Data Contract Standard, v2.2: `uuid`, `datasetDomain`, `quantumName` (the product), `dataset[]` with
/// `columns[]`, `stakeholders` (the owners). Shares its name with version 3: one standard to the user.
class OdcsV2Importer final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "odcs"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
