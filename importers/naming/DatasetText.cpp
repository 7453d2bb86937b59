// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/DatasetText.h"

#include "model/mesh/Ref.h"

#include <string>

namespace weft::importers {

std::optional<DatasetNameRecord> splitAddress(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos || scheme == 0)
        return std::nullopt;
    const std::size_t slash = address.find('/', scheme + 3);
    if (slash == std::string_view::npos)
        return std::nullopt;
    std::string_view name = address.substr(slash);
    while (!name.empty() && name.front() == '/')
        name.remove_prefix(1);
    while (!name.empty() && name.back() == '/')
        name.remove_suffix(1);
    if (name.empty())
        return std::nullopt;
    return DatasetNameRecord{std::string(address.substr(0, slash)), std::string(name)};
}

std::optional<DatasetNameRecord> readDatasetName(std::string_view text)
{
    constexpr std::string_view Reference = "dataset:";
    const bool isReference = text.substr(0, Reference.size()) == Reference;
    if (isReference)
        text.remove_prefix(Reference.size());
    if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
        const std::string_view nameSpace = text.substr(0, hash);
        const std::string_view name = text.substr(hash + 1);
        if (nameSpace.empty() || name.empty())
            return std::nullopt;
        if (isReference)
            return DatasetNameRecord{decodeRefPart(nameSpace), decodeRefPart(name)};
        return DatasetNameRecord{std::string(nameSpace), std::string(name)};
    }
    constexpr std::string_view BigQuery = "bigquery:";
    if (text.substr(0, BigQuery.size()) == BigQuery && text.find("//") == std::string_view::npos &&
        text.size() > BigQuery.size())
        return DatasetNameRecord{"bigquery", std::string(text.substr(BigQuery.size()))};
    return splitAddress(text);
}

} // namespace weft::importers
