// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"
#include "model/mesh/Records.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// How a skeleton says what nobody stated: a custom property `weftInvented.FIELD` with the value that was put there,
/// since the standard requires one. The reader takes such a value for nothing, until somebody writes another.
namespace skeletonmark {
inline constexpr std::string_view Begin = "weftInvented.";
inline constexpr std::string_view Products = "weftSkeletons"; ///< an empty list of its own: there are none
inline constexpr std::string_view Status = "weftInvented.status";
inline constexpr std::string_view Property = "weftInvented.property"; ///< a custom property that stands for a field
inline constexpr std::string_view Port = "weftInvented.port";         ///< the name of a port that nobody stated
inline constexpr std::string_view Version = "weftInvented.version";   ///< of a port
inline constexpr std::string_view Contract = "weftInvented.contractId";
inline constexpr std::string_view Type = "weftType";         ///< of an input port, for which the standard has no field
inline constexpr std::string_view Provider = "weftProvider"; ///< id of the product that an input port reads
inline constexpr std::string_view ProviderPort = "weftProviderPort"; ///< its output port, where only one is read
} // namespace skeletonmark

/// Takes out of `product` what its marks say that nobody stated, and the marks.
void dropInvented(ProductRecord& product);

/// The same for a port that the fields of `node` gave. False when nobody stated the port at all; `provider` is then the
/// product that is read, or empty.
[[nodiscard]] bool dropInvented(const Node& node, PortRecord& port, std::string& provider);

} // namespace weft::importers
