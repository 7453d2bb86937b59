// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dbt/DbtArtefact.h"
#include "importers/json/JsonEntries.h"

#include <cstddef>
#include <stop_token>
#include <string_view>

namespace weft::importers {

/// Whether a file that begins so is a dbt artefact: its first key is one that artefacts begin with, and a mark of
/// theirs follows. O(length).
[[nodiscard]] bool beginsDbtArtefact(std::string_view firstBytes);

/// Reads a dbt artefact from a stream, entry by entry: memory is bounded by what is kept of the nodes and by the
/// longest entry, not by the SQL and the macros.
class DbtStream {
public:
    DbtStream(ByteStream& stream, ReadContext& context, std::stop_token stop = {});

    /// Reads some thousand entries; false when all is read (or stopped) and everything is in the records.
    [[nodiscard]] bool step();

private:
    void take(const JsonEntry& entry);
    void takeMember(const JsonEntry& entry);

    ReadContext& m_context;
    std::stop_token m_stop;
    JsonEntries m_entries;
    DbtArtefact m_artefact;
};

} // namespace weft::importers
