// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// DataHub metadata: change events (MCE: a snapshot with its aspects, in Avro's JSON) and change proposals (MCP: one
/// aspect of one entity). A record is one of them. Proposals that patch or delete are named and not read, since what
/// they change is not in the file.
class DataHubImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "datahub"; }
    /// Sure: `proposedSnapshot`, or `aspectName` beside `entityUrn` or `entityType`.
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
