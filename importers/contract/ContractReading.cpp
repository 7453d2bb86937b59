// SPDX-License-Identifier: Apache-2.0
#include "importers/contract/ContractReading.h"

#include "model/mesh/Ref.h"

#include <cstddef>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t ColumnsListed = 12;

/// Name, version, tables and the first columns.
std::string detailOf(const ContractRecord& contract)
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

} // namespace

ContractRecord beginContract(RecordReading& record, FieldReader& fields, const Node& root, std::string_view idKey,
                             std::string_view format)
{
    ContractRecord contract;
    contract.id = fields.requiredText(idKey, Severity::Error);
    if (!contract.id.empty())
        record.name = "contract:" + encodeRefPart(contract.id);
    contract.place = record.context.place(root);
    contract.format = format;
    return contract;
}

void keepContract(RecordReading& record, const Node& root, ContractRecord contract)
{
    ReadContext& context = record.context;
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    context.keep(record.name, root.line, root.column, contract.version, context.kept ? detailOf(contract) : "");
    context.records.contracts.push_back(std::move(contract));
}

} // namespace weft::importers
