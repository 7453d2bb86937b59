// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtManifest.h"

#include "importers/dbt/DbtNaming.h"

#include <set>

namespace weft::importers {

void DbtManifest::index()
{
    const std::string nameSpace = dbtNamespace(adapter);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        byId.emplace(nodes[i].id, i);
        nodes[i].dataset.name = dbtTableName(nodes[i]);
        if (!nodes[i].dataset.name.empty())
            nodes[i].dataset.nameSpace = nameSpace;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].otherId.empty())
            byId.emplace(nodes[i].otherId, i);
    }
}

const DbtNode* DbtManifest::find(std::string_view id) const
{
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : &nodes[found->second];
}

std::vector<const DbtNode*> DbtManifest::readBy(const DbtNode& node, std::vector<std::string_view>& missing) const
{
    std::vector<const DbtNode*> result;
    std::set<std::string_view> seen;
    std::vector<std::string_view> open(node.parents.rbegin(), node.parents.rend());
    while (!open.empty()) {
        const std::string_view id = open.back();
        open.pop_back();
        if (!seen.insert(id).second)
            continue;
        const DbtNode* parent = find(id);
        if (!parent)
            missing.push_back(id);
        else if (parent->isPassage())
            open.insert(open.end(), parent->parents.rbegin(), parent->parents.rend());
        else if (!parent->dataset.name.empty())
            result.push_back(parent);
    }
    return result;
}

std::string DbtManifest::productOf(const DbtNode& node)
{
    return node.group.empty() ? node.package : node.package + '.' + node.group;
}

} // namespace weft::importers
