// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtStream.h"

#include "importers/document/Document.h"
#include "importers/secrets/DocumentSecrets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t EntriesAStep = 1024;
constexpr std::size_t LevelsAbove = 2; // the root and the section

/// A key that artefacts begin with (as dbt writes them, or sorted), and what must follow for it to be one.
struct Beginning {
    std::string_view key;
    std::string_view mark;
};

constexpr std::array Beginnings = {Beginning{"metadata", "\"dbt_schema_version\""}, Beginning{"child_map", "\"model."},
                                   Beginning{"child_map", "\"source."}, Beginning{"nodes", "\"resource_type\""}};

} // namespace

bool beginsDbtArtefact(std::string_view firstBytes)
{
    if (firstBytes.starts_with("\xEF\xBB\xBF"))
        firstBytes.remove_prefix(3);
    const std::size_t open = firstBytes.find_first_not_of(" \t\r\n");
    if (open == std::string_view::npos || firstBytes[open] != '{')
        return false;
    const std::size_t quote = firstBytes.find_first_not_of(" \t\r\n", open + 1);
    if (quote == std::string_view::npos || firstBytes[quote] != '"')
        return false;
    const std::string_view rest = firstBytes.substr(quote + 1);
    const std::string_view key = rest.substr(0, rest.find('"'));
    return std::ranges::any_of(Beginnings, [key, rest](const Beginning& beginning) {
        return beginning.key == key && rest.find(beginning.mark) != std::string_view::npos;
    });
}

DbtStream::DbtStream(ByteStream& stream, ReadContext& context, std::stop_token stop)
    : m_context(context), m_stop(stop), m_entries(stream, context.limits, std::move(stop)), m_artefact(context)
{
}

bool DbtStream::step()
{
    for (std::size_t i = 0; i < EntriesAStep; ++i) {
        const std::optional<JsonEntry> entry = m_entries.next();
        if (entry && !m_artefact.isNothing()) {
            take(*entry);
            continue;
        }
        if (m_stop.stop_requested())
            return false;
        if (m_entries.problem())
            m_artefact.refuse(m_entries.problem()->code, m_entries.problem()->arguments, 0, 0);
        else if (m_entries.fault())
            m_artefact.refuse(*m_entries.fault());
        m_artefact.finish(m_stop);
        return false;
    }
    return true;
}

void DbtStream::take(const JsonEntry& entry)
{
    if (entry.what == JsonEntry::Section) {
        m_artefact.section(entry.section, entry.line, entry.column, nullptr);
        return;
    }
    if (!DbtArtefact::wants(entry.section))
        return;
    if (entry.what == JsonEntry::Member) {
        takeMember(entry);
        return;
    }
    Document document;
    JsonCursor cursor(entry.text, entry.textLine, entry.textColumn, m_context.limits.depth - LevelsAbove);
    if (const std::optional<JsonFault> fault = cursor.read(document)) {
        m_artefact.broken(entry.key, *fault);
        return;
    }
    maskSecrets(document, m_context);
    m_artefact.entry(entry.section, entry.key, entry.line, entry.column, *document.root());
}

/// Of a member that should be an object only what it is instead matters.
void DbtStream::takeMember(const JsonEntry& entry)
{
    Node value;
    const char first = entry.text.front();
    value.type = first == '[' ? NodeType::Sequence : first == 'n' ? NodeType::Null : NodeType::Scalar;
    value.line = entry.textLine;
    value.column = entry.textColumn;
    m_artefact.section(entry.section, entry.line, entry.column, &value);
}

} // namespace weft::importers
