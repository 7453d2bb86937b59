// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"
#include "model/mesh/build/Assembly.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::build {

/// The columns of one dataset while schema, contracts and column lineage are put together. A name that differs from
/// a known one in case alone is that column, since contracts and events seldom agree on case (formats.md, section 4),
/// unless the dataset itself has both spellings.
class ColumnDrafts {
public:
    /// The column of that name; made (as the last one) when there is none.
    Column& findOrAdd(Assembly& assembly, std::string_view name);
    /// The column of exactly that name, as the events' schema has it.
    Column& addExact(Assembly& assembly, std::string_view name);
    /// Index of the column of that name, or -1.
    [[nodiscard]] std::int32_t find(std::string_view name) const;

    [[nodiscard]] std::vector<Column>& rows() { return m_rows; }
    [[nodiscard]] const std::vector<Column>& rows() const { return m_rows; }

private:
    std::vector<Column> m_rows;
    std::unordered_map<std::string_view, std::int32_t> m_exact;
    std::unordered_map<std::string, std::int32_t> m_folded; ///< first of each spelling
};

} // namespace weft::build
