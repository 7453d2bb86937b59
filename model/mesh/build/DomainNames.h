// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weft::build {

/// Which domain a text means: names and ids without case and blanks around them (formats.md, section 1).
class DomainNames {
public:
    DomainNames() = default;
    /// O(n log n).
    explicit DomainNames(const std::vector<DomainRecord>& records);

    /// What a domain is known by here: its name in lower case. `text` may be the name, or the id under which one record
    /// describes it; else it is a name that only it says. Empty for a blank text.
    [[nodiscard]] std::string key(std::string_view text) const;

    /// True when `text` is a name, not the id of a domain of another name.
    [[nodiscard]] bool isName(std::string_view text) const;

private:
    std::set<std::string> m_names;
    std::map<std::string, std::string> m_otherNames; ///< to keys; an empty key: several domains say so
};

/// The name of a described domain: its id where it has none.
[[nodiscard]] std::string_view domainName(const DomainRecord& record);

} // namespace weft::build
