// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/GraphmlText.h"

#include "app/shared/export/PictureGraph.h"
#include "app/shared/export/PicturePage.h"
#include "app/shared/export/XmlText.h"
#include "app/shared/paint/TrustText.h"
#include "model/base/StopEvery.h"

#include <map>

namespace weft::app {

namespace {

/// The keys of nodes or of edges, by attribute, in the order of their names.
class Keys {
public:
    explicit Keys(char prefix) : m_prefix(prefix) {}
    void take(const std::vector<PropertyRecord>& attributes)
    {
        for (const PropertyRecord& attribute : attributes)
            m_ids.emplace(attribute.name, 0);
    }
    void write(std::string& out, std::string_view scope)
    {
        std::size_t number = 0;
        for (auto& [name, id] : m_ids) {
            id = number++;
            out.append("  <key id=\"").append(keyText(id)).append("\" for=\"").append(scope);
            out.append("\" attr.name=\"").append(xmlText(name)).append("\" attr.type=\"string\"/>\n");
        }
    }
    void writeData(std::string& out, const std::vector<PropertyRecord>& attributes) const
    {
        for (const PropertyRecord& attribute : attributes) {
            out.append("<data key=\"").append(keyText(m_ids.at(attribute.name))).append("\">");
            out.append(xmlText(attribute.value)).append("</data>");
        }
    }

private:
    [[nodiscard]] std::string keyText(std::size_t id) const { return m_prefix + std::to_string(id); }

    char m_prefix;
    std::map<std::string, std::size_t> m_ids;
};

} // namespace

std::string pictureGraphml(const MeshPicture& picture, std::stop_token stop)
{
    const importers::Graph graph = pictureGraph(picture);
    Keys nodeKeys('n');
    Keys edgeKeys('e');
    Keys graphKeys('g');
    graphKeys.take(graph.attributes);
    for (const importers::GraphNode& node : graph.nodes)
        nodeKeys.take(node.attributes);
    for (const importers::GraphEdge& edge : graph.edges)
        edgeKeys.take(edge.attributes);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n  <desc>";
    out += xmlText((pictureTitle(picture) + QStringLiteral(" \u00B7 ") + trustText(picture.trust)).toStdString());
    out += "</desc>\n";
    nodeKeys.write(out, "node");
    edgeKeys.write(out, "edge");
    graphKeys.write(out, "graph");
    out += "  <graph id=\"weft\" edgedefault=\"directed\">\n";
    if (!graph.attributes.empty()) {
        out += "    ";
        graphKeys.writeData(out, graph.attributes);
        out += "\n";
    }
    std::size_t steps = 0;
    for (const importers::GraphNode& node : graph.nodes) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return {};
        out.append("    <node id=\"").append(xmlText(node.id)).append("\">");
        nodeKeys.writeData(out, node.attributes);
        out += "</node>\n";
    }
    for (const importers::GraphEdge& edge : graph.edges) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return {};
        out.append("    <edge source=\"").append(xmlText(edge.from)).append("\" target=\"").append(xmlText(edge.to));
        out += "\">";
        edgeKeys.writeData(out, edge.attributes);
        out += "</edge>\n";
    }
    return out + "  </graph>\n</graphml>\n";
}

} // namespace weft::app
