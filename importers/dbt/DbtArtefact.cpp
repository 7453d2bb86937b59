// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtArtefact.h"

#include "importers/dbt/DbtNaming.h"
#include "importers/dbt/DbtNodeReader.h"
#include "importers/dbt/DbtProducts.h"
#include "importers/document/FieldReader.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr int NewestManifest = 12;
constexpr std::array<Names, 3> Counted = {"nodes", "sources", "exposures"};
constexpr std::array<Names, 9> Wanted = {"metadata", "nodes",           "sources",       "exposures", "groups",
                                         "metrics",  "semantic_models", "saved_queries", "parent_map"};

bool isCountedSection(std::string_view section)
{
    return std::ranges::find(Counted, section) != Counted.end();
}

std::string scalarOf(const Node& node)
{
    return node.isScalar() ? std::string(trimmed(node.text)) : std::string();
}

} // namespace

DbtArtefactKind dbtArtefactKind(std::string_view schemaVersion, std::string& name, std::string& version)
{
    // https://schemas.getdbt.com/dbt/manifest/v12.json
    const std::size_t dbt = schemaVersion.rfind("/dbt/");
    std::string_view rest = dbt == std::string_view::npos ? schemaVersion : schemaVersion.substr(dbt + 5);
    name = std::string(rest.substr(0, rest.find('/')));
    rest = rest.find('/') == std::string_view::npos ? std::string_view() : rest.substr(rest.find('/') + 1);
    version = std::string(rest.substr(0, rest.find('.')));
    if (name == "manifest")
        return DbtArtefactKind::Manifest;
    return name == "catalog" ? DbtArtefactKind::Catalog : DbtArtefactKind::Nothing;
}

bool DbtArtefact::wants(std::string_view section)
{
    return std::ranges::find(Wanted, section) != Wanted.end();
}

void DbtArtefact::refuse(DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line,
                         std::uint32_t column)
{
    m_refused = true;
    m_context.diagnose(Severity::Error, code, std::move(arguments), line, column);
}

void DbtArtefact::refuse(const JsonFault& fault)
{
    refuse(fault.code, fault.arguments, fault.line, fault.column);
}

void DbtArtefact::broken(std::string_view key, const JsonFault& fault)
{
    // Depth is our limit and costs the entry; any other fault means that the file is no JSON.
    if (fault.code != DiagnosticCode::TooDeep) {
        refuse(fault);
        return;
    }
    ++m_skipped;
    m_context.diagnose(Severity::Error, fault.code, fault.arguments, fault.line, fault.column, std::string(key));
}

void DbtArtefact::section(std::string_view name, std::uint32_t line, std::uint32_t column, const Node* value)
{
    const auto [first, fresh] = m_sections.emplace(std::string(name), line);
    if (!wants(name))
        return;
    if (!fresh)
        refuse(DiagnosticCode::DuplicateKey, {std::string(name), std::to_string(first->second)}, line, column);
    m_hasMetadata = m_hasMetadata || (name == "metadata" && !value);
    // Old and damaged artefacts have null where a section is not known.
    if (!value || value->isNull())
        return;
    const std::string seen(typeName(*value));
    if (isCountedSection(name) || name == "metadata")
        refuse(DiagnosticCode::FieldType, {std::string(name), "mapping", seen}, value->line, value->column);
    else
        m_context.diagnose(Severity::Warning, DiagnosticCode::FieldType, {std::string(name), "mapping", seen},
                           value->line, value->column);
}

void DbtArtefact::entry(std::string_view name, std::string_view key, std::uint32_t line, std::uint32_t column,
                        const Node& value)
{
    if (name == "metadata") {
        metadata(key, value);
    } else if (isCountedSection(name)) {
        record(name, key, line, column, value);
    } else if (name == "parent_map") {
        std::vector<std::string>& parents = m_manifest.parentMap[std::string(key)];
        for (const Node* item : value.children)
            parents.push_back(scalarOf(*item));
    } else if (value.isMapping() && wants(name) && isNewKey(name, key, line, column)) {
        RecordReading reading{m_context, name == "groups" ? "dbt group" : "dbt node", std::string(key)};
        if (name == "groups")
            m_manifest.groups.push_back(readDbtGroup(reading, key, value));
        else
            m_manifest.nodes.push_back(readDbtNode(reading, name, key, value));
    }
}

void DbtArtefact::metadata(std::string_view key, const Node& value)
{
    if (key == "project_name") {
        m_manifest.project = scalarOf(value);
    } else if (key == "adapter_type") {
        m_manifest.adapter = scalarOf(value);
    } else if (key == "generated_at") {
        const std::string text = scalarOf(value);
        if (const auto time = readInstant(text))
            m_manifest.generated = time->instant;
        else if (!text.empty())
            m_context.diagnose(Severity::Warning, DiagnosticCode::TimeInvalid, {"metadata.generated_at", text},
                               value.line, value.column);
    } else if (key == "dbt_schema_version") {
        m_kind = dbtArtefactKind(scalarOf(value), m_name, m_version);
        if (m_kind == DbtArtefactKind::Nothing) {
            m_context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {"dbt " + m_name}, value.line,
                               value.column);
            return;
        }
        if (m_context.report.version.empty())
            m_context.report.version = m_name + " " + m_version;
        int number = 0;
        const std::string_view digits = std::string_view(m_version).substr(m_version.starts_with('v') ? 1 : 0);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const int newest = m_kind == DbtArtefactKind::Manifest ? NewestManifest : 1;
        if (number < 1 || number > newest)
            m_context.diagnose(Severity::Warning, DiagnosticCode::VersionMismatch,
                               {m_version, "v" + std::to_string(newest)}, value.line, value.column);
    }
}

/// Two entries of one key: the second is refused by name, since nothing says which was meant.
bool DbtArtefact::isNewKey(std::string_view section, std::string_view key, std::uint32_t line, std::uint32_t column)
{
    const auto [first, fresh] = m_keys.emplace(std::string(section) + '\n' + std::string(key), line);
    if (!fresh)
        m_context.diagnose(Severity::Error, DiagnosticCode::DuplicateKey,
                           {std::string(key), std::to_string(first->second)}, line, column, std::string(key));
    return fresh;
}

void DbtArtefact::record(std::string_view section, std::string_view key, std::uint32_t line, std::uint32_t column,
                         const Node& value)
{
    if (!isNewKey(section, key, line, column)) {
        ++m_skipped;
        return;
    }
    RecordReading reading{m_context, "dbt node", std::string(key)};
    if (!value.isMapping()) {
        ++m_skipped;
        m_context.diagnose(Severity::Error, DiagnosticCode::FieldType,
                           {std::string(key), "mapping", std::string(typeName(value))}, value.line, value.column,
                           std::string(key));
        return;
    }
    if (isCatalogEntry(value)) {
        DbtCatalogTable table = readCatalogTable(reading, key, value);
        if (!reading.refused)
            m_catalog.tables.push_back(std::move(table));
    } else {
        DbtNode node = readDbtNode(reading, section, key, value);
        if (!reading.refused)
            m_manifest.nodes.push_back(std::move(node));
    }
    if (reading.refused)
        ++m_skipped;
    else
        m_kept.push_back({std::string(key), line, column});
}

/// Says what is missing in the whole.
bool DbtArtefact::isWhole()
{
    if (m_refused)
        return false;
    if (!m_hasMetadata || m_kind == DbtArtefactKind::Unknown) {
        refuse(DiagnosticCode::FieldMissing,
               {m_hasMetadata ? "metadata.dbt_schema_version" : "metadata", "dbt manifest"}, 1, 1);
    } else if (!m_sections.contains("nodes")) {
        refuse(DiagnosticCode::FieldMissing, {"nodes", "dbt " + m_name}, 1, 1);
    }
    return !m_refused;
}

/// `parent_map` repeats `depends_on`; where a node states nothing it serves, where they differ that is said.
void DbtArtefact::checkParents()
{
    for (DbtNode& node : m_manifest.nodes) {
        const auto found = m_manifest.parentMap.find(node.id);
        if (found == m_manifest.parentMap.end() || node.kind == DbtKind::Passage || node.kind == DbtKind::Other)
            continue;
        if (!node.parentsStated) {
            node.parents = found->second;
            continue;
        }
        const std::set<std::string> stated(node.parents.begin(), node.parents.end());
        const std::set<std::string> mapped(found->second.begin(), found->second.end());
        if (stated != mapped)
            m_context.diagnose(Severity::Warning, DiagnosticCode::FieldValue,
                               {"parent_map", node.id, "the nodes that depends_on names"}, node.place.line,
                               node.place.column, node.id);
    }
}

void DbtArtefact::keepAll()
{
    for (const Kept& kept : m_kept)
        m_context.keep(kept.id, kept.line, kept.column);
}

void DbtArtefact::finishManifest(const std::stop_token& stop)
{
    checkParents();
    m_manifest.index();
    const std::string nameSpace = dbtNamespace(m_manifest.adapter);
    const auto named =
        std::ranges::find_if(m_manifest.nodes, [](const DbtNode& node) { return !node.dataset.name.empty(); });
    if (nameSpace.ends_with("://") && named != m_manifest.nodes.end())
        m_context.diagnose(Severity::Note, DiagnosticCode::NamespaceUnknown, {named->dataset.name, nameSpace},
                           named->place.line, named->place.column);
    addDbtProducts(m_manifest, m_context, stop);
    addDbtLineage(m_manifest, m_context, stop);
}

void DbtArtefact::finish(std::stop_token stop)
{
    if (m_kind == DbtArtefactKind::Nothing && !m_refused)
        return;
    m_context.report.skipped += m_skipped;
    if (!isWhole()) {
        m_context.report.skipped += std::max<std::uint64_t>(m_kept.size(), 1);
        return;
    }
    if (m_kind == DbtArtefactKind::Catalog)
        addCatalog(m_catalog, m_manifest.generated, m_context.records.lineage);
    else
        finishManifest(stop);
    if (m_kept.empty() && m_skipped == 0)
        m_context.diagnose(Severity::Warning, DiagnosticCode::FormatSkipped, {"dbt " + m_name + " without entries"}, 1,
                           1);
    if (!stop.stop_requested())
        keepAll();
}

} // namespace weft::importers
