// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Node.h"
#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The facets of datasets and jobs that the mesh has a place for. All others are passed over.
enum class FacetKind : std::uint8_t {
    None,
    Schema,
    ColumnLineage,
    Lineage, ///< read by `LineageFacets`
    Symlinks,
    Ownership,
    Lifecycle,
    Documentation,
    DatasetType,
    JobType
};
[[nodiscard]] FacetKind datasetFacet(std::string_view key);
[[nodiscard]] FacetKind jobFacet(std::string_view key);
[[nodiscard]] std::string_view facetKey(FacetKind kind);

/// One thing that a facet says; the dataset or job it is about is the reader's to know.
struct FacetFact {
    LineageFact fact = LineageFact::Alias;
    LineageName other;
    std::string text;
};

/// Reads single facets from nodes. Lineage needs no facet, so whatever is wrong in one is a warning with its place,
/// and the event stays; what can be read of the facet is read.
class FacetReader {
public:
    /// `where` stands before the names of fields in diagnostics: `outputs[0].facets.`
    FacetReader(ReadContext& context, std::string where) : m_context(context), m_where(std::move(where)) {}

    /// The index of the schema or column lineage in the log; `EventDataset::Deleted` or `NotStated`.
    [[nodiscard]] std::uint32_t schema(const Node& facet);
    [[nodiscard]] std::uint32_t columnLineage(const Node& facet);

    /// What the other facets say of their subject.
    [[nodiscard]] std::vector<FacetFact> facts(FacetKind kind, bool ofJob, const Node& facet);

    /// Nothing was wrong so far, so that the same bytes need not be looked at again.
    [[nodiscard]] bool clean() const { return m_clean; }

    /// Appends one dependency on a field: a row for each of its `transformations` (an array, or null). What they do not
    /// say `described` may, as up to version 1-0-x.
    void dependency(std::string_view output, const LineageName& dataset, std::string_view input,
                    const Node* transformations, const Node& described, const std::string& path,
                    std::vector<FieldLineage>& rows);

    /// The text under `key`; empty when there is none, which is reported when it is `needed`.
    [[nodiscard]] std::string_view member(const Node& mapping, std::string_view key, const std::string& path,
                                          bool needed);
    [[nodiscard]] static bool isDeleted(const Node& facet);

    /// Says that a value was understood in another way than it stands there.
    void note(const std::string& field, std::string_view value, std::string_view expected, const Node& place);
    /// Names a value of a wrong type.
    void wrongType(const std::string& field, std::string_view expected, const Node& seen);
    void missing(const std::string& field, std::string_view record, const Node& place);

private:
    void schemaFields(const Node& fields, const std::string& path, const std::string& prefix);
    void dependencies(std::string_view output, const Node& inputs, const std::string& path, const Node& described);
    void symlinks(const Node& facet, std::vector<FacetFact>& facts);
    void owners(const Node& facet, LineageFact fact, std::vector<FacetFact>& facts);
    void lifecycle(const Node& facet, std::vector<FacetFact>& facts);
    void text(const Node& facet, std::string_view key, LineageFact fact, std::vector<FacetFact>& facts);
    [[nodiscard]] std::string_view keep(std::string text);

    ReadContext& m_context;
    std::string m_where;
    bool m_clean = true;
    std::vector<SchemaField> m_fields;
    std::vector<FieldLineage> m_rows;
    std::vector<std::unique_ptr<std::string>> m_texts; ///< that the rows refer to
};

/// The fingerprint of what the rows say, so that the same facet of another producer, or written in another way, is the
/// same one.
[[nodiscard]] Fingerprint fingerprintOf(std::span<const FieldLineage> rows);

/// Reports keys that stand twice in `mapping`; of all keys, or of `keys` alone. The same value twice is a warning.
/// False: two different values, which is an error, since taking either would be a guess.
[[nodiscard]] bool keysAreSingle(const Node& mapping, std::span<const std::string_view> keys, ReadContext& context);
/// The same for all keys of `node` and what it holds.
[[nodiscard]] bool allKeysAreSingle(const Node& node, ReadContext& context);

} // namespace weft::importers
