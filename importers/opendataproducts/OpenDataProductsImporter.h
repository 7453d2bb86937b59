// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Open Data Product Specification of opendataproducts.org, 3.x (`product.en`) and 4.x (`product.details.en`). English
/// is read, else the first language; the names and descriptions in others are kept as properties. `dataAccess` gives
/// the output ports, which all offer the product's contract. The format has no input ports; what a product recommends
/// is kept as a property, since recommending is not reading.
class OpenDataProductsImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "opendataproducts"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
