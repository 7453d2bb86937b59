// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dbt/DbtNode.h"
#include "importers/document/FieldReader.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

// Fields of artefacts, in which null stands wherever nothing was stated.

/// The scalar under `key`, trimmed; empty when absent or null. Another type is reported.
[[nodiscard]] std::string dbtText(FieldReader& fields, const Node& node, std::string_view key);

/// The mapping under `key`, or null. Another type is reported, but not null.
[[nodiscard]] const Node* dbtMapping(FieldReader& fields, const Node& node, std::string_view key);

/// The texts of the list under `key`; a lone text is a list of one. Another type is reported, but not null.
[[nodiscard]] std::vector<std::string> dbtTexts(FieldReader& fields, const Node& node, std::string_view key);

/// The scalar under `key` of a free-form mapping; empty for anything else.
[[nodiscard]] std::string_view dbtScalar(const Node* mapping, std::string_view key);

/// Whether a scalar says yes as JSON or YAML do.
[[nodiscard]] bool dbtFlag(const Node* mapping, std::string_view key);

/// Adds what a free-form `meta` says of owners: every key whose last part holds `owner`, `team`, `steward` or
/// `maintainer`, with a text, a list or an object of name and email.
void addMetaOwners(const Node* meta, DbtOwners& owners);

/// Adds what an `owner` object of a group or exposure says.
void addOwner(std::string_view name, std::string_view email, DbtOwners& owners);

} // namespace weft::importers
