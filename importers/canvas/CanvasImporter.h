// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Data Product Canvas, Weft's own file: what a workshop writes on the canvas of one product, as YAML or JSON.
/// `resources/schemas/data-product-canvas.schema.json` is its form; `weft schema data-product-canvas` prints it.
/// Flows are edges between products; datasets stated for the whole product belong to each output port that names none.
class CanvasImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "canvas"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
