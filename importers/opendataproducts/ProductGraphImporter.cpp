// SPDX-License-Identifier: Apache-2.0
#include "importers/opendataproducts/ProductGraphImporter.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/opendataproducts/Languages.h"
#include "importers/reference/References.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 4> DocumentRead = {"schema", "version", "kind", "graph"};
constexpr std::array<Names, 2> GraphRead = {"nodes", "edges"};
constexpr std::array<Names, 1> GraphKnown = {"metadata"};
constexpr std::array<Names, 3> NodeRead = {"id", "type", "name"};
constexpr std::array<Names, 1> NodeKnown = {"$ref"};
constexpr std::array<Names, 3> EdgeRead = {"from", "to", "type"};
constexpr std::array<Names, 1> EdgeKnown = {"confidence"};
// What an edge says of two products: `from` reads `to`, or gives to it.
constexpr std::array<Names, 6> Reading = {"dependson", "uses", "consumes", "derivedfrom", "reads", "readsfrom"};
constexpr std::array<Names, 6> Giving = {"produces", "exposes", "contributesto", "supports", "feeds", "provides"};
constexpr std::array<Names, 4> Belonging = {"ownedby", "belongsto", "partof", "governedby"};

bool isOneOf(std::span<const Names> words, const std::string& word)
{
    return std::ranges::find(words, Names(word)) != words.end();
}

/// What a node of the graph is to the mesh.
struct GraphNode {
    enum Kind { Product, Domain, Dataset, Other } kind = Other;
    std::size_t product = 0; ///< Product: which of the drafts
};

class GraphReader {
public:
    GraphReader(const Node& root, RecordReading& record) : m_record(record), m_references(root, record) {}

    void read(FieldReader& graph)
    {
        std::uint64_t count = 0;
        const Node* nodes = graph.list("nodes", Severity::Error);
        for (std::size_t i = 0; nodes && i < nodes->children.size(); ++i) {
            const Node& node = *nodes->children[i];
            if (++count % 1024 == 0 && m_record.context.stop.stop_requested())
                return;
            if (node.isMapping())
                readNode(node);
            else
                graph.report(Severity::Warning, DiagnosticCode::FieldType,
                             {"nodes", "mapping", std::string(typeName(node))}, node);
        }
        const std::vector<const Node*> edges = graph.mappings("edges");
        for (const bool toDatasets : {true, false}) { // who makes a dataset must be known before its readers
            for (const Node* edge : edges) {
                if (++count % 1024 == 0 && m_record.context.stop.stop_requested())
                    return;
                readEdge(*edge, toDatasets);
            }
        }
    }

    void keep(const Node& root)
    {
        ReadContext& context = m_record.context;
        for (auto& [id, domain] : m_domains) {
            context.keep("domain:" + encodeRefPart(domain.name), domain.place.line, domain.place.column);
            context.records.domains.push_back(std::move(domain));
        }
        for (auto& [place, product] : m_products) {
            RecordReading record{context, "product", productRef(product.id)};
            keepProduct(record, std::move(product), *place);
        }
        if (m_products.empty() && m_domains.empty())
            context.keep("graph:", root.line, root.column);
        std::ranges::move(m_dependencies, std::back_inserter(context.records.dependencies));
    }

private:
    void readNode(const Node& node)
    {
        FieldReader fields(m_record, node, {NodeRead, NodeKnown});
        const std::string id = fields.requiredText("id", Severity::Warning);
        const std::string type = plainWord(fields.requiredText("type", Severity::Warning));
        if (!node.find("$ref"))
            fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"$ref", "graph"}, node);
        if (id.empty())
            return;
        GraphNode& known = m_nodes[id];
        if (type == "dataproduct") {
            known = {GraphNode::Product, m_products.size()};
            m_products.emplace_back(&node, readProduct(node, id, textInBestLanguage(fields.any("name"))));
        } else if (type == "domain") {
            known.kind = GraphNode::Domain;
            const std::string name = textInBestLanguage(fields.any("name"));
            DomainRecord domain;
            domain.name = name.empty() ? id : name;
            domain.otherName = name.empty() ? std::string() : id;
            domain.place = m_record.context.place(node);
            m_domains.emplace(id, std::move(domain));
        } else if (type == "dataset") {
            known.kind = GraphNode::Dataset;
        } else if (!type.empty() && m_noted.insert(type).second) {
            fields.report(Severity::Note, DiagnosticCode::FieldValue,
                          {"nodes.type", fields.text("type"), "DataProduct, Domain or Dataset"}, fields.at("type"));
        }
    }

    ProductRecord readProduct(const Node& node, const std::string& id, const std::string& name)
    {
        ProductRecord product;
        product.id = id;
        product.name = name;
        product.format = "odpg";
        product.place = m_record.context.place(node);
        if (!node.find("$ref"))
            return product;
        const Located target = m_references.follow({&node, 0});
        const Node* own = target.node ? target.node->find("product") : nullptr;
        const Node* details = own && own->isMapping() ? own->find("details") : nullptr;
        if (own && own->isMapping()) {
            const Languages languages(details && details->isMapping() ? *details : *own);
            const std::string_view ownId =
                languages.best() ? trimmed(scalarField(*languages.best(), "productID")) : std::string_view();
            if (!ownId.empty() && ownId != id) {
                product.otherIds.push_back(id);
                product.id = ownId;
            }
        }
        return product;
    }

    void readEdge(const Node& edge, bool toDatasets)
    {
        const std::string from(trimmed(scalarField(edge, "from")));
        const std::string to(trimmed(scalarField(edge, "to")));
        const auto source = m_nodes.find(from);
        const auto target = m_nodes.find(to);
        const bool dataset = (source != m_nodes.end() && source->second.kind == GraphNode::Dataset) ||
                             (target != m_nodes.end() && target->second.kind == GraphNode::Dataset);
        const std::string type = plainWord(scalarField(edge, "type"));
        const bool giving = isOneOf(Giving, type);
        if (toDatasets != (dataset && giving))
            return;
        FieldReader fields(m_record, edge, {EdgeRead, EdgeKnown});
        fields.expect("type");
        fields.expect("confidence");
        for (const Names end : {"from", "to"}) {
            const std::string id = fields.requiredText(end, Severity::Warning);
            if (!id.empty() && !m_nodes.contains(id))
                fields.report(Severity::Warning, DiagnosticCode::EntityUnresolved, {id, "edges"}, fields.at(end));
        }
        if (source == m_nodes.end() || target == m_nodes.end())
            return;
        const GraphNode& a = source->second;
        const GraphNode& b = target->second;
        const bool reading = isOneOf(Reading, type);
        if (a.kind == GraphNode::Product && b.kind == GraphNode::Product && (reading || giving)) {
            DependencyRecord dependency;
            dependency.provider = reading ? to : from;
            dependency.consumer = reading ? from : to;
            dependency.purpose = fields.text("type");
            dependency.place = m_record.context.place(edge);
            m_dependencies.push_back(std::move(dependency));
        } else if (a.kind == GraphNode::Product && b.kind == GraphNode::Domain && isOneOf(Belonging, type)) {
            m_products[a.product].second.domain = m_domains.at(to).name;
        } else if (a.kind == GraphNode::Product && b.kind == GraphNode::Dataset && (reading || giving)) {
            addDatasetPort(m_products[a.product].second, to, giving, edge);
        } else if (a.kind != GraphNode::Other && b.kind != GraphNode::Other && m_noted.insert("edge " + type).second) {
            fields.report(Severity::Note, DiagnosticCode::FieldValue,
                          {"edges.type", fields.text("type"), "dependsOn, uses, consumes, derivedFrom or produces"},
                          fields.at("type"));
        }
    }

    void addDatasetPort(ProductRecord& product, const std::string& dataset, bool output, const Node& edge)
    {
        PortRecord port;
        port.name = dataset;
        port.place = m_record.context.place(edge);
        if (output) {
            m_makers.emplace(dataset, product.id);
        } else if (const auto maker = m_makers.find(dataset); maker != m_makers.end()) {
            port.provider = maker->second;
            port.providerPort = dataset;
        }
        (output ? product.outputPorts : product.inputPorts).push_back(std::move(port));
    }

    RecordReading& m_record;
    References m_references;
    std::map<std::string, GraphNode> m_nodes;
    std::vector<std::pair<const Node*, ProductRecord>> m_products;
    std::map<std::string, DomainRecord> m_domains;
    std::vector<DependencyRecord> m_dependencies;
    std::map<std::string, std::string> m_makers; ///< dataset → product
    std::set<std::string> m_noted;               ///< types that were reported
};

} // namespace

Match ProductGraphImporter::matches(const Node& root) const
{
    const Node* graph = root.isMapping() ? root.find("graph") : nullptr;
    return scalarField(root, "kind") == "Graph" && graph && graph->isMapping() ? Match::Sure : Match::No;
}

void ProductGraphImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "graph"};
    FieldReader fields(record, root, {DocumentRead, {}});
    const std::string version = fields.requiredText("version", Severity::Warning);
    fields.expect("schema");
    fields.expect("kind");
    if (context.report.version.empty())
        context.report.version = version;
    const Node* node = fields.mapping("graph");
    if (!node) {
        fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"graph", "graph"}, root);
        ++context.report.skipped;
        return;
    }
    FieldReader graph(record, *node, {GraphRead, GraphKnown});
    if (!node->find("nodes"))
        graph.report(Severity::Error, DiagnosticCode::FieldMissing, {"nodes", "graph"}, *node);
    for (const Names key : {"edges", "metadata"}) {
        if (!node->find(key))
            graph.report(Severity::Warning, DiagnosticCode::FieldMissing, {std::string(key), "graph"}, *node);
    }
    GraphReader reader(root, record);
    reader.read(graph);
    if (record.refused)
        ++context.report.skipped;
    else
        reader.keep(root);
}

} // namespace weft::importers
