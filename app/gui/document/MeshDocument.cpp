// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/MeshDocument.h"

#include "app/gui/document/Repaint.h"
#include "app/shared/picture/OpenedNodes.h"
#include "app/shared/text/DiagnosticText.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <utility>

namespace weft::gui {

namespace {

constexpr std::size_t RememberedPictures = 4;

using OpenPointer = std::shared_ptr<const app::OpenMesh>;
using PicturePointer = std::shared_ptr<const app::MeshPicture>;

/// Both show the same nodes at the same places, but for what is opened; overlay and theme are colours alone.
bool sameWhenClosed(const app::PictureSpec& a, const app::PictureSpec& b)
{
    return a.level == b.level && a.edges == b.edges && a.focus == b.focus && a.depth == b.depth &&
           a.direction == b.direction && a.filter == b.filter && a.layout == b.layout && a.pageAspect == b.pageAspect &&
           a.edgesDrawn == b.edgesDrawn && a.pins == b.pins;
}

bool sameArrangement(const app::PictureSpec& a, const app::PictureSpec& b)
{
    return sameWhenClosed(a, b) && a.opened == b.opened;
}

} // namespace

MeshDocument::MeshDocument(app::JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs), m_keeper(jobs)
{
    connect(&m_keeper, &LayoutKeeper::failed, this,
            [this](const QString& sentence) { emit failed(app::JobKind::Keep, sentence); });
}

std::optional<NodeRef> MeshDocument::find(const QString& reference) const
{
    return m_open && !reference.isEmpty() ? findRef(*m_open->mesh, reference.toStdString()) : std::nullopt;
}

void MeshDocument::openSources(const QStringList& sources)
{
    startOpen(sources, {});
}

void MeshDocument::reload()
{
    if (!m_sources.isEmpty())
        startOpen(m_sources, {m_asOf, m_comparedTo});
}

void MeshDocument::setAsOf(std::optional<Instant> time)
{
    if (time != m_asOf && !m_sources.isEmpty())
        startOpen(m_sources, {time, m_comparedTo});
}

void MeshDocument::setComparedTo(std::optional<Instant> time)
{
    if (time != m_comparedTo && !m_sources.isEmpty())
        startOpen(m_sources, {m_asOf, time});
}

void MeshDocument::startOpen(const QStringList& sources, const Times& times)
{
    app::OpenRequest request;
    for (const QString& source : sources)
        request.sources.push_back(source.toStdString());
    request.building.asOf = times.asOf;
    request.comparedTo = times.comparedTo;
    request.powerThreshold = m_powerThreshold;
    request.interestThreshold = m_interestThreshold;

    const QString layoutPath = LayoutKeeper::pathFor(sources);
    const auto work = [request, layoutPath, known = m_keeper.text()](Progress& progress,
                                                                     std::stop_token stop) -> app::Outcome<Opened> {
        Opened opened;
        opened.knownLayout = known;
        opened.open = app::openMesh(request, progress, stop);
        if (!opened.open)
            return app::Stopped{};
        if (QFileInfo::exists(layoutPath)) {
            Result<app::LayoutFile> file = app::readLayoutFile(layoutPath.toStdString(), stop);
            if (!file)
                opened.layoutProblem = app::problemText(file.error());
            else
                opened.layout = std::move(file).value();
        }
        return app::Finished<Opened>{std::move(opened)};
    };
    const auto answer = [this, sources, times](app::Outcome<Opened> outcome) {
        if (auto* finished = std::get_if<app::Finished<Opened>>(&outcome))
            acceptOpen(std::move(finished->value), sources, times);
        else if (const auto* failure = std::get_if<app::Failed>(&outcome))
            emit failed(app::JobKind::Open, app::problemText(failure->problem));
        else
            emit openStopped();
    };
    m_jobs.start<Opened>(app::JobKind::Open, work, answer);
}

void MeshDocument::acceptOpen(Opened opened, const QStringList& sources, const Times& times)
{
    OpenPointer open = opened.open;
    if (open->nothingRead) {
        // The mesh that is open stays: what was asked for gave nothing to put in its place.
        const auto diagnostics = open->diagnostics.all();
        emit failed(app::JobKind::Open, diagnostics.empty() ? tr("Nothing in the sources could be read.")
                                                            : app::diagnosticText(diagnostics.front()));
        return;
    }
    m_jobs.stop(app::JobKind::Picture);
    m_jobs.stop(app::JobKind::Findings);
    m_jobs.stop(app::JobKind::Impact);
    forgetPictures();
    takeLayoutFile(opened, sources);
    opened.open.reset();
    m_jobs.release(std::exchange(m_open, std::move(open)));
    if (sources != std::exchange(m_sources, sources))
        showALevelThatHoldsSomething();
    m_asOf = times.asOf;
    m_comparedTo = times.comparedTo;
    if (!m_focus.isEmpty()) {
        m_spec.focus = find(m_focus);
        if (!m_spec.focus)
            m_focus.clear();
    }
    m_findings.clear();
    m_impact.reset();
    emit meshChanged();
    emit pinsChanged();
    emit findingsChanged();
    emit impactChanged();
    startPicture();
    startFindings();
    if (m_impactQuery)
        ask(*m_impactQuery);
}

/// A log of events alone has no products: who opens one wants to see something.
void MeshDocument::showALevelThatHoldsSomething()
{
    const bool above = m_spec.level == Level::Domain || m_spec.level == Level::Product;
    if (!above || !m_open->mesh->products.empty() || m_open->mesh->datasets.empty())
        return;
    m_spec.level = Level::Dataset;
    emit specChanged();
}

void MeshDocument::setThresholds(double power, double interest)
{
    m_powerThreshold = power;
    m_interestThreshold = interest;
    if (!m_open)
        return;
    const auto work = [open = m_open, power, interest](Progress&, std::stop_token) -> app::Outcome<OpenPointer> {
        auto changed = std::make_shared<app::OpenMesh>(*open);
        changed->request.powerThreshold = power;
        changed->request.interestThreshold = interest;
        changed->people = powerInterest(*open->mesh, power, interest);
        return app::Finished<OpenPointer>{std::move(changed)};
    };
    const auto answer = [this](app::Outcome<OpenPointer> outcome) {
        auto* finished = std::get_if<app::Finished<OpenPointer>>(&outcome);
        if (finished == nullptr || !m_open || finished->value->mesh != m_open->mesh)
            return;
        m_open = std::move(finished->value);
        emit peopleChanged();
        m_pictures.clear();
        if (m_picture)
            showPicture(withPeople(*m_picture, m_open));
        if (m_impactQuery)
            ask(*m_impactQuery);
    };
    m_jobs.start<OpenPointer>(app::JobKind::People, work, answer);
}

void MeshDocument::setLevel(Level level)
{
    if (m_spec.level == level)
        return;
    m_spec.level = level;
    emit specChanged();
    startPicture();
}

void MeshDocument::setEdges(EdgeChoice edges)
{
    if (m_spec.edges == edges)
        return;
    m_spec.edges = edges;
    emit specChanged();
    startPicture();
    startFindings();
    if (m_impactQuery)
        ask(*m_impactQuery);
}

void MeshDocument::setLayout(const QString& name)
{
    if (m_spec.layout == name.toStdString())
        return;
    m_spec.layout = name.toStdString();
    emit specChanged();
    startPicture();
}

void MeshDocument::setPageAspect(double aspect)
{
    if (m_spec.pageAspect == aspect)
        return;
    m_spec.pageAspect = aspect;
    m_touched = m_touched || isLaidOutByHand();
    emit specChanged();
    startPicture();
}

void MeshDocument::layOutAnew()
{
    m_arrangement.forgetPlaces(m_spec);
    m_touched = m_touched || isLaidOutByHand();
    forgetPictures();
    startPicture();
}

void MeshDocument::setEdgesDrawn(layout::EdgesDrawn drawn)
{
    if (m_spec.edgesDrawn == drawn)
        return;
    m_spec.edgesDrawn = drawn;
    emit specChanged();
    startPicture();
}

void MeshDocument::setOverlay(app::Overlay overlay)
{
    if (m_spec.overlay == overlay)
        return;
    m_spec.overlay = overlay;
    emit specChanged();
    startPicture();
}

void MeshDocument::setFocus(const QString& reference, std::uint32_t depth)
{
    const std::optional<NodeRef> node = find(reference);
    if (node == m_spec.focus && depth == m_spec.depth)
        return;
    m_focus = node ? reference : QString();
    m_spec.focus = node;
    m_spec.depth = depth;
    emit specChanged();
    startPicture();
}

void MeshDocument::setFilter(const QString& expression)
{
    const std::string filter = expression.toStdString();
    if (m_spec.filter == filter)
        return;
    m_spec.filter = filter;
    emit specChanged();
    startPicture();
}

void MeshDocument::toggleOpen(const QString& reference)
{
    const std::string name = reference.toStdString();
    if (m_spec.opened.erase(name) == 0) {
        if (!canOpen(reference))
            return;
        m_spec.opened.insert(name);
    }
    emit specChanged();
    startPicture();
}

void MeshDocument::closeAll()
{
    if (m_spec.opened.empty())
        return;
    m_spec.opened.clear();
    emit specChanged();
    startPicture();
}

bool MeshDocument::isOpened(const QString& reference) const
{
    return m_spec.opened.count(reference.toStdString()) > 0;
}

void MeshDocument::showEverything()
{
    if (!showsPart())
        return;
    m_focus.clear();
    m_spec.focus.reset();
    m_spec.filter.clear();
    emit specChanged();
    startPicture();
}

PicturePointer MeshDocument::remembered() const
{
    const auto found = std::find_if(m_pictures.begin(), m_pictures.end(), [this](const PicturePointer& picture) {
        return sameArrangement(picture->spec, m_spec);
    });
    return found == m_pictures.end() ? nullptr : *found;
}

PicturePointer MeshDocument::rememberedClosed() const
{
    const auto found = std::find_if(m_pictures.begin(), m_pictures.end(), [this](const PicturePointer& picture) {
        return sameWhenClosed(picture->spec, m_spec);
    });
    if (found == m_pictures.end())
        return nullptr;
    return (*found)->closed ? (*found)->closed : *found;
}

void MeshDocument::forgetPictures()
{
    auto all = std::make_shared<std::vector<PicturePointer>>(std::move(m_pictures));
    m_pictures.clear();
    if (m_picture)
        all->push_back(m_picture);
    m_jobs.release(std::move(all));
}

void MeshDocument::showPicture(PicturePointer picture)
{
    m_pictures.erase(
        std::remove_if(m_pictures.begin(), m_pictures.end(),
                       [&picture](const PicturePointer& other) { return sameArrangement(other->spec, picture->spec); }),
        m_pictures.end());
    m_pictures.insert(m_pictures.begin(), picture);
    if (m_pictures.size() > RememberedPictures) {
        // Those with pins go first: "let go" shall give back the very picture that there was.
        const auto oldest = std::find_if(m_pictures.rbegin(), m_pictures.rend(),
                                         [](const PicturePointer& one) { return !one->spec.pins.empty(); });
        m_pictures.erase(oldest == m_pictures.rend() ? m_pictures.end() - 1 : std::prev(oldest.base()));
    }
    m_picture = std::move(picture);
    // Another day is drawn over the places of the latest one, so that the way there and back moves nothing.
    if (!m_asOf)
        m_arrangement.take(*m_picture);
    emit pictureChanged();
    keepIfTouched();
}

void MeshDocument::startPicture()
{
    if (!m_open)
        return;
    m_arrangement.prepare(m_spec);
    const PicturePointer closed = rememberedClosed();
    if (const PicturePointer known = m_spec.opened.empty() ? closed : remembered()) {
        m_jobs.stop(app::JobKind::Picture);
        showPicture(known->spec.overlay == m_spec.overlay ? known : withOverlay(*known, m_spec.overlay));
        return;
    }
    // What is opened is opened in the very picture that there was, so that closing gives that back.
    const auto work = [open = m_open, spec = m_spec, closed](Progress& progress, std::stop_token stop) {
        app::PictureSpec plain = spec;
        plain.opened.clear();
        auto picture = closed ? Result<PicturePointer>(closed) : app::meshPicture(open, plain, progress, stop);
        if (picture && *picture && !closed)
            picture = withPlaces(**picture);
        if (picture && *picture && !spec.opened.empty()) {
            picture = app::withOpened(*picture, spec.opened, stop);
            if (*picture)
                picture = withPlaces(spec.overlay == (*picture)->spec.overlay ? **picture
                                                                              : *withOverlay(**picture, spec.overlay));
        }
        return app::toOutcome(std::move(picture));
    };
    const auto answer = [this](app::Outcome<PicturePointer> outcome) {
        if (auto* finished = std::get_if<app::Finished<PicturePointer>>(&outcome)) {
            if (finished->value)
                showPicture(std::move(finished->value));
        } else if (const auto* failure = std::get_if<app::Failed>(&outcome)) {
            emit failed(app::JobKind::Picture, app::problemText(failure->problem));
            goOnAsShown();
        }
    };
    m_jobs.start<PicturePointer>(app::JobKind::Picture, work, answer);
}

void MeshDocument::startFindings()
{
    if (!m_open)
        return;
    const auto work = [open = m_open, edges = m_spec.edges](Progress& progress,
                                                            std::stop_token stop) -> app::Outcome<FindingLists> {
        FindingLists lists;
        app::AnalysisOptions options;
        options.edges = edges;
        const auto all = app::analyses();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].hasFindings)
                continue;
            progress.report(Stage::Analysing, i, all.size(), all[i].id);
            const Result<app::AnalysisResult> result = all[i].run(*open, options, stop);
            if (stop.stop_requested())
                return app::Stopped{};
            if (!result)
                return app::Failed{result.error()};
            lists.push_back({QString::fromUtf8(all[i].id.data(), static_cast<qsizetype>(all[i].id.size())),
                             all[i].title(), result->tables});
        }
        return app::Finished<FindingLists>{std::move(lists)};
    };
    const auto answer = [this](app::Outcome<FindingLists> outcome) {
        if (auto* finished = std::get_if<app::Finished<FindingLists>>(&outcome)) {
            m_findings = std::move(finished->value);
            emit findingsChanged();
        } else if (const auto* failure = std::get_if<app::Failed>(&outcome)) {
            emit failed(app::JobKind::Findings, app::problemText(failure->problem));
        }
    };
    m_jobs.start<FindingLists>(app::JobKind::Findings, work, answer);
}

void MeshDocument::cancel(app::JobKind kind)
{
    m_jobs.stop(kind);
    if (kind == app::JobKind::Picture)
        goOnAsShown();
}

void MeshDocument::goOnAsShown()
{
    if (!m_picture)
        return;
    // The window goes on showing what it shows, so the switches must say so.
    const std::optional<NodeRef> focus = m_picture->spec.focus;
    m_focus = focus ? QString::fromStdString(refText(*m_picture->source->mesh, *focus)) : QString();
    m_spec = m_picture->spec;
    m_spec.focus = find(m_focus);
    m_touched = false;
    if (Arrangement::covers(m_spec))
        m_arrangement.setPins(m_spec, m_picture->spec.pins);
    emit specChanged();
    emit pinsChanged();
}

} // namespace weft::gui
