// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/FindingsPanel.h"

#include "app/gui/document/AnalysisRows.h"
#include "app/gui/itemmodels/RowFilterProxy.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace weft::gui {

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox), m_filter(new QLineEdit), m_shown(plainLabel({}, "muted")),
      m_list(new RowView({tr("Finding"), tr("Where"), tr("Details")}))
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_kind->setAccessibleName(tr("Kind of finding"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filter->setPlaceholderText(tr("Filter …"));
    m_filter->setAccessibleName(tr("Filter findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    m_list->setAccessibleName(tr("Findings"));
    m_list->header()->setDefaultSectionSize(240);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    top->setSpacing(8);
    top->addWidget(m_kind);
    top->addWidget(m_filter, 1);
    top->addWidget(m_shown);
    top->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_list->setFilterText(text);
        countShown();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_list->setGroup(m_kind->currentData().isValid() ? m_kind->currentData().toInt() : RowFilterProxy::AnyGroup);
        countShown();
    });
    connect(m_list, &RowView::chosen, this, &FindingsPanel::chosen);
    setFindings(nullptr, {});
}

void FindingsPanel::setFindings(const app::OpenMesh* open, const FindingLists& findings)
{
    std::vector<Row> rows;
    std::vector<std::pair<QString, int>> kinds;
    for (const FindingList& list : findings) {
        for (const app::AnalysisTable& table : list.tables) {
            if (open == nullptr || table.rows.empty())
                continue;
            const int group = static_cast<int>(kinds.size());
            kinds.emplace_back(table.title, static_cast<int>(table.rows.size()));
            for (Row& row : findingRows(table, *open->mesh)) {
                row.group = group;
                rows.push_back(std::move(row));
            }
        }
    }
    m_count = rows.size();
    const QString before = m_kind->currentText();
    m_kind->clear();
    m_kind->addItem(tr("All findings"));
    for (std::size_t i = 0; i < kinds.size(); ++i)
        m_kind->addItem(tr("%1 (%2)").arg(kinds[i].first).arg(kinds[i].second), static_cast<int>(i));
    m_kind->setCurrentIndex(std::max(0, m_kind->findText(before)));
    m_list->setEmptyText(open == nullptr ? tr("Open a mesh to see its cycles, orphans, drift and twins.")
                                         : tr("No cycles, no orphans, no drift, no twins."));
    m_list->setRows(std::move(rows));
    countShown();
}

void FindingsPanel::countShown()
{
    const int all = m_list->rows().rowCount();
    m_shown->setText(all == 0 ? QString() : tr("%1 of %2 shown").arg(m_list->shownRows()).arg(all));
}

} // namespace weft::gui
