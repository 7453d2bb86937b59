// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/DomainNames.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

namespace weft::build {

DomainNames::DomainNames(const std::vector<DomainRecord>& records)
{
    for (const DomainRecord& record : records) {
        const std::string name = lowerCase(domainName(record));
        const std::string other = lowerCase(trimmed(record.otherName));
        if (name.empty())
            continue;
        m_names.insert(name);
        if (other.empty() || other == name)
            continue;
        const auto [found, isNew] = m_otherNames.emplace(other, name);
        if (!isNew && found->second != name)
            found->second.clear();
    }
}

std::string DomainNames::key(std::string_view text) const
{
    std::string key = lowerCase(trimmed(text));
    if (m_names.contains(key))
        return key;
    const auto other = m_otherNames.find(key);
    return other == m_otherNames.end() || other->second.empty() ? key : other->second;
}

bool DomainNames::isName(std::string_view text) const
{
    return key(text) == lowerCase(trimmed(text));
}

std::string_view domainName(const DomainRecord& record)
{
    const std::string_view name = trimmed(record.name);
    return name.empty() ? trimmed(record.otherName) : name;
}

} // namespace weft::build
