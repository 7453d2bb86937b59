// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/ImpactPanel.h"

#include "app/gui/document/AnalysisRows.h"
#include "app/gui/search/NodeField.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/RowView.h"
#include "app/shared/text/NamedText.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

constexpr int DeepestDepth = 99;

std::vector<NodeKind> subjectKinds(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::OwnerLeaves:
    case ChangeKind::OwnerHandsOver:
        return {NodeKind::Owner};
    case ChangeKind::ProductWithdrawn:
    case ChangeKind::ProductMoves:
        return {NodeKind::Product};
    case ChangeKind::PortChanges:
        return {NodeKind::Port};
    case ChangeKind::DatasetChanges:
        return {NodeKind::Dataset};
    case ChangeKind::ColumnChanges:
        return {NodeKind::Column};
    }
    return {};
}

/// The change that one thinks of first when looking at such a node; none for nodes that no change is about.
std::optional<ChangeKind> proposedChange(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Owner:
    case NodeKind::Stakeholder:
        return ChangeKind::OwnerLeaves;
    case NodeKind::Product:
        return ChangeKind::ProductWithdrawn;
    case NodeKind::Port:
        return ChangeKind::PortChanges;
    case NodeKind::Dataset:
        return ChangeKind::DatasetChanges;
    case NodeKind::Column:
        return ChangeKind::ColumnChanges;
    case NodeKind::Domain:
    case NodeKind::Contract:
    case NodeKind::Job:
        break;
    }
    return {};
}

Level levelFor(ChangeKind kind)
{
    if (kind == ChangeKind::ColumnChanges)
        return Level::Column;
    return kind == ChangeKind::DatasetChanges ? Level::Dataset : Level::Product;
}

bool takesOwner(ChangeKind kind)
{
    return kind == ChangeKind::OwnerHandsOver || kind == ChangeKind::ProductMoves;
}

} // namespace

ImpactPanel::ImpactPanel(NameFinder& names, QWidget* parent) : QWidget(parent)
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeForm(names));
    all->addWidget(makeResult(), 1);
    kindChanged();
    showAnswer(nullptr);
}

QWidget* ImpactPanel::makeForm(NameFinder& names)
{
    m_kind = new QComboBox;
    m_kind->addItem(tr("A product is withdrawn"), static_cast<int>(ChangeKind::ProductWithdrawn));
    m_kind->addItem(tr("A product moves to another owner"), static_cast<int>(ChangeKind::ProductMoves));
    m_kind->addItem(tr("An owner leaves"), static_cast<int>(ChangeKind::OwnerLeaves));
    m_kind->addItem(tr("An owner hands over to another"), static_cast<int>(ChangeKind::OwnerHandsOver));
    m_kind->addItem(tr("A port changes"), static_cast<int>(ChangeKind::PortChanges));
    m_kind->addItem(tr("A dataset changes"), static_cast<int>(ChangeKind::DatasetChanges));
    m_kind->addItem(tr("A column changes"), static_cast<int>(ChangeKind::ColumnChanges));
    m_kind->setAccessibleName(tr("Kind of change"));
    m_subject = new NodeField(names);
    m_subject->setPlaceholderText(tr("Name or reference …"));
    m_subject->setAccessibleName(tr("What changes"));
    m_to = new NodeField(names);
    m_to->setKinds({NodeKind::Owner});
    m_to->setPlaceholderText(tr("Person or team …"));
    m_to->setAccessibleName(tr("New owner"));
    m_toLabel = plainLabel(tr("To"), "muted");
    m_direction = new QComboBox;
    m_direction->addItem(tr("Downstream: who reads it"), static_cast<int>(Direction::Downstream));
    m_direction->addItem(tr("Upstream: what feeds it"), static_cast<int>(Direction::Upstream));
    m_direction->addItem(tr("Both ways"), static_cast<int>(Direction::Both));
    m_direction->setAccessibleName(tr("Direction"));
    m_depth = new QSpinBox;
    m_depth->setRange(0, DeepestDepth);
    m_depth->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_depth->setFixedWidth(52);
    m_depth->setSpecialValueText(tr("any"));
    m_depth->setAccessibleName(tr("Depth in hops"));
    m_level = new QComboBox;
    m_level->addItem(tr("Products"), static_cast<int>(Level::Product));
    m_level->addItem(tr("Datasets"), static_cast<int>(Level::Dataset));
    m_level->addItem(tr("Columns"), static_cast<int>(Level::Column));
    m_level->setAccessibleName(tr("Level"));
    // The longest sentence of a list must not make the form wider than its place.
    for (QComboBox* box : {m_kind, m_direction, m_level}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_ask = new QPushButton(tr("Show impact"));
    m_ask->setProperty("role", "primary");

    auto* page = new QWidget;
    page->setProperty("role", "panel");
    page->setAttribute(Qt::WA_StyledBackground);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(12, 10, 12, 10);
    form->setVerticalSpacing(6);
    form->setHorizontalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(plainLabel(tr("Change"), "muted"), m_kind);
    form->addRow(plainLabel(tr("Of"), "muted"), m_subject);
    form->addRow(m_toLabel, m_to);
    form->addRow(plainLabel(tr("Look"), "muted"), m_direction);
    auto* reach = new QHBoxLayout;
    reach->setSpacing(8);
    reach->addWidget(m_level, 1);
    reach->addWidget(plainLabel(tr("Hops"), "muted"));
    reach->addWidget(m_depth);
    form->addRow(plainLabel(tr("Among"), "muted"), reach);
    form->addRow(QString(), m_ask);

    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(390);
    scroll->setFocusPolicy(Qt::NoFocus);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImpactPanel::kindChanged);
    connect(m_ask, &QPushButton::clicked, this, &ImpactPanel::ask);
    connect(m_subject, &NodeField::chosen, this, &ImpactPanel::ask);
    return scroll;
}

QWidget* ImpactPanel::makeResult()
{
    m_summary = plainLabel({}, "strong");
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_saveCsv = new QPushButton(tr("CSV …"));
    m_saveCsv->setToolTip(tr("Save CSV …"));
    m_saveMarkdown = new QPushButton(tr("Markdown …"));
    m_saveMarkdown->setToolTip(tr("Save Markdown …"));
    m_end = new QPushButton(tr("End impact"));
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    auto* side = new QWidget;
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->setSpacing(8);
    top->addWidget(m_summary, 1);
    top->addWidget(m_saveCsv);
    top->addWidget(m_saveMarkdown);
    top->addWidget(m_end);
    auto* all = new QVBoxLayout(side);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_tabs, 1);
    connect(m_saveCsv, &QPushButton::clicked, this, [this] { emit saveRequested(QStringLiteral("csv")); });
    connect(m_saveMarkdown, &QPushButton::clicked, this, [this] { emit saveRequested(QStringLiteral("md")); });
    connect(m_end, &QPushButton::clicked, this, &ImpactPanel::ended);
    return side;
}

void ImpactPanel::kindChanged()
{
    const auto kind = static_cast<ChangeKind>(m_kind->currentData().toInt());
    m_subject->setKinds(subjectKinds(kind));
    m_to->setVisible(takesOwner(kind));
    m_toLabel->setVisible(takesOwner(kind));
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(levelFor(kind))));
}

void ImpactPanel::ask()
{
    ImpactQuery query;
    query.kind = static_cast<ChangeKind>(m_kind->currentData().toInt());
    query.subject = m_subject->reference();
    query.to = takesOwner(query.kind) ? m_to->reference() : QString();
    query.direction = static_cast<Direction>(m_direction->currentData().toInt());
    query.level = static_cast<Level>(m_level->currentData().toInt());
    query.depth = m_depth->value() == 0 ? AnyDepth : static_cast<std::uint32_t>(m_depth->value());
    if (query.subject.isEmpty()) {
        m_summary->setText(tr("Pick what changes: type a name and choose one of the list."));
        m_subject->setFocus();
        return;
    }
    if (takesOwner(query.kind) && query.to.isEmpty()) {
        m_summary->setText(tr("Pick who takes over."));
        m_to->setFocus();
        return;
    }
    emit asked(query);
}

void ImpactPanel::propose(const QString& reference, const QString& label, NodeKind kind)
{
    const std::optional<ChangeKind> change = proposedChange(kind);
    if (!change) {
        m_summary->setText(tr("Pick a product, an owner, a port, a dataset or a column."));
        return;
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(*change)));
    m_subject->setReference(reference, label);
    ask();
}

void ImpactPanel::showAnswer(const std::shared_ptr<const ImpactAnswer>& answer)
{
    const bool has = answer != nullptr;
    for (QPushButton* button : {m_saveCsv, m_saveMarkdown, m_end})
        button->setVisible(has);
    m_tabs->setVisible(has);
    if (!has) {
        m_summary->setText(tr("Pick a change to see what it reaches, whom to tell and how they stand to it."));
        m_tabs->clear();
        return;
    }
    m_summary->setText(app::namedText(answer->result.summary, *answer->open->mesh));
    showTables(*answer);
}

void ImpactPanel::showTables(const ImpactAnswer& answer)
{
    const int shown = std::max(0, m_tabs->currentIndex());
    while (m_tabs->count() > 0) {
        QWidget* page = m_tabs->widget(0);
        m_tabs->removeTab(0);
        page->deleteLater();
    }
    for (const app::AnalysisTable& table : answer.result.tables) {
        auto* view = new RowView(QStringList(table.columns.begin(), table.columns.end()));
        view->setAccessibleName(table.title);
        view->setEmptyText(tr("Nobody and nothing."));
        std::vector<int> numbers;
        for (std::size_t i = 0; i < table.numeric.size(); ++i) {
            if (table.numeric[i])
                numbers.push_back(static_cast<int>(i));
        }
        view->setNumberColumns(std::move(numbers));
        view->setRows(tableRows(table, *answer.open->mesh));
        view->fitColumns(320);
        connect(view, &RowView::chosen, this, &ImpactPanel::chosen);
        m_tabs->addTab(view, menuText(tr("%1 %2").arg(table.title).arg(table.rows.size())));
    }
    m_tabs->setCurrentIndex(std::min(shown, m_tabs->count() - 1));
}

} // namespace weft::gui
