// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

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

} // namespace weft::importers
