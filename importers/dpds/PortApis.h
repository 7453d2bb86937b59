// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/CatalogueNotes.h"

#include <set>

namespace weft::importers {

/// Under which place `CatalogueNotes::portApis` has a document: references reach a file below `.`, or behind `..`, by
/// another path than the source that it is. O(length).
[[nodiscard]] RecordPlace apiPlace(const RecordPlace& place);

/// When all files are read: an AsyncAPI document that ports of data products name as their API (`PortApi`) is no
/// product beside them. Its channels in the direction of such a port give that port its datasets; those in the other
/// one become ports of the product. What else it says goes to the product: tags, members, id, and as properties
/// `outputPorts.NAME.api.…` its title, version and description. Documents that nobody names stay what they are. The
/// places of those that were joined. O(n log n).
std::set<RecordPlace> joinPortApis(const CatalogueNotes& notes, Records& records);

} // namespace weft::importers
