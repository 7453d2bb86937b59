// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/OrphansJson.h"

#include "app/shared/text/OrphanText.h"

namespace weft::app {

Json orphansJson(const Mesh& mesh, const std::vector<Orphan>& orphans)
{
    Json list = Json::array();
    for (const Orphan& orphan : orphans) {
        list.push_back({{"node", jsonRef(mesh, orphan.node)},
                        {"kind", orphanKindName(orphan.kind)},
                        {"detail", orphanText(orphan).toStdString()},
                        {"since", jsonTime(orphan.since)}});
    }
    return {{"orphans", std::move(list)}};
}

} // namespace weft::app
