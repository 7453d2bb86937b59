// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/text/TextFault.h"
#include "model/base/Result.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>

namespace weft::importers {

/// Where a DOT text is more than its parser can bear, and why.
struct DotFault {
    Problem problem;
    TextPlace place;
};

/// What a look at the tokens of a DOT text shows.
struct DotScan {
    std::unordered_map<std::string, TextPlace> places; ///< of the first token with that text, outside attribute lists
    std::optional<DotFault> fault;                     ///< then the text must not be parsed
};

/// Cuts a DOT text into tokens, in order to know where each name stands (cgraph does not say) and to refuse what
/// harms cgraph: braces or HTML-like labels nested more than `depth` deep, a name or string of over 1 MB, strings and
/// comments without an end. O(bytes). Source: graphviz.org/doc/info/lang.html.
[[nodiscard]] DotScan scanDot(std::string_view text, std::size_t depth, std::stop_token stop);

/// Whether a text begins as a graph in DOT does: `strict digraph name {`. O(bytes).
[[nodiscard]] bool beginsAsDot(std::string_view firstBytes);

} // namespace weft::importers
