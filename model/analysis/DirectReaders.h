// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <span>
#include <stop_token>
#include <vector>

namespace weft {

/// A product that reads something, and whether by some DIRECT lineage or by filters and joins alone.
struct DirectReader {
    ProductId product;
    bool direct = true;
};

/// Products other than `owner` with a dataset that is made from one of `datasets`, through datasets on no output port:
/// who reads what stands on an output port reads that offer, not this one. Sorted. O(edges walked × log).
[[nodiscard]] std::vector<DirectReader> readersOfOffer(const Mesh& mesh, std::span<const DatasetId> datasets,
                                                       ProductId owner, const std::stop_token& stop);

/// Products other than that of `dataset` with a dataset that is made from it, through datasets of the same product and
/// those on no output port. Sorted.
[[nodiscard]] std::vector<DirectReader> readersOf(const Mesh& mesh, DatasetId dataset, const std::stop_token& stop);

/// The same along column lineage. `direct`: some way there has DIRECT edges alone.
[[nodiscard]] std::vector<DirectReader> readersOf(const Mesh& mesh, ColumnId column, const std::stop_token& stop);

/// Rows of `Mesh::datasetEdges` or `Mesh::columnEdges` that begin at `from`. O(log edges).
[[nodiscard]] std::span<const DatasetEdge> edgesFrom(const Mesh& mesh, DatasetId from);
[[nodiscard]] std::span<const ColumnEdge> edgesFrom(const Mesh& mesh, ColumnId from);

} // namespace weft
