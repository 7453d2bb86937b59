// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

namespace weft::importers {

/// Data usage agreements (Data Mesh Manager family): who may read whose product, and why. One that is active makes an
/// edge from provider to consumer; any other is kept without one, with a note.
class UsageAgreementImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "agreement"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

/// Metrics of a data product's operation, as registries list them beside the product. Recognised, checked for the
/// product that they belong to, and kept without effect on the mesh.
class ObservabilityMetricsImporter final : public Importer {
public:
    [[nodiscard]] std::string_view format() const override { return "metrics"; }
    [[nodiscard]] Match matches(const Node& root) const override;
    void read(const Node& root, ReadContext& context) const override;
};

} // namespace weft::importers
