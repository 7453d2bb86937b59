// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Entities of a Backstage software catalogue. Components and resources are products; an API is the contract between
/// the component that provides it (output port) and those that consume it (input ports); systems and domains are
/// domains, a system being part of its domain; groups and users are teams. `dependsOn` and `dependencyOf` are edges.
/// Other kinds hold nothing for the mesh, which is said.
class BackstageImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "backstage"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
