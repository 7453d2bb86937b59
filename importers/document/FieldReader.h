// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Node.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// What the reading of one record has met so far.
struct RecordReading {
    ReadContext& context;
    std::string_view kind; ///< `product`, `contract` … for the diagnostics
    std::string name{};    ///< reference, as soon as it is known
    bool refused = false;  ///< an error was reported: the record must not be kept
};

/// The keys of a mapping.
struct FieldNames {
    std::span<const std::string_view> read;  ///< an importer takes these: two different values refuse the record
    std::span<const std::string_view> known; ///< in the standard, but nothing for the mesh
};

/// Reads the fields of one mapping and reports what is wrong with them, at their place: unknown keys (a note),
/// duplicate keys, null (a note) or a wrong type where a value belongs, `$ref` (never followed).
class FieldReader {
public:
    /// `node` must be a mapping. O(keys × names).
    FieldReader(RecordReading& record, const Node& node, const FieldNames& names);

    /// The scalar under `key`, trimmed; empty when absent or of another type.
    [[nodiscard]] std::string text(std::string_view key);
    /// Like `text`; when there is none the record is refused (Error) or only complained of.
    [[nodiscard]] std::string requiredText(std::string_view key, Severity severity);
    /// Complains when there is no text under `key`; an Error refuses the record.
    void expect(std::string_view key, Severity severity = Severity::Warning);
    /// True for `true`, `yes`, `on` and `1`; other words than those and their opposites are reported.
    [[nodiscard]] bool flag(std::string_view key);
    /// The list under `key`, or null.
    [[nodiscard]] const Node* list(std::string_view key, Severity wrongType = Severity::Warning);
    /// The mapping under `key`, or null.
    [[nodiscard]] const Node* mapping(std::string_view key);
    /// The mappings of the list under `key`; items of another type are reported and left out.
    [[nodiscard]] std::vector<const Node*> mappings(std::string_view key, Severity wrongType = Severity::Warning);
    /// The texts of the list under `key` (a lone scalar is a list of one).
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    /// The value under `key` whatever its type, or null; nothing is reported but `$ref`.
    [[nodiscard]] const Node* any(std::string_view key);

    /// The node that stands under `key`, else the mapping itself: where to report something about that field.
    [[nodiscard]] const Node& at(std::string_view key) const;
    /// Reports at that place; an Error refuses the record.
    void report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at);

private:
    void checkKeys(const FieldNames& names);
    void reportType(Severity severity, std::string_view key, std::string_view expected, const Node& seen);

    RecordReading& m_record;
    const Node& m_node;
};

/// `null`, `text`, `list` or `mapping`: how diagnostics call it.
[[nodiscard]] std::string_view typeName(const Node& node);

/// Whether both stand for the same value: types, texts, items and keys in order. O(smaller).
[[nodiscard]] bool sameValue(const Node& a, const Node& b);

} // namespace weft::importers
