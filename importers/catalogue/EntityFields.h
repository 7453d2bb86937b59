// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/FieldReader.h"
#include "importers/document/Node.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Reads the fields of a catalogue's entry. Unlike `FieldReader` it knows no complete list of fields, since catalogues
/// have hundreds that mean nothing to a mesh, and it sees through the unions of Avro's JSON: `{"string": "x"}` is `x`.
/// A null is the same as nothing. Values of a wrong type are named at their place.
class EntityFields {
public:
    /// `path` stands before the names of fields in diagnostics: `attributes.`
    EntityFields(RecordReading& record, const Node& node, std::string path = {});

    /// The text under the first of `keys` that is there, trimmed; empty when there is none.
    [[nodiscard]] std::string text(std::initializer_list<std::string_view> keys);
    [[nodiscard]] std::string text(std::string_view key) { return text({key}); }
    /// Refuses the record when there is none.
    [[nodiscard]] std::string requiredText(std::initializer_list<std::string_view> keys);
    [[nodiscard]] std::string requiredText(std::string_view key) { return requiredText({key}); }
    /// Complains when there is none, and leaves it to the caller to do without.
    [[nodiscard]] std::string neededText(std::string_view key);
    [[nodiscard]] bool flag(std::string_view key);
    [[nodiscard]] const Node* mapping(std::string_view key);
    /// The items of a list; with `lone` a single value is a list of one.
    [[nodiscard]] std::vector<const Node*> items(std::string_view key, bool lone = false);
    /// The mappings among the items; what else stands there is named.
    [[nodiscard]] std::vector<const Node*> mappings(std::string_view key, bool lone = false);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);

    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const Node& node() const { return m_node; }
    /// The node under `key`, else the mapping.
    [[nodiscard]] const Node& at(std::string_view key) const;
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] RecordReading& record() { return m_record; }
    /// The reference of the record, as far as it is known.
    [[nodiscard]] const std::string& recordName() const { return m_record.name; }
    void report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at);

private:
    [[nodiscard]] const Node* find(std::string_view key) const;
    void missing(Severity severity, std::string_view key);
    void wrongType(std::string_view key, std::string_view expected, const Node& seen);

    RecordReading& m_record;
    const Node& m_node;
    std::string m_path;
};

/// What stands in an Avro union, else the node itself.
[[nodiscard]] const Node& withoutUnion(const Node& node);

/// Names keys that stand twice in `node` or in what it holds. Two different values under one key refuse the record.
void checkKeys(RecordReading& record, const Node& node);

/// Milliseconds or seconds since 1970, or ISO 8601, of the first of `keys` that says something other than 0;
/// `Instant()` where there is neither, which is named.
[[nodiscard]] Instant readTime(EntityFields& fields, std::initializer_list<std::string_view> keys);

} // namespace weft::importers
