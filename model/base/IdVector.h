// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Id.h"

#include <cassert>
#include <span>
#include <utility>
#include <vector>

namespace weft {

/// A table whose rows are reached by one kind of id alone. Rows keep their place for ever; there is no removal.
template <class IdType, class Row> class IdVector {
public:
    IdVector() = default;
    explicit IdVector(std::vector<Row> rows) : m_rows(std::move(rows)) {}
    explicit IdVector(std::size_t size, const Row& row = Row()) : m_rows(size, row) {}

    [[nodiscard]] const Row& operator[](IdType id) const
    {
        assert(id.index() < m_rows.size());
        return m_rows[id.index()];
    }
    [[nodiscard]] Row& operator[](IdType id)
    {
        assert(id.index() < m_rows.size());
        return m_rows[id.index()];
    }

    IdType push(Row row)
    {
        m_rows.push_back(std::move(row));
        return IdType(m_rows.size() - 1);
    }

    /// Where the number of rows is known before: a table that grows takes up to three times its room.
    void reserve(std::size_t rows) { m_rows.reserve(rows); }

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] IdType idAt(std::size_t index) const { return IdType(index); }
    [[nodiscard]] std::span<const Row> rows() const { return m_rows; }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }
    [[nodiscard]] auto begin() { return m_rows.begin(); }
    [[nodiscard]] auto end() { return m_rows.end(); }

private:
    std::vector<Row> m_rows;
};

} // namespace weft
