// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/FacetReader.h"

#include "importers/document/FieldReader.h"
#include "importers/document/ShownValue.h"
#include "importers/document/ValueKind.h"
#include "model/base/Ascii.h"

#include <xxhash.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::pair<std::string_view, FacetKind> DatasetFacets[] = {{"schema", FacetKind::Schema},
                                                                    {"columnLineage", FacetKind::ColumnLineage},
                                                                    {"lineage", FacetKind::Lineage},
                                                                    {"symlinks", FacetKind::Symlinks},
                                                                    {"ownership", FacetKind::Ownership},
                                                                    {"documentation", FacetKind::Documentation},
                                                                    {"lifecycleStateChange", FacetKind::Lifecycle},
                                                                    {"datasetType", FacetKind::DatasetType}};

bool isIndirect(std::string_view subtype)
{
    constexpr std::string_view Names[] = {"JOIN", "GROUP_BY", "FILTER", "SORT", "WINDOW", "CONDITIONAL"};
    return std::find(std::begin(Names), std::end(Names), subtype) != std::end(Names);
}

/// The fingerprint of texts. Every one goes in with its length.
class RowsFingerprint {
public:
    void add(std::string_view text)
    {
        m_bytes += std::to_string(text.size());
        m_bytes += ':';
        m_bytes += text;
    }
    [[nodiscard]] Fingerprint value() const
    {
        const XXH128_hash_t hash = XXH3_128bits(m_bytes.data(), m_bytes.size());
        return {hash.low64, hash.high64};
    }

private:
    std::string m_bytes;
};

} // namespace

FacetKind datasetFacet(std::string_view key)
{
    for (const auto& [name, kind] : DatasetFacets) {
        if (name == key)
            return kind;
    }
    return FacetKind::None;
}

FacetKind jobFacet(std::string_view key)
{
    if (key == "jobType")
        return FacetKind::JobType;
    if (key == "ownership")
        return FacetKind::Ownership;
    if (key == "lineage")
        return FacetKind::Lineage;
    return key == "documentation" ? FacetKind::Documentation : FacetKind::None;
}

std::string_view facetKey(FacetKind kind)
{
    for (const auto& [name, value] : DatasetFacets) {
        if (value == kind)
            return name;
    }
    return kind == FacetKind::JobType ? "jobType" : "";
}

Fingerprint fingerprintOf(std::span<const FieldLineage> rows)
{
    RowsFingerprint print;
    for (const FieldLineage& row : rows) {
        for (const std::string_view part :
             {row.output, row.dataset.nameSpace, row.dataset.name, row.input, row.subtype,
              std::string_view(row.direct ? "d" : "i"), std::string_view(row.masked ? "m" : "")})
            print.add(part);
    }
    return print.value();
}

bool keysAreSingle(const Node& mapping, std::span<const std::string_view> keys, ReadContext& context)
{
    bool single = true;
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
        const std::string_view key = mapping.keys[i];
        if (!keys.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
            continue;
        const auto [seen, isNew] = first.emplace(key, i);
        if (isNew)
            continue;
        const bool same = sameValue(*mapping.children[seen->second], *mapping.children[i]);
        single = single && same;
        context.diagnose(same ? Severity::Warning : Severity::Error, DiagnosticCode::DuplicateKey,
                         {shownValue(key), std::to_string(mapping.keyLines[seen->second])}, mapping.keyLines[i],
                         mapping.keyColumns[i]);
    }
    return single;
}

bool allKeysAreSingle(const Node& node, ReadContext& context)
{
    bool single = keysAreSingle(node, {}, context);
    for (const Node* child : node.children)
        single = allKeysAreSingle(*child, context) && single;
    return single;
}

std::uint32_t FacetReader::schema(const Node& facet)
{
    if (facet.isNull())
        return EventDataset::NotStated;
    if (!facet.isMapping()) {
        wrongType("schema", "an object", facet);
        return EventDataset::NotStated;
    }
    if (isDeleted(facet))
        return EventDataset::Deleted;
    const Node* fields = facet.find("fields");
    m_fields.clear();
    if (fields && fields->isSequence())
        schemaFields(*fields, "schema.fields", {});
    else if (fields && !fields->isNull())
        wrongType("schema.fields", "an array", *fields);
    if (m_fields.empty())
        return EventDataset::NotStated;
    RowsFingerprint print;
    for (const SchemaField& field : m_fields) {
        print.add(field.name);
        print.add(field.type);
        print.add(field.description);
    }
    return m_context.records.lineage.addSchema(print.value(), m_fields);
}

void FacetReader::schemaFields(const Node& fields, const std::string& path, const std::string& prefix)
{
    for (std::size_t i = 0; i < fields.children.size(); ++i) {
        const Node& field = *fields.children[i];
        const std::string place = path + "[" + std::to_string(i) + "]";
        if (!field.isMapping()) {
            wrongType(place, "an object", field);
            continue;
        }
        const std::string_view name = member(field, "name", place, true);
        if (name.empty())
            continue;
        // The item of an array has no name of its own.
        const bool item = name == "_element" && !prefix.empty();
        const std::string whole = item ? prefix : prefix.empty() ? std::string(name) : prefix + "." + std::string(name);
        if (!item)
            m_fields.push_back(
                {keep(whole), member(field, "type", place, false), member(field, "description", place, false)});
        const Node* nested = field.find("fields");
        if (nested && nested->isSequence())
            schemaFields(*nested, place + ".fields", whole);
        else if (nested && !nested->isNull())
            wrongType(place + ".fields", "an array", *nested);
    }
}

std::uint32_t FacetReader::columnLineage(const Node& facet)
{
    if (facet.isNull())
        return EventDataset::NotStated;
    if (!facet.isMapping()) {
        wrongType("columnLineage", "an object", facet);
        return EventDataset::NotStated;
    }
    if (isDeleted(facet))
        return EventDataset::Deleted;
    m_rows.clear();
    const Node* fields = facet.find("fields");
    if (fields && fields->isMapping()) {
        for (std::size_t i = 0; i < fields->keys.size(); ++i) {
            const std::string path = "columnLineage.fields." + shownValue(fields->keys[i]);
            const Node& field = *fields->children[i];
            if (!field.isMapping()) {
                wrongType(path, "an object", field);
                continue;
            }
            if (const Node* inputs = field.find("inputFields"))
                dependencies(fields->keys[i], *inputs, path + ".inputFields", field);
            else
                missing(path + ".inputFields", "facet", field);
        }
    } else if (fields && !fields->isNull()) {
        wrongType("columnLineage.fields", "an object", *fields);
    }
    if (const Node* whole = facet.find("dataset"))
        dependencies({}, *whole, "columnLineage.dataset", facet);
    if (m_rows.empty())
        return EventDataset::NotStated;
    return m_context.records.lineage.addColumnLineage(fingerprintOf(m_rows), m_rows);
}

void FacetReader::dependencies(std::string_view output, const Node& inputs, const std::string& path,
                               const Node& described)
{
    if (!inputs.isSequence()) {
        if (!inputs.isNull())
            wrongType(path, "an array", inputs);
        return;
    }
    for (std::size_t i = 0; i < inputs.children.size(); ++i) {
        const Node& input = *inputs.children[i];
        const std::string place = path + "[" + std::to_string(i) + "]";
        if (!input.isMapping()) {
            wrongType(place, "an object", input);
            continue;
        }
        const LineageName dataset{member(input, "namespace", place, true), member(input, "name", place, true)};
        const std::string_view field = member(input, "field", place, true);
        if (dataset.name.empty() || field.empty())
            continue;
        dependency(output, dataset, field, input.find("transformations"), described, place, m_rows);
    }
}

void FacetReader::dependency(std::string_view output, const LineageName& dataset, std::string_view input,
                             const Node* transformations, const Node& described, const std::string& path,
                             std::vector<FieldLineage>& rows)
{
    if (transformations && !transformations->isSequence() && !transformations->isNull())
        wrongType(path + ".transformations", "an array", *transformations);
    FieldLineage row;
    row.output = output;
    row.dataset = dataset;
    row.input = input;
    if (transformations == nullptr || transformations->children.empty()) {
        // Up to 1-0-x the field as a whole says how it was made.
        row.subtype = keep(upperCase(member(described, "transformationType", path, false)));
        row.masked = row.subtype == "MASKED";
        row.direct = !output.empty();
        rows.push_back(row);
        return;
    }
    for (const Node* step : transformations->children) {
        if (!step->isMapping()) {
            wrongType(path + ".transformations", "objects", *step);
            continue;
        }
        const std::string type = upperCase(member(*step, "type", path, false));
        std::string subtype = upperCase(member(*step, "subtype", path, false));
        if (subtype == "AGGREGATE") {
            note(path + ".transformations.subtype", "AGGREGATE", "AGGREGATION", *step);
            subtype = "AGGREGATION";
        }
        const Node* masking = step->find("masking");
        row.masked = masking && masking->text == "true";
        row.direct = type == "DIRECT" || (type != "INDIRECT" && !isIndirect(subtype) && !output.empty());
        row.subtype = keep(std::move(subtype));
        rows.push_back(row);
    }
}

std::vector<FacetFact> FacetReader::facts(FacetKind kind, bool ofJob, const Node& facet)
{
    std::vector<FacetFact> facts;
    if (facet.isNull())
        return facts;
    if (!facet.isMapping()) {
        wrongType(std::string(facetKey(kind)), "an object", facet);
        return facts;
    }
    switch (kind) {
    case FacetKind::Symlinks:
        symlinks(facet, facts);
        break;
    case FacetKind::Ownership:
        owners(facet, ofJob ? LineageFact::JobOwner : LineageFact::DatasetOwner, facts);
        break;
    case FacetKind::Lifecycle:
        lifecycle(facet, facts);
        break;
    case FacetKind::Documentation:
        text(facet, "description", ofJob ? LineageFact::JobDescription : LineageFact::DatasetDescription, facts);
        break;
    case FacetKind::DatasetType:
        text(facet, "datasetType", LineageFact::DatasetType, facts);
        break;
    case FacetKind::JobType: {
        const std::string_view integration = member(facet, "integration", "jobType", false);
        const std::string_view type = member(facet, "jobType", "jobType", false);
        const std::string both =
            std::string(integration) + (integration.empty() || type.empty() ? "" : " ") + std::string(type);
        if (!both.empty())
            facts.push_back({LineageFact::JobType, {}, both});
        break;
    }
    case FacetKind::None:
    case FacetKind::Schema:
    case FacetKind::ColumnLineage:
    case FacetKind::Lineage:
        break;
    }
    return facts;
}

void FacetReader::symlinks(const Node& facet, std::vector<FacetFact>& facts)
{
    const Node* identifiers = facet.find("identifiers");
    if (isDeleted(facet) || !identifiers || identifiers->isNull())
        return;
    if (!identifiers->isSequence()) {
        wrongType("symlinks.identifiers", "an array", *identifiers);
        return;
    }
    for (std::size_t i = 0; i < identifiers->children.size(); ++i) {
        const Node& identifier = *identifiers->children[i];
        const std::string place = "symlinks.identifiers[" + std::to_string(i) + "]";
        if (!identifier.isMapping()) {
            wrongType(place, "an object", identifier);
            continue;
        }
        const LineageName other{member(identifier, "namespace", place, true), member(identifier, "name", place, true)};
        const bool table = upperCase(member(identifier, "type", place, false)) == "TABLE";
        if (!other.name.empty())
            facts.push_back({table ? LineageFact::TableAlias : LineageFact::Alias, other, {}});
    }
}

void FacetReader::owners(const Node& facet, LineageFact fact, std::vector<FacetFact>& facts)
{
    if (isDeleted(facet)) {
        facts.push_back({fact, {}, {}});
        return;
    }
    const Node* owners = facet.find("owners");
    if (!owners || owners->isNull())
        return;
    if (!owners->isSequence()) {
        wrongType("ownership.owners", "an array", *owners);
        return;
    }
    std::string names;
    for (std::size_t i = 0; i < owners->children.size(); ++i) {
        const Node& owner = *owners->children[i];
        const std::string place = "ownership.owners[" + std::to_string(i) + "]";
        if (!owner.isMapping()) {
            wrongType(place, "an object", owner);
            continue;
        }
        const std::string_view name = member(owner, "name", place, true);
        if (!name.empty())
            names += (names.empty() ? "" : ", ") + std::string(name);
    }
    if (!names.empty())
        facts.push_back({fact, {}, names});
}

void FacetReader::lifecycle(const Node& facet, std::vector<FacetFact>& facts)
{
    const std::string state = upperCase(member(facet, "lifecycleStateChange", "lifecycleStateChange", true));
    if (isDeleted(facet) || state.empty())
        return;
    facts.push_back({LineageFact::Lifecycle, {}, state});
    const Node* previous = facet.find("previousIdentifier");
    if (!previous || previous->isNull())
        return;
    const std::string place = "lifecycleStateChange.previousIdentifier";
    if (!previous->isMapping()) {
        wrongType(place, "an object", *previous);
        return;
    }
    const LineageName other{member(*previous, "namespace", place, true), member(*previous, "name", place, true)};
    if (state == "RENAME" && !other.name.empty())
        facts.push_back({LineageFact::RenamedFrom, other, {}});
}

void FacetReader::text(const Node& facet, std::string_view key, LineageFact fact, std::vector<FacetFact>& facts)
{
    if (isDeleted(facet)) {
        facts.push_back({fact, {}, {}});
        return;
    }
    const std::string_view value = member(facet, key, "facet", false);
    if (!value.empty())
        facts.push_back({fact, {}, std::string(value)});
}

bool FacetReader::isDeleted(const Node& facet)
{
    const Node* deleted = facet.find("_deleted");
    return deleted && !deleted->quoted && deleted->text == "true";
}

std::string_view FacetReader::member(const Node& mapping, std::string_view key, const std::string& path, bool needed)
{
    const Node* node = mapping.find(key);
    if (node && !node->isNull() && !isString(*node)) {
        wrongType(path + "." + std::string(key), "a string", *node);
        return node->isScalar() ? node->text : std::string_view();
    }
    if (needed && (!node || node->text.empty()))
        missing(path + "." + std::string(key), "facet", node ? *node : mapping);
    return node ? node->text : std::string_view();
}

std::string_view FacetReader::keep(std::string text)
{
    m_texts.push_back(std::make_unique<std::string>(std::move(text)));
    return *m_texts.back();
}

void FacetReader::note(const std::string& field, std::string_view value, std::string_view expected, const Node& place)
{
    m_clean = false;
    m_context.diagnose(Severity::Note, DiagnosticCode::FieldValue,
                       {m_where + field, std::string(value), std::string(expected)}, place.line, place.column);
}

void FacetReader::wrongType(const std::string& field, std::string_view expected, const Node& seen)
{
    m_clean = false;
    m_context.diagnose(Severity::Warning, DiagnosticCode::FieldType,
                       {m_where + field, std::string(expected), valueKind(seen)}, seen.line, seen.column);
}

void FacetReader::missing(const std::string& field, std::string_view record, const Node& place)
{
    m_clean = false;
    m_context.diagnose(Severity::Warning, DiagnosticCode::FieldMissing, {m_where + field, std::string(record)},
                       place.line, place.column);
}

} // namespace weft::importers
