// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/PathsJson.h"

namespace weft::app {

Json pathsJson(const Mesh& mesh, const Paths& paths)
{
    Json list = Json::array();
    for (const std::vector<NodeRef>& path : paths.paths)
        list.push_back(jsonRefs(mesh, path));
    const std::size_t count = list.size();
    return {{"paths", std::move(list)}, {"count", count}, {"truncated", paths.truncated}};
}

} // namespace weft::app
