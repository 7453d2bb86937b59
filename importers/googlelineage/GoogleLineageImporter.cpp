// SPDX-License-Identifier: Apache-2.0
#include "importers/googlelineage/GoogleLineageImporter.h"

#include "importers/catalogue/EntityFields.h"
#include "importers/document/ShownValue.h"
#include "importers/naming/GoogleNaming.h"
#include "importers/openlineage/EventDraft.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::array<std::string_view, 5> Lists = {"processes", "runs", "lineageEvents", "lineage_events", "links"};
constexpr const char* ProcessKind = "google-lineage process";

const Node* fullNameNode(const Node* end)
{
    if (!end || !end->isMapping())
        return nullptr;
    const Node* name = end->find("fully_qualified_name");
    return name ? name : end->find("fullyQualifiedName");
}

bool isLink(const Node& node)
{
    return node.isMapping() && (fullNameNode(node.find("source")) || fullNameNode(node.find("target")));
}

const Node* linksOf(const Node& node)
{
    const Node* links = node.isMapping() ? node.find("links") : nullptr;
    return links && links->isSequence() ? links : nullptr;
}

/// The id of the process in a resource name (`projects/P/locations/L/processes/ID/runs/…`), which may stand inside of
/// a template's placeholder.
std::string processId(std::string_view name)
{
    constexpr std::string_view Mark = "/processes/";
    const std::size_t mark = name.find(Mark);
    if (mark == std::string_view::npos)
        return {};
    const std::string_view rest = name.substr(mark + Mark.size());
    constexpr std::string_view Letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    return std::string(rest.substr(0, rest.find_first_not_of(Letters)));
}

bool isResource(const Node& node)
{
    const Node* name = node.isMapping() ? node.find("name") : nullptr;
    return name && name->isScalar() && name->text.find("projects/") != std::string_view::npos &&
           name->text.find("/locations/") != std::string_view::npos && !processId(name->text).empty();
}

/// The job before its process is known.
DatasetNameRecord jobOf(const std::string& process)
{
    return {"google-lineage", process};
}

/// `NAMESPACE:NAME`, where the namespace may be an address with a port.
DatasetNameRecord jobOfDisplayName(const std::string& text, const std::string& process)
{
    const bool address = text.find("://") != std::string::npos;
    const std::size_t colon = address ? text.rfind(':') : text.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == text.size())
        return {"google-lineage", text.empty() ? process : text};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

class Reader {
public:
    explicit Reader(ReadContext& context) : m_context(context) {}

    void read(const Node& node)
    {
        RecordReading record{m_context, "lineage entry"};
        checkKeys(record, node);
        EntityFields fields(record, node);
        if (record.refused)
            ++m_context.report.skipped;
        else if (isLink(node) || !(linksOf(node) || isResource(node)))
            keep(fields, readLink(fields));
        else if (linksOf(node))
            keep(fields, readEvent(fields));
        else
            readProcessOrRun(fields);
    }

private:
    void keep(EntityFields& fields, bool good)
    {
        if (good && !fields.record().refused)
            m_context.keep(fields.record().name, fields.node().line, fields.node().column);
        else
            ++m_context.report.skipped;
    }

    std::optional<DatasetNameRecord> end(EntityFields& link, std::string_view key)
    {
        const Node* node = link.mapping(key);
        const Node* name = fullNameNode(node);
        const std::string text = name && name->isScalar() ? std::string(trimmed(name->text)) : std::string();
        std::optional<DatasetNameRecord> dataset = googleDataset(text);
        if (text.empty())
            link.report(Severity::Error, DiagnosticCode::FieldMissing,
                        {link.path() + std::string(key) + ".fully_qualified_name", "link"}, link.at(key));
        else if (!dataset)
            link.report(Severity::Error, DiagnosticCode::UrnInvalid,
                        {shownValue(text), "a fully qualified name (SYSTEM:part.part)"}, *name);
        return dataset;
    }

    /// A link is what the API made of all events: seen first and last at its two times.
    bool readLink(EntityFields& link)
    {
        const auto source = end(link, "source");
        const auto target = end(link, "target");
        if (!source || !target)
            return false;
        Statement statement;
        statement.outputs.push_back({*target});
        statement.outputs.front().flows.push_back({{}, *source, {}, {}, true});
        statement.time = readTime(link, {"start_time", "startTime"});
        const Instant last = readTime(link, {"end_time", "endTime"});
        const RecordPlace place = m_context.place(link.node());
        enter(statement, place, m_context.records.lineage);
        if (last != statement.time && last != Instant()) {
            statement.time = last;
            enter(statement, place, m_context.records.lineage);
        }
        link.record().name = datasetRef(target->nameSpace, target->name);
        return true;
    }

    /// Each link of an event is lineage of its own: an event says which source feeds which target.
    bool readEvent(EntityFields& event)
    {
        const std::string name = event.text("name");
        const std::string process = processId(name);
        if (holdsPlaceholder(name) && process.empty())
            event.report(Severity::Warning, DiagnosticCode::PlaceholderValue, {"name", shownValue(name)},
                         event.at("name"));
        const Instant time = readTime(event, {"end_time", "endTime", "start_time", "startTime"});
        std::vector<Statement> statements;
        for (const Node* node : event.mappings("links")) {
            EntityFields link(event.record(), *node, "links.");
            const auto source = end(link, "source");
            const auto target = end(link, "target");
            if (!source || !target)
                continue;
            Statement statement;
            statement.time = time;
            statement.outputs.push_back({*target});
            if (process.empty()) {
                statement.outputs.front().flows.push_back({{}, *source, {}, {}, true});
            } else {
                statement.job = jobOf(process);
                statement.inputs.push_back({*source});
            }
            event.record().name = datasetRef(target->nameSpace, target->name);
            statements.push_back(std::move(statement));
        }
        if (event.record().refused)
            return false;
        if (!process.empty())
            event.record().name = jobRef("google-lineage", process);
        for (Statement& statement : statements)
            add(process, std::move(statement), event);
        return true;
    }

    void add(const std::string& process, Statement statement, EntityFields& fields)
    {
        const RecordPlace place = m_context.place(fields.node());
        if (process.empty()) {
            enter(statement, place, m_context.records.lineage);
            return;
        }
        const CatalogueNotes::Key key(ProcessKind, process);
        m_context.catalogue.refer(key, {process, fields.record().name, place});
        m_context.catalogue.waiting.push_back({key, std::move(statement), place});
    }

    void readProcessOrRun(EntityFields& fields)
    {
        const std::string name = fields.text("name");
        const std::string process = processId(name);
        const std::string shown = fields.text({"display_name", "displayName"});
        const bool run = name.find("/runs/") != std::string::npos;
        Statement statement;
        statement.job = jobOf(process);
        if (!run) {
            const bool placeholder = holdsPlaceholder(shown);
            if (placeholder)
                fields.report(Severity::Warning, DiagnosticCode::PlaceholderValue, {"display_name", shownValue(shown)},
                              fields.at("display_name"));
            else
                statement.job = jobOfDisplayName(shown, process);
            m_context.catalogue.described.insert({ProcessKind, process});
            m_context.catalogue.describeJob({ProcessKind, process}, statement.job);
        } else {
            statement.time = readTime(fields, {"end_time", "endTime", "start_time", "startTime"});
        }
        fields.record().name = jobRef(statement.job.nameSpace, statement.job.name);
        m_context.catalogue.waiting.push_back(
            {{ProcessKind, process}, std::move(statement), m_context.place(fields.node())});
        m_context.keep(fields.record().name, fields.node().line, fields.node().column);
    }

    ReadContext& m_context;
};

const Node* listIn(const Node& root)
{
    for (const std::string_view key : Lists) {
        const Node* list = root.find(key);
        const bool own = list && list->isSequence() && !list->children.empty() && !root.find("name");
        if (own && (isLink(*list->children.front()) || linksOf(*list->children.front()) ||
                    isResource(*list->children.front())))
            return list;
    }
    return nullptr;
}

} // namespace

Match GoogleLineageImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    if (isLink(root) || isResource(root) || listIn(root))
        return Match::Sure;
    const Node* links = linksOf(root);
    return links && !links->children.empty() && isLink(*links->children.front()) ? Match::Sure : Match::No;
}

void GoogleLineageImporter::read(const Node& root, ReadContext& context) const
{
    Reader reader(context);
    const Node* list = root.isMapping() ? listIn(root) : nullptr;
    if (!list) {
        reader.read(root);
        return;
    }
    for (const Node* item : list->children)
        reader.read(*item);
}

} // namespace weft::importers
