// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/ColumnDrafts.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

namespace weft::build {

std::int32_t ColumnDrafts::find(std::string_view name) const
{
    if (const auto exact = m_exact.find(name); exact != m_exact.end())
        return exact->second;
    const auto folded = m_folded.find(lowerCase(name));
    return folded == m_folded.end() ? -1 : folded->second;
}

Column& ColumnDrafts::addExact(Assembly& assembly, std::string_view name)
{
    if (const auto exact = m_exact.find(name); exact != m_exact.end())
        return m_rows[static_cast<std::size_t>(exact->second)];
    const auto index = static_cast<std::int32_t>(m_rows.size());
    Column column;
    column.name = assembly.keep(name);
    m_exact.emplace(column.name, index);
    m_folded.emplace(lowerCase(name), index);
    m_rows.push_back(column);
    return m_rows.back();
}

Column& ColumnDrafts::findOrAdd(Assembly& assembly, std::string_view name)
{
    const std::int32_t known = find(name);
    return known < 0 ? addExact(assembly, name) : m_rows[static_cast<std::size_t>(known)];
}

} // namespace weft::build
