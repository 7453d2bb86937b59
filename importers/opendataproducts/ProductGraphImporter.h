// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Open Data Product Graph 1.0 (`kind: Graph`) of opendataproducts.org: products, domains and datasets that another
/// file describes, and the edges between them. A node whose `$ref` leads to a product below the source takes that
/// product's id. Nodes that are none of these three (use cases, KPIs …) hold nothing for the mesh; each type is noted
/// once. Edges of a type that says nothing of who reads whom (`relatedTo`) likewise.
class ProductGraphImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "odpg"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
