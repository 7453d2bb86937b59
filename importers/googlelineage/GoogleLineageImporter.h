// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Google's Data Lineage API: processes, runs, lineage events and links, alone or in the lists of the API, in the
/// spelling of its REST interface (`displayName`) or of its clients (`display_name`). A process is a job; lineage
/// events name theirs by id, so that they find its name in any file.
class GoogleLineageImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "google-lineage"; }
    /// Sure: a link's `source` and `target` with fully qualified names, `links` of these, or a resource name of a
    /// process or run.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
