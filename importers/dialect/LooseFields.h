// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The fields of a document whose format nobody wrote down: found by any of several names, compared as `plainWord`s,
/// in one or several mappings. Remembers what nobody asked for. Two different values under one key refuse the record.
class LooseFields {
public:
    explicit LooseFields(RecordReading& record) : m_record(record) {}

    /// Looks into `node` (a mapping), too; `name` is what stands before its keys in `leftOut`. O(keys × log).
    void add(const Node& node, const std::string& name);

    /// The first text under one of `names`, in the order of the names; a placeholder is reported and counts as none.
    [[nodiscard]] std::string text(std::initializer_list<std::string_view> names);
    /// The texts of a list, or the one text, under the first of `names` that there is.
    [[nodiscard]] std::vector<std::string> texts(std::initializer_list<std::string_view> names);
    /// The value under the first of `names` that there is; `key` gets its name as written.
    [[nodiscard]] const Node* node(std::initializer_list<std::string_view> names, std::string* key = nullptr);
    /// These are no news.
    void take(std::initializer_list<std::string_view> names);

    /// What `other` left out was left out here, too.
    void addLeftOut(const LooseFields& other);
    /// The keys that nobody took, sorted and parted by commas, at most 20; `nothing` when there are none.
    [[nodiscard]] std::string leftOut() const;

private:
    struct Field {
        std::string plain;
        std::string shown;
        const Node* value = nullptr;
        bool taken = false;
    };

    RecordReading& m_record;
    std::vector<Field> m_fields;
    std::set<std::string> m_leftOut; ///< of other mappings
};

} // namespace weft::importers
