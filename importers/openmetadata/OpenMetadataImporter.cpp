// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/OpenMetadataImporter.h"

#include "importers/catalogue/EntityFields.h"
#include "importers/document/ShownValue.h"
#include "importers/openmetadata/OpenMetadataEntities.h"
#include "importers/openmetadata/OpenMetadataLineage.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

using Kind = OpenMetadataKind;

/// The lists of sample data say by their name what they hold.
constexpr std::array<std::pair<std::string_view, Kind>, 6> Lists = {{{"tables", Kind::Table},
                                                                     {"topics", Kind::Topic},
                                                                     {"pipelines", Kind::Pipeline},
                                                                     {"teams", Kind::Team},
                                                                     {"users", Kind::User},
                                                                     {"tasks", Kind::None}}};

const Node* listOf(const Node& root, std::string_view key)
{
    const Node* list = root.find(key);
    return list && list->isSequence() && !list->children.empty() && list->children.front()->isMapping() ? list
                                                                                                        : nullptr;
}

/// What is OpenMetadata's and holds nothing for a mesh; empty for all else.
std::string_view nothingOf(const Node& root)
{
    if (root.find("serviceConnection") || (root.find("serviceName") && root.find("sourceConfig")))
        return "OpenMetadata service";
    if (root.find("pipelineStatus"))
        return "OpenMetadata pipeline status";
    const Node* service = root.find("service");
    if (root.find("name") && service && service->isMapping() && service->find("type"))
        return "OpenMetadata database";
    if (root.find("taskType") && root.find("downstreamTasks"))
        return "OpenMetadata task";
    return {};
}

bool isGraph(const Node& root)
{
    return root.find("entity") && (root.find("upstreamEdges") || root.find("downstreamEdges"));
}

bool isApiList(const Node& root)
{
    const Node* data = listOf(root, "data");
    return data && (root.find("paging") || openMetadataKind(*data->children.front()) != Kind::None);
}

class Reader {
public:
    explicit Reader(ReadContext& context) : m_context(context) {}

    void readEntry(const Node& node, Kind listed)
    {
        RecordReading record{m_context, "entity"};
        const Kind seen = openMetadataKind(node);
        const Kind kind = seen == Kind::None ? listed : seen;
        const std::string_view nothing = kind == Kind::None && node.isMapping() ? nothingOf(node) : std::string_view();
        if (!nothing.empty()) {
            passOver(nothing, node);
            return;
        }
        if (!node.isMapping()) {
            m_context.diagnose(Severity::Error, DiagnosticCode::FieldType,
                               {"entity", "an object", std::string(typeName(node))}, node.line, node.column);
            ++m_context.report.skipped;
            return;
        }
        checkKeys(record, node);
        if (!record.refused && isOpenMetadataEdge(node))
            readOpenMetadataEdge(record, node);
        else if (!record.refused && kind != Kind::None)
            readOpenMetadataEntity(record, kind, node);
        else if (!record.refused)
            passOver("OpenMetadata entity of another kind", node);
        if (record.refused)
            ++m_context.report.skipped;
    }

    void passOver(std::string_view what, const Node& node)
    {
        if (m_context.catalogue.isFirst(std::string(what)))
            m_context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {std::string(what)}, node.line,
                               node.column);
    }

private:
    ReadContext& m_context;
};

} // namespace

Match OpenMetadataImporter::matches(const Node& root) const
{
    if (!root.isMapping() || root.find("$schema"))
        return Match::No;
    // Stores of other descriptors describe their tables alike, and name them by URN; ours are dotted names.
    if (const Node* name = root.find("fullyQualifiedName");
        name && name->isScalar() && name->text.substr(0, 4) == "urn:")
        return Match::No;
    const Node* edge = root.find("edge");
    if (isOpenMetadataEdge(root) || isGraph(root) || (edge && isOpenMetadataEdge(*edge)) || isApiList(root))
        return Match::Sure;
    if (root.keys.size() == 1 || root.find("paging")) {
        for (const auto& [key, kind] : Lists) {
            const Node* list = listOf(root, key);
            if (list && list->children.front()->find("name"))
                return key == "tasks" && !list->children.front()->find("taskType") ? Match::Perhaps : Match::Sure;
        }
    }
    if (root.find("kind") || root.find("apiVersion") || root.find("dataProductSpecification"))
        return Match::No;
    return openMetadataKind(root) != Kind::None || !nothingOf(root).empty() ? Match::Sure : Match::No;
}

void OpenMetadataImporter::read(const Node& root, ReadContext& context) const
{
    Reader reader(context);
    if (!root.isMapping()) {
        reader.readEntry(root, Kind::None);
        return;
    }
    if (isGraph(root)) {
        readOpenMetadataGraph(context, root);
        return;
    }
    if (const Node* edge = root.find("edge"); edge && edge->isMapping()) {
        reader.readEntry(*edge, Kind::None);
        return;
    }
    if (isApiList(root)) {
        for (const Node* item : root.find("data")->children)
            reader.readEntry(*item, Kind::None);
        return;
    }
    bool list = false;
    for (const auto& [key, kind] : Lists) {
        const Node* items = root.keys.size() == 1 || root.find("paging") ? listOf(root, key) : nullptr;
        for (std::size_t i = 0; items && i < items->children.size(); ++i)
            reader.readEntry(*items->children[i], kind);
        list = list || items;
    }
    if (!list)
        reader.readEntry(root, Kind::None);
}

} // namespace weft::importers
