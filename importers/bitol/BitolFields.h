// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

// What the two Bitol standards (ODPS for products, ODCS for contracts) write alike.

struct TeamFields {
    std::string name;
    std::vector<MemberRecord> members;
    enum Shape { None, List, Object } shape = None;
};

/// `team`, in both shapes: a list of members (ODPS 0.9, ODCS 3.0) or an object with name and members. A member's
/// user name that holds an `@` is his e-mail.
[[nodiscard]] TeamFields readTeam(RecordReading& record, FieldReader& fields);

/// The members that the list under `key` holds (`team`, `members`, the `stakeholders` of ODCS 2.2).
[[nodiscard]] std::vector<MemberRecord> readMembers(RecordReading& record, FieldReader& fields, std::string_view key);

/// `description`: a text, or the purpose (else the usage, else the limitations) of an object.
[[nodiscard]] std::string readDescription(RecordReading& record, FieldReader& fields);

/// `customProperties`: every one, also repeated ones, in their order; lists give one property an item, other
/// structures are left out with a note.
[[nodiscard]] std::vector<PropertyRecord> readProperties(RecordReading& record, FieldReader& fields);

/// The datasets that `customProperties` name explicitly: the property `dataset`, `openlineage`, `openLineageDataset` …
/// with `NAMESPACE#NAME`, an address, an object of namespace and name, or a list of these; or the pair
/// `datasetNamespace` and `datasetName`.
[[nodiscard]] std::vector<DatasetNameRecord> readPortDatasets(RecordReading& record, FieldReader& fields);

/// Whether `version` is written as Bitol does: `v` and numbers, such as `v1.0.0`; the `v` may be missing.
[[nodiscard]] bool isBitolVersion(std::string_view version);

/// `1` of `v1.0.0`; empty when it is not written so.
[[nodiscard]] std::string_view majorVersion(std::string_view version);

/// Reports an id that was never filled in (`${id}`, `{{ id }}`).
void reportPlaceholder(FieldReader& fields, std::string_view key, std::string_view value);

} // namespace weft::importers
