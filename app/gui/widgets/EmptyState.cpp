// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/EmptyState.h"

#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowButton.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

constexpr std::size_t ShownRecent = 5;

} // namespace

QString sourcesLabel(const QStringList& sources)
{
    if (sources.isEmpty())
        return {};
    const QFileInfo first(sources.first());
    const QString name = shownText(first.fileName().isEmpty() ? sources.first() : first.fileName());
    const int more = static_cast<int>(sources.size()) - 1;
    return more == 0 ? name : EmptyState::tr("%1 and %n more", nullptr, more).arg(name);
}

EmptyState::EmptyState(bool hasExample, QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    auto* title = plainLabel(tr("Open a data mesh"), "title");
    title->setAlignment(Qt::AlignCenter);
    auto* text =
        plainLabel(hasExample ? tr("Drop a folder of manifests here, or open the example mesh.")
                              : tr("Drop a folder of manifests, contracts, lineage events and stakeholder lists here."),
                   "muted");
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto* folder = new QPushButton(tr("Open folder …"));
    folder->setProperty("role", "primary");
    auto* files = new QPushButton(tr("Open files …"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(folder);
    buttons->addWidget(files);
    if (hasExample) {
        auto* example = new QPushButton(tr("Open the example mesh"));
        buttons->addWidget(example);
        connect(example, &QPushButton::clicked, this, &EmptyState::openExample);
    }
    buttons->addStretch(1);

    auto* column = new QWidget;
    column->setFixedWidth(520);
    auto* inner = new QVBoxLayout(column);
    inner->setSpacing(12);
    inner->addWidget(title);
    inner->addWidget(text);
    inner->addLayout(buttons);
    inner->addSpacing(12);
    inner->addLayout(m_recent);
    auto* all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addWidget(column, 0, Qt::AlignHCenter);
    all->addStretch(3);
    connect(folder, &QPushButton::clicked, this, &EmptyState::openFolder);
    connect(files, &QPushButton::clicked, this, &EmptyState::openFiles);
}

void EmptyState::setRecent(const std::vector<QStringList>& recent)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (recent.empty())
        return;
    m_recent->addWidget(plainLabel(tr("RECENT"), "section"));
    for (std::size_t i = 0; i < recent.size() && i < ShownRecent; ++i) {
        auto* button = new RowButton({sourcesLabel(recent[i]), shownText(recent[i].first()), {}, {}, false});
        const QStringList sources = recent[i];
        connect(
            button, &RowButton::clicked, this, [this, sources] { emit openSources(sources); }, Qt::QueuedConnection);
        m_recent->addWidget(button);
    }
}

} // namespace weft::gui
