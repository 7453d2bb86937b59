// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Document.h"

namespace weft::importers {

/// Takes the secrets out of a document before anyone reads it: values under secret keys (`password: …`, and
/// `name: API_TOKEN` beside `value: …`) and what `withoutSecrets` knows, in texts and in keys. Each masked value is a
/// SecretMasked warning at its place. True when there was one. O(bytes of the document), no recursion.
bool maskSecrets(Document& document, ReadContext& context);

/// For records that came another way (tables, drawings): takes the secrets out of their texts. Lineage is not looked
/// at. O(bytes of the records).
void maskSecrets(Records& records);

} // namespace weft::importers
