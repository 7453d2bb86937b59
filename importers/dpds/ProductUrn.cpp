// SPDX-License-Identifier: Apache-2.0
#include "importers/dpds/ProductUrn.h"

#include <algorithm>
#include <vector>

namespace weft::importers {

namespace {

std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> result;
    while (true) {
        const std::size_t end = std::min(text.find(':'), text.size());
        result.push_back(text.substr(0, end));
        if (end == text.size())
            return result;
        text.remove_prefix(end + 1);
    }
}

} // namespace

std::optional<ProductUrn> readProductUrn(std::string_view text)
{
    const std::vector<std::string_view> names = parts(text);
    const auto kind = std::ranges::find(names, std::string_view("dataproducts"));
    if (names.front() != "urn" || names.end() - kind < 2 || kind - names.begin() < 2 || kind[1].empty())
        return std::nullopt;
    ProductUrn urn;
    for (auto name = names.begin(); name != kind + 2; ++name)
        urn.product += (urn.product.empty() ? "" : ":") + std::string(*name);
    auto next = kind + 2;
    if (next != names.end() && !majorNumber(*next).empty())
        urn.major = majorNumber(*next++);
    if (names.end() - next >= 2 && *next == "outputports")
        urn.port = next[1];
    return urn;
}

std::string majorNumber(std::string_view version)
{
    if (version.starts_with('v') || version.starts_with('V'))
        version.remove_prefix(1);
    return std::string(version.substr(0, std::min(version.find_first_not_of("0123456789"), version.size())));
}

} // namespace weft::importers
