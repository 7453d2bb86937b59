// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/TextImporter.h"

namespace weft::importers {

/// Reads Context Mapper files (CML): `Stakeholders of CONTEXT { … }` as rows of a register, each with the group that it
/// stands in as its organisation, a group without members as a row of its own; bounded contexts as domains. Influence
/// is power. Other blocks are named in one note and left out; a block with a fault costs itself only.
/// Source: contextmapper.org, CML reference, "Stakeholders".
class CmlImporter final : public TextImporter {
public:
    [[nodiscard]] std::string_view format() const override { return "cml"; }
    /// Sure for a text whose first words begin a block of the language.
    [[nodiscard]] Match matches(std::string_view firstBytes) const override;
    bool read(std::string_view text, ReadContext& context, std::stop_token stop) const override;
};

} // namespace weft::importers
