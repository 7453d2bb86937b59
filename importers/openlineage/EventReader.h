// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/json/JsonText.h"

#include <memory>

namespace weft::importers {

/// Reads OpenLineage events out of JSON text, fast: simdjson checks and walks the event, facets that were seen before
/// are known by the fingerprint of their bytes, and what simdjson refuses or what looks odd is read again with places
/// (`JsonCursor`, `OpenLineageImporter`). One per file and thread; it lives no longer than its context.
class EventReader {
public:
    explicit EventReader(ReadContext& context);
    ~EventReader();
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;

    /// Reads one value of the file. True when that settled it: kept, or refused with a diagnostic (no JSON, a broken
    /// event). False when it is well-formed and no OpenLineage event; then nothing was done with it.
    [[nodiscard]] bool read(const JsonText& json);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace weft::importers
