// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/ColumnDrafts.h"

#include <utility>

namespace weft::build {

std::uint32_t ColumnDrafts::find(std::string_view name) const
{
    return m_names.find(name, [this](std::uint32_t row) { return m_rows[row].name; });
}

Column& ColumnDrafts::add(Assembly& assembly, std::string_view name)
{
    Column column;
    column.name = assembly.keep(name);
    m_rows.push_back(column);
    m_names.add(static_cast<std::uint32_t>(m_rows.size() - 1), [this](std::uint32_t row) { return m_rows[row].name; });
    return m_rows.back();
}

Column& ColumnDrafts::addExact(Assembly& assembly, std::string_view name)
{
    const std::uint32_t known = find(name);
    return known != ColumnNames::None && m_rows[known].name == name ? m_rows[known] : add(assembly, name);
}

std::vector<Column> ColumnDrafts::takeRows()
{
    m_names = {};
    return std::exchange(m_rows, {});
}

Column& ColumnDrafts::findOrAdd(Assembly& assembly, std::string_view name)
{
    const std::uint32_t known = find(name);
    return known != ColumnNames::None ? m_rows[known] : add(assembly, name);
}

} // namespace weft::build
