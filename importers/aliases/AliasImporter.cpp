// SPDX-License-Identifier: Apache-2.0
#include "importers/aliases/AliasImporter.h"

#include "importers/document/FieldReader.h"
#include "importers/naming/DatasetText.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 1> RootRead = {"aliases"};
constexpr std::array<Names, 2> EntryRead = {"name", "aliases"};
constexpr std::array<Names, 2> EntryKnown = {"reason", "description"};

void readEntry(const Node& node, ReadContext& context)
{
    RecordReading record{context, "alias"};
    FieldReader fields(record, node, {EntryRead, EntryKnown});
    AliasRecord alias;
    alias.place = context.place(node);
    const std::string name = fields.requiredText("name", Severity::Error);
    if (const std::optional<DatasetNameRecord> canonical = readDatasetName(name))
        alias.canonical = *canonical;
    else if (!name.empty())
        fields.report(Severity::Error, DiagnosticCode::FieldValue, {"name", name, "NAMESPACE#NAME"}, fields.at("name"));
    const std::vector<std::string> others = fields.texts("aliases");
    for (const std::string& other : others) {
        if (std::optional<DatasetNameRecord> read = readDatasetName(other))
            alias.others.push_back(std::move(*read));
        else
            fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"aliases", other, "NAMESPACE#NAME"},
                          fields.at("aliases"));
    }
    if (alias.others.empty() && !record.refused)
        fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"aliases", "alias"}, fields.at("aliases"));
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    context.keep("dataset:" + encodeRefPart(alias.canonical.nameSpace) + "#" + encodeRefPart(alias.canonical.name),
                 node.line, node.column);
    context.records.aliases.push_back(std::move(alias));
}

} // namespace

Match AliasImporter::matches(const Node& root) const
{
    const Node* entries = root.isMapping() ? root.find("aliases") : nullptr;
    if (!entries || !entries->isSequence() || root.keys.size() != 1)
        return Match::No;
    const bool fits = std::ranges::all_of(
        entries->children, [](const Node* entry) { return entry->isMapping() && entry->find("aliases"); });
    return fits ? Match::Sure : Match::No;
}

void AliasImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading file{context, "alias file"};
    FieldReader fields(file, root, {RootRead, {}});
    for (const Node* entry : fields.mappings("aliases"))
        readEntry(*entry, context);
}

} // namespace weft::importers
