// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Agile Lab's (Witboost's) Data Product Specification. Output ports are components; input ports are implied by what
/// components depend on outside the product. The schema of a port becomes a contract of the component's id.
class AgileLabImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "agilelab"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
