// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// The `data-product-manifest.yml` of the Berlin open data mesh. A product is also known by the repositories that its
/// own files lie in; an input port finds its product by the repository of its `manifest_url`, else of its page, else
/// of its files, else by its id (formats.md, section 3.9).
class BerlinManifestImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "berlin"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
