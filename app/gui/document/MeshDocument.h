// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/Arrangement.h"
#include "app/gui/document/LayoutKeeper.h"
#include "app/shared/analyses/AnalysisCatalog.h"
#include "app/shared/jobs/JobRunner.h"
#include "app/shared/picture/MeshPicture.h"

#include <QObject>
#include <QStringList>

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
    [[nodiscard]] std::optional<Instant> comparedTo() const { return m_comparedTo; }
    [[nodiscard]] QString focusReference() const { return m_focus; }

    void openSources(const QStringList& sources);
    void reload();
    void setAsOf(std::optional<Instant> time);
    void setComparedTo(std::optional<Instant> time); ///< shows what came and went since; empty: compares nothing
    void setThresholds(double power, double interest);

    void setLevel(Level level);
    void setEdges(EdgeChoice edges);
    void setLayout(const QString& name);
    void setEdgesDrawn(layout::EdgesDrawn drawn);
    void setPageAspect(double aspect); ///< width / height; lays out from scratch
    void layOutAnew();                 ///< forgets where the layout put things of this level; pins stay
    void setOverlay(app::Overlay overlay);
    /// Shows only what is within `depth` hops of a node; an empty reference shows everything again.
    void setFocus(const QString& reference, std::uint32_t depth = 1);
    /// Shows only what has a name that the expression (RE2) fits. One that is none is said, and nothing changes.
    void setFilter(const QString& expression);
    /// Opens a node in its place, so that it shows what is in it, or closes it again. See app::withOpened.
    void toggleOpen(const QString& reference);
    void closeAll();
    [[nodiscard]] bool canOpen(const QString& reference) const; ///< also what is opened
    [[nodiscard]] bool isOpened(const QString& reference) const;
    /// Ends focus and filter.
    void showEverything();
    [[nodiscard]] bool showsPart() const { return !Arrangement::covers(m_spec); }

    // What is put somewhere by hand, in the picture that is shown. Only what changes is laid out again. See app::Pins.
    [[nodiscard]] bool takesPins() const;
    [[nodiscard]] bool isPinned(const QString& reference) const;
    [[nodiscard]] bool hasPins() const;
    void putNode(const QString& reference, layout::Point corner); ///< its upper left corner in the drawing
    void putFrame(const QString& reference, layout::Point at);    ///< changes places with the frame at that point
    void holdHere(const QStringList& references);                 ///< pins nodes and frames where they are
    void letGo(const QStringList& references);
    void letGoOfAll();
    [[nodiscard]] bool canUndo() const { return m_arrangement.canUndo(m_spec); }
    [[nodiscard]] bool canRedo() const { return m_arrangement.canRedo(m_spec); }
    void undo();
    void redo();
    /// Tells what a picture of the whole mesh keeps, as the window would show it.
    void prepare(app::PictureSpec& spec) const { m_arrangement.prepare(spec); }
    /// Writes the file beside the sources, whether or not something was put somewhere by hand.
    void keepLayout();
    /// What waits to be written is, before this returns.
    void flush();

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
    void pinsChanged(); ///< also what can be undone
    void failed(weft::app::JobKind kind, const QString& sentence);
    void openStopped();

private:
    /// A mesh as it was read, and the layout file beside its sources.
    struct Opened {
        std::shared_ptr<const app::OpenMesh> open;
        std::optional<app::LayoutFile> layout;
        std::string knownLayout; ///< what the file held, as far as was known when the reading began
        QString layoutProblem;
    };
    /// Of which times the sources are shown.
    struct Times {
        std::optional<Instant> asOf;
        std::optional<Instant> comparedTo;
    };
    void startOpen(const QStringList& sources, const Times& times);
    void acceptOpen(Opened opened, const QStringList& sources, const Times& times);
    void showALevelThatHoldsSomething();
    void takeLayoutFile(const Opened& opened, const QStringList& sources);
    void setPins(app::Pins pins);
    void pinsWereSet();
    void keepIfTouched();
    [[nodiscard]] bool isLaidOutByHand() const; ///< there is something that the file holds or should hold
    void startPicture();
    void goOnAsShown();
    void startFindings();
    void showPicture(std::shared_ptr<const app::MeshPicture> picture);
    [[nodiscard]] std::shared_ptr<const app::MeshPicture> remembered() const;
    [[nodiscard]] std::shared_ptr<const app::MeshPicture> rememberedClosed() const;
    void forgetPictures();

    app::JobRunner& m_jobs;
    QStringList m_sources;
    std::optional<Instant> m_asOf;
    std::optional<Instant> m_comparedTo;
    double m_powerThreshold = 0.5;
    double m_interestThreshold = 0.5;
    QString m_focus;
    std::optional<ImpactQuery> m_impactQuery;
    app::PictureSpec m_spec;
    std::shared_ptr<const app::OpenMesh> m_open;
    std::shared_ptr<const app::MeshPicture> m_picture;
    Arrangement m_arrangement;
    LayoutKeeper m_keeper;
    bool m_touched = false; ///< something was put somewhere by hand that the file does not know yet
    std::vector<std::shared_ptr<const app::MeshPicture>> m_pictures; ///< of this mesh, newest first
    FindingLists m_findings;
    std::shared_ptr<const ImpactAnswer> m_impact;
};

} // namespace weft::gui
