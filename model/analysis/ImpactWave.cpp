// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/ImpactWave.h"

#include "model/analysis/DirectReaders.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace weft {

namespace {

using Vertex = LevelGraph::Vertex;

class WaveMaker {
public:
    WaveMaker(const Mesh& mesh, const std::vector<Change>& changes, const ImpactOptions& options,
              const std::stop_token& stop)
        : m_mesh(mesh), m_changes(changes), m_options(options), m_stop(stop)
    {
    }

    [[nodiscard]] std::vector<ImpactWave> make()
    {
        for (const Change& change : m_changes) {
            if (m_options.direction != Direction::Upstream)
                add(change, Direction::Downstream);
            if (m_options.direction != Direction::Downstream)
                add(change, Direction::Upstream);
        }
        for (ImpactWave& wave : m_waves)
            tidy(wave);
        return std::move(m_waves);
    }

private:
    void add(const Change& change, Direction direction)
    {
        m_direction = direction;
        const std::size_t row = change.subject.index;
        switch (change.kind) {
        case ChangeKind::OwnerLeaves:
            addLeaver(OwnerId(row));
            break;
        case ChangeKind::OwnerHandsOver:
            for (const ProductId product : m_mesh.owners[OwnerId(row)].products)
                addProduct(product, wave(ImpactEffect::OwnerChanges));
            break;
        case ChangeKind::ProductWithdrawn:
            addProduct(ProductId(row), wave(ImpactEffect::Changes));
            break;
        case ChangeKind::ProductMoves:
            addProduct(ProductId(row), wave(ImpactEffect::OwnerChanges));
            break;
        case ChangeKind::PortChanges:
            addPort(PortId(row), wave(ImpactEffect::Changes));
            break;
        case ChangeKind::DatasetChanges:
            addDataset(DatasetId(row), wave(ImpactEffect::Changes));
            break;
        case ChangeKind::ColumnChanges:
            addColumn(ColumnId(row), wave(ImpactEffect::Changes));
            break;
        }
    }

    /// The wave of this effect that the change at hand goes into.
    ImpactWave& wave(ImpactEffect effect)
    {
        for (ImpactWave& existing : m_waves)
            if (existing.effect == effect && existing.direction == m_direction)
                return existing;
        ImpactWave& added = m_waves.emplace_back();
        added.effect = effect;
        added.direction = m_direction;
        return added;
    }

    void addLeaver(OwnerId leaver)
    {
        for (const ProductId id : m_mesh.owners[leaver].products) {
            const bool remains = std::ranges::any_of(m_mesh.products[id].owners, [&](OwnerId owner) {
                return std::ranges::none_of(m_changes, [&](const Change& change) {
                    return change.kind == ChangeKind::OwnerLeaves && change.subject == NodeRef(owner);
                });
            });
            addProduct(id, wave(remains ? ImpactEffect::OwnerRemains : ImpactEffect::LosesOwner));
        }
    }

    void addProduct(ProductId id, ImpactWave& wave)
    {
        if (m_options.level == Level::Product) {
            wave.sources.push_back(static_cast<Vertex>(id.index()));
            return;
        }
        for (const DatasetId dataset : m_mesh.products[id].datasets)
            addWholeDataset(dataset, wave);
    }

    void addWholeDataset(DatasetId id, ImpactWave& wave)
    {
        if (m_options.level == Level::Dataset) {
            wave.sources.push_back(static_cast<Vertex>(id.index()));
            return;
        }
        for (const ColumnId column : m_mesh.datasets[id].columns)
            wave.sources.push_back(static_cast<Vertex>(column.index()));
    }

    void addPort(PortId id, ImpactWave& wave)
    {
        const Port& port = m_mesh.ports[id];
        if (port.direction == PortDirection::In)
            addInputPort(id, wave);
        else if (m_options.level == Level::Product)
            addOutputs(port.product, std::vector{id}, wave);
        else
            for (const DatasetId dataset : port.datasets)
                addWholeDataset(dataset, wave);
    }

    void addInputPort(PortId id, ImpactWave& wave)
    {
        const Port& port = m_mesh.ports[id];
        if (m_options.level != Level::Product) {
            addReadingPart(port, wave);
            return;
        }
        if (m_direction == Direction::Upstream) {
            wave.partial.emplace_back(port.product);
            for (const PortId peer : port.peers)
                addFirst(m_mesh.ports[peer].product, port.product, true, wave);
            if (port.provider)
                addFirst(port.provider, port.product, true, wave);
            for (const DatasetId dataset : port.datasets)
                addFirst(m_mesh.datasets[dataset].product, port.product, true, wave);
            return;
        }
        std::vector<PortId> made;
        for (const PortId output : m_mesh.products[port.product].outputPorts)
            if (std::ranges::binary_search(m_mesh.ports[output].madeFrom, id))
                made.push_back(output);
        if (made.empty())
            addProduct(port.product, wave);
        else
            addOutputs(port.product, made, wave);
    }

    /// An input port below product level: the port's product reads the port's datasets, and only that reading changes.
    void addReadingPart(const Port& port, ImpactWave& wave)
    {
        for (const DatasetId dataset : port.datasets) {
            if (m_options.level == Level::Dataset) {
                wave.partial.emplace_back(dataset);
                for (const DatasetEdge& edge : edgesFrom(m_mesh, dataset))
                    if (!edge.attempted && m_mesh.datasets[edge.to].product == port.product)
                        wave.first.push_back({static_cast<Vertex>(edge.to.index()), dataset, true});
                continue;
            }
            for (const ColumnId column : m_mesh.datasets[dataset].columns) {
                wave.partial.emplace_back(column);
                for (const ColumnEdge& edge : edgesFrom(m_mesh, column))
                    if (m_mesh.datasets[m_mesh.columns[edge.to].dataset].product == port.product)
                        wave.first.push_back({static_cast<Vertex>(edge.to.index()), column, edge.direct});
            }
        }
    }

    /// Product level: some output ports of `product` change.
    void addOutputs(ProductId product, const std::vector<PortId>& outputs, ImpactWave& wave)
    {
        if (m_direction == Direction::Upstream) {
            addProduct(product, wave);
            return;
        }
        wave.partial.emplace_back(product);
        for (const PortId output : outputs) {
            const Port& port = m_mesh.ports[output];
            addDeclaredReaders(port, product, wave);
            addObserved(readersOfOffer(m_mesh, observed(port.datasets), product, m_stop), product, wave);
        }
    }

    void addDeclaredReaders(const Port& port, NodeRef origin, ImpactWave& wave)
    {
        if (m_options.edges == EdgeChoice::Observed)
            return;
        for (const PortId peer : port.peers)
            addFirst(m_mesh.ports[peer].product, origin, true, wave);
        for (const ProductId reader : port.readers)
            addFirst(reader, origin, true, wave);
    }

    static void addObserved(const std::vector<DirectReader>& readers, NodeRef origin, ImpactWave& wave)
    {
        for (const DirectReader& reader : readers)
            addFirst(reader.product, origin, reader.direct, wave);
    }

    /// `datasets`, or none of them where observed edges are not asked for.
    [[nodiscard]] std::span<const DatasetId> observed(std::span<const DatasetId> datasets) const
    {
        return m_options.edges == EdgeChoice::Declared ? std::span<const DatasetId>() : datasets;
    }

    void addDataset(DatasetId id, ImpactWave& wave)
    {
        if (m_options.level != Level::Product) {
            addWholeDataset(id, wave);
            return;
        }
        const Dataset& dataset = m_mesh.datasets[id];
        if (m_direction == Direction::Upstream && dataset.product) {
            addProduct(dataset.product, wave);
            return;
        }
        const NodeRef origin = dataset.product ? NodeRef(dataset.product) : NodeRef(id);
        wave.partial.push_back(origin);
        if (m_direction == Direction::Upstream)
            return;
        for (const PortId port : dataset.ports)
            if (m_mesh.ports[port].direction == PortDirection::Out)
                addDeclaredReaders(m_mesh.ports[port], origin, wave);
            else if (m_options.edges != EdgeChoice::Observed)
                addFirst(m_mesh.ports[port].product, origin, true, wave);
        if (m_options.edges != EdgeChoice::Declared)
            addObserved(readersOf(m_mesh, id, m_stop), origin, wave);
    }

    void addColumn(ColumnId id, ImpactWave& wave)
    {
        const DatasetId dataset = m_mesh.columns[id].dataset;
        if (m_options.level == Level::Column) {
            wave.sources.push_back(static_cast<Vertex>(id.index()));
            return;
        }
        if (m_direction == Direction::Upstream || !lineageKnown(dataset)) {
            addDataset(dataset, wave);
            return;
        }
        if (m_options.level == Level::Dataset) {
            wave.partial.emplace_back(dataset);
            for (const ColumnEdge& edge : edgesFrom(m_mesh, id))
                wave.first.push_back(
                    {static_cast<Vertex>(m_mesh.columns[edge.to].dataset.index()), dataset, edge.direct});
            return;
        }
        const ProductId product = m_mesh.datasets[dataset].product;
        const NodeRef origin = product ? NodeRef(product) : NodeRef(id);
        wave.partial.push_back(origin);
        addObserved(readersOf(m_mesh, id, m_stop), origin, wave);
    }

    [[nodiscard]] bool lineageKnown(DatasetId dataset) const
    {
        return std::ranges::any_of(m_mesh.datasets[dataset].columns,
                                   [&](ColumnId column) { return !edgesFrom(m_mesh, column).empty(); });
    }

    static void addFirst(ProductId product, NodeRef origin, bool direct, ImpactWave& wave)
    {
        if (product && NodeRef(product) != origin)
            wave.first.push_back({static_cast<Vertex>(product.index()), origin, direct});
    }

    /// Sorted, each once; of several ways to a first node a direct one, then the least origin.
    static void tidy(ImpactWave& wave)
    {
        const auto unique = [](auto& rows, auto projection) {
            const auto same = [&](const auto& a, const auto& b) {
                return std::invoke(projection, a) == std::invoke(projection, b);
            };
            rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
        };
        std::ranges::sort(wave.sources);
        unique(wave.sources, std::identity());
        std::ranges::sort(wave.partial);
        unique(wave.partial, std::identity());
        std::ranges::sort(wave.first, [](const ImpactWave::First& a, const ImpactWave::First& b) {
            return std::tuple(a.node, !a.direct, a.origin) < std::tuple(b.node, !b.direct, b.origin);
        });
        unique(wave.first, &ImpactWave::First::node);
    }

    const Mesh& m_mesh;
    const std::vector<Change>& m_changes;
    const ImpactOptions& m_options;
    const std::stop_token& m_stop;
    Direction m_direction = Direction::Downstream;
    std::vector<ImpactWave> m_waves;
};

} // namespace

std::vector<ImpactWave> impactWaves(const Mesh& mesh, const std::vector<Change>& changes, const ImpactOptions& options,
                                    const std::stop_token& stop)
{
    return WaveMaker(mesh, changes, options, stop).make();
}

ProductId productOf(const Mesh& mesh, NodeRef node)
{
    const std::size_t row = node.index;
    switch (node.kind) {
    case NodeKind::Product:
        return ProductId(row);
    case NodeKind::Port:
        return mesh.ports[PortId(row)].product;
    case NodeKind::Dataset:
        return mesh.datasets[DatasetId(row)].product;
    case NodeKind::Column:
        return mesh.datasets[mesh.columns[ColumnId(row)].dataset].product;
    case NodeKind::Job:
        return mesh.jobs[JobId(row)].product;
    case NodeKind::Domain:
    case NodeKind::Owner:
    case NodeKind::Contract:
    case NodeKind::Stakeholder:
        break;
    }
    return {};
}

} // namespace weft
