// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/ProblemsPanel.h"

#include "app/gui/itemmodels/RowFilterProxy.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowView.h"
#include "app/shared/text/DiagnosticText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemsPanel::tr("Error");
    case Severity::Warning:
        return ProblemsPanel::tr("Warning");
    case Severity::Note:
        return ProblemsPanel::tr("Note");
    }
    return {};
}

/// A place without the folder that was opened: what tells files apart stays in sight.
QString shortPlace(const QString& place, const std::vector<std::string>& sources)
{
    for (const std::string& source : sources) {
        const QString folder = QString::fromStdString(source) + QLatin1Char('/');
        if (place.startsWith(folder))
            return place.mid(folder.size());
    }
    return place;
}

Row problemRow(const Diagnostic& diagnostic, const std::vector<std::string>& sources)
{
    Row row;
    row.group = static_cast<int>(diagnostic.severity);
    row.place = placeText(diagnostic.path, diagnostic.line, diagnostic.column);
    const std::string_view code = codeName(diagnostic.code);
    row.cells = {severityLabel(diagnostic.severity), app::diagnosticText(diagnostic),
                 shownText(shortPlace(row.place, sources)),
                 QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()))};
    row.sortBy = {static_cast<int>(diagnostic.severity)};
    row.toolTip = QStringLiteral("%1 — %2").arg(row.cells[1], shownText(row.place));
    return row;
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent), m_severity(new QComboBox), m_filter(new QLineEdit), m_kept(plainLabel({}, "muted")),
      m_list(new RowView({tr("Severity"), tr("What happened"), tr("Where"), tr("Code")}))
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_severity->addItem(tr("All problems"), RowFilterProxy::AnyGroup);
    m_severity->addItem(tr("Errors"), static_cast<int>(Severity::Error));
    m_severity->addItem(tr("Warnings"), static_cast<int>(Severity::Warning));
    m_severity->addItem(tr("Notes"), static_cast<int>(Severity::Note));
    m_severity->setAccessibleName(tr("Severity"));
    m_filter->setPlaceholderText(tr("Filter …"));
    m_filter->setAccessibleName(tr("Filter problems"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->resizeSection(0, 90);
    m_list->header()->resizeSection(2, 360);
    m_list->header()->resizeSection(3, 160);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    top->setSpacing(8);
    top->addWidget(m_severity);
    top->addWidget(m_filter, 1);
    top->addWidget(m_kept);
    top->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, m_list, &RowView::setFilterText);
    connect(m_severity, &QComboBox::currentIndexChanged, this,
            [this] { m_list->setGroup(m_severity->currentData().toInt()); });
    connect(m_list, &RowView::placeChosen, this, &ProblemsPanel::placeChosen);
    setMesh(nullptr);
}

void ProblemsPanel::setMesh(const app::OpenMesh* open)
{
    std::vector<Row> rows;
    std::uint64_t kept = 0;
    std::uint64_t refused = 0;
    if (open != nullptr) {
        for (const Diagnostic& diagnostic : open->diagnostics.all())
            rows.push_back(problemRow(diagnostic, open->request.sources));
        for (const importers::SourceReport& source : open->sources) {
            kept += source.records;
            refused += source.skipped;
        }
    }
    m_kept->setText(open == nullptr ? QString() : tr("%1 records kept, %2 refused").arg(kept).arg(refused));
    m_list->setEmptyText(open == nullptr ? tr("Open a mesh to see what was wrong with its sources.")
                                         : tr("Every record was read, and nothing was wrong with it."));
    m_list->setRows(std::move(rows));
}

int ProblemsPanel::count() const
{
    return m_list->rows().rowCount();
}

void ProblemsPanel::setFilter(const QString& text)
{
    m_severity->setCurrentIndex(0);
    m_filter->setText(text);
}

void ProblemsPanel::showErrorsOnly()
{
    m_filter->clear();
    m_severity->setCurrentIndex(1);
}

} // namespace weft::gui
