// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace weft::importers {

/// `text` as a double-quoted YAML scalar that every reader gives back as it is: quotes and backslashes escaped, what is
/// not printable as `\xNN` or `\uNNNN`, bytes that are no UTF-8 as U+FFFD. The only way in which a text gets into YAML.
[[nodiscard]] std::string yamlText(std::string_view text);

/// Bitol data product specifications (v1.0.0) to start from, one YAML document each, of those of `products` (sorted)
/// that no such manifest states: a graph, a catalogue or lineage alone knows them. Owners, domain, status and ports are
/// what is known; an input port without a contract gets that of the product that answers it, and each product edge
/// without an input port becomes one: joined by the contract id of an output port of the other, else by its own id. A
/// status that nobody stated is `draft`. What the standard requires and nobody stated is marked (`skeletonmark`), so
/// that our reader gives the same products back. In the order of ids; an empty list when every product has its
/// manifest; empty when stopped. O(V + E).
[[nodiscard]] std::string odpsSkeletons(const Mesh& mesh, std::span<const ProductId> products,
                                        std::stop_token stop = {});

} // namespace weft::importers
