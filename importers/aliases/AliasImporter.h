// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Our own file of names that are one dataset (`--aliases FILE`, or `aliases.yaml` in a source directory):
///
///     aliases:
///       - name: "postgres://dwh:5432#dwh.mart.orders"     # the name to show
///         aliases:
///           - "s3://lake#mart/orders"
///           - "dataset:databricks://host#mart.orders"     # a reference as weft prints it will do as well
///
/// One record an entry; an entry that names no dataset is refused with its place, and the others stay.
class AliasImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "aliases"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
