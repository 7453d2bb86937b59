// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/TextImporter.h"

namespace weft::importers {

/// Reads a table of edges: a column for each end under one of the usual names (from, source, provider, upstream … and
/// to, target, consumer, downstream …), others for the kind of edge or of its ends, their names and domains. A row is
/// an edge; with only one end it is a node. Our own tables of pictures (`row,kind,reference,…`) are read back as well.
class EdgeListImporter final : public TextImporter {
public:
    [[nodiscard]] std::string_view format() const override { return "edge-list"; }
    /// Sure for a table whose first line names both ends.
    [[nodiscard]] Match matches(std::string_view firstBytes) const override;
    bool read(std::string_view text, ReadContext& context, std::stop_token stop) const override;
};

} // namespace weft::importers
