// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"

#include <string>

namespace weft::importers {

/// Whether the scalar is a string: one in quotes, or plain YAML text that is neither a number nor a truth value in the
/// words of JSON (YAML 1.2.2, section 10.2). False of what is no scalar. O(text).
[[nodiscard]] bool isString(const Node& node);

/// What a value is, for people: `an object`, `an array`, `a string`, `a number`, `a truth value` or `null`.
[[nodiscard]] std::string valueKind(const Node& node);

} // namespace weft::importers
