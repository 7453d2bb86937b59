// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Data Product Specification 0.0.1 (datamesh-architecture), in all shapes that carried that number: id and name at
/// the top or in `info`, owner in `info` or as `owner.teamId`.
class DataProductImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "dataproduct"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
