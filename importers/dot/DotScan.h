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
#include <vector>

namespace weft::importers {

/// Where a DOT text is more than its parser can bear, and why.
struct DotFault {
    Problem problem;
    TextPlace place;
    std::size_t offset = 0;
};

/// Between two statements of a DOT text.
struct DotCut {
    std::size_t offset = 0;
    std::size_t before = 0; ///< where the token before it ends: blanks and comments lie between
    TextPlace place;        ///< of what begins there
    std::size_t braces = 0; ///< that are open
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

/// Where a DOT text can be cut so that what is before it, with its braces closed, holds whole statements: before each
/// statement, before closing braces, and at its end behind a blank. In the order of the text. O(bytes).
[[nodiscard]] std::vector<DotCut> dotCuts(std::string_view text, std::stop_token stop);

/// Whether a text begins as a graph in DOT does: `strict digraph name {`. O(bytes).
[[nodiscard]] bool beginsAsDot(std::string_view firstBytes);

} // namespace weft::importers
