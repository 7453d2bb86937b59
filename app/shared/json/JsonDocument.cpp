// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/JsonDocument.h"

#include <cmath>

namespace weft::app {

std::string jsonBytes(const Json& document)
{
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json jsonRef(const Mesh& mesh, NodeRef node)
{
    return refText(mesh, node);
}

Json jsonRefs(const Mesh& mesh, const std::vector<NodeRef>& nodes)
{
    Json list = Json::array();
    for (const NodeRef node : nodes)
        list.push_back(refText(mesh, node));
    return list;
}

Json jsonTime(const std::optional<Instant>& instant)
{
    return instant ? Json(instantText(*instant)) : Json(nullptr);
}

Json jsonShare(std::optional<double> share)
{
    if (!share || !std::isfinite(*share))
        return nullptr;
    return std::round(*share * 1e6) / 1e6;
}

std::string placeText(const Place& place)
{
    std::string text(place.path);
    if (!text.empty() && place.line != 0)
        text += ':' + std::to_string(place.line);
    return text;
}

} // namespace weft::app
