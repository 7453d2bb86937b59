// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"
#include "model/mesh/Records.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Fills a product from the attributes of its node, whatever they are called; what has no field is kept as a property,
/// what is only look is dropped; what it says of contracts is left to `statedContracts`. O(attributes).
void fillProduct(const GraphNode& node, ProductRecord& product);

/// Whether a product's field is read from an attribute of that name, so that a property must not be called so.
[[nodiscard]] bool isProductField(std::string_view name);

/// What a text names that is a name or a reference of that kind (`domain:`), decoded. O(length).
[[nodiscard]] std::string nameOf(std::string_view text, std::string_view kind);

/// The attribute with one of these plain names (`plainName`), the first of them before the second; empty when none is.
[[nodiscard]] std::string_view attributeOf(const std::vector<PropertyRecord>& attributes,
                                           std::initializer_list<std::string_view> names);

/// Adds the owners that a text lists by e-mail address or name. O(length).
void addOwners(std::string_view text, std::vector<MemberRecord>& members);

/// The items of a text divided by `;` (or by commas where there is no `;`), trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> listedItems(std::string_view text);

/// Tags as the node of a product states them, and `fillProduct` reads them back: divided by `;`, of which one ends a
/// text where nothing else would tell that its commas divide nothing. O(length).
[[nodiscard]] std::string tagsText(std::span<const std::string_view> tags);

} // namespace weft::importers
