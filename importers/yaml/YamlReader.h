// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Document.h"
#include "importers/yaml/YamlSplitter.h"

#include <stop_token>
#include <vector>

namespace weft::importers {

/// The documents of one part of a YAML stream (mostly one). Scalars stay text; `~`, `null` and nothing at all are
/// Null; merge keys (`<<`) are resolved; aliases share their nodes, so a Document is a tree with shared branches, whose
/// size when walked is within the limits. A duplicate key stays in its mapping twice (FieldReader judges it). Tags are
/// reported and never run.
/// All or nothing: on a fault it is reported at its place, one record counts as skipped, and the result is empty. Only
/// a list whose items begin in the first column is then read item by item, a document each, and keeps the good ones.
/// O(bytes). Looks at `stop` every 1,024 events; when stopped the result is empty.
[[nodiscard]] std::vector<Document> readYaml(const YamlPart& part, ReadContext& context, std::stop_token stop = {});

} // namespace weft::importers
