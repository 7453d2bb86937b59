// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/TrustBar.h"

#include "app/gui/widgets/PlainText.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/NumberText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace weft::gui {

TrustBar::TrustBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(6, 0, 6, 0);
    m_row->setSpacing(0);
    setAccessibleName(tr("How much is shown"));
}

void TrustBar::empty()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

void TrustBar::add(Part part, const QString& text, const QString& hint)
{
    if (m_row->count() > 0)
        m_row->addWidget(plainLabel(QStringLiteral("·"), "muted"));
    auto* button = new QPushButton(menuText(text));
    button->setProperty("role", "flat");
    button->setToolTip(escapedToolTip(hint));
    connect(button, &QPushButton::clicked, this, [this, part] { emit clicked(part); });
    m_row->addWidget(button);
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
    for (const QString& drawn : app::drawingParts(trust))
        add(Part::Drawing, drawn, tr("Choose how edges are drawn"));
    if (picture.layoutFellBack)
        add(Part::Layout, tr("simple layout"), app::problemText(picture.fallbackReason));
    m_row->addStretch(1);
}

} // namespace weft::gui
