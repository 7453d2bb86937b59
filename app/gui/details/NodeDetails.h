// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/MeshDocument.h"
#include "app/shared/paint/DisplayList.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace weft::gui {

/// A line below a heading: something related, and what is to be said of it.
struct DetailRow {
    QString title;
    QString subtitle;
    QString fact;
    QString reference; ///< where a click goes; empty: nowhere
    std::optional<Quadrant> quadrant;
    bool warns = false;
};

struct DetailSection {
    QString title;
    std::vector<DetailRow> rows; ///< at most DetailRowLimit
    std::size_t total = 0;       ///< how many there are
};

/// What the details say about one node. All texts are made visible; `reference` and `place` are raw, for copying.
struct NodeDetails {
    QString kind;
    QString name;
    QString pill; ///< status and version
    QString description;
    std::vector<std::pair<QString, QString>> facts; ///< label and value; none is empty
    std::vector<DetailSection> sections;            ///< none is empty
    QString reference;
    QString place;       ///< `file:line:column`
    bool pinned = false; ///< put where it is by hand
};

inline constexpr std::size_t DetailRowLimit = 40;

/// O(edges of the node's level).
[[nodiscard]] NodeDetails nodeDetails(const app::OpenMesh& open, const FindingLists& findings, NodeRef node);

} // namespace weft::gui
