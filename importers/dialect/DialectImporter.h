// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Data products in a dialect of one company: `kind: DataProduct` with an `apiVersion` of its own, flat or as
/// `metadata` and `spec`. What is called as in the known formats is read; what is left out is named in a note.
class DialectImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "dialect"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
