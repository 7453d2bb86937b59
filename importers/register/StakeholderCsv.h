// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

#include <stop_token>
#include <string_view>

namespace weft::importers {

/// Reads a stakeholder register: a table with a column of names and at least one of power, influence, interest or
/// attitude, under any of the headers of formats.md, section 8. Rows count as they stand, also repeated ones. Delimiter
/// (comma, semicolon, tab) and scale of each column are found by looking; the texts are kept beside the numbers.
/// `text` is the whole file without byte order mark.
/// False when the table is no register: then it is reported, with what is missing, and nothing was read.
bool readStakeholders(std::string_view text, ReadContext& context, std::stop_token stop = {});

/// What `--source-format` calls it.
inline constexpr std::string_view StakeholderFormat = "stakeholders";

} // namespace weft::importers
