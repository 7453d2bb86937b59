// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace weft {

/// The index of a row in one table of the mesh. Ids of different tables do not convert into each other and there is
/// no arithmetic on them; `IdVector` is the only thing that takes them as an index.
template <class Tag> class Id {
public:
    constexpr Id() = default; ///< the null id: no row
    constexpr explicit Id(std::uint32_t value) : m_value(value) {}
    constexpr explicit Id(std::size_t value) : m_value(static_cast<std::uint32_t>(value)) {}

    [[nodiscard]] constexpr bool isNull() const { return m_value == Null; }
    [[nodiscard]] constexpr explicit operator bool() const { return m_value != Null; }
    [[nodiscard]] constexpr std::size_t index() const { return m_value; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    static constexpr std::uint32_t Null = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t m_value = Null;
};

using DomainId = Id<struct DomainTag>;
using OwnerId = Id<struct OwnerTag>;
using ProductId = Id<struct ProductTag>;
using PortId = Id<struct PortTag>;
using ContractId = Id<struct ContractTag>;
using DatasetId = Id<struct DatasetTag>;
using JobId = Id<struct JobTag>;
using ColumnId = Id<struct ColumnTag>;
using StakeholderId = Id<struct StakeholderTag>;

} // namespace weft

template <class Tag> struct std::hash<weft::Id<Tag>> {
    std::size_t operator()(weft::Id<Tag> id) const noexcept { return std::hash<std::size_t>()(id.index()); }
};
