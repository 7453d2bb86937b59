// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Arena.h"
#include "model/base/HashIndex.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The identifiers of runs, each once, numbered in the order of their first mention. A log has two events a run, so
/// their room counts: UUIDs as the specification writes them (lower case, RFC 9562, section 4) take 16 bytes; whatever
/// else a producer writes is kept as text. Not thread-safe.
class RunIds {
public:
    /// The number of that run. O(length) expected.
    std::uint32_t add(std::string_view id);

    /// Drops what finds the known ones: from now on nothing may be added.
    void endAdding() { m_index = {}; }

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    /// As it was given.
    [[nodiscard]] std::string text(std::uint32_t run) const;

private:
    /// The 16 bytes of a UUID, or in the first number an index into `m_texts`.
    using Row = std::array<std::uint64_t, 2>;

    static std::optional<Row> packed(std::string_view id);

    Arena m_arena;
    std::vector<std::string_view> m_texts;
    std::vector<Row> m_rows;
    std::vector<bool> m_isText;
    HashIndex m_index;
};

} // namespace weft
