// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// OpenLineage RunEvent, JobEvent and DatasetEvent, of any version. Reads nodes and names every fault with its place;
/// `EventReader` is the fast way for JSON text, and falls back on this one.
class OpenLineageImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "openlineage"; }
    /// Sure: `run`, `job` or `dataset` beside an `eventTime` or the `schemaURL` of OpenLineage. Perhaps: parts of an
    /// event without them. Bare facets are no events.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
