// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/TextImporter.h"

#include <string_view>

namespace weft::importers {

/// Reads a stakeholder register: a table with a column of names and at least one of power, influence, interest or
/// attitude, under any of the headers of formats.md, section 8. Rows count as they stand, also repeated ones. Delimiter
/// (comma, semicolon, tab) and scale of each column are found by looking; the texts are kept beside the numbers.
/// A table that is no register is reported, with what is missing, and nothing of it is read.
class StakeholderCsvImporter final : public TextImporter {
public:
    [[nodiscard]] std::string_view format() const override { return "stakeholders"; }
    /// Perhaps for every table: those that are somebody else's are Sure there.
    [[nodiscard]] Match matches(std::string_view firstBytes) const override;
    bool read(std::string_view text, ReadContext& context, std::stop_token stop) const override;
};

} // namespace weft::importers
