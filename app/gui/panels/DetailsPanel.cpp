// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/DetailsPanel.h"

#include "app/gui/Appearance.h"
#include "app/gui/widgets/NameLabel.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowButton.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

QLabel* wrapping(QLabel* label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

DetailsPanel::DetailsPanel(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Details"));
    showNothing();
}

void DetailsPanel::startBody()
{
    auto* page = new QWidget;
    page->setProperty("role", "panel");
    page->setAttribute(Qt::WA_StyledBackground);
    m_body = new QVBoxLayout(page);
    m_body->setContentsMargins(16, 12, 14, 16);
    m_body->setSpacing(6);
    setWidget(page);
}

void DetailsPanel::showNothing()
{
    startBody();
    m_body->addWidget(
        wrapping(plainLabel(tr("Select a product, a dataset or a person to see what is known about it."), "muted")));
    m_body->addStretch(1);
}

void DetailsPanel::showNode(const NodeDetails& details, int others)
{
    setUpdatesEnabled(false);
    startBody();
    addHead(details, others);
    addFacts(details);
    addActions(details);
    for (const DetailSection& section : details.sections)
        addSection(section);
    addEvidence(details);
    m_body->addStretch(1);
    setUpdatesEnabled(true);
}

void DetailsPanel::addLine()
{
    auto* line = new QFrame;
    line->setProperty("role", "line");
    m_body->addSpacing(4);
    m_body->addWidget(line);
    m_body->addSpacing(2);
}

void DetailsPanel::addHead(const NodeDetails& details, int others)
{
    m_body->addWidget(plainLabel(QLocale().toUpper(details.kind), "section"));
    m_body->addWidget(new NameLabel(details.name, "title"));
    if (!details.pill.isEmpty())
        m_body->addWidget(plainLabel(details.pill, "pill"), 0, Qt::AlignLeft);
    if (!details.description.isEmpty())
        m_body->addWidget(wrapping(plainLabel(details.description, "muted")));
    if (others > 0)
        m_body->addWidget(wrapping(plainLabel(tr("and %n more selected", nullptr, others), "muted")));
}

void DetailsPanel::addFacts(const NodeDetails& details)
{
    if (details.facts.empty())
        return;
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 6, 0, 2);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [label, value] : details.facts) {
        grid->addWidget(plainLabel(label, "muted"), row, 0, Qt::AlignTop);
        grid->addWidget(new NameLabel(value), row, 1, Qt::AlignTop);
        ++row;
    }
    m_body->addLayout(grid);
}

void DetailsPanel::addSection(const DetailSection& section)
{
    addLine();
    m_body->addWidget(
        plainLabel(QStringLiteral("%1  %2").arg(QLocale().toUpper(section.title)).arg(section.total), "section"));
    for (const DetailRow& row : section.rows) {
        RowButton::Content content{row.title, row.subtitle, row.fact, {}, row.warns};
        if (row.quadrant)
            content.mark = quadrantMark(*row.quadrant);
        auto* button = new RowButton(std::move(content));
        button->setEnabled(!row.reference.isEmpty());
        const QString reference = row.reference;
        connect(
            button, &RowButton::clicked, this, [this, reference] { emit chosen(reference); }, Qt::QueuedConnection);
        m_body->addWidget(button);
    }
    if (section.total > section.rows.size())
        m_body->addWidget(plainLabel(tr("%1 of %2 shown").arg(section.rows.size()).arg(section.total), "muted"));
}

void DetailsPanel::addActions(const NodeDetails& details)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    auto* showImpact = new QPushButton(tr("Show impact"));
    showImpact->setProperty("role", "primary");
    auto* focus = new QPushButton(tr("Neighbours only"));
    row->addWidget(showImpact);
    row->addWidget(focus);
    row->addStretch(1);
    m_body->addLayout(row);
    const QString reference = details.reference;
    if (details.pinned) {
        auto* held = new QHBoxLayout;
        held->setSpacing(8);
        held->addWidget(plainLabel(tr("Placed by hand"), "muted"));
        auto* letGo = new QPushButton(tr("Let go"));
        letGo->setProperty("role", "flat");
        held->addWidget(letGo);
        held->addStretch(1);
        m_body->addLayout(held);
        connect(
            letGo, &QPushButton::clicked, this, [this, reference] { emit letGoRequested(reference); },
            Qt::QueuedConnection);
    }
    connect(
        showImpact, &QPushButton::clicked, this, [this, reference] { emit impactRequested(reference); },
        Qt::QueuedConnection);
    connect(
        focus, &QPushButton::clicked, this, [this, reference] { emit focusRequested(reference); },
        Qt::QueuedConnection);
}

void DetailsPanel::addEvidence(const NodeDetails& details)
{
    addLine();
    m_body->addWidget(plainLabel(QLocale().toUpper(tr("Evidence")), "section"));
    m_body->addWidget(new NameLabel(shownText(details.reference), "muted"));
    if (!details.place.isEmpty())
        m_body->addWidget(new NameLabel(shownText(details.place), "muted"));
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    auto* copy = new QPushButton(tr("Copy reference"));
    copy->setProperty("role", "flat");
    connect(copy, &QPushButton::clicked, this,
            [text = details.reference] { QApplication::clipboard()->setText(text); });
    row->addWidget(copy);
    if (!details.place.isEmpty()) {
        auto* openFile = new QPushButton(tr("Open file"));
        openFile->setProperty("role", "flat");
        connect(openFile, &QPushButton::clicked, this, [this, place = details.place] { emit placeChosen(place); });
        row->addWidget(openFile);
    }
    row->addStretch(1);
    m_body->addLayout(row);
}

} // namespace weft::gui
