// SPDX-License-Identifier: Apache-2.0
#include "importers/graphml/GraphmlParser.h"

#include "importers/document/FieldReader.h"
#include "importers/document/ShownValue.h"
#include "model/base/Ascii.h"
#include "model/base/StopEvery.h"

#include <algorithm>
#include <expat.h>
#include <memory>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t PieceBytes = 1U << 20U;

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string taken(const std::map<std::string, std::string>& attributes, const char* name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

} // namespace

/// What expat calls.
struct GraphmlHandlers {
    static GraphmlParser& of(void* data) { return *static_cast<GraphmlParser*>(data); }
    static void start(void* data, const XML_Char* name, const XML_Char** attributes)
    {
        of(data).startElement(name, attributes);
    }
    static void end(void* data, const XML_Char*) { of(data).endElement(); }
    static void text(void* data, const XML_Char* part, int length)
    {
        of(data).text({part, static_cast<std::size_t>(length)});
    }
    static void documentType(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        of(data).refuseDocumentType();
    }
};

GraphmlParser::GraphmlParser(ReadContext& context, std::stop_token stop) : m_context(context), m_stop(std::move(stop))
{
}

bool GraphmlParser::parse(std::string_view text)
{
    // A text that is UTF-8 was perhaps something else in its file, as its declaration may still say.
    const std::optional<TextFault> fault = findTextFault(text);
    const bool utf8 = !fault || fault->kind == TextFault::ControlCharacter;
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(utf8 ? "UTF-8" : nullptr), &XML_ParserFree);
    if (!parser) {
        fail(DiagnosticCode::InternalError, {"expat"});
        return false;
    }
    m_parser = parser.get();
    m_text = text;
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &GraphmlHandlers::start, &GraphmlHandlers::end);
    XML_SetCharacterDataHandler(m_parser, &GraphmlHandlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &GraphmlHandlers::documentType);
    for (std::size_t at = 0; at < text.size() && !m_failed && !m_stop.stop_requested(); at += PieceBytes) {
        const std::string_view piece = text.substr(at, PieceBytes);
        const bool last = at + piece.size() == text.size();
        if (XML_Parse(m_parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) == XML_STATUS_ERROR &&
            !m_failed && !m_stop.stop_requested()) {
            const XML_Error error = XML_GetErrorCode(m_parser);
            if (error == XML_ERROR_UNDEFINED_ENTITY)
                fail(DiagnosticCode::XmlEntity, {});
            else
                fail(DiagnosticCode::XmlSyntax, {XML_ErrorString(error)});
        }
    }
    m_parser = nullptr;
    if (m_isGraphml)
        finishGraph();
    return m_isGraphml;
}

TextPlace GraphmlParser::here()
{
    // expat may stand behind what it has been given so far, but never before where it stood last.
    const XML_Index index = m_parser ? XML_GetCurrentByteIndex(m_parser) : 0;
    const std::size_t offset = std::min(index < 0 ? m_placed : static_cast<std::size_t>(index), m_text.size());
    for (; m_placed < offset; ++m_placed) {
        const char c = m_text[m_placed];
        const bool ends = c == '\n' || (c == '\r' && !(m_placed + 1 < m_text.size() && m_text[m_placed + 1] == '\n'));
        if (ends) {
            ++m_line;
            m_lineStart = m_placed + 1;
        }
    }
    return {m_line, static_cast<std::uint32_t>(std::max(offset, m_lineStart) - m_lineStart + 1)};
}

void GraphmlParser::fail(DiagnosticCode code, std::vector<std::string> arguments)
{
    fail(code, std::move(arguments), here());
}

void GraphmlParser::fail(DiagnosticCode code, std::vector<std::string> arguments, TextPlace place)
{
    m_context.diagnose(Severity::Error, code, std::move(arguments), place.line, place.column);
    ++m_context.report.skipped;
    m_failed = true;
    if (m_parser)
        XML_StopParser(m_parser, XML_FALSE);
}

void GraphmlParser::refuseDocumentType()
{
    // expat stands somewhere inside the declaration.
    const XML_Index index = XML_GetCurrentByteIndex(m_parser);
    const std::size_t begin = m_text.rfind("<!DOCTYPE", index < 0 ? 0 : static_cast<std::size_t>(index));
    fail(DiagnosticCode::XmlEntity, {}, placeOf(m_text, begin == std::string_view::npos ? 0 : begin));
}

void GraphmlParser::fieldMissing(std::string_view field, std::string_view kind)
{
    const TextPlace place = here();
    m_context.diagnose(Severity::Error, DiagnosticCode::FieldMissing, {std::string(field), std::string(kind)},
                       place.line, place.column);
    ++m_context.report.skipped;
}

GraphmlParser::Element GraphmlParser::elementOf(std::string_view name) const
{
    const Element parent = m_path.back();
    const bool inData = std::ranges::find(m_path, Element::Data) != m_path.end();
    if (inData)
        return name == "NodeLabel" || name == "EdgeLabel" ? Element::Label : Element::Other;
    if (name == "key" && parent == Element::Root)
        return Element::Key;
    if (name == "default" && parent == Element::Key)
        return Element::Default;
    if (name == "graph" && (parent == Element::Root || parent == Element::Node))
        return Element::Graph;
    if (name == "node" && parent == Element::Graph)
        return Element::Node;
    if (name == "edge" && parent == Element::Graph)
        return Element::Edge;
    const bool described = parent == Element::Node || parent == Element::Edge;
    const bool outermost = parent == Element::Graph && m_directed.size() == 1;
    if (name == "data" && (described || outermost))
        return Element::Data;
    return name == "desc" && described ? Element::Description : Element::Other;
}

void GraphmlParser::startElement(std::string_view name, const char** attributes)
{
    if (m_failed)
        return;
    if (++m_elements % StopEvery == 0 && m_stop.stop_requested()) {
        XML_StopParser(m_parser, XML_FALSE);
        return;
    }
    const std::string_view local = localName(name);
    if (m_path.empty()) {
        m_isGraphml = local == "graphml";
        m_path.push_back(Element::Root);
        if (!m_isGraphml)
            fail(DiagnosticCode::FormatUnknown, {"XML with the root element " + shownValue(name)});
        return;
    }
    if (m_path.size() >= m_context.limits.depth) {
        fail(DiagnosticCode::TooDeep, {std::to_string(m_context.limits.depth)});
        return;
    }
    const Element element = elementOf(local);
    m_path.push_back(element);
    Attributes given;
    for (; *attributes != nullptr; attributes += 2)
        given.emplace(attributes[0], attributes[1]);
    switch (element) {
    case Element::Key:
        openKey(given);
        break;
    case Element::Graph:
        openGraph(given);
        break;
    case Element::Node:
        openNode(given);
        break;
    case Element::Edge:
        openEdge(given);
        break;
    case Element::Data:
        m_key = taken(given, "key");
        m_collected.clear();
        m_label.clear();
        break;
    case Element::Default:
    case Element::Description:
    case Element::Label:
        m_collected.clear();
        break;
    case Element::Root:
    case Element::Other:
        break;
    }
}

void GraphmlParser::text(std::string_view part)
{
    if (m_failed || m_path.empty())
        return;
    switch (m_path.back()) {
    case Element::Data:
    case Element::Default:
    case Element::Description:
    case Element::Label:
        m_collected += part;
        break;
    case Element::Root:
    case Element::Key:
    case Element::Graph:
    case Element::Node:
    case Element::Edge:
    case Element::Other:
        break;
    }
}

void GraphmlParser::endElement()
{
    if (m_failed || m_path.empty())
        return;
    const Element element = m_path.back();
    m_path.pop_back();
    switch (element) {
    case Element::Default:
        m_keys[m_key].fallback = m_collected;
        m_keys[m_key].hasFallback = true;
        break;
    case Element::Label:
        if (m_label.empty())
            m_label = trimmed(m_collected);
        m_collected.clear();
        break;
    case Element::Data:
        closeData();
        break;
    case Element::Description:
        if (!m_open.empty()) {
            Open& open = m_open.back();
            (open.isEdge ? open.edge.attributes : open.node.attributes).push_back({"description", m_collected});
        }
        break;
    case Element::Node:
    case Element::Edge:
        closeOpen();
        break;
    case Element::Graph:
        m_directed.pop_back();
        break;
    case Element::Root:
    case Element::Key:
    case Element::Other:
        break;
    }
}

void GraphmlParser::openKey(const Attributes& attributes)
{
    m_key = taken(attributes, "id");
    Key key;
    key.name = taken(attributes, "attr.name");
    key.scope = taken(attributes, "for");
    const std::string drawn = taken(attributes, "yfiles.type");
    key.visual = !drawn.empty();
    if (key.name.empty() && !key.visual)
        key.name = m_key;
    m_keys.insert_or_assign(m_key, std::move(key));
}

void GraphmlParser::openGraph(const Attributes& attributes)
{
    m_directed.push_back(taken(attributes, "edgedefault") != "undirected");
    if (m_open.empty() || m_open.back().isEdge)
        return;
    Open& holder = m_open.back();
    holder.holdsGraph = true;
    if (!holder.ownFrame) {
        holder.ownFrame = static_cast<std::uint32_t>(m_graph.frames.size());
        m_graph.frames.push_back({holder.node.id, {}});
    }
}

void GraphmlParser::openNode(const Attributes& attributes)
{
    Open open;
    open.node.id = taken(attributes, "id");
    const TextPlace place = here();
    open.node.line = place.line;
    open.node.column = place.column;
    for (const Open& outer : m_open) {
        if (outer.ownFrame)
            open.node.frame = outer.ownFrame;
    }
    if (open.node.id.empty()) {
        fieldMissing("id", "node");
        open.refused = true;
    } else if (const auto [first, isNew] = m_nodeLines.emplace(open.node.id, place.line); !isNew) {
        m_context.diagnose(Severity::Error, DiagnosticCode::DuplicateKey, {open.node.id, std::to_string(first->second)},
                           place.line, place.column);
        ++m_context.report.skipped;
        open.refused = true;
    }
    m_open.push_back(std::move(open));
}

void GraphmlParser::openEdge(const Attributes& attributes)
{
    Open open;
    open.isEdge = true;
    open.edge.from = taken(attributes, "source");
    open.edge.to = taken(attributes, "target");
    const TextPlace place = here();
    open.edge.line = place.line;
    open.edge.column = place.column;
    if (open.edge.from.empty() || open.edge.to.empty()) {
        fieldMissing(open.edge.from.empty() ? "source" : "target", "edge");
        open.refused = true;
    }
    const std::string directed = taken(attributes, "directed");
    const bool byDefault = m_directed.empty() || m_directed.back();
    m_graph.undirected = m_graph.undirected || (directed.empty() ? !byDefault : directed == "false");
    m_open.push_back(std::move(open));
}

void GraphmlParser::closeData()
{
    if (m_open.empty()) {
        const auto key = m_keys.find(m_key);
        m_graph.attributes.push_back({key == m_keys.end() ? m_key : key->second.name, m_collected});
        return;
    }
    Open& open = m_open.back();
    std::vector<PropertyRecord>& attributes = open.isEdge ? open.edge.attributes : open.node.attributes;
    if (!m_label.empty()) {
        attributes.push_back({"label", m_label});
        return;
    }
    const auto key = m_keys.find(m_key);
    if (key != m_keys.end() && key->second.visual)
        return;
    open.keys.insert(m_key);
    attributes.push_back({key == m_keys.end() ? m_key : key->second.name, m_collected});
}

void GraphmlParser::addDefaults(Open& open)
{
    for (const auto& [id, key] : m_keys) {
        const bool fits = key.scope.empty() || key.scope == "all" || key.scope == (open.isEdge ? "edge" : "node");
        if (key.hasFallback && fits && !open.keys.contains(id))
            (open.isEdge ? open.edge.attributes : open.node.attributes).push_back({key.name, key.fallback});
    }
}

void GraphmlParser::closeOpen()
{
    if (m_open.empty())
        return;
    Open open = std::move(m_open.back());
    m_open.pop_back();
    if (open.refused)
        return;
    addDefaults(open);
    if (open.isEdge) {
        m_graph.edges.push_back(std::move(open.edge));
        return;
    }
    if (open.ownFrame) {
        std::string& title = m_graph.frames[*open.ownFrame].title;
        for (const PropertyRecord& attribute : open.node.attributes) {
            const std::string plain = plainName(attribute.name);
            if (title.empty() && (plain == "name" || plain == "label" || plain == "title"))
                title = trimmed(attribute.value);
        }
        if (title.empty())
            title = open.node.id;
        return;
    }
    m_graph.nodes.push_back(std::move(open.node));
}

/// Ends of edges that no node is: they become one, and are told of. Boxes of nodes are no nodes.
void GraphmlParser::finishGraph()
{
    std::set<std::string> present;
    for (const GraphNode& node : m_graph.nodes)
        present.insert(node.id);
    for (const GraphEdge& edge : m_graph.edges) {
        for (const std::string& end : {edge.from, edge.to}) {
            if (!present.insert(end).second)
                continue;
            GraphNode node;
            node.id = end;
            node.line = edge.line;
            node.column = edge.column;
            node.implied = true;
            m_graph.nodes.push_back(std::move(node));
            m_context.diagnose(Severity::Warning, DiagnosticCode::EntityUnresolved, {end, "edge"}, edge.line,
                               edge.column);
        }
    }
}

} // namespace weft::importers
