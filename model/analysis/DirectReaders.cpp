// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/DirectReaders.h"

#include <algorithm>
#include <map>
#include <set>

namespace weft {

namespace {

bool onOutputPort(const Mesh& mesh, DatasetId id)
{
    return std::ranges::any_of(mesh.datasets[id].ports,
                               [&](PortId port) { return mesh.ports[port].direction == PortDirection::Out; });
}

template <class Edge, class IdType> std::span<const Edge> rangeFrom(const std::vector<Edge>& edges, IdType from)
{
    const auto first = std::ranges::lower_bound(edges, from, {}, &Edge::from);
    const auto last = std::ranges::upper_bound(edges, from, {}, &Edge::from);
    return {first, last};
}

/// A walk along dataset or column edges until it comes to another product.
struct Walk {
    const Mesh& mesh;
    ProductId owner;
    bool throughOwn = true; ///< pass the owner's datasets even where they stand on an output port
    const std::stop_token& stop;

    /// Adds the products found from `starts`, with `direct`, unless they are known. `use` says which edges count,
    /// `datasetOf` which dataset a node is in.
    template <class IdType, class Use, class DatasetOf>
    void from(std::vector<IdType> waiting, Use use, DatasetOf datasetOf, bool direct,
              std::map<ProductId, bool>& found) const
    {
        std::set<IdType> seen(waiting.begin(), waiting.end());
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            if (next % 1024 == 0 && stop.stop_requested())
                return;
            for (const auto& edge : edgesFrom(mesh, waiting[next])) {
                if (!use(edge) || !seen.insert(edge.to).second)
                    continue;
                const DatasetId dataset = datasetOf(edge.to);
                const ProductId product = mesh.datasets[dataset].product;
                if (product && product != owner)
                    found.emplace(product, direct);
                else if (!onOutputPort(mesh, dataset) || (throughOwn && product))
                    waiting.push_back(edge.to);
            }
        }
    }
};

constexpr auto Lineage = [](const DatasetEdge& edge) { return !edge.attempted; };
constexpr auto SameDataset = [](DatasetId id) { return id; };

std::vector<DirectReader> rows(const std::map<ProductId, bool>& found)
{
    std::vector<DirectReader> readers;
    readers.reserve(found.size());
    for (const auto& [product, direct] : found)
        readers.push_back({product, direct});
    return readers;
}

} // namespace

std::span<const DatasetEdge> edgesFrom(const Mesh& mesh, DatasetId from)
{
    return rangeFrom(mesh.datasetEdges, from);
}

std::span<const ColumnEdge> edgesFrom(const Mesh& mesh, ColumnId from)
{
    return rangeFrom(mesh.columnEdges, from);
}

std::vector<DirectReader> readersOfOffer(const Mesh& mesh, std::span<const DatasetId> datasets, ProductId owner,
                                         const std::stop_token& stop)
{
    std::map<ProductId, bool> found;
    const Walk walk{mesh, owner, false, stop};
    walk.from(std::vector<DatasetId>(datasets.begin(), datasets.end()), Lineage, SameDataset, true, found);
    return rows(found);
}

std::vector<DirectReader> readersOf(const Mesh& mesh, DatasetId dataset, const std::stop_token& stop)
{
    std::map<ProductId, bool> found;
    const Walk walk{mesh, mesh.datasets[dataset].product, true, stop};
    walk.from(std::vector{dataset}, Lineage, SameDataset, true, found);
    return rows(found);
}

std::vector<DirectReader> readersOf(const Mesh& mesh, ColumnId column, const std::stop_token& stop)
{
    std::map<ProductId, bool> found;
    const auto datasetOf = [&](ColumnId id) { return mesh.columns[id].dataset; };
    const Walk walk{mesh, mesh.datasets[datasetOf(column)].product, true, stop};
    walk.from(
        std::vector{column}, [](const ColumnEdge& edge) { return edge.direct; }, datasetOf, true, found);
    walk.from(
        std::vector{column}, [](const ColumnEdge&) { return true; }, datasetOf, false, found);
    return rows(found);
}

} // namespace weft
