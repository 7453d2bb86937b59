// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/MeshDocument.h"

#include "app/shared/picture/OpenedNodes.h"
#include "app/shared/text/DiagnosticText.h"

#include <algorithm>
#include <utility>

namespace weft::gui {

namespace {

/// The row of a node in a picture.
std::optional<std::uint32_t> nodeOf(const app::MeshPicture& picture, const std::string& reference)
{
    const auto found = std::find_if(picture.nodes.begin(), picture.nodes.end(),
                                    [&](const app::PictureNode& node) { return node.reference == reference; });
    return found == picture.nodes.end() ? std::nullopt
                                        : std::optional(static_cast<std::uint32_t>(found - picture.nodes.begin()));
}

std::optional<std::uint32_t> groupOf(const app::MeshPicture& picture, const std::string& reference)
{
    const auto found = std::find_if(picture.groups.begin(), picture.groups.end(),
                                    [&](const app::PictureGroup& group) { return group.reference == reference; });
    return found == picture.groups.end() ? std::nullopt
                                         : std::optional(static_cast<std::uint32_t>(found - picture.groups.begin()));
}

} // namespace

bool MeshDocument::canOpen(const QString& reference) const
{
    if (!m_picture)
        return false;
    const std::optional<std::uint32_t> node = nodeOf(*m_picture, reference.toStdString());
    return node && app::canOpen(*m_picture, *node);
}

bool MeshDocument::takesPins() const
{
    return m_picture && app::takesPins(*m_picture);
}

bool MeshDocument::isPinned(const QString& reference) const
{
    return Arrangement::covers(m_spec) && m_arrangement.pins(m_spec).has(reference.toStdString());
}

bool MeshDocument::hasPins() const
{
    return !m_arrangement.pins(m_spec).empty();
}

void MeshDocument::putNode(const QString& reference, layout::Point corner)
{
    const std::optional<std::uint32_t> node = takesPins() ? nodeOf(*m_picture, reference.toStdString()) : std::nullopt;
    if (node)
        setPins(app::withNodeAt(*m_picture, *node, corner));
}

void MeshDocument::putFrame(const QString& reference, layout::Point at)
{
    if (takesPins())
        setPins(app::withFrameAt(*m_picture, reference.toStdString(), at));
}

void MeshDocument::holdHere(const QStringList& references)
{
    if (!takesPins())
        return;
    app::Pins pins = m_arrangement.pins(m_spec);
    for (const QString& text : references) {
        const std::string reference = text.toStdString();
        app::Pins held;
        if (const auto node = nodeOf(*m_picture, reference)) {
            const layout::Rect& box = m_picture->drawing.nodes[*node];
            held = app::withNodeAt(*m_picture, *node, {box.x, box.y});
        } else if (const auto group = groupOf(*m_picture, reference)) {
            held = app::withFrameAt(*m_picture, reference, m_picture->drawing.groups[*group].center());
        }
        for (const auto& [name, at] : held.nodes) {
            if (name == reference)
                pins.nodes[name] = at;
        }
        for (const auto& [name, at] : held.frames) {
            if (name == reference)
                pins.frames[name] = at;
        }
    }
    setPins(std::move(pins));
}

void MeshDocument::letGo(const QStringList& references)
{
    app::Pins pins = m_arrangement.pins(m_spec);
    for (const QString& reference : references)
        pins.letGo(reference.toStdString());
    setPins(std::move(pins));
}

void MeshDocument::letGoOfAll()
{
    setPins({});
}

void MeshDocument::setPins(app::Pins pins)
{
    if (m_arrangement.setPins(m_spec, std::move(pins)))
        pinsWereSet();
}

void MeshDocument::undo()
{
    if (m_arrangement.undo(m_spec))
        pinsWereSet();
}

void MeshDocument::redo()
{
    if (m_arrangement.redo(m_spec))
        pinsWereSet();
}

void MeshDocument::pinsWereSet()
{
    m_touched = true;
    emit pinsChanged();
    startPicture();
}

bool MeshDocument::isLaidOutByHand() const
{
    return !m_keeper.text().empty() || m_arrangement.hasPins();
}

void MeshDocument::keepLayout()
{
    m_touched = true;
    keepIfTouched();
}

void MeshDocument::keepIfTouched()
{
    // Only what is complete: while another picture is on its way, its places are not known yet.
    if (!m_touched || m_jobs.isRunning(app::JobKind::Picture))
        return;
    m_touched = false;
    m_keeper.keep(m_arrangement.sheets());
}

void MeshDocument::flush()
{
    if (std::exchange(m_touched, false))
        m_keeper.keep(m_arrangement.sheets());
    m_keeper.flush();
}

void MeshDocument::takeLayoutFile(const Opened& opened, const QStringList& sources)
{
    const bool another = sources != m_sources;
    // Of the same sources only somebody else's change counts: not what was written here while they were read.
    const bool changed = opened.layout && opened.layout->text != opened.knownLayout &&
                         m_keeper.text() == opened.knownLayout && !m_touched;
    if (another) {
        flush();
        m_arrangement.clear();
    }
    if (another || changed || !opened.layout)
        m_keeper.setSources(sources, opened.layout);
    if (opened.layout && (another || changed)) {
        m_arrangement.setSheets(opened.layout->sheets);
        if (const app::LayoutSheet* sheet = app::findSheet(opened.layout->sheets, m_spec.level, m_spec.layout)) {
            m_spec.pageAspect = sheet->kept.pageAspect;
            emit specChanged();
        }
        if (!opened.layout->diagnostics.empty())
            emit failed(app::JobKind::Keep, app::diagnosticLine(opened.layout->diagnostics.all().front()));
    }
    if (!opened.layoutProblem.isEmpty())
        emit failed(app::JobKind::Keep, opened.layoutProblem);
}

} // namespace weft::gui
