// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/ColumnNames.h"

#include <cstdint>
#include <string_view>
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

    [[nodiscard]] const std::vector<Column>& rows() const { return m_rows; }
    /// The columns in the order in which they were added, and all that was needed to find them goes.
    [[nodiscard]] std::vector<Column> takeRows();

private:
    [[nodiscard]] std::uint32_t find(std::string_view name) const;
    Column& add(Assembly& assembly, std::string_view name);

    std::vector<Column> m_rows;
    ColumnNames m_names;
};

} // namespace weft::build
