// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Apache Atlas, version 2: entities alone, with their `referredEntities`, in lists, and the messages of its hooks
/// (version 1 too). Processes are jobs; tables, topics and paths datasets; column lineage belongs to its process. Data
/// bases, storage descriptions and executions hold nothing for a mesh. A record is one entity that does.
class AtlasImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "atlas"; }
    /// Sure: `typeName` beside `attributes` (or `values`), `entity` or `entities` of such, `referredEntities`, or a
    /// hook's `type`.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
