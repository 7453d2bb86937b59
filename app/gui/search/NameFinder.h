// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/itemmodels/RowModel.h"
#include "app/shared/jobs/JobRunner.h"
#include "app/shared/session/MeshSession.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace weft::gui {

/// Nodes found by a name, best first, as rows: name, kind and where it belongs at the right, the shape at the left.
struct FoundNames {
    std::vector<Row> rows;
    std::size_t total = 0; ///< how many there are; more than rows when the limit cut them
};

/// Finds nodes by what one types, off the GUI thread.
class NameFinder final : public QObject {
    Q_OBJECT

public:
    explicit NameFinder(app::JobRunner& jobs, QObject* parent = nullptr);
    ~NameFinder() override;

    void setMesh(std::shared_ptr<const app::OpenMesh> open);
    [[nodiscard]] const std::shared_ptr<const app::OpenMesh>& open() const { return m_open; }

    /// `answer` comes later, unless a newer search of this job kind begins. `kinds` empty: all kinds.
    void find(app::JobKind job, const QString& text, const std::vector<NodeKind>& kinds, std::size_t limit,
              std::function<void(FoundNames)> answer);

private:
    struct Index;

    app::JobRunner& m_jobs;
    std::shared_ptr<const app::OpenMesh> m_open;
    std::shared_ptr<Index> m_index;
};

} // namespace weft::gui
