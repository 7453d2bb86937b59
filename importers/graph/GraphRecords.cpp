// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/GraphRecords.h"

#include "importers/document/FieldReader.h"
#include "importers/graph/BesideGraph.h"
#include "importers/graph/ContractAttributes.h"
#include "importers/graph/EdgeMeaning.h"
#include "importers/graph/GraphLineage.h"
#include "importers/graph/GraphSecrets.h"
#include "importers/graph/ItemText.h"
#include "importers/graph/NodeIdentity.h"
#include "importers/graph/ProductAttributes.h"
#include "model/base/StopEvery.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::string_view ProductFrame = "product:";
constexpr std::string_view ClusterMark = "cluster_";

PortRecord portNamed(const std::string& name)
{
    PortRecord port;
    port.name = name;
    return port;
}

/// A port that reads a dataset or names a contract.
PortRecord portOf(const NodeIdentity& source)
{
    PortRecord port = portNamed(source.name);
    if (source.kind == GraphNodeKind::Contract)
        port.contractId = source.name;
    else
        port.datasets.push_back({source.nameSpace, source.name});
    return port;
}

class GraphReader {
public:
    GraphReader(const Graph& graph, std::string_view format, ReadContext& context, std::stop_token stop)
        : m_graph(graph), m_format(format), m_context(context), m_stop(std::move(stop)), m_lineage(context)
    {
    }

    void read()
    {
        if (!readNodes() || !readEdges())
            return;
        m_lineage.finish(m_stop);
        for (auto& [id, product] : m_products)
            m_context.records.products.push_back(std::move(product));
        for (auto& [reference, contract] : m_contracts)
            m_context.records.contracts.push_back(std::move(contract));
        report();
    }

private:
    bool readNodes()
    {
        m_context.records.lineage.beginFile(m_context.path);
        m_identities.reserve(m_graph.nodes.size());
        for (const GraphNode& node : m_graph.nodes) {
            if (m_identities.size() % StopEvery == 0 && m_stop.stop_requested())
                return false;
            m_index.emplace(node.id, m_identities.size());
            m_identities.push_back(identify(node));
            addNode(node, m_identities.back());
        }
        return true;
    }

    void addNode(const GraphNode& node, const NodeIdentity& identity)
    {
        if (!node.implied)
            m_context.keep(identity.reference, node.line, node.column, {},
                           std::string(attributeOf(node.attributes, {"name", "label"})));
        m_unknownNamespace = m_unknownNamespace || !identity.namespaceUnknown ? m_unknownNamespace : &node;
        switch (identity.kind) {
        case GraphNodeKind::Product: {
            ProductRecord& product = productNamed(identity.name, node);
            fillProduct(node, product);
            if (node.beside)
                m_beside.insert(product.id);
            if (product.domain.empty() && node.frame && !frameProduct(node))
                product.domain = m_graph.frames[*node.frame].title;
            for (std::vector<PortRecord>* ports : {&product.inputPorts, &product.outputPorts}) {
                for (PortRecord& port : *ports)
                    port.place = {m_context.path, node.line, node.column};
            }
            addContracts(node, &product);
            break;
        }
        case GraphNodeKind::Domain:
            addDomain(node, identity);
            break;
        case GraphNodeKind::Dataset:
            if (!isOnlyNamed(node))
                m_lineage.addDataset({identity.nameSpace, identity.name},
                                     attributeOf(node.attributes, {"description", "desc", "tooltip"}), node.line);
            bindToProduct(node, identity);
            break;
        case GraphNodeKind::Column:
            m_lineage.addColumn({identity.nameSpace, identity.name}, identity.column,
                                attributeOf(node.attributes, {"datatype"}), node.line);
            bindToProduct(node, identity);
            break;
        case GraphNodeKind::Job:
            m_lineage.addJob({identity.nameSpace, identity.name}, node.line);
            break;
        case GraphNodeKind::InputPort:
            addUnresolvedPort(productNamed(identity.nameSpace, node), identity, node);
            break;
        case GraphNodeKind::Contract:
            addContracts(node, nullptr);
            break;
        case GraphNodeKind::Other:
            break;
        }
    }

    /// What the node of a product, or of a contract that is nobody's, says of contracts: one that no port of the
    /// product names is the product's own. Of one that several nodes state the first counts.
    void addContracts(const GraphNode& node, const ProductRecord* product)
    {
        for (ContractRecord& contract : statedContracts(node)) {
            const auto names = [&contract](const PortRecord& port) { return port.contractId == contract.id; };
            contract.format = m_format;
            if (product && contract.product.empty() && std::ranges::none_of(product->outputPorts, names) &&
                std::ranges::none_of(product->inputPorts, names))
                contract.product = product->id;
            contract.place = {m_context.path, node.line, node.column};
            const ContractReference reference{contract.id, contract.version};
            m_contracts.try_emplace(reference, std::move(contract));
        }
    }

    /// The id of the product whose box a node lies in, or which it names; empty for none.
    [[nodiscard]] std::optional<std::string> frameProduct(const GraphNode& node) const
    {
        if (!node.frame)
            return std::nullopt;
        std::string_view id = m_graph.frames[*node.frame].id;
        if (id.substr(0, ClusterMark.size()) == ClusterMark)
            id.remove_prefix(ClusterMark.size());
        if (id.substr(0, ProductFrame.size()) != ProductFrame)
            return std::nullopt;
        return decodeRefPart(id.substr(ProductFrame.size()));
    }

    /// The id of the product that a dataset, job or column says it belongs to; empty for none.
    [[nodiscard]] std::string ownerOf(const GraphNode& node) const
    {
        std::string owner = nameOf(attributeOf(node.attributes, {"product"}), ProductFrame);
        return owner.empty() ? frameProduct(node).value_or(std::string()) : owner;
    }

    /// Whether a dataset is one that ports name, and nothing else that the file does not say.
    [[nodiscard]] bool isOnlyNamed(const GraphNode& node) const
    {
        return attributeOf(node.attributes, {graphfield::Stated}) == "port" &&
               (!m_beside.empty() || !ownerOf(node).empty());
    }

    void bindToProduct(const GraphNode& node, const NodeIdentity& identity)
    {
        if (const std::string owner = ownerOf(node); !owner.empty() && !m_beside.contains(owner))
            addOutputPort(owner, identity, node);
    }

    /// A flow between things of two products that is called declared says that one declares to read the other.
    void addDeclaration(const GraphEdge& edge, const GraphNode& from, const GraphNode& to)
    {
        if (!statesDeclaration(edge))
            return;
        const std::string provider = ownerOf(from);
        const std::string consumer = ownerOf(to);
        if (provider.empty() || consumer.empty() || provider == consumer ||
            !m_declared.emplace(provider, consumer).second)
            return;
        productNamed(provider, from);
        productNamed(consumer, to);
        DependencyRecord dependency;
        dependency.provider = provider;
        dependency.consumer = consumer;
        dependency.place = {m_context.path, edge.line, edge.column};
        m_context.records.dependencies.push_back(std::move(dependency));
    }

    void addDependency(DependencyRecord dependency)
    {
        if (dependency.declared)
            m_declared.emplace(dependency.provider, dependency.consumer);
        m_context.records.dependencies.push_back(std::move(dependency));
    }

    void addDomain(const GraphNode& node, const NodeIdentity& identity)
    {
        DomainRecord domain;
        domain.name = identity.name;
        domain.type = attributeOf(node.attributes, {"archetype", "type"});
        if (graphNodeKindFromWord(domain.type) != GraphNodeKind::Other)
            domain.type.clear();
        domain.parent = attributeOf(node.attributes, {"parent"});
        domain.description = attributeOf(node.attributes, {"description", "desc", "tooltip"});
        domain.owner = attributeOf(node.attributes, {"owner", "owners", "team"});
        domain.place = {m_context.path, node.line, node.column};
        m_context.records.domains.push_back(std::move(domain));
    }

    ProductRecord& productNamed(const std::string& id, const GraphNode& node)
    {
        const auto [found, isNew] = m_products.try_emplace(id);
        ProductRecord& product = found->second;
        if (isNew) {
            product.id = id;
            product.format = m_format;
            product.place = {m_context.path, node.line, node.column};
        }
        return product;
    }

    void addOutputPort(const std::string& product, const NodeIdentity& dataset, const GraphNode& node)
    {
        PortRecord port = portOf(dataset);
        port.place = {m_context.path, node.line, node.column};
        std::vector<PortRecord>& ports = productNamed(product, node).outputPorts;
        const bool known = std::ranges::any_of(ports, [&port](const PortRecord& other) {
            return std::ranges::find(other.datasets, port.datasets.front()) != other.datasets.end();
        });
        if (!known)
            ports.push_back(std::move(port));
    }

    /// A picture has a node for it beside the product, which may say more of it.
    void addUnresolvedPort(const ProductRecord& product, const NodeIdentity& identity, const GraphNode& node)
    {
        const auto same = [&identity](const PortRecord& port) { return port.name == identity.name; };
        if (std::ranges::none_of(product.inputPorts, same))
            addInputPort(product.id, portNamed(identity.name), node.line, node.column);
    }

    /// For what an edge says, unless the product says of a port of its own that it reads that.
    void addInputPort(const std::string& product, PortRecord port, std::uint32_t line, std::uint32_t column)
    {
        const auto reads = [&port](const PortRecord& own) {
            return port.contractId.empty() ? !port.datasets.empty() && own.datasets == port.datasets
                                           : own.contractId == port.contractId;
        };
        if (std::ranges::any_of(m_products.at(product).inputPorts, reads))
            return;
        port.place = {m_context.path, line, column};
        m_products.at(product).inputPorts.push_back(std::move(port));
    }

    bool readEdges()
    {
        std::size_t steps = 0;
        for (const GraphEdge& edge : m_graph.edges) {
            if (++steps % StopEvery == 0 && m_stop.stop_requested())
                return false;
            addEdge(edge);
        }
        return true;
    }

    static bool isLineage(GraphNodeKind kind)
    {
        return kind == GraphNodeKind::Dataset || kind == GraphNodeKind::Job || kind == GraphNodeKind::Column;
    }

    void addEdge(const GraphEdge& edge)
    {
        const std::size_t fromRow = m_index.at(edge.from);
        const std::size_t toRow = m_index.at(edge.to);
        const NodeIdentity& from = m_identities[fromRow];
        const NodeIdentity& to = m_identities[toRow];
        if (isLineage(from.kind) && isLineage(to.kind))
            addDeclaration(edge, m_graph.nodes[fromRow], m_graph.nodes[toRow]);
        const auto is = [&from, &to](GraphNodeKind a, GraphNodeKind b) { return from.kind == a && to.kind == b; };
        using enum GraphNodeKind;
        if (is(Product, Product))
            addDependency(dependencyOf(edge, from.name, to.name, m_context.path));
        else if (is(Dataset, Dataset))
            m_lineage.addFlow({from.nameSpace, from.name}, {to.nameSpace, to.name}, edge.line);
        else if (is(Dataset, Job))
            m_lineage.addRead({to.nameSpace, to.name}, {from.nameSpace, from.name});
        else if (is(Job, Dataset))
            addWrite(edge, {from.nameSpace, from.name}, {to.nameSpace, to.name});
        else if (is(Column, Column))
            m_lineage.addColumnFlow({{from.nameSpace, from.name}, from.column}, {{to.nameSpace, to.name}, to.column},
                                    saysYes(attributeOf(edge.attributes, {"indirect"})), edge.line);
        else if (is(Product, Dataset))
            addOutputPort(from.name, to, m_graph.nodes[fromRow]);
        else if (is(Dataset, Product))
            addInputPort(to.name, portOf(from), edge.line, edge.column);
        else if (is(Contract, Product))
            addInputPort(to.name, portOf(from), edge.line, edge.column);
        else if (!(is(InputPort, Product) && from.nameSpace == to.name) && !is(Domain, Domain))
            m_leftOut = m_leftOut ? m_leftOut : &edge;
        else
            m_domainEdge = m_domainEdge || !is(Domain, Domain) ? m_domainEdge : &edge;
    }

    void addWrite(const GraphEdge& edge, const GraphLineage::Name& job, const GraphLineage::Name& dataset)
    {
        const auto stated = std::ranges::find(edge.attributes, graphfield::Sources, &PropertyRecord::name);
        if (!edge.beside || stated == edge.attributes.end()) {
            m_lineage.addWrite(job, dataset);
            return;
        }
        std::set<GraphLineage::Name> sources;
        for (std::string_view rest = stated->value; !rest.empty();) {
            const auto known = m_index.find(takeItem(rest, ' '));
            if (known == m_index.end() || m_identities[known->second].kind != GraphNodeKind::Dataset)
                continue;
            const NodeIdentity& source = m_identities[known->second];
            sources.insert({source.nameSpace, source.name});
        }
        m_lineage.addWrite(job, dataset, sources);
    }

    void report()
    {
        if (m_graph.nodes.empty() && attributeOf(m_graph.attributes, {graphfield::Nodes}) == "0") {
            m_context.report.statedEmpty = true;
            m_context.diagnose(Severity::Note, DiagnosticCode::SourceNoRecords, {}, 0, 0);
        }
        const auto note = [this](std::uint32_t line, std::uint32_t column, std::string leftOut) {
            m_context.diagnose(Severity::Note, DiagnosticCode::FormatBestEffort,
                               {std::string(m_format), std::move(leftOut)}, line, column);
        };
        if (m_leftOut)
            note(m_leftOut->line, m_leftOut->column, "edges between kinds of nodes that a mesh does not join");
        if (m_domainEdge)
            note(m_domainEdge->line, m_domainEdge->column, "edges between domains, which follow from their products");
        if (m_graph.undirected && !m_graph.edges.empty())
            note(m_graph.edges.front().line, m_graph.edges.front().column,
                 "that edges have no direction: they are read from their first end to their second");
        if (m_unknownNamespace)
            m_context.diagnose(Severity::Note, DiagnosticCode::NamespaceUnknown, {m_unknownNamespace->id, "graph"},
                               m_unknownNamespace->line, m_unknownNamespace->column);
    }

    const Graph& m_graph;
    std::string_view m_format;
    ReadContext& m_context;
    std::stop_token m_stop;
    GraphLineage m_lineage;
    std::vector<NodeIdentity> m_identities; ///< by index of node
    std::unordered_map<std::string_view, std::size_t> m_index;
    std::map<std::string, ProductRecord> m_products;
    std::set<std::string> m_beside; ///< ids of the products that the file states beside what it draws
    std::map<ContractReference, ContractRecord> m_contracts;
    std::set<std::pair<std::string, std::string>> m_declared; ///< provider and consumer
    const GraphEdge* m_leftOut = nullptr;                     ///< the first of each, to be told once
    const GraphEdge* m_domainEdge = nullptr;
    const GraphNode* m_unknownNamespace = nullptr;
};

} // namespace

void addGraph(const Graph& graph, std::string_view format, ReadContext& context, std::stop_token stop)
{
    const std::optional<Graph> whole = withBeside(graph);
    const Graph& stated = whole ? *whole : graph;
    const std::optional<Graph> clean = withoutSecrets(stated, context);
    GraphReader(clean ? *clean : stated, format, context, std::move(stop)).read();
}

} // namespace weft::importers
