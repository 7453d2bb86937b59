// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"

namespace weft::importers {

/// `{from{fqn,type}, to{fqn,type}, edge_meta}` of sample data, or an edge of the API: `{fromEntity, toEntity,
/// lineageDetails{pipeline, columnsLineage[]}}`.
[[nodiscard]] bool isOpenMetadataEdge(const Node& node);

/// Reads one edge and keeps or refuses it. Each edge is lineage of its own, so that the edges of one pipeline make no
/// others; a pipeline at one of its ends reads or writes.
void readOpenMetadataEdge(RecordReading& record, const Node& edge);

/// The lineage of an entity: `{entity, nodes[], upstreamEdges[], downstreamEdges[]}`, whose edges name the nodes by id.
void readOpenMetadataGraph(ReadContext& context, const Node& graph);

} // namespace weft::importers
