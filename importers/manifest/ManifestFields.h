// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

// What the manifests of data products have alike, whatever their format.

/// The scalar under `key` as it stands in the file; empty where there is none. For recognising; reports nothing.
[[nodiscard]] std::string_view scalarField(const Node& node, std::string_view key);

/// `Source-Aligned` → `sourcealigned`: ASCII lower case without `-`, `_` and blanks.
[[nodiscard]] std::string plainWord(std::string_view text);

/// Whether that is one of the archetypes of formats.md, section 1, in any spelling.
[[nodiscard]] bool isArchetype(std::string_view text);

/// Without `mailto:` at its front.
[[nodiscard]] std::string withoutMailto(std::string text);

/// The text under `key`. One that was never filled in (`domain: domain`, `owner: <owner>`, `${owner}`) is reported and
/// counts as not stated.
[[nodiscard]] std::string statedText(FieldReader& fields, std::string_view key);

/// An id that must be there (else the record is refused); one that was never filled in is reported and taken.
[[nodiscard]] std::string requiredId(RecordReading& record, FieldReader& fields, std::string_view key);

/// Notes a status that is none of `listed` (given as `plainWord`s).
void reportStatus(FieldReader& fields, std::string_view key, const std::string& status,
                  std::span<const std::string_view> listed);

/// Adds a property, unless the value is empty.
void addProperty(std::vector<PropertyRecord>& properties, std::string name, std::string value);

/// Adds the scalars below `node` as properties: `prefix.key` for those of mappings (eight levels deep), `prefix` for
/// the items of a list. Null adds nothing. O(nodes).
void addProperties(std::vector<PropertyRecord>& properties, const std::string& prefix, const Node& node);

/// The same for the value under `key`; the prefix is the key.
void addProperties(std::vector<PropertyRecord>& properties, FieldReader& fields, std::string_view key);

/// An owner as one text: an e-mail address becomes a member of the role `owner`, anything else the team's name.
void setOwner(ProductRecord& product, const std::string& owner);

/// The ports of one direction, in file order.
class PortList {
public:
    /// `key`: how the file calls the list.
    PortList(RecordReading& record, std::string key) : m_record(record), m_key(std::move(key)) {}
    /// Adds a port; one without a name is left out (its reader has reported that), one of a name and version that is
    /// there already is reported and kept. O(log ports).
    void add(PortRecord port, const Node& node);
    [[nodiscard]] std::vector<PortRecord> take() { return std::move(m_ports); }

private:
    RecordReading& m_record;
    std::string m_key;
    std::vector<PortRecord> m_ports;
    std::set<std::pair<std::string, std::string>> m_seen;
};

/// Keeps the product if nothing was wrong with it, else counts it as skipped. `root` is where it stands.
void keepProduct(RecordReading& record, ProductRecord product, const Node& root);

} // namespace weft::importers
