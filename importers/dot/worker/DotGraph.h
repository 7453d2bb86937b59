// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace weft::importers::dot {

/// All graphs of a DOT text as one reply (`DotProtocol`): nodes in the order of the file, each with the values that
/// hold for it, those of `node [...]` included. Visual attributes are left out. cgraph says less by its return values
/// than by its messages, so a message makes the text faulty.
[[nodiscard]] std::string replyTo(std::string& text);

} // namespace weft::importers::dot
