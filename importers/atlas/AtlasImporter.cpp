// SPDX-License-Identifier: Apache-2.0
#include "importers/atlas/AtlasImporter.h"

#include "importers/atlas/AtlasReader.h"
#include "importers/document/ShownValue.h"

#include <string>

namespace weft::importers {

namespace {

bool holdsEntity(const Node* node)
{
    if (!node)
        return false;
    return node->isSequence() ? !node->children.empty() && isAtlasEntity(*node->children.front())
                              : isAtlasEntity(*node);
}

bool isTypes(const Node& root)
{
    return root.find("entityDefs") && (root.find("structDefs") || root.find("enumDefs") ||
                                       root.find("classificationDefs") || root.find("relationshipDefs"));
}

/// A hook's message, which its queue may wrap once more; null when `root` is none.
const Node* messageOf(const Node& root)
{
    const Node* inner = root.find("message");
    const Node& message = inner && inner->isMapping() ? *inner : root;
    const Node* type = message.find("type");
    const bool hook = type && type->isScalar() && type->text.starts_with("ENTITY_") && message.find("entities");
    return hook ? &message : nullptr;
}

} // namespace

Match AtlasImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    const bool wrapped = holdsEntity(root.find("entity")) || holdsEntity(root.find("entities"));
    const bool sure = isAtlasEntity(root) || wrapped || root.find("referredEntities") || messageOf(root);
    return sure || isTypes(root) ? Match::Sure : Match::No;
}

void AtlasImporter::read(const Node& root, ReadContext& context) const
{
    if (root.isMapping() && isTypes(root)) {
        context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {"Apache Atlas type definitions"}, root.line,
                         root.column);
        return;
    }
    const Node* message = root.isMapping() ? messageOf(root) : nullptr;
    const Node* type = message ? message->find("type") : nullptr;
    if (type && type->text.find("DELETE") != std::string_view::npos) {
        context.diagnose(Severity::Warning, DiagnosticCode::FormatUnread,
                         {"Apache Atlas " + shownValue(type->text) + " message"}, type->line, type->column);
        ++context.report.skipped;
        return;
    }
    RecordReading record{context, "entity"};
    checkKeys(record, root);
    const AtlasDump dump(root);
    if (!record.refused && dump.entities().empty()) {
        context.diagnose(Severity::Error, DiagnosticCode::FieldMissing, {"typeName, attributes", "entity"}, root.line,
                         root.column);
        record.refused = true;
    }
    if (record.refused)
        ++context.report.skipped;
    else
        AtlasReader(dump, context).read();
}

} // namespace weft::importers
