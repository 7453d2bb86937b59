// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/json/JsonPass.h"
#include "importers/openlineage/FacetReader.h"
#include "model/mesh/LineageLog.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::importers {

/// JSON values as they stood last time at some place of an event: the `schema` of that dataset, the `sql` of that job.
/// Events of a job differ little, so most of the next one is the same bytes, and hashing them is all the reading that
/// they need. Of the values only length and fingerprint are kept: 40 bytes each, 5 MiB at most; when it is full, all is
/// forgotten. One per reader.
class KnownValues {
public:
    struct Value {
        std::uint64_t place = 0;
        Fingerprint print;
        std::uint32_t size = 0; ///< in bytes; 0: an empty slot
        std::uint32_t levels = 0;
        std::uint32_t meaning = 0; ///< what the reader made of it; of facets that are read alone
        FacetKind kind = FacetKind::None;
        bool compact = true;
    };

    /// Passes what comes next if it is the object or array that stood at `place` last; what it was, else null (then
    /// nothing was passed). Valid until `remember`. O(length of the value).
    [[nodiscard]] const Value* pass(JsonPass& pass, std::uint64_t place) const;

    /// `value` is an object or array.
    void remember(std::uint64_t place, const PassedJson& value, FacetKind kind = FacetKind::None,
                  std::uint32_t meaning = 0);

    void clear();

private:
    [[nodiscard]] std::size_t slotOf(std::uint64_t place) const;
    void grow();

    std::vector<Value> m_slots; ///< open addressing, at most half full; a power of two
    std::size_t m_count = 0;
};

} // namespace weft::importers
