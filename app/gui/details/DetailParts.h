// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/details/NodeDetails.h"

#include <QCoreApplication>

#include <string_view>

namespace weft::gui {

/// What the details of all kinds are put together from; the texts of them all are in one translation context.
struct DetailParts {
    Q_DECLARE_TR_FUNCTIONS(weft::gui::DetailParts)

public:
    const app::OpenMesh& open;
    NodeDetails& details;

    [[nodiscard]] const Mesh& mesh() const { return *open.mesh; }

    /// Adds a fact unless there is nothing to say.
    void fact(const QString& label, const QString& value) const;
    void fact(const QString& label, std::string_view value) const;
    /// Adds a section unless it has no rows; `total` counts those beyond the limit too.
    void section(const QString& title, std::vector<DetailRow> rows, std::size_t total) const;
    /// A section of nodes by their names alone, in their order.
    template <class Ids> void nodes(const QString& title, const Ids& ids) const
    {
        std::vector<DetailRow> rows;
        for (const auto id : ids) {
            if (rows.size() == DetailRowLimit)
                break;
            rows.push_back(row(id));
        }
        section(title, std::move(rows), ids.size());
    }

    [[nodiscard]] DetailRow row(NodeRef node) const;
    [[nodiscard]] QString reference(NodeRef node) const;
    [[nodiscard]] std::optional<Quadrant> quadrant(NodeRef node) const;

    [[nodiscard]] static QString date(Instant instant);
    /// "declared and observed", "declared only", "observed only · since 3 Oct 2026".
    [[nodiscard]] static QString evidence(bool declared, bool observed, const Observation& observation);
    /// "seen 12 times, 1 Oct 2026 to 31 Oct 2026", "stated by a catalogue"; empty when never.
    [[nodiscard]] static QString seen(const Observation& observation);
};

void describeProduct(const DetailParts& parts, ProductId id);
void describeDomain(const DetailParts& parts, DomainId id);
void describeOwner(const DetailParts& parts, OwnerId id);
void describeStakeholder(const DetailParts& parts, StakeholderId id);
void describePort(const DetailParts& parts, PortId id);
void describeContract(const DetailParts& parts, ContractId id);
void describeDataset(const DetailParts& parts, DatasetId id);
void describeJob(const DetailParts& parts, JobId id);
void describeColumn(const DetailParts& parts, ColumnId id);

} // namespace weft::gui
