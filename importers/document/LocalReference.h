// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"

#include <string_view>

namespace weft::importers {

/// Whether `reference` points into its own document: `#/…`.
[[nodiscard]] bool isLocalReference(std::string_view reference);

/// The node that a local reference (a JSON Pointer behind `#`, RFC 6901) points to, or null. Keys that hold a slash
/// themselves are found as well (`#/definitions/checkout/order_id`): the longest key that fits is taken. One step, not
/// a chain: what is found may be a reference again. O(length × keys).
[[nodiscard]] const Node* findLocal(const Node& root, std::string_view reference);

/// The text of `$ref` in a mapping; empty without one.
[[nodiscard]] std::string_view referenceOf(const Node& node);

} // namespace weft::importers
