// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Ascii.h"
#include "model/base/HashIndex.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>

namespace weft::build {

/// Finds the columns of one dataset by name: the one of exactly that name, else the first that differs in case alone.
/// Holds row numbers; `nameOf(row)` gives their names. 20 to 40 bytes a column: there are two indexes a dataset.
class ColumnNames {
public:
    static constexpr std::uint32_t None = HashIndex::None;

    /// O(length) expected.
    template <class NameOf> [[nodiscard]] std::uint32_t find(std::string_view name, NameOf nameOf) const
    {
        const std::uint32_t exact =
            m_exact.find(exactHash(name), [&](std::uint32_t row) { return nameOf(row) == name; });
        return exact != None ? exact : findFolded(name, nameOf);
    }

    /// Adds a column whose exact name no other has.
    template <class NameOf> void add(std::uint32_t row, NameOf nameOf)
    {
        const std::string_view name = nameOf(row);
        m_exact.add(exactHash(name), row);
        if (findFolded(name, nameOf) == None)
            m_folded.add(foldedHash(name), row);
    }

private:
    template <class NameOf> [[nodiscard]] std::uint32_t findFolded(std::string_view name, NameOf nameOf) const
    {
        return m_folded.find(foldedHash(name), [&](std::uint32_t row) {
            return std::ranges::equal(std::string_view(nameOf(row)), name, {}, toLower, toLower);
        });
    }

    static std::uint64_t exactHash(std::string_view name) { return std::hash<std::string_view>()(name); }
    /// FNV-1a, of the name in lower case.
    static std::uint64_t foldedHash(std::string_view name)
    {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const char c : name)
            hash = (hash ^ static_cast<unsigned char>(toLower(c))) * 0x100000001B3U;
        return hash;
    }

    HashIndex m_exact;
    HashIndex m_folded; ///< the first of each spelling
};

} // namespace weft::build
