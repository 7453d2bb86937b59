// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/OpenLineageImporter.h"

#include "importers/document/ValueKind.h"
#include "importers/openlineage/EventNodes.h"

#include <xxhash.h>

#include <string>

namespace weft::importers {

namespace {

/// The event as one text, for its fingerprint. The depth is that of the document, which has a limit.
void write(const Node& node, std::string& text)
{
    text += static_cast<char>('0' + static_cast<int>(node.type));
    if (node.isScalar()) {
        text += node.quoted ? '"' : '=';
        text += std::to_string(node.text.size());
        text += ':';
        text += node.text;
    }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (node.isMapping()) {
            text += std::to_string(node.keys[i].size());
            text += ':';
            text += node.keys[i];
        }
        write(*node.children[i], text);
    }
    text += ';';
}

} // namespace

Match OpenLineageImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    const Node* run = root.find("run");
    const Node* job = root.find("job");
    const Node* dataset = root.find("dataset");
    const bool datasets = root.find("inputs") || root.find("outputs");
    if (!run && !job && !dataset)
        return root.find("eventType") && datasets ? Match::Perhaps : Match::No;
    const Node* schemaUrl = root.find("schemaURL");
    if (root.find("eventTime") || (schemaUrl && schemaUrl->text.find("openlineage.io") != std::string_view::npos))
        return Match::Sure;
    return root.find("eventType") || datasets ? Match::Perhaps : Match::No;
}

void OpenLineageImporter::read(const Node& root, ReadContext& context) const
{
    if (!root.isMapping()) {
        ++context.report.skipped;
        context.diagnose(Severity::Error, DiagnosticCode::FieldType, {"event", "an object", valueKind(root)}, root.line,
                         root.column);
        return;
    }
    std::string text;
    write(root, text);
    const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
    EventNodes(root, context).read({hash.low64, hash.high64});
}

} // namespace weft::importers
