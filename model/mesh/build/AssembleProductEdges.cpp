// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/Assembly.h"

#include <map>
#include <tuple>

namespace weft::build {

namespace {

/// What is known of one product pair while it is put together.
struct EdgeDraft {
    ProductEdge edge;
    std::vector<PortId> ports;
    std::vector<std::uint32_t> shapes; ///< indexes into `digest.shapes`
    std::vector<const StatedEdge*> statements;
};

using EdgeDrafts = std::map<std::pair<ProductId, ProductId>, EdgeDraft>;

EdgeDraft& draft(EdgeDrafts& edges, ProductId from, ProductId to)
{
    EdgeDraft& found = edges[{from, to}];
    found.edge.from = from;
    found.edge.to = to;
    return found;
}

void declare(const Mesh& mesh, EdgeDrafts& edges, ProductId from, PortId input)
{
    const Port& port = mesh.ports[input];
    if (!from || from == port.product)
        return;
    EdgeDraft& found = draft(edges, from, port.product);
    found.edge.declared = true;
    found.edge.ambiguous = found.edge.ambiguous || port.ambiguous;
    found.ports.push_back(input);
}

/// Every input port declares the products whose output ports answer it; where none does, the product that it names,
/// else those whose datasets it names.
void declaredEdges(const Mesh& mesh, EdgeDrafts& edges)
{
    for (std::size_t i = 0; i < mesh.ports.size(); ++i) {
        const Port& port = mesh.ports[PortId(i)];
        if (port.direction != PortDirection::In)
            continue;
        for (const PortId peer : port.peers)
            declare(mesh, edges, mesh.ports[peer].product, PortId(i));
        declare(mesh, edges, port.provider, PortId(i));
        if (!port.peers.empty() || port.provider)
            continue;
        for (const DatasetId dataset : port.datasets)
            declare(mesh, edges, mesh.datasets[dataset].product, PortId(i));
    }
}

/// Byte-least of the texts that say something.
void takeLeast(std::string_view& least, std::string_view text)
{
    if (!text.empty() && (least.empty() || text < least))
        least = text;
}

/// Adds what files state of the pair by themselves. Result: the statement of least place, declaring before observing.
const StatedEdge* addStatements(EdgeDraft& found)
{
    const StatedEdge* first = nullptr;
    const auto rank = [](const StatedEdge& it) {
        return std::tuple(!it.declared, it.place.path, it.place.line, it.place.column);
    };
    for (const StatedEdge* statement : found.statements) {
        found.edge.declared = found.edge.declared || statement->declared;
        found.edge.observed = found.edge.observed || statement->observed;
        found.edge.ambiguous = found.edge.ambiguous || statement->ambiguous;
        if (statement->observed)
            found.edge.observation.add(statement->observation);
        takeLeast(found.edge.purpose, statement->purpose);
        takeLeast(found.edge.status, statement->status);
        if (!first || rank(*statement) < rank(*first))
            first = statement;
    }
    return first;
}

/// Walks from each product's datasets along runs through datasets of nobody to those of others (formats.md, section 5).
class ObservedFlow {
public:
    ObservedFlow(Assembly& assembly, EdgeDrafts& edges)
        : m_assembly(assembly), m_mesh(assembly.mesh), m_edges(edges), m_readers(m_mesh.datasets.size()),
          m_datasetSeen(m_mesh.datasets.size()), m_shapeSeen(assembly.digest.shapes.size())
    {
        for (std::uint32_t s = 0; s < assembly.digest.shapes.size(); ++s) {
            const RunShape& shape = assembly.digest.shapes[s];
            if (!counts(shape))
                continue;
            for (const std::uint32_t input : shape.inputs)
                m_readers[assembly.datasetIds[input].index()].push_back(s);
        }
    }

    void run()
    {
        for (std::size_t i = 0; i < m_mesh.products.size(); ++i) {
            if (i % 64 == 0 && m_assembly.stop.stop_requested())
                return;
            walk(ProductId(i), static_cast<std::uint32_t>(i + 1));
        }
    }

private:
    [[nodiscard]] bool counts(const RunShape& shape) const
    {
        const auto& ttl = m_assembly.options.ttlDays;
        return shape.ok.seen() &&
               (!ttl || !m_mesh.date || !shape.ok.dated || daysBetween(shape.ok.last, *m_mesh.date) <= *ttl);
    }

    void walk(ProductId product, std::uint32_t stamp)
    {
        const auto own = m_mesh.products[product].datasets;
        std::vector<DatasetId> open(own.begin(), own.end());
        while (!open.empty()) {
            const DatasetId dataset = open.back();
            open.pop_back();
            for (const std::uint32_t s : m_readers[dataset.index()]) {
                if (m_shapeSeen[s] == stamp)
                    continue;
                m_shapeSeen[s] = stamp;
                for (const ShapeOutput& output : m_assembly.digest.shapes[s].outputs) {
                    const DatasetId reached = m_assembly.datasetIds[output.dataset];
                    const ProductId owner = m_mesh.datasets[reached].product;
                    if (owner && owner != product) {
                        std::vector<std::uint32_t>& shapes = draft(m_edges, product, owner).shapes;
                        if (shapes.empty() || shapes.back() != s)
                            shapes.push_back(s);
                    } else if (!owner && m_datasetSeen[reached.index()] != stamp) {
                        m_datasetSeen[reached.index()] = stamp;
                        open.push_back(reached);
                    }
                }
            }
        }
    }

    Assembly& m_assembly;
    Mesh& m_mesh;
    EdgeDrafts& m_edges;
    std::vector<std::vector<std::uint32_t>> m_readers;
    std::vector<std::uint32_t> m_datasetSeen; ///< stamp of the product whose walk saw it
    std::vector<std::uint32_t> m_shapeSeen;
};

} // namespace

void assembleProductEdges(Assembly& assembly)
{
    Mesh& mesh = assembly.mesh;
    EdgeDrafts edges;
    declaredEdges(mesh, edges);
    ObservedFlow(assembly, edges).run();
    for (const StatedEdge& statement : assembly.statedEdges)
        draft(edges, statement.from, statement.to).statements.push_back(&statement);

    for (auto& [pair, found] : edges) {
        ProductEdge& edge = found.edge;
        std::ranges::sort(found.shapes);
        found.shapes.erase(std::unique(found.shapes.begin(), found.shapes.end()), found.shapes.end());
        std::vector<JobId> via;
        std::optional<std::uint32_t> event;
        for (const std::uint32_t s : found.shapes) {
            const RunShape& shape = assembly.digest.shapes[s];
            edge.observation.add(shape.ok);
            if (shape.job != RunShape::NoJob)
                via.push_back(assembly.jobIds[shape.job]);
            if (!event || placedBefore(assembly.records.lineage, assembly.records.lineage.events()[shape.event],
                                       assembly.records.lineage.events()[*event]))
                event = shape.event;
        }
        edge.observed = !found.shapes.empty();
        const StatedEdge* statement = addStatements(found);
        edge.via = assembly.keepSet(std::move(via));
        edge.inputPorts = assembly.keepSet(std::move(found.ports));
        if (!edge.inputPorts.empty())
            edge.place = mesh.ports[edge.inputPorts.front()].place;
        else if (statement && (statement->declared || !event))
            edge.place = statement->place;
        else if (event)
            edge.place = assembly.eventPlace(*event);
        mesh.productEdges.push_back(edge);
    }
}

} // namespace weft::build
