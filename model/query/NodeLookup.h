// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Result.h"
#include "model/mesh/Mesh.h"

#include <span>
#include <string_view>

namespace weft {

/// The one node that an argument means: its exact reference (blanks may stand bare in it, and a domain's case does not
/// matter), else any unambiguous name of a node of `kinds` (empty: all).
///
/// A name is tried in this order, first as written, then without regard to case, and the first that finds something
/// decides: the whole name, id, e-mail or reference without its kind; an end of one of these after `.`, `/`, `#` or
/// `:` (`public.orders` of `shop.public.orders`); after a `-`, `_` or blank; any end.
///
/// ReferenceAmbiguous with the text and the references of the candidates, at most 20; ReferenceUnknown with the text
/// and the references of the nearest names (Levenshtein distance, at most 5); ReferenceKind with the reference and the
/// names of `kinds` when it is one of another kind. O(bytes of names).
/// Source: Wagner, Fischer, "The String-to-String Correction Problem", J. ACM 21 (1974).
[[nodiscard]] Result<NodeRef> lookUpNode(const Mesh& mesh, std::string_view text, std::span<const NodeKind> kinds = {});

} // namespace weft
