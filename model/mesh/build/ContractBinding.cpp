// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/ContractBinding.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

#include <algorithm>

namespace weft::build {

DatasetLookup::DatasetLookup(const DatasetIdentity& identity) : m_identity(identity)
{
    for (std::uint32_t i = 0; i < identity.datasets.size(); ++i) {
        const NamedDataset& dataset = identity.datasets[i];
        std::vector<LineageName> names = dataset.others;
        names.push_back(dataset.shown);
        for (const LineageName& name : names) {
            for (std::string& key : matchKeys(name))
                note(m_byKey, std::move(key), i);
            for (std::size_t parts = 1; parts <= 3; ++parts) {
                std::string key = lastParts(name.name, parts);
                if (key.empty())
                    continue;
                if (foldsCase(name.nameSpace))
                    note(m_byFoldedParts[parts - 1], lowerCase(key), i);
                note(m_byParts[parts - 1], std::move(key), i);
            }
        }
    }
}

void DatasetLookup::note(std::unordered_map<std::string, std::uint32_t>& index, std::string key, std::uint32_t dataset)
{
    const auto [found, isNew] = index.emplace(std::move(key), dataset);
    if (!isNew && found->second != dataset)
        found->second = Several;
}

std::uint32_t DatasetLookup::only(const std::unordered_map<std::string, std::uint32_t>& index, const std::string& key)
{
    const auto found = index.find(key);
    return found == index.end() || found->second == Several ? DatasetIdentity::Unknown : found->second;
}

BoundName DatasetLookup::byName(LineageName name, Binding exact) const
{
    if (const std::uint32_t found = m_identity.find(name); found != DatasetIdentity::Unknown)
        return {found, m_identity.datasets[found].shown == name ? exact : Binding::Alias};
    for (const std::string& key : matchKeys(name)) {
        if (const std::uint32_t found = only(m_byKey, key); found != DatasetIdentity::Unknown)
            return {found, exact};
    }
    return {};
}

BoundName DatasetLookup::byParts(std::string_view name, std::size_t least) const
{
    for (std::size_t parts = std::min<std::size_t>(3, partCount(name)); parts >= std::max<std::size_t>(1, least);
         --parts) {
        const std::string key = lastParts(name, parts);
        for (const std::uint32_t found :
             {only(m_byParts[parts - 1], key), only(m_byFoldedParts[parts - 1], lowerCase(key))}) {
            if (found != DatasetIdentity::Unknown)
                return {found, Binding::NameParts};
        }
    }
    return {};
}

std::uint32_t findOrAdd(DatasetIdentity& identity, LineageName name)
{
    if (const std::uint32_t found = identity.find(name); found != DatasetIdentity::Unknown)
        return found;
    const auto added = static_cast<std::uint32_t>(identity.datasets.size());
    identity.datasets.push_back({name, {}});
    identity.byName.emplace(name, added);
    return added;
}

namespace {

BoundObject bindObject(const ContractRecord& contract, const ContractObjectRecord& object, DatasetIdentity& identity,
                       const DatasetLookup& lookup)
{
    BoundObject bound;
    const auto take = [&](BoundName name) {
        const auto same = [&](const BoundName& known) { return known.dataset == name.dataset; };
        if (name.dataset != DatasetIdentity::Unknown && std::ranges::none_of(bound.datasets, same))
            bound.datasets.push_back(name);
    };
    for (const DatasetNameRecord& candidate : object.candidates)
        take(lookup.byName({candidate.nameSpace, candidate.name}, Binding::Server));
    if (!bound.datasets.empty())
        return bound;

    const std::string_view physical = object.physicalName.empty() ? object.name : object.physicalName;
    for (const DatasetNameRecord& candidate : object.candidates)
        take(lookup.byParts(candidate.name, std::min<std::size_t>(2, partCount(candidate.name))));
    if (bound.datasets.empty())
        take(lookup.byParts(physical, std::min<std::size_t>(2, partCount(physical))));
    if (!bound.datasets.empty())
        return bound;

    if (!object.candidates.empty()) {
        const DatasetNameRecord& name = object.candidates.front();
        bound.datasets.push_back({findOrAdd(identity, {name.nameSpace, name.name}), Binding::Server});
    } else {
        bound.datasets.push_back({findOrAdd(identity, {contract.id, physical}), Binding::None});
    }
    return bound;
}

} // namespace

std::vector<std::vector<BoundObject>> bindContracts(const std::vector<MergedRecord<ContractRecord>>& contracts,
                                                    DatasetIdentity& identity, const DatasetLookup& lookup)
{
    std::vector<std::vector<BoundObject>> bound(contracts.size());
    for (std::size_t i = 0; i < contracts.size(); ++i) {
        for (const ContractObjectRecord& object : contracts[i]->objects)
            bound[i].push_back(bindObject(contracts[i], object, identity, lookup));
    }
    return bound;
}

} // namespace weft::build
