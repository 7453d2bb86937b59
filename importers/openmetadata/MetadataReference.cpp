// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/MetadataReference.h"

#include "importers/document/ShownValue.h"
#include "model/base/Ascii.h"

#include <utility>

namespace weft::importers {

std::optional<MetadataReference> readReference(EntityFields& fields, std::string_view key, const Node& node)
{
    MetadataReference reference;
    reference.node = &node;
    if (node.isScalar()) {
        reference.name = reference.fullName = trimmed(node.text);
    } else if (node.isMapping()) {
        EntityFields entry(fields.record(), node, fields.path() + std::string(key) + ".");
        reference.id = entry.text("id");
        reference.type = entry.text("type");
        reference.name = entry.text("name");
        reference.fullName = entry.text({"fullyQualifiedName", "fqn"});
        reference.displayName = entry.text("displayName");
    }
    if (!reference.best().empty())
        return reference;
    fields.report(Severity::Warning, DiagnosticCode::FieldMissing,
                  {fields.path() + std::string(key) + ".fullyQualifiedName", "reference"}, node);
    return std::nullopt;
}

std::vector<MetadataReference> readReferences(EntityFields& fields, std::string_view key)
{
    std::vector<MetadataReference> result;
    for (const Node* item : fields.items(key, true)) {
        if (std::optional<MetadataReference> reference = readReference(fields, key, *item))
            result.push_back(std::move(*reference));
    }
    return result;
}

MetadataOwners readMetadataOwners(EntityFields& fields)
{
    MetadataOwners owners;
    for (const std::string_view key : {"owners", "owner"}) {
        for (const MetadataReference& reference : readReferences(fields, key)) {
            const std::string& shown = !reference.displayName.empty() ? reference.displayName
                                       : !reference.name.empty()      ? reference.name
                                                                      : reference.best();
            owners.names += (owners.names.empty() ? "" : ", ") + shown;
            if (reference.type == "team") {
                if (owners.team.empty())
                    owners.team = reference.name.empty() ? reference.best() : reference.name;
                continue;
            }
            MemberRecord member;
            const std::string& name = reference.name.empty() ? reference.best() : reference.name;
            member.name = personMark({"openmetadata person", name});
            member.role = "owner";
            owners.people.push_back(std::move(member));
            fields.record().context.catalogue.describePerson({"openmetadata person", name},
                                                             {reference.displayName, {}});
        }
    }
    return owners;
}

std::optional<DatasetNameRecord> readQualifiedDataset(EntityFields& fields, const std::string& fullName,
                                                      const Node& place, bool refer)
{
    const std::optional<DatasetNameRecord> name = qualifiedDataset(fullName);
    ReadContext& context = fields.record().context;
    if (!name) {
        fields.report(Severity::Warning, DiagnosticCode::UrnInvalid,
                      {shownValue(fullName), "a name of parts with dots between them (SERVICE.DATABASE.SCHEMA.TABLE)"},
                      place);
        return std::nullopt;
    }
    if (context.catalogue.isFirst("openmetadata server"))
        fields.report(Severity::Note, DiagnosticCode::NamespaceUnknown, {name->name, name->nameSpace}, place);
    CatalogueNotes::Key key("openmetadata dataset", name->nameSpace + "#" + name->name);
    if (refer)
        context.catalogue.refer(std::move(key), {fullName, fields.record().name, context.place(place)});
    else
        context.catalogue.described.insert(std::move(key));
    return name;
}

} // namespace weft::importers
