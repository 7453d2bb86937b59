// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/worker/DotGraph.h"

#include "importers/dot/DotProtocol.h"
#include "importers/graph/Graph.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string_view>
#include <vector>

#include <graphviz/cgraph.h>

namespace weft::importers::dot {

namespace {

/// cgraph has one place for messages; this process has one text.
std::string& messages()
{
    static std::string all;
    return all;
}

int collect(char* message)
{
    messages() += message;
    return 0;
}

class Writer {
public:
    void number(std::uint32_t value) { bytes(&value, sizeof value); }
    void flag(bool value)
    {
        const std::uint8_t byte = value ? 1 : 0;
        bytes(&byte, 1);
    }
    void text(std::string_view value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        bytes(value.data(), value.size());
    }
    void bytes(const void* data, std::size_t count) { m_out.append(static_cast<const char*>(data), count); }
    [[nodiscard]] const std::string& out() const { return m_out; }

private:
    std::string m_out;
};

std::string_view view(const char* text)
{
    return text == nullptr ? std::string_view() : std::string_view(text);
}

void writeAttributes(Writer& out, Agraph_t* graph, int kind, void* object)
{
    Writer rows;
    std::uint32_t count = 0;
    for (Agsym_t* symbol = agnxtattr(graph, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(graph, kind, symbol)) {
        char* value = agxget(object, symbol);
        if (value == nullptr || *value == '\0' || isVisualAttribute(symbol->name))
            continue;
        ++count;
        rows.text(symbol->name);
        rows.text(value);
        rows.flag(aghtmlstr(value) != 0);
    }
    out.number(count);
    out.bytes(rows.out().data(), rows.out().size());
}

class Collector {
public:
    void add(Agraph_t* graph)
    {
        const std::size_t first = m_order.size();
        std::map<Agnode_t*, std::uint32_t> frameOf;
        addFrames(graph, frameOf);
        if (m_graph.out().empty()) // of the first graph of a file
            writeAttributes(m_graph, graph, AGRAPH, graph);
        std::map<Agnode_t*, std::uint32_t> index;
        for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
            // The same name in a second graph of the file is the same node.
            const auto [known, isNew] = m_index.emplace(agnameof(node), static_cast<std::uint32_t>(m_order.size()));
            index.emplace(node, known->second);
            if (!isNew)
                continue;
            m_order.push_back(node);
            m_nodes.text(agnameof(node));
            const auto frame = frameOf.find(node);
            m_nodes.number(frame == frameOf.end() ? NoFrame : frame->second);
            writeAttributes(m_nodes, graph, AGNODE, node);
        }
        m_nodeCount += static_cast<std::uint32_t>(m_order.size() - first);
        for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
            for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
                m_edges.number(index.at(agtail(edge)));
                m_edges.number(index.at(aghead(edge)));
                m_edges.flag(agisdirected(graph) != 0);
                writeAttributes(m_edges, graph, AGEDGE, edge);
                ++m_edgeCount;
            }
        }
    }

    [[nodiscard]] std::string reply() const
    {
        Writer out;
        const ReplyHead head{ReplyMagic, 0, 0, m_frameCount, m_nodeCount, m_edgeCount};
        out.bytes(&head, sizeof head);
        for (const Writer* part : {&m_graph, &m_frames, &m_nodes, &m_edges})
            out.bytes(part->out().data(), part->out().size());
        return out.out();
    }

private:
    /// Clusters from the outermost inwards, so that each node ends in its innermost. Their depth has a limit: the
    /// parent counts braces before it sends a text.
    void addFrames(Agraph_t* graph, std::map<Agnode_t*, std::uint32_t>& frameOf)
    {
        std::vector<Agraph_t*> open{graph};
        while (!open.empty()) {
            Agraph_t* outer = open.back();
            open.pop_back();
            if (outer != graph && view(agnameof(outer)).substr(0, 7) == "cluster") {
                m_frames.text(agnameof(outer));
                char* label = agget(outer, const_cast<char*>("label"));
                char* inherited = agget(graph, const_cast<char*>("label"));
                const bool own = label != nullptr && aghtmlstr(label) == 0 && view(label) != view(inherited);
                m_frames.text(own ? view(label) : std::string_view());
                for (Agnode_t* node = agfstnode(outer); node != nullptr; node = agnxtnode(outer, node))
                    frameOf[agsubnode(graph, node, 0)] = m_frameCount;
                ++m_frameCount;
            }
            for (Agraph_t* inner = agfstsubg(outer); inner != nullptr; inner = agnxtsubg(inner))
                open.push_back(inner);
        }
    }

    Writer m_graph;
    Writer m_frames;
    Writer m_nodes;
    Writer m_edges;
    std::uint32_t m_frameCount = 0;
    std::uint32_t m_nodeCount = 0;
    std::uint32_t m_edgeCount = 0;
    std::map<std::string, std::uint32_t> m_index;
    std::vector<Agnode_t*> m_order;
};

std::string faultReply()
{
    constexpr std::string_view Mark = "Error: ";
    std::string_view said = messages();
    if (said.substr(0, Mark.size()) == Mark)
        said.remove_prefix(Mark.size());
    ReplyHead head;
    head.faulty = 1;
    const std::size_t line = said.find("line ");
    if (line != std::string_view::npos)
        head.faultLine = static_cast<std::uint32_t>(std::strtoul(said.data() + line + 5, nullptr, 10));
    Writer out;
    out.bytes(&head, sizeof head);
    out.text(said.substr(0, said.find('\n')));
    return out.out();
}

} // namespace

std::string replyTo(std::string& text)
{
    agseterrf(&collect);
    agseterr(AGWARN);
    std::FILE* file = fmemopen(text.data(), text.size(), "r");
    if (file == nullptr)
        return faultReply();
    Collector collector;
    std::size_t graphs = 0;
    while (Agraph_t* graph = agread(file, nullptr)) {
        collector.add(graph); // the graph stays: its names are used until the process ends
        ++graphs;
    }
    std::fclose(file);
    if (agerrors() > 0 || graphs == 0)
        return faultReply();
    return collector.reply();
}

} // namespace weft::importers::dot
