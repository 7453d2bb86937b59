// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/text/TextFault.h"

#include <stop_token>
#include <string>
#include <vector>

namespace weft::importers {

/// A byte that no text may hold, and where it stands.
struct DotBadByte {
    TextFault::Kind kind = TextFault::InvalidUtf8;
    TextPlace place;
};

/// Puts blanks in the place of statements with bytes that are no UTF-8 or zero, and of such bytes between statements
/// (in comments), so that the rest can be read; lines and columns stay. The first such byte of each statement, in the
/// order of the text. Where one stands before the first statement nothing can be kept: `text` is empty then. O(bytes).
[[nodiscard]] std::vector<DotBadByte> blankBadBytes(std::string& text, std::stop_token stop);

} // namespace weft::importers
