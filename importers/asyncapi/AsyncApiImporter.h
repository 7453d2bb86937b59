// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/FieldReader.h"

#include <optional>

namespace weft::importers {

/// AsyncAPI 2 and 3: the document is a product, its channels are ports. In version 3 the application itself sends
/// (output port) or receives (input port); version 2 speaks of those outside: what they may `subscribe` to is sent
/// (output), what they may `publish` is received (input). References within the document are followed, others named.
class AsyncApiImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "asyncapi"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

/// The product that a document describes, and what its messages look like; nothing where `record` was refused, which is
/// called by it unless it has a name. O(document).
[[nodiscard]] std::optional<ProductRecord> readAsyncApi(const Node& root, RecordReading& record);

} // namespace weft::importers
