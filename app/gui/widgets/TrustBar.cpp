// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/TrustBar.h"

#include "app/gui/widgets/PlainText.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/NumberText.h"

#include <QAction>
#include <QCursor>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace weft::gui {

TrustBar::TrustBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(6, 0, 6, 0);
    m_row->setSpacing(0);
    setAccessibleName(tr("How much is shown"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void TrustBar::empty()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    m_parts.clear();
}

void TrustBar::add(Part part, const QString& text, const QString& hint)
{
    QLabel* dot = nullptr;
    if (m_row->count() > 0) {
        dot = plainLabel(QStringLiteral("·"), "muted");
        m_row->addWidget(dot);
    }
    auto* button = new QPushButton(menuText(text));
    button->setProperty("role", "flat");
    button->setToolTip(escapedToolTip(hint));
    connect(button, &QPushButton::clicked, this, [this, part] { emit clicked(part); });
    m_row->addWidget(button);
    m_parts.push_back({dot, button});
}

void TrustBar::addMore()
{
    m_more = new QPushButton(QStringLiteral("…"));
    m_more->setProperty("role", "flat");
    m_more->setAccessibleName(tr("More of how much is shown"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        QMenu menu;
        for (const auto& [dot, button] : m_parts) {
            if (button->isHidden())
                connect(menu.addAction(button->text()), &QAction::triggered, button, &QPushButton::click);
        }
        menu.exec(QCursor::pos());
    });
    m_row->addWidget(m_more);
    m_row->addStretch(1);
    fitParts();
}

void TrustBar::fitParts()
{
    if (m_parts.empty())
        return;
    const auto room = [](const auto& part) {
        return part.second->sizeHint().width() + (part.first == nullptr ? 0 : part.first->sizeHint().width());
    };
    const QMargins around = m_row->contentsMargins();
    int left = width() - around.left() - around.right();
    int all = 0;
    for (const auto& part : m_parts)
        all += room(part);
    const bool fits = all <= left;
    left -= fits ? 0 : m_more->sizeHint().width();
    bool shown = true;
    for (const auto& part : m_parts) {
        left -= room(part);
        shown = shown && left >= 0;
        part.second->setVisible(shown);
        if (part.first != nullptr)
            part.first->setVisible(shown);
    }
    m_more->setVisible(!fits);
}

void TrustBar::resizeEvent(QResizeEvent* event)
{
    fitParts();
    QWidget::resizeEvent(event);
}

void TrustBar::setText(const QString& text)
{
    empty();
    m_row->addWidget(plainLabel(text, "muted"));
    m_row->addStretch(1);
}

void TrustBar::setTrust(const app::MeshPicture& picture, const Stats& counts)
{
    empty();
    const app::TrustLine& trust = picture.trust;
    const QStringList parts = app::trustParts(trust);
    add(Part::Shown, parts.first(),
        trust.shown == trust.total ? tr("Everything of this level is shown") : tr("Show everything again"));
    if (trust.level != Level::Dataset)
        add(Part::Datasets, tr("%1 datasets").arg(app::countText(counts.datasets)), tr("Show the datasets"));
    if (trust.level != Level::Column)
        add(Part::Columns, tr("%1 columns").arg(app::countText(counts.columns)), tr("Show the columns"));
    qsizetype next = 1;
    if (trust.refused > 0)
        add(Part::Refused, parts.value(next++), tr("Show what was wrong with them"));
    if (trust.unresolved > 0)
        add(Part::Unresolved, parts.value(next++), tr("Show which names nothing answers"));
    add(Part::Observed, parts.last(),
        trust.observedUntil ? tr("Show the mesh as of another day")
                            : tr("No lineage event was read: every edge is declared only"));
    if (trust.comparedTo)
        add(Part::Compared, app::differenceText(trust), tr("Compare to another day"));
    for (const QString& drawn : app::drawingParts(trust))
        add(Part::Drawing, drawn, tr("Choose how edges are drawn"));
    if (picture.layoutFellBack)
        add(Part::Layout, tr("simple layout"), app::problemText(picture.fallbackReason));
    addMore();
}

} // namespace weft::gui
