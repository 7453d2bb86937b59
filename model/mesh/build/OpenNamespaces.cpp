// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/OpenNamespaces.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

#include <map>
#include <string>

namespace weft::build {

namespace {

/// Scheme and name as names are compared.
struct OpenKey {
    std::string scheme;
    std::string name;
};

OpenKey openKey(LineageName name)
{
    const std::string whole =
        isOpenNamespace(name.nameSpace) ? std::string(name.nameSpace) + "?" : std::string(name.nameSpace);
    // scheme, host and name, a line each
    const std::string key = matchKeys({whole, name.name}).front();
    return {key.substr(0, key.find('\n')), key.substr(key.rfind('\n') + 1)};
}

class Candidates {
public:
    explicit Candidates(const std::function<std::uint32_t(std::uint32_t)>& datasetOf) : m_datasetOf(datasetOf) {}

    void add(const std::string& key, std::uint32_t name) { m_names[key].push_back(name); }

    /// The first of the names under `key`, if all are one dataset.
    [[nodiscard]] const std::uint32_t* only(const std::string& key) const
    {
        const auto found = m_names.find(key);
        if (found == m_names.end())
            return nullptr;
        for (const std::uint32_t name : found->second) {
            if (m_datasetOf(name) != m_datasetOf(found->second.front()))
                return nullptr;
        }
        return &found->second.front();
    }

private:
    const std::function<std::uint32_t(std::uint32_t)>& m_datasetOf;
    std::map<std::string, std::vector<std::uint32_t>> m_names;
};

} // namespace

bool isOpenNamespace(std::string_view nameSpace)
{
    return nameSpace.ends_with("://") && nameSpace.size() > 3;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>>
closeNamespaces(std::span<const LineageName> names, const std::function<std::uint32_t(std::uint32_t)>& datasetOf)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    bool any = false;
    for (const LineageName& name : names)
        any = any || isOpenNamespace(name.nameSpace);
    if (!any)
        return pairs;
    Candidates ofScheme(datasetOf);
    Candidates ofAny(datasetOf);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const OpenKey key = openKey(names[i]);
        if (!isOpenNamespace(names[i].nameSpace))
            ofScheme.add(key.scheme + '\n' + key.name, i);
    }
    // What joins a closed name must not hide from `dbt://` that the two are one.
    std::vector<std::uint32_t> joined(names.size());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        joined[i] = i;
        if (!isOpenNamespace(names[i].nameSpace) || names[i].nameSpace == AnyStore)
            continue;
        const OpenKey key = openKey(names[i]);
        if (const std::uint32_t* other = ofScheme.only(key.scheme + '\n' + key.name)) {
            pairs.emplace_back(i, *other);
            joined[i] = *other;
        }
    }
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (names[i].nameSpace != AnyStore)
            ofAny.add(lowerCase(openKey(names[i]).name), joined[i]);
    }
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (names[i].nameSpace != AnyStore)
            continue;
        if (const std::uint32_t* other = ofAny.only(lowerCase(openKey(names[i]).name)))
            pairs.emplace_back(i, *other);
    }
    return pairs;
}

} // namespace weft::build
