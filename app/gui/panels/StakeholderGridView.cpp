// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/StakeholderGridView.h"

#include "app/gui/Appearance.h"
#include "app/gui/widgets/PlainText.h"
#include "app/shared/paint/PainterPicture.h"
#include "app/shared/paint/Theme.h"
#include "app/shared/text/StakeholderText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weft::gui {

namespace {

constexpr double ClickReach = 10;
/// Between the numbers of the lists and the edge.
constexpr int ListEdge = 8;

} // namespace

StakeholderGridView::StakeholderGridView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Power-interest grid"));
}

void StakeholderGridView::setMesh(std::shared_ptr<const app::OpenMesh> open)
{
    m_open = std::move(open);
    m_person.reset();
    rebuild();
}

void StakeholderGridView::setPerson(std::optional<std::uint32_t> person)
{
    if (person == m_person)
        return;
    m_person = person;
    rebuild();
}

int StakeholderGridView::shownHeight() const
{
    return parentWidget() != nullptr ? parentWidget()->height() : height();
}

bool StakeholderGridView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        rebuild();
    return QWidget::eventFilter(watched, event);
}

void StakeholderGridView::rebuild()
{
    m_grid = {};
    if (m_open && !m_open->people.people.empty() && width() > 0 && height() > 0) {
        app::GridOptions options;
        options.width = width() - ListEdge;
        options.height = shownHeight();
        options.framed = false;
        if (m_person)
            options.selected = {*m_person};
        m_grid = app::stakeholderGrid(*m_open, options);
    }
    // A list that is longer than the grid is high can be scrolled to.
    setMinimumHeight(static_cast<int>(std::ceil(m_grid.list.bounds.height)));
    update();
}

void StakeholderGridView::resizeEvent(QResizeEvent*)
{
    rebuild();
}

void StakeholderGridView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokenColor(app::Ink::Panel));
    if (m_grid.places.empty()) {
        painter.setPen(tokenColor(app::Ink::Muted));
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         m_open ? tr("Nobody is named in this mesh: no owners, no teams, no stakeholder list.")
                                : tr("Open a mesh to see its people by power and interest."));
        return;
    }
    app::PainterPicture backend(app::theme(wornTheme()));
    backend.paint(painter, m_grid.list);
    if (hasFocus()) {
        painter.setPen(tokenColor(app::Ink::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

std::optional<std::uint32_t> StakeholderGridView::personAt(const QPointF& at) const
{
    std::optional<std::uint32_t> nearest;
    double least = ClickReach;
    for (const app::GridPlace& place : m_grid.places) {
        if (place.label.contains(layout::Point{at.x(), at.y()}))
            return place.person;
        const auto away = [&](layout::Point p) { return std::hypot(p.x - at.x(), p.y - at.y()); };
        const double distance = place.number == 0 ? away(place.at) : std::min(away(place.at), away(place.mark));
        if (distance < least) {
            least = distance;
            nearest = place.person;
        }
    }
    return nearest;
}

QPointF StakeholderGridView::placeOf(std::uint32_t person) const
{
    for (const app::GridPlace& place : m_grid.places) {
        if (place.person == person)
            return {place.at.x, place.at.y};
    }
    return {-1, -1};
}

void StakeholderGridView::mousePressEvent(QMouseEvent* event)
{
    if (const auto person = personAt(event->position()); person && event->button() == Qt::LeftButton)
        emit chosen(*person);
}

void StakeholderGridView::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(personAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StakeholderGridView::walk(int step)
{
    if (m_grid.places.empty())
        return;
    const auto count = static_cast<int>(m_grid.places.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (m_person && m_grid.places[static_cast<std::size_t>(i)].person == *m_person)
            at = i;
    }
    emit chosen(m_grid.places[static_cast<std::size_t>((at + step + count) % count)].person);
}

void StakeholderGridView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        walk(1);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        walk(-1);
    else
        QWidget::keyPressEvent(event);
}

bool StakeholderGridView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto person = personAt(help->pos());
    if (!person) {
        QToolTip::hideText();
        return true;
    }
    const Assessment& shown = m_open->people.people[*person];
    QToolTip::showText(help->globalPos(), escapedToolTip(QStringLiteral("%1 · %2").arg(
                                              shownText(shown.name), app::quadrantText(shown.quadrant))));
    return true;
}

} // namespace weft::gui
