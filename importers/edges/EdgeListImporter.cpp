// SPDX-License-Identifier: Apache-2.0
#include "importers/edges/EdgeListImporter.h"

#include "importers/document/FieldReader.h"
#include "importers/graph/GraphRecords.h"
#include "importers/graph/NodeIdentity.h"
#include "importers/register/CsvReader.h"
#include "importers/register/CsvRowCheck.h"
#include "importers/source/ContentKind.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace weft::importers {

namespace {

enum Column : std::size_t {
    From,
    To,
    FromKind,
    ToKind,
    FromName,
    ToName,
    FromDomain,
    ToDomain,
    Row,
    Reference,
    ColumnCount
};

constexpr std::array<std::pair<std::string_view, Column>, 46> Names{{
    {"from", From},
    {"source", From},
    {"src", From},
    {"provider", From},
    {"producer", From},
    {"upstream", From},
    {"parent", From},
    {"tail", From},
    {"fromid", From},
    {"sourceid", From},
    {"fromproduct", From},
    {"sourceproduct", From},
    {"fromnode", From},
    {"sourcenode", From},
    {"sourcedataset", From},
    {"fromdataset", From},
    {"to", To},
    {"target", To},
    {"dst", To},
    {"dest", To},
    {"destination", To},
    {"consumer", To},
    {"downstream", To},
    {"child", To},
    {"head", To},
    {"toid", To},
    {"targetid", To},
    {"toproduct", To},
    {"targetproduct", To},
    {"tonode", To},
    {"targetnode", To},
    {"todataset", To},
    {"targetdataset", To},
    {"fromkind", FromKind},
    {"sourcetype", FromKind},
    {"fromtype", FromKind},
    {"tokind", ToKind},
    {"targettype", ToKind},
    {"totype", ToKind},
    {"fromname", FromName},
    {"sourcename", FromName},
    {"toname", ToName},
    {"targetname", ToName},
    {"fromdomain", FromDomain},
    {"sourcedomain", FromDomain},
    {"todomain", ToDomain},
}};

struct Header {
    std::array<std::optional<std::size_t>, ColumnCount> positions;
    std::vector<std::string> names; ///< of all columns, as written
};

Header readHeader(const CsvRow& row)
{
    Header header;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string plain = plainName(row.cells[i].text);
        header.names.emplace_back(trimmed(row.cells[i].text));
        const auto* known =
            std::ranges::find(Names, std::string_view(plain), &std::pair<std::string_view, Column>::first);
        std::optional<Column> column;
        if (known != Names.end())
            column = known->second;
        else if (plain == "targetdomain")
            column = ToDomain;
        else if (plain == "row")
            column = Row;
        else if (plain == "reference")
            column = Reference;
        if (column && !header.positions[*column])
            header.positions[*column] = i;
    }
    return header;
}

bool namesBothEnds(const Header& header)
{
    return header.positions[From] && header.positions[To];
}

/// The text behind the sign that keeps spreadsheets from computing it.
std::string_view unguarded(std::string_view text)
{
    const bool guarded = text.size() > 1 && text[0] == '\'' && std::string_view("=+-@\t\r").find(text[1]) != text.npos;
    return guarded ? text.substr(1) : text;
}

class EdgeReader {
public:
    EdgeReader(Header header, ReadContext& context) : m_header(std::move(header)), m_context(context) {}

    void addRow(const CsvRow& row)
    {
        if (!checkCsvRow(row, m_header.names.size(), m_context))
            return;
        const bool ownNode = m_header.positions[Row] && m_header.positions[Reference] && cell(row, Row) == "node";
        const std::string from = cell(row, ownNode ? Reference : From);
        const std::string to = cell(row, To);
        if (from.empty() && to.empty()) {
            m_context.diagnose(Severity::Error, DiagnosticCode::FieldMissing, {"from, to", "edge"}, row.line, 1);
            ++m_context.report.skipped;
            return;
        }
        const bool isEdge = !from.empty() && !to.empty() && !ownNode;
        std::vector<PropertyRecord> rest = others(row);
        if (!isEdge) {
            GraphNode& node = nodeNamed(from.empty() ? to : from, row.line);
            node.implied = false;
            for (PropertyRecord& attribute : rest) {
                if (ownNode && attribute.name == "group")
                    attribute = homeOf(attribute.value);
                else if (ownNode && attribute.name != "kind" && attribute.name != "name")
                    continue; // what the picture made of it
                addOnce(node, std::move(attribute));
            }
            return;
        }
        addEnd(from, cell(row, FromKind), cell(row, FromName), cell(row, FromDomain), rest, row.line);
        addEnd(to, cell(row, ToKind), cell(row, ToName), cell(row, ToDomain), rest, row.line);
        m_graph.edges.push_back({from, to, std::move(rest), row.line, 1});
        m_context.keep("edge:" + from + " > " + to, row.line, 1);
    }

    [[nodiscard]] const Graph& graph() const { return m_graph; }

private:
    [[nodiscard]] std::string cell(const CsvRow& row, Column column) const
    {
        const std::optional<std::size_t> position = m_header.positions[column];
        return position && *position < row.cells.size()
                   ? std::string(trimmed(unguarded(trimmed(row.cells[*position].text))))
                   : std::string();
    }

    /// The cells that speak of the row as a whole.
    [[nodiscard]] std::vector<PropertyRecord> others(const CsvRow& row) const
    {
        std::vector<PropertyRecord> rest;
        for (std::size_t i = 0; i < std::min(row.cells.size(), m_header.names.size()); ++i) {
            const bool known = std::ranges::any_of(m_header.positions, [i](const auto& at) { return at == i; });
            const std::string_view value = trimmed(unguarded(trimmed(row.cells[i].text)));
            if (!known && !value.empty())
                rest.push_back({m_header.names[i], std::string(value)});
        }
        return rest;
    }

    GraphNode& nodeNamed(const std::string& id, std::uint32_t line)
    {
        const auto [found, isNew] = m_index.try_emplace(id, m_graph.nodes.size());
        if (isNew) {
            GraphNode node;
            node.id = id;
            node.line = line;
            node.column = 1;
            node.implied = true;
            m_graph.nodes.push_back(std::move(node));
        }
        return m_graph.nodes[found->second];
    }

    /// Our own tables name the frame of a node: a domain, or the product of a dataset.
    static PropertyRecord homeOf(std::string_view reference)
    {
        const std::size_t colon = std::min(reference.find(':'), reference.size());
        return {std::string(reference.substr(0, colon)),
                colon == reference.size() ? std::string() : decodeRefPart(reference.substr(colon + 1))};
    }

    static void addOnce(GraphNode& node, PropertyRecord attribute)
    {
        const bool known = std::ranges::any_of(
            node.attributes, [&attribute](const PropertyRecord& other) { return other.name == attribute.name; });
        if (!known && !attribute.value.empty())
            node.attributes.push_back(std::move(attribute));
    }

    /// A kind of edge that is a kind of node (`table`) is that of both ends.
    void addEnd(const std::string& id, const std::string& kind, const std::string& name, const std::string& domain,
                const std::vector<PropertyRecord>& row, std::uint32_t line)
    {
        GraphNode& node = nodeNamed(id, line);
        addOnce(node, {"kind", kind});
        for (const PropertyRecord& attribute : row) {
            const std::string plain = plainName(attribute.name);
            if ((plain == "kind" || plain == "type") && graphNodeKindFromWord(attribute.value) != GraphNodeKind::Other)
                addOnce(node, {"kind", attribute.value});
        }
        addOnce(node, {"name", name});
        addOnce(node, {"domain", domain});
    }

    Header m_header;
    ReadContext& m_context;
    Graph m_graph;
    std::unordered_map<std::string, std::size_t> m_index;
};

std::string_view firstLineOf(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of("\r\n"), text.size());
    return text.substr(first, text.find_first_of("\r\n", first) - first);
}

} // namespace

Match EdgeListImporter::matches(std::string_view firstBytes) const
{
    if (textKindOf(firstBytes) != TextKind::Table)
        return Match::No;
    const std::string_view line = firstLineOf(firstBytes);
    CsvReader reader(line, cellDelimiter(line));
    const std::optional<CsvRow> header = reader.next();
    return header && namesBothEnds(readHeader(*header)) ? Match::Sure : Match::No;
}

bool EdgeListImporter::read(std::string_view text, ReadContext& context, std::stop_token stop) const
{
    const char delimiter = cellDelimiter(firstLineOf(text));
    CsvReader reader(text, delimiter == 0 ? ',' : delimiter);
    const std::optional<CsvRow> first = reader.next();
    if (!first)
        return false;
    Header header = readHeader(*first);
    if (!namesBothEnds(header)) {
        std::string seen;
        for (const std::string& name : header.names)
            seen += (seen.empty() ? "" : ", ") + name;
        context.diagnose(Severity::Error, DiagnosticCode::ColumnsMissing,
                         {header.positions[From] ? "to" : "from", std::move(seen)}, first->line, 1);
        return false;
    }
    EdgeReader edges(std::move(header), context);
    while (const std::optional<CsvRow> row = reader.next()) {
        if (stop.stop_requested())
            return true;
        edges.addRow(*row);
    }
    addGraph(edges.graph(), format(), context, stop);
    return true;
}

} // namespace weft::importers
