// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/LevelGraph.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace weft {

namespace {

constexpr std::array<std::string_view, 4> LevelNames{"domain", "product", "dataset", "column"};

/// The edges of a level in the order (from, to), as two lists that the graph is built from.
struct EdgeList {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<LevelEdge> edges;

    void add(std::size_t from, std::size_t to, LevelEdge edge)
    {
        ends.emplace_back(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
        edges.push_back(edge);
    }
};

/// Calls `visit(row)` for each row until stopped; false when stopped.
template <class Rows, class Visit> bool forEachRow(const Rows& rows, const std::stop_token& stop, Visit visit)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return false;
        visit(rows[row], static_cast<std::uint32_t>(row));
    }
    return true;
}

bool domainEdges(const Mesh& mesh, EdgeChoice choice, const std::stop_token& stop, EdgeList& list)
{
    struct Pair {
        DomainId from;
        DomainId to;
        std::uint32_t row;
    };
    std::vector<Pair> pairs;
    const bool complete = forEachRow(mesh.productEdges, stop, [&](const ProductEdge& edge, std::uint32_t row) {
        const DomainId from = mesh.products[edge.from].domain;
        const DomainId to = mesh.products[edge.to].domain;
        if (chosen(edge, choice) && from && to && from != to)
            pairs.push_back({from, to, row});
    });
    std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
        return std::tie(a.from, a.to, a.row) < std::tie(b.from, b.to, b.row);
    });
    for (const Pair& pair : pairs) {
        const std::pair ends(static_cast<std::uint32_t>(pair.from.index()),
                             static_cast<std::uint32_t>(pair.to.index()));
        if (!list.ends.empty() && list.ends.back() == ends)
            ++list.edges.back().count;
        else
            list.add(ends.first, ends.second, {pair.row, 1});
    }
    return complete;
}

} // namespace

std::string_view levelName(Level level)
{
    return LevelNames[static_cast<std::size_t>(level)];
}

std::optional<Level> levelFromName(std::string_view name)
{
    const auto found = std::ranges::find(LevelNames, name);
    if (found == LevelNames.end())
        return std::nullopt;
    return static_cast<Level>(found - LevelNames.begin());
}

NodeKind nodeKind(Level level)
{
    switch (level) {
    case Level::Domain:
        return NodeKind::Domain;
    case Level::Product:
        return NodeKind::Product;
    case Level::Dataset:
        return NodeKind::Dataset;
    case Level::Column:
        return NodeKind::Column;
    }
    return NodeKind::Product;
}

LevelGraph levelGraph(const Mesh& mesh, Level level, const LevelGraphOptions& options, std::stop_token stop)
{
    EdgeList list;
    std::size_t vertices = 0;
    bool complete = true;
    switch (level) {
    case Level::Domain:
        vertices = mesh.domains.size();
        complete = domainEdges(mesh, options.edges, stop, list);
        break;
    case Level::Product:
        vertices = mesh.products.size();
        complete = forEachRow(mesh.productEdges, stop, [&](const ProductEdge& edge, std::uint32_t row) {
            if (chosen(edge, options.edges) && edge.from != edge.to)
                list.add(edge.from.index(), edge.to.index(), {row, 1});
        });
        break;
    case Level::Dataset:
        vertices = mesh.datasets.size();
        complete = forEachRow(mesh.datasetEdges, stop, [&](const DatasetEdge& edge, std::uint32_t row) {
            if (!edge.attempted)
                list.add(edge.from.index(), edge.to.index(), {row, 1});
        });
        break;
    case Level::Column:
        vertices = mesh.columns.size();
        complete = forEachRow(mesh.columnEdges, stop, [&](const ColumnEdge& edge, std::uint32_t row) {
            if (edge.direct || (edge.indirect && options.indirectColumns))
                list.add(edge.from.index(), edge.to.index(), {row, 1});
        });
        break;
    }
    if (!complete)
        list = {};
    LevelGraph result;
    result.level = level;
    result.graph = LevelGraph::Graph(boost::edges_are_unsorted_multi_pass, list.ends.begin(), list.ends.end(),
                                     list.edges.begin(), static_cast<std::uint32_t>(vertices));
    return result;
}

} // namespace weft
