// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/analyses/AnalysisCatalog.h"
#include "app/shared/jobs/JobRunner.h"
#include "app/shared/picture/KeptLayout.h"
#include "app/shared/picture/MeshPicture.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace weft::gui {

/// One analysis that has findings, with its lists.
struct FindingList {
    QString id;
    QString title;
    std::vector<app::AnalysisTable> tables;
};
using FindingLists = std::vector<FindingList>;

/// What was asked of an impact, by reference, so that it can be asked again after a reload.
struct ImpactQuery {
    ChangeKind kind = ChangeKind::ProductWithdrawn;
    QString subject;
    QString to; ///< owner, where the kind has one
    Direction direction = Direction::Downstream;
    std::uint32_t depth = AnyDepth;
    Level level = Level::Product;
};

/// An impact as computed, its lists, and its files as text.
struct ImpactAnswer {
    ImpactQuery query;
    Impact impact;
    app::AnalysisResult result;
    std::shared_ptr<const app::OpenMesh> open;
};

/// The open mesh and what was made of it: picture, findings, impact. Everything that takes time runs in the JobRunner;
/// what the window shows changes only when an answer is there, so the last good state stays until then and after a
/// failure. Knows no widget.
class MeshDocument final : public QObject {
    Q_OBJECT

public:
    explicit MeshDocument(app::JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] const std::shared_ptr<const app::OpenMesh>& open() const { return m_open; }
    [[nodiscard]] const std::shared_ptr<const app::MeshPicture>& picture() const { return m_picture; }
    [[nodiscard]] const FindingLists& findings() const { return m_findings; }
    [[nodiscard]] const std::shared_ptr<const ImpactAnswer>& impact() const { return m_impact; }
    [[nodiscard]] const app::PictureSpec& spec() const { return m_spec; }
    [[nodiscard]] const QStringList& sources() const { return m_sources; }
    [[nodiscard]] std::optional<Instant> asOf() const { return m_asOf; }
    [[nodiscard]] QString focusReference() const { return m_focus; }

    void openSources(const QStringList& sources);
    void reload();
    void setAsOf(std::optional<Instant> time);
    void setThresholds(double power, double interest);

    void setLevel(Level level);
    void setEdges(EdgeChoice edges);
    void setLayout(const QString& name);
    void setEdgesDrawn(layout::EdgesDrawn drawn);
    void setPageAspect(double aspect); ///< width / height; lays out from scratch
    void layOutAnew();                 ///< forgets where things of this level stood
    void setOverlay(app::Overlay overlay);
    /// Shows only what is within `depth` hops of a node; an empty reference shows everything again.
    void setFocus(const QString& reference, std::uint32_t depth = 1);

    /// Stops what runs, by hand: what is shown stays, and the spec is that of what is shown.
    void cancel(app::JobKind kind);

    void ask(const ImpactQuery& query);
    void endImpact();

    /// The node of a reference in the mesh that is open now.
    [[nodiscard]] std::optional<NodeRef> find(const QString& reference) const;

signals:
    void meshChanged();   ///< another mesh, or the same with newer data
    void peopleChanged(); ///< the same mesh, other places on the grid
    void pictureChanged();
    void findingsChanged();
    void impactChanged(); ///< also when it ended
    void specChanged();
    void failed(weft::app::JobKind kind, const QString& sentence);
    void openStopped();

private:
    void startOpen(const QStringList& sources, std::optional<Instant> asOf);
    void acceptOpen(std::shared_ptr<const app::OpenMesh> open, const QStringList& sources, std::optional<Instant> asOf);
    void startPicture();
    void startFindings();
    void showPicture(std::shared_ptr<const app::MeshPicture> picture);
    [[nodiscard]] std::shared_ptr<const app::MeshPicture> remembered() const;
    void forgetPictures();

    app::JobRunner& m_jobs;
    QStringList m_sources;
    std::optional<Instant> m_asOf;
    double m_powerThreshold = 0.5;
    double m_interestThreshold = 0.5;
    QString m_focus;
    std::optional<ImpactQuery> m_impactQuery;
    app::PictureSpec m_spec;
    std::shared_ptr<const app::OpenMesh> m_open;
    std::shared_ptr<const app::MeshPicture> m_picture;
    std::map<Level, std::shared_ptr<const app::KeptLayout>> m_kept;  ///< where things of the whole mesh stood last
    std::vector<std::shared_ptr<const app::MeshPicture>> m_pictures; ///< of this mesh, newest first
    FindingLists m_findings;
    std::shared_ptr<const ImpactAnswer> m_impact;
};

} // namespace weft::gui
