// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Orphans.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace weft {

namespace {

constexpr std::array<std::string_view, 12> KindNames{
    "isolated",         "noConsumer",     "noProducer",      "noOwner",        "noDomain",     "unboundInputPort",
    "unusedOutputPort", "unusedContract", "missingContract", "unownedDataset", "staleDataset", "deadJob"};

class OrphanFinder {
public:
    OrphanFinder(const Mesh& mesh, const OrphanOptions& options) : m_mesh(mesh), m_options(options)
    {
        m_feeds.resize(mesh.products.size(), false);
        m_reads.resize(mesh.products.size(), false);
    }

    void run(const std::stop_token& stop)
    {
        const bool complete =
            each(m_mesh.productEdges, stop, [&](std::size_t, const ProductEdge& edge) { lookAt(edge); }) &&
            each(m_mesh.products, stop,
                 [&](std::size_t row, const Product& product) { lookAt(ProductId(row), product); }) &&
            each(m_mesh.ports, stop, [&](std::size_t row, const Port& port) { lookAt(PortId(row), port); }) &&
            each(m_mesh.contracts, stop, [&](std::size_t row, const Contract& it) { lookAt(ContractId(row), it); }) &&
            each(m_mesh.datasets, stop, [&](std::size_t row, const Dataset& it) { lookAt(DatasetId(row), it); }) &&
            each(m_mesh.jobs, stop, [&](std::size_t row, const Job& job) { lookAt(JobId(row), job); });
        if (complete)
            std::ranges::sort(m_found, [](const Orphan& a, const Orphan& b) {
                return std::tie(a.kind, a.node) < std::tie(b.kind, b.node);
            });
    }

    [[nodiscard]] std::vector<Orphan> take() { return std::move(m_found); }

private:
    template <class Rows, class Visit> static bool each(const Rows& rows, const std::stop_token& stop, Visit visit)
    {
        std::size_t row = 0;
        for (const auto& item : rows) {
            if (row % 1024 == 0 && stop.stop_requested())
                return false;
            visit(row++, item);
        }
        return true;
    }

    void add(NodeRef node, OrphanKind kind, std::vector<std::string> arguments = {}, std::optional<Instant> since = {})
    {
        m_found.push_back({node, kind, std::move(arguments), since});
    }

    void lookAt(const ProductEdge& edge)
    {
        if (!chosen(edge, m_options.edges) || edge.from == edge.to)
            return;
        m_feeds[edge.from.index()] = true;
        m_reads[edge.to.index()] = true;
    }

    void lookAt(ProductId id, const Product& product)
    {
        const bool feeds = m_feeds[id.index()];
        if (!feeds && !m_reads[id.index()])
            add(id, OrphanKind::Isolated);
        if (!feeds)
            add(id, OrphanKind::NoConsumer);
        if (product.owners.empty()) {
            std::vector<std::string> arguments;
            if (product.team)
                arguments.emplace_back(m_mesh.owners[product.team].name);
            add(id, OrphanKind::NoOwner, std::move(arguments));
        }
        if (!product.domain)
            add(id, OrphanKind::NoDomain);
    }

    void lookAt(PortId id, const Port& port)
    {
        lookForContract(id, port);
        if (port.direction == PortDirection::In) {
            if (!port.answered()) {
                std::vector<std::string> arguments;
                if (!port.contractText.empty())
                    arguments.emplace_back(port.contractText);
                add(id, OrphanKind::UnboundInputPort, std::move(arguments));
            }
            return;
        }
        const bool declared = m_options.edges != EdgeChoice::Observed && !(port.peers.empty() && port.readers.empty());
        const bool observed =
            m_options.edges != EdgeChoice::Declared && std::ranges::any_of(port.datasets, [&](DatasetId dataset) {
                return readByOthers(m_mesh.datasets[dataset], port.product);
            });
        if (!declared && !observed)
            add(id, OrphanKind::UnusedOutputPort, {}, lastSeen(port));
    }

    void lookForContract(PortId id, const Port& port)
    {
        if (!port.contract && port.direction == PortDirection::Out)
            add(id, OrphanKind::MissingContract);
        if (port.contract && !m_mesh.contracts[port.contract].resolved)
            add(id, OrphanKind::MissingContract, {std::string(port.contractText)});
    }

    void lookAt(ContractId id, const Contract& contract)
    {
        if (contract.resolved && contract.ports.empty())
            add(id, OrphanKind::UnusedContract);
    }

    void lookAt(DatasetId id, const Dataset& dataset)
    {
        if (dataset.writers.empty() && onOutputPort(dataset) && readByOthers(dataset, dataset.product))
            add(id, OrphanKind::NoProducer, {}, lastSeen(dataset));
        if (dataset.inEvents && !dataset.product)
            add(id, OrphanKind::UnownedDataset, {}, lastSeen(dataset));
        if (!dataset.observed.dated || !m_mesh.date)
            return;
        const std::int64_t days = daysBetween(dataset.observed.last, *m_mesh.date);
        if (days > m_options.staleDays)
            add(id, OrphanKind::StaleDataset, {std::to_string(days)}, dataset.observed.last);
    }

    void lookAt(JobId id, const Job& job)
    {
        if (job.inputs.empty() && job.outputs.empty())
            return;
        const bool alive = std::ranges::any_of(job.outputs, [&](DatasetId output) {
            const Dataset& dataset = m_mesh.datasets[output];
            return std::ranges::any_of(dataset.readers, [&](JobId reader) { return reader != id; }) ||
                   std::ranges::any_of(dataset.ports, [&](PortId port) {
                       const Port& bound = m_mesh.ports[port];
                       return bound.direction == PortDirection::In || !bound.peers.empty() || !bound.readers.empty();
                   });
        });
        if (alive)
            return;
        std::optional<Instant> since;
        if (job.observed.dated)
            since = job.observed.last;
        add(id, OrphanKind::DeadJob, {std::to_string(job.outputs.size())}, since);
    }

    [[nodiscard]] bool onOutputPort(const Dataset& dataset) const
    {
        return std::ranges::any_of(dataset.ports,
                                   [&](PortId port) { return m_mesh.ports[port].direction == PortDirection::Out; });
    }

    [[nodiscard]] bool readByOthers(const Dataset& dataset, ProductId product) const
    {
        return std::ranges::any_of(dataset.readers, [&](JobId job) { return m_mesh.jobs[job].product != product; });
    }

    static std::optional<Instant> lastSeen(const Dataset& dataset)
    {
        return dataset.observed.dated ? std::optional(dataset.observed.last) : std::nullopt;
    }

    [[nodiscard]] std::optional<Instant> lastSeen(const Port& port) const
    {
        std::optional<Instant> latest;
        for (const DatasetId dataset : port.datasets)
            latest = std::max(latest, lastSeen(m_mesh.datasets[dataset]));
        return latest;
    }

    const Mesh& m_mesh;
    const OrphanOptions& m_options;
    std::vector<bool> m_feeds;
    std::vector<bool> m_reads;
    std::vector<Orphan> m_found;
};

} // namespace

std::string_view orphanKindName(OrphanKind kind)
{
    return KindNames[static_cast<std::size_t>(kind)];
}

std::optional<OrphanKind> orphanKindFromName(std::string_view name)
{
    const auto found = std::ranges::find(KindNames, name);
    if (found == KindNames.end())
        return std::nullopt;
    return static_cast<OrphanKind>(found - KindNames.begin());
}

std::vector<Orphan> orphans(const Mesh& mesh, const OrphanOptions& options, std::stop_token stop)
{
    OrphanFinder finder(mesh, options);
    finder.run(stop);
    return finder.take();
}

} // namespace weft
