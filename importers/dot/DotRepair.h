// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dot/DotReply.h"
#include "importers/dot/DotScan.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::importers {

/// What the child process makes of a text; nothing where it fails, and then its caller knows why.
using AskDot = std::function<std::optional<dot::DotReply>(const std::string&)>;

/// A statement that is no DOT.
struct DotRefusal {
    std::string reason;
    TextPlace place; ///< of the token that cgraph names where it stands once in its line, else of the statement
};

struct DotRepaired {
    std::optional<dot::DotReply> reply; ///< the last one; still faulty where nothing can be kept
    std::vector<DotRefusal> refusals{}; ///< in the order of the text; what the reply holds is without them
};

/// Lets `ask` read a text, and where it is faulty once more without the statement at fault: found by asking for the
/// text up to the ends of statements before. Lines keep their numbers. At most 8 statements are left out so; after the
/// last of them the rest of the text is. O(bytes × log n) for each.
[[nodiscard]] DotRepaired askWithoutFaults(std::string text, const AskDot& ask, std::stop_token stop);

/// The text before `offset` up to the last end of a statement, and its braces closed; empty when there is none.
[[nodiscard]] std::string wholeStatements(const std::string& text, std::size_t offset, std::stop_token stop);

} // namespace weft::importers
