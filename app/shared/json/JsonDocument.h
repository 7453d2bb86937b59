// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Instant.h"
#include "model/mesh/Mesh.h"
#include "model/mesh/Ref.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// Keys stay in the order in which they are put in.
using Json = nlohmann::ordered_json;

/// `document` as it is printed: indented by two, a line end behind it, numbers without locale, bytes that are no UTF-8
/// as U+FFFD. O(size).
[[nodiscard]] std::string jsonBytes(const Json& document);

/// The reference of a node, or null.
[[nodiscard]] Json jsonRef(const Mesh& mesh, NodeRef node);
template <class IdType> [[nodiscard]] Json jsonRef(const Mesh& mesh, std::optional<IdType> id)
{
    return id ? jsonRef(mesh, NodeRef(*id)) : Json(nullptr);
}

/// An array of references, in the order given.
[[nodiscard]] Json jsonRefs(const Mesh& mesh, const std::vector<NodeRef>& nodes);

/// ISO 8601, or null.
[[nodiscard]] Json jsonTime(const std::optional<Instant>& instant);

/// A number 0 … 1 with at most six decimals, so that a rounding in the last bit changes no byte; null when empty.
[[nodiscard]] Json jsonShare(std::optional<double> share);

/// `path:line`, or an empty text.
[[nodiscard]] std::string placeText(const Place& place);

} // namespace weft::app
