// SPDX-License-Identifier: Apache-2.0
#include "importers/contract/ContractDetail.h"

#include <cstddef>

namespace weft::importers {

namespace {

constexpr std::size_t ColumnsListed = 12;

} // namespace

std::string contractDetail(const ContractRecord& contract)
{
    std::string detail = contract.name;
    if (!contract.version.empty())
        detail += (detail.empty() ? "" : " ") + contract.version;
    std::size_t listed = 0;
    for (const ContractObjectRecord& object : contract.objects) {
        detail += (detail.empty() ? "" : "; ") + object.name + " (";
        for (std::size_t i = 0; i < object.columns.size() && listed < ColumnsListed; ++i, ++listed)
            detail += (i == 0 ? "" : ", ") + object.columns[i].name;
        detail += listed == ColumnsListed ? ", …)" : ")";
        if (listed == ColumnsListed)
            break;
    }
    return detail;
}

} // namespace weft::importers
