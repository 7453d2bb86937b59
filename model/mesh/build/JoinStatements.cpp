// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/ProductNames.h"

#include <map>
#include <tuple>

namespace weft::build {

namespace {

/// What files say of two products without an input port in between.
class StatementJoin {
public:
    explicit StatementJoin(Assembly& assembly)
        : m_assembly(assembly), m_mesh(assembly.mesh), m_products(assembly.products), m_readers(m_mesh.ports.size())
    {
    }

    void run()
    {
        readWholeProducts();
        readWhatPortsAreMadeFrom();
        readDependencies();
        for (std::size_t i = 0; i < m_readers.size(); ++i)
            m_mesh.ports[PortId(i)].readers = m_assembly.keepSet(std::move(m_readers[i]));
    }

private:
    [[nodiscard]] bool stopped(std::size_t step) const { return step % 1024 == 0 && m_assembly.stop.stop_requested(); }

    /// Which of its ports somebody reads who reads the product as a whole is not known: it may be any.
    void readAll(ProductId product, ProductId reader)
    {
        for (const PortId port : m_mesh.products[product].outputPorts)
            m_readers[port.index()].push_back(reader);
    }

    void readWholeProducts()
    {
        for (std::size_t i = 0; i < m_mesh.ports.size() && !stopped(i); ++i) {
            if (const ProductId provider = m_mesh.ports[PortId(i)].provider)
                readAll(provider, m_mesh.ports[PortId(i)].product);
        }
    }

    /// An output port that is made from a contract which no input port of its product repeats: that is declared all the
    /// same (formats.md, section 3.1).
    void readWhatPortsAreMadeFrom()
    {
        std::map<std::string_view, std::vector<PortId>> offers;
        for (std::size_t i = 0; i < m_mesh.ports.size() && !stopped(i); ++i) {
            const Port& port = m_mesh.ports[PortId(i)];
            if (port.direction == PortDirection::Out && !port.contractText.empty())
                offers[port.contractText].push_back(PortId(i));
        }
        for (std::size_t i = 0; i < m_mesh.ports.size() && !stopped(i); ++i) {
            for (const ContractReference& wanted : m_assembly.portRecords[i]->inputContracts) {
                if (!hasInputPort(m_mesh.ports[PortId(i)].product, wanted.id))
                    makeFrom(PortId(i), wanted, offers);
            }
        }
    }

    [[nodiscard]] bool hasInputPort(ProductId product, std::string_view contract) const
    {
        return std::ranges::any_of(m_mesh.products[product].inputPorts,
                                   [&](PortId input) { return m_mesh.ports[input].contractText == contract; });
    }

    void makeFrom(PortId id, const ContractReference& wanted,
                  const std::map<std::string_view, std::vector<PortId>>& offers)
    {
        const Port& port = m_mesh.ports[id];
        const auto found = offers.find(wanted.id);
        if (found == offers.end()) {
            if (!wanted.id.empty())
                report(port.place, Severity::Note, DiagnosticCode::ContractUnresolved,
                       {wanted.id, std::string(port.name)}, refText(m_mesh, id));
            return;
        }
        std::vector<PortId> sources = found->second;
        std::erase_if(sources, [&](PortId source) { return m_mesh.ports[source].product == port.product; });
        const auto asked = [&](PortId source) { return m_mesh.ports[source].version == wanted.version; };
        if (std::ranges::any_of(sources, asked))
            std::erase_if(sources, [&](PortId source) { return !asked(source); });
        for (const PortId source : sources) {
            StatedEdge edge;
            edge.from = m_mesh.ports[source].product;
            edge.to = port.product;
            edge.ambiguous = sources.size() > 1;
            edge.place = port.place;
            m_assembly.statedEdges.push_back(edge);
            m_readers[source.index()].push_back(port.product);
        }
    }

    void readDependencies()
    {
        std::vector<const DependencyRecord*> sorted;
        for (const DependencyRecord& record : m_assembly.records.dependencies)
            sorted.push_back(&record);
        const auto said = [](const DependencyRecord* r) {
            return std::tie(r->place, r->provider, r->providerPort, r->consumer, r->purpose, r->status);
        };
        std::ranges::sort(sorted, {}, said);
        for (std::size_t i = 0; i < sorted.size() && !stopped(i); ++i)
            join(*sorted[i]);
    }

    void join(const DependencyRecord& record)
    {
        const ProductId from = m_products.find(record.provider);
        const ProductId to = m_products.find(record.consumer);
        const Place place = m_assembly.keep(record.place);
        if (!from)
            report(place, Severity::Warning, DiagnosticCode::DependencyUnresolved, {record.provider, record.consumer},
                   record.consumer);
        if (!to)
            report(place, Severity::Warning, DiagnosticCode::DependencyUnresolved,
                   {record.consumer, record.provider, "reader"}, record.provider);
        if (!from || !to || from == to)
            return;
        StatedEdge edge;
        edge.from = from;
        edge.to = to;
        edge.declared = record.declared;
        edge.observed = record.observed && observe(record, edge.observation);
        edge.purpose = m_assembly.keep(record.purpose);
        edge.status = m_assembly.keep(record.status);
        edge.place = place;
        if (!edge.declared && !edge.observed)
            return;
        m_assembly.statedEdges.push_back(edge);
        if (edge.declared)
            markReader(record, from, to, place);
    }

    void markReader(const DependencyRecord& record, ProductId from, ProductId to, const Place& place)
    {
        if (const PortId offered = offeredPort(m_mesh, from, record.providerPort)) {
            m_readers[offered.index()].push_back(to);
            return;
        }
        readAll(from, to);
        if (!record.providerPort.empty())
            report(place, Severity::Note, DiagnosticCode::EntityUnresolved, {record.providerPort, record.consumer},
                   record.provider);
    }

    /// False when the sighting lies outside the wanted time. What states no time holds at any.
    [[nodiscard]] bool observe(const DependencyRecord& record, Observation& observation) const
    {
        observation.stated = true;
        const auto first = readInstant(record.firstSeen);
        const auto last = readInstant(record.lastSeen);
        observation.dated = first || last;
        if (!observation.dated)
            return true;
        observation.first = first ? first->instant : last->instant;
        observation.last = last ? last->instant : first->instant;
        const MeshOptions& options = m_assembly.options;
        if ((options.asOf && observation.first > *options.asOf) || (options.since && observation.last < *options.since))
            return false;
        return !options.ttlDays || !m_mesh.date || daysBetween(observation.last, *m_mesh.date) <= *options.ttlDays;
    }

    void report(const Place& place, Severity severity, DiagnosticCode code, std::vector<std::string> arguments,
                std::string record)
    {
        m_assembly.diagnostics.add({severity, code, std::move(arguments), std::string(place.path), place.line,
                                    place.column, std::move(record)});
    }

    Assembly& m_assembly;
    Mesh& m_mesh;
    ProductNames m_products;
    std::vector<std::vector<ProductId>> m_readers; ///< by PortId
};

} // namespace

void joinStatements(Assembly& assembly)
{
    StatementJoin(assembly).run();
}

} // namespace weft::build
