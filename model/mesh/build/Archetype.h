// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::build {

/// The kind of a product or domain in one spelling: `source-aligned`, `aggregate`, `consumer-aligned`, `shared-core`.
/// Formats differ in hyphens and case alone (formats.md, section 1); unknown words stay as written.
[[nodiscard]] std::string evenArchetype(std::string_view text);

} // namespace weft::build
