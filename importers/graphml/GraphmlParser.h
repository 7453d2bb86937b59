// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/graph/Graph.h"
#include "importers/text/TextFault.h"

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace weft::importers {

/// Turns a GraphML text into a Graph, by expat. Reports what is wrong with it; use once.
class GraphmlParser {
public:
    GraphmlParser(ReadContext& context, std::stop_token stop);

    /// False when the text is no GraphML (which is reported). O(bytes).
    bool parse(std::string_view text);
    /// What was read whole. Every end of an edge is a node of it.
    [[nodiscard]] const Graph& graph() const { return m_graph; }

private:
    enum class Element : std::uint8_t { Root, Key, Default, Graph, Node, Edge, Data, Description, Label, Other };

    struct Key {
        std::string name;
        std::string scope; ///< node, edge, graph, all …
        std::string fallback;
        bool hasFallback = false;
        bool visual = false; ///< yEd's drawing of something
    };
    /// An open `node` or `edge`.
    struct Open {
        bool isEdge = false;
        bool refused = false;
        bool holdsGraph = false;
        GraphNode node;
        GraphEdge edge;
        std::set<std::string> keys; ///< that stated a value
        std::optional<std::uint32_t> ownFrame;
    };
    using Attributes = std::map<std::string, std::string>;

    friend struct GraphmlHandlers;
    void startElement(std::string_view name, const char** attributes);
    void endElement();
    void text(std::string_view part);
    void refuseDocumentType();

    [[nodiscard]] Element elementOf(std::string_view name) const;
    void openKey(const Attributes& attributes);
    void openGraph(const Attributes& attributes);
    void openNode(const Attributes& attributes);
    void openEdge(const Attributes& attributes);
    void closeData();
    void closeOpen();
    void addDefaults(Open& open);
    void finishGraph();
    void fail(DiagnosticCode code, std::vector<std::string> arguments);
    void fail(DiagnosticCode code, std::vector<std::string> arguments, TextPlace place);
    void fieldMissing(std::string_view field, std::string_view kind);
    [[nodiscard]] TextPlace here();

    ReadContext& m_context;
    std::stop_token m_stop;
    XML_ParserStruct* m_parser = nullptr;
    std::string_view m_text;
    Graph m_graph;
    std::map<std::string, Key> m_keys;
    std::map<std::string, std::uint32_t> m_nodeLines; ///< by id
    std::vector<Element> m_path;
    std::vector<Open> m_open;
    std::vector<bool> m_directed; ///< of the open graphs
    std::string m_key;            ///< of the open `key`, or that the open `data` refers to
    std::string m_collected;
    std::string m_label; ///< of the open `data`, from a drawn label
    std::size_t m_elements = 0;
    bool m_failed = false;
    bool m_isGraphml = false;
    std::size_t m_placed = 0; ///< offset up to which lines are counted
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
};

} // namespace weft::importers
