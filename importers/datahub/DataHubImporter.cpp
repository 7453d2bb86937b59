// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubImporter.h"

#include "importers/catalogue/EntityFields.h"
#include "importers/datahub/DataHubAspects.h"
#include "importers/datahub/DataHubPatch.h"
#include "importers/document/Document.h"
#include "importers/document/ShownValue.h"
#include "importers/json/JsonCursor.h"
#include "importers/secrets/DocumentSecrets.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::array<std::string_view, 6> Types = {"dataset", "dataJob",  "dataProduct",
                                                   "domain",  "corpuser", "corpGroup"};

bool isOfMesh(std::string_view type)
{
    return std::ranges::find(Types, type) != Types.end();
}

/// `upstreamLineage` of `com.linkedin.pegasus2avro.dataset.UpstreamLineage`
std::string aspectOfClass(std::string_view name)
{
    std::string aspect(name.substr(name.rfind('.') + 1));
    if (!aspect.empty() && isUpperLetter(aspect.front()))
        aspect.front() = static_cast<char>(aspect.front() - 'A' + 'a');
    return aspect;
}

/// Once a kind and file: a dump holds thousands of them.
void passOver(ReadContext& context, std::string_view type, const Node& place)
{
    if (context.catalogue.isFirst("datahub " + std::string(type)))
        context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped,
                         {"DataHub " + shownValue(type.empty() ? "entity" : type)}, place.line, place.column);
}

/// The entity of that URN. An entity that a mesh has no place for is passed over, a broken URN refuses the record.
std::optional<DataHubEntity> readEntity(EntityFields& fields, const std::string& text, const Node& place)
{
    std::optional<DataHubUrn> urn = readDataHubUrn(text);
    if (urn && !isOfMesh(urn->type)) {
        passOver(fields.record().context, urn->type, place);
        return std::nullopt;
    }
    DataHubEntity entity{urn.value_or(DataHubUrn{}), &place};
    fields.record().name = urn ? dataHubReference(entity) : std::string();
    if (fields.record().name.empty()) {
        fields.report(Severity::Error, DiagnosticCode::UrnInvalid,
                      {shownValue(text), urn ? "a URN of all parts that a " + urn->type + " has" : "urn:li:TYPE:KEY"},
                      place);
        return std::nullopt;
    }
    return entity;
}

void readSnapshot(EntityFields& event)
{
    const Node* snapshot = event.mapping("proposedSnapshot");
    if (!snapshot) {
        event.report(Severity::Error, DiagnosticCode::FieldMissing, {"proposedSnapshot", "DataHub event"},
                     event.at("proposedSnapshot"));
        return;
    }
    EntityFields fields(event.record(), *snapshot, "proposedSnapshot.");
    const std::string urn = fields.requiredText("urn");
    if (event.record().refused)
        return;
    const std::optional<DataHubEntity> entity = readEntity(fields, urn, fields.at("urn"));
    if (!entity)
        return;
    const Node* aspects = fields.node().find("aspects");
    for (std::size_t i = 0; aspects && aspects->isSequence() && i < aspects->children.size(); ++i) {
        const Node& aspect = *aspects->children[i];
        if (aspect.isMapping() && aspect.keys.size() == 1)
            readDataHubAspect(event.record(), *entity, aspectOfClass(aspect.keys.front()), aspect);
        else
            fields.report(Severity::Warning, DiagnosticCode::FieldValue,
                          {"proposedSnapshot.aspects", "an aspect without its class", "{CLASS: {…}}"}, aspect);
    }
    if (aspects && !aspects->isSequence() && !aspects->isNull())
        fields.report(Severity::Warning, DiagnosticCode::FieldType,
                      {"proposedSnapshot.aspects", "an array", std::string(typeName(*aspects))}, *aspects);
    if (!event.record().refused)
        event.record().context.keep(event.record().name, event.node().line, event.node().column);
}

/// The aspect of a proposal, or what patches it; `document` owns it when it stands there as a text. Null after a fault.
const Node* readValue(EntityFields& proposal, bool patch, Document& document)
{
    const Node* aspect = proposal.mapping("aspect");
    EntityFields fields(proposal.record(), aspect ? *aspect : proposal.node(), "aspect.");
    if (aspect && fields.has("json"))
        return patch ? &fields.at("json") : fields.mapping("json");
    const Node* value = aspect && fields.has("value") ? &fields.at("value") : nullptr;
    if (!value || !value->isScalar()) {
        proposal.report(Severity::Error, DiagnosticCode::FieldMissing, {aspect ? "aspect.value" : "aspect", "proposal"},
                        proposal.at("aspect"));
        return nullptr;
    }
    const std::size_t depth = proposal.record().context.limits.depth;
    if (const auto fault = JsonCursor(value->text, value->line, value->column, depth).read(document)) {
        proposal.report(Severity::Error, fault->code, fault->arguments, *value);
        return nullptr;
    }
    maskSecrets(document, proposal.record().context);
    checkKeys(proposal.record(), *document.root());
    return document.root();
}

void readProposal(EntityFields& proposal)
{
    RecordReading& record = proposal.record();
    const std::string aspect = proposal.requiredText("aspectName");
    const std::string type = proposal.text("entityType");
    if (!proposal.has("entityUrn") && !type.empty() && !isOfMesh(type)) {
        passOver(record.context, type, proposal.node());
        return;
    }
    const std::string urn = proposal.requiredText("entityUrn");
    if (record.refused)
        return;
    const std::optional<DataHubEntity> entity = readEntity(proposal, urn, proposal.at("entityUrn"));
    if (!entity)
        return;
    const std::string change = proposal.text("changeType");
    const bool patch = change == "PATCH";
    Document document;
    Document patched;
    const Node* value = change == "DELETE" ? nullptr : readValue(proposal, patch, document);
    const bool deletes = change == "DELETE" || (patch && value);
    if (value && patch)
        value = aspectOfPatch(proposal, aspect, *value, patched);
    if (!value && deletes)
        proposal.report(Severity::Warning, DiagnosticCode::FormatUnread,
                        {"DataHub " + change + " proposal of " + shownValue(aspect)}, proposal.at("changeType"));
    if (!value || record.refused) {
        record.refused = true;
        return;
    }
    readDataHubAspect(record, *entity, aspect, *value);
    if (!record.refused)
        record.context.keep(record.name, proposal.node().line, proposal.node().column, {}, aspect);
}

} // namespace

Match DataHubImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    if (root.find("proposedSnapshot"))
        return Match::Sure;
    const bool entity = root.find("entityUrn") || root.find("entityType");
    if (root.find("aspectName") && entity)
        return Match::Sure;
    return root.find("entityUrn") && root.find("aspect") ? Match::Perhaps : Match::No;
}

void DataHubImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "DataHub entry"};
    checkKeys(record, root);
    EntityFields fields(record, root);
    if (!record.refused) {
        if (fields.has("proposedSnapshot"))
            readSnapshot(fields);
        else
            readProposal(fields);
    }
    if (record.refused)
        ++context.report.skipped;
}

} // namespace weft::importers
