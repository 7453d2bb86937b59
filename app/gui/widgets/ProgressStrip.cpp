// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/ProgressStrip.h"

#include "app/gui/widgets/PlainText.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace weft::gui {

namespace {

/// Typing and clicking answer too fast to be worth a bar.
bool isQuick(app::JobKind kind)
{
    return kind == app::JobKind::Search || kind == app::JobKind::Filter || kind == app::JobKind::People ||
           kind == app::JobKind::Keep;
}

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::Finding:
        return ProgressStrip::tr("Finding sources");
    case Stage::Reading:
        return ProgressStrip::tr("Reading");
    case Stage::Joining:
        return ProgressStrip::tr("Joining");
    case Stage::Analysing:
        return ProgressStrip::tr("Analysing");
    case Stage::LayingOut:
        return ProgressStrip::tr("Arranging");
    case Stage::Drawing:
        return ProgressStrip::tr("Drawing");
    case Stage::Writing:
        return ProgressStrip::tr("Writing");
    }
    return {};
}

Stage firstStage(app::JobKind kind)
{
    switch (kind) {
    case app::JobKind::Open:
        return Stage::Finding;
    case app::JobKind::Picture:
        return Stage::LayingOut;
    case app::JobKind::Export:
    case app::JobKind::Keep:
        return Stage::Writing;
    case app::JobKind::People:
    case app::JobKind::Findings:
    case app::JobKind::Impact:
    case app::JobKind::Search:
    case app::JobKind::Filter:
        break;
    }
    return Stage::Analysing;
}

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent) : QWidget(parent), m_text(plainLabel()), m_bar(new QProgressBar)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setAccessibleName(tr("Progress"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setProperty("role", "flat");
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(cancel);
    hide();
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (!m_jobs.empty())
            emit cancelled(m_jobs.begin()->first);
    });
}

void ProgressStrip::begin(app::JobKind kind)
{
    if (isQuick(kind))
        return;
    m_jobs[kind] = {firstStage(kind), 0, 0, {}};
    showFirst();
}

void ProgressStrip::report(app::JobKind kind, const app::JobProgress& progress)
{
    const auto job = m_jobs.find(kind);
    if (job == m_jobs.end())
        return;
    job->second = progress;
    showFirst();
}

void ProgressStrip::end(app::JobKind kind)
{
    m_jobs.erase(kind);
    showFirst();
}

void ProgressStrip::showFirst()
{
    setVisible(!m_jobs.empty());
    if (m_jobs.empty())
        return;
    const app::JobProgress& job = m_jobs.begin()->second;
    const QString what = shownText(QFileInfo(job.what).fileName());
    m_text->setText(what.isEmpty() ? stageText(job.stage) : QStringLiteral("%1 · %2").arg(stageText(job.stage), what));
    m_bar->setRange(0, job.total == 0 ? 0 : 1000);
    if (job.total != 0)
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(job.done) / static_cast<double>(job.total)));
}

} // namespace weft::gui
