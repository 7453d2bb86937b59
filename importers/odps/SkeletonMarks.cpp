// SPDX-License-Identifier: Apache-2.0
#include "importers/odps/SkeletonMarks.h"

#include "importers/manifest/ManifestFields.h"

#include <algorithm>

namespace weft::importers {

namespace {

/// The value of a port's mark; empty without one.
std::string_view markOf(const Node& node, std::string_view name)
{
    const Node* list = node.find("customProperties");
    if (!list || !list->isSequence())
        return {};
    for (const Node* item : list->children) {
        if (item->isMapping() && scalarField(*item, "property") == name)
            return scalarField(*item, "value");
    }
    return {};
}

void clearIf(std::string& field, std::string_view invented)
{
    if (!invented.empty() && field == invented)
        field.clear();
}

} // namespace

void dropInvented(ProductRecord& product)
{
    std::vector<PropertyRecord>& properties = product.properties;
    const std::vector<PropertyRecord> all = properties;
    for (const PropertyRecord& mark : all) {
        if (mark.name == skeletonmark::Status)
            clearIf(product.status, mark.value);
        if (mark.name != skeletonmark::Property)
            continue;
        const auto stands = std::ranges::find(properties, mark.value, &PropertyRecord::name);
        if (stands != properties.end())
            properties.erase(stands);
    }
    std::erase_if(properties, [](const PropertyRecord& row) { return row.name.starts_with(skeletonmark::Begin); });
}

bool dropInvented(const Node& node, PortRecord& port, std::string& provider)
{
    clearIf(port.version, markOf(node, skeletonmark::Version));
    if (port.type.empty())
        port.type = markOf(node, skeletonmark::Type);
    const std::string_view contract = markOf(node, skeletonmark::Contract);
    const bool unchanged = port.contractId == contract;
    const std::string_view name = markOf(node, skeletonmark::Port);
    if (!name.empty() && port.name == name && unchanged) {
        provider = markOf(node, skeletonmark::Provider);
        return false;
    }
    if (!contract.empty() && unchanged) {
        port.contractId.clear();
        port.provider = markOf(node, skeletonmark::Provider);
        port.providerPort = markOf(node, skeletonmark::ProviderPort);
    }
    return true;
}

} // namespace weft::importers
