// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/TextImporter.h"

namespace weft::importers {

/// Reads GraphML: our own, and what yEd, NetworkX, Gephi and others write. Attributes are the `data` of nodes and edges
/// under the names that their `key` gives them (with its default); yEd's labels inside shapes count as `label`. A node
/// that holds a graph is a box around its nodes. Document type declarations and entities are refused with the file;
/// a document that breaks keeps the nodes and edges read before. Source: graphml.graphdrawing.org, GraphML 1.0.
class GraphmlImporter final : public TextImporter {
public:
    [[nodiscard]] std::string_view format() const override { return "graphml"; }
    /// Sure for a root `graphml`; Perhaps for other XML, so that it is called by its name.
    [[nodiscard]] Match matches(std::string_view firstBytes) const override;
    bool read(std::string_view text, ReadContext& context, std::stop_token stop) const override;
};

} // namespace weft::importers
