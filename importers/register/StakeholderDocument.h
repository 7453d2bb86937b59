// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Reads a stakeholder register in JSON or YAML (formats.md, section 8): `stakeholders:` with a list of people, each
/// with a name or e-mail. Power and interest are numbers of one scale or words, mapped over the whole document as the
/// columns of a table are. Each entry is a record.
class StakeholderDocumentImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "stakeholder-document"; }
    /// Sure for a mapping whose `stakeholders` is a list of mappings with names or e-mails (not the owners of an ODCS
    /// v2 contract).
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
