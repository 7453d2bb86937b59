// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/TwinsJson.h"

namespace weft::app {

Json twinsJson(const Mesh& mesh, const std::vector<TwinGroup>& groups)
{
    Json list = Json::array();
    for (const TwinGroup& group : groups)
        list.push_back({{"nodes", jsonRefs(mesh, group.nodes)}, {"why", twinReasonName(group.why)}});
    return {{"twins", std::move(list)}};
}

} // namespace weft::app
