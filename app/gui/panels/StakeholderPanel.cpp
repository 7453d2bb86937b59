// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/StakeholderPanel.h"

#include "app/gui/panels/StakeholderGridView.h"
#include "app/gui/widgets/PlainText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/StakeholderText.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr std::size_t NamedProducts = 12;

QLabel* wrapping(const char* role = nullptr)
{
    QLabel* label = plainLabel({}, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QString numberOr(std::optional<double> value)
{
    return value ? app::decimalText(*value) : StakeholderPanel::tr("not assessed");
}

/// What belongs to somebody: what is theirs, else what their domain makes them answer for.
std::span<const ProductId> territoryOf(const Assessment& person)
{
    return person.ownProducts.empty() ? person.products : person.ownProducts;
}

QDoubleSpinBox* thresholdBox(const QString& name)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(0, 1);
    box->setSingleStep(0.05);
    box->setDecimals(2);
    box->setValue(0.5);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setFixedWidth(58);
    box->setAccessibleName(name);
    return box;
}

} // namespace

StakeholderPanel::StakeholderPanel(QWidget* parent) : QWidget(parent), m_grid(new StakeholderGridView)
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(10, 6, 0, 6);
    all->setSpacing(10);
    auto* place = new QScrollArea;
    place->setWidget(m_grid);
    place->setWidgetResizable(true);
    place->setFrameShape(QFrame::NoFrame);
    place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    place->setFocusPolicy(Qt::NoFocus);
    place->viewport()->installEventFilter(m_grid);
    all->addWidget(place, 1);
    all->addWidget(makeSide());
    connect(m_grid, &StakeholderGridView::chosen, this, &StakeholderPanel::pick);
    fillPerson();
}

QWidget* StakeholderPanel::makeSide()
{
    m_name = wrapping("strong");
    m_role = wrapping("muted");
    m_power = wrapping();
    m_interest = wrapping();
    m_engagement = wrapping();
    m_engagementLabel = plainLabel(tr("Engagement"), "muted");
    m_why = wrapping();
    m_territory = wrapping();
    m_light = new QPushButton(tr("Light up territory"));
    m_impact = new QPushButton(tr("Impact of leaving"));
    m_powerThreshold = thresholdBox(tr("Power threshold"));
    m_interestThreshold = thresholdBox(tr("Interest threshold"));

    auto* page = new QWidget;
    page->setProperty("role", "panel");
    page->setAttribute(Qt::WA_StyledBackground);
    auto* body = new QVBoxLayout(page);
    body->setContentsMargins(4, 2, 12, 4);
    body->setSpacing(4);
    body->addWidget(m_name);
    body->addWidget(m_role);
    auto* facts = new QGridLayout;
    facts->setColumnStretch(1, 1);
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(4);
    int row = 0;
    const auto add = [facts, &row](QLabel* label, QLabel* value) {
        facts->addWidget(label, row, 0, Qt::AlignTop);
        facts->addWidget(value, row++, 1, Qt::AlignTop);
    };
    add(plainLabel(tr("Power"), "muted"), m_power);
    add(plainLabel(tr("Interest"), "muted"), m_interest);
    add(m_engagementLabel, m_engagement);
    add(plainLabel(tr("Why"), "muted"), m_why);
    add(plainLabel(tr("Territory"), "muted"), m_territory);
    body->addLayout(facts);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->setContentsMargins(0, 4, 0, 4);
    buttons->addWidget(m_light);
    buttons->addWidget(m_impact);
    buttons->addStretch(1);
    body->addLayout(buttons);
    body->addStretch(1);
    auto* thresholds = new QHBoxLayout;
    thresholds->setSpacing(8);
    thresholds->addWidget(plainLabel(tr("Thresholds"), "muted"));
    thresholds->addWidget(plainLabel(tr("power"), "muted"));
    thresholds->addWidget(m_powerThreshold);
    thresholds->addWidget(plainLabel(tr("interest"), "muted"));
    thresholds->addWidget(m_interestThreshold);
    thresholds->addStretch(1);
    body->addLayout(thresholds);

    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(350);
    scroll->setFocusPolicy(Qt::NoFocus);

    connect(m_light, &QPushButton::clicked, this, &StakeholderPanel::territoryRequested);
    connect(m_impact, &QPushButton::clicked, this, [this] {
        if (const Assessment* shown = person(); shown != nullptr && shown->owner)
            emit impactRequested(QString::fromStdString(refText(*m_open->mesh, shown->owner)));
    });
    for (QDoubleSpinBox* box : {m_powerThreshold, m_interestThreshold}) {
        connect(box, &QDoubleSpinBox::valueChanged, this,
                [this] { emit thresholdsChanged(m_powerThreshold->value(), m_interestThreshold->value()); });
    }
    return scroll;
}

void StakeholderPanel::setMesh(const std::shared_ptr<const app::OpenMesh>& open)
{
    const Assessment* before = person();
    const QString reference =
        before == nullptr ? QString() : QString::fromStdString(refText(*m_open->mesh, before->ref()));
    m_open = open;
    m_person.reset();
    m_grid->setMesh(open);
    showPerson(reference);
    fillPerson();
}

void StakeholderPanel::setThresholds(double power, double interest)
{
    const QSignalBlocker quietPower(m_powerThreshold);
    const QSignalBlocker quietInterest(m_interestThreshold);
    m_powerThreshold->setValue(power);
    m_interestThreshold->setValue(interest);
}

const Assessment* StakeholderPanel::person() const
{
    return m_open && m_person && *m_person < m_open->people.people.size() ? &m_open->people.people[*m_person] : nullptr;
}

void StakeholderPanel::showPerson(const QString& reference)
{
    if (!m_open || reference.isEmpty())
        return;
    const std::optional<NodeRef> node = findRef(*m_open->mesh, reference.toStdString());
    if (!node)
        return;
    const auto& people = m_open->people.people;
    const auto found = std::find_if(people.begin(), people.end(), [&node](const Assessment& one) {
        return (one.stakeholder && NodeRef(one.stakeholder) == *node) || (one.owner && NodeRef(one.owner) == *node);
    });
    if (found == people.end())
        return;
    m_person = static_cast<std::uint32_t>(found - people.begin());
    m_grid->setPerson(m_person);
    fillPerson();
}

void StakeholderPanel::pick(std::uint32_t picked)
{
    m_person = picked;
    m_grid->setPerson(picked);
    fillPerson();
    if (const Assessment* shown = person())
        emit personChosen(QString::fromStdString(refText(*m_open->mesh, shown->ref())), personProducts());
}

QString StakeholderPanel::personName() const
{
    const Assessment* shown = person();
    return shown == nullptr ? QString() : shownText(shown->name);
}

QStringList StakeholderPanel::personProducts() const
{
    QStringList products;
    if (const Assessment* shown = person()) {
        for (const ProductId product : territoryOf(*shown))
            products.append(QString::fromStdString(refText(*m_open->mesh, product)));
    }
    return products;
}

void StakeholderPanel::fillPerson()
{
    const Assessment* shown = person();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_light, m_impact})
        widget->setEnabled(shown != nullptr);
    m_engagement->setVisible(shown != nullptr);
    m_engagementLabel->setVisible(shown != nullptr);
    if (shown == nullptr) {
        m_name->setText(tr("Nobody selected"));
        m_role->setText(tr("Click somebody to see where they stand and why, and which products are theirs."));
        for (QLabel* label : {m_power, m_interest, m_why, m_territory})
            label->setText(QStringLiteral("–"));
        return;
    }
    const Mesh& mesh = *m_open->mesh;
    m_name->setText(shownText(shown->name));
    QStringList role;
    if (!shown->role.empty())
        role.append(shownText(shown->role));
    role.append(app::quadrantText(shown->quadrant));
    m_role->setText(role.join(QStringLiteral(" · ")));
    m_power->setText(numberOr(shown->power));
    m_interest->setText(numberOr(shown->interest));
    QString engagement;
    if (shown->stakeholder) {
        const Stakeholder& row = mesh.stakeholders[shown->stakeholder];
        if (!row.current.empty() || !row.desired.empty())
            engagement = QStringLiteral("%1 → %2").arg(shownText(row.current), shownText(row.desired));
    }
    m_engagement->setText(engagement);
    m_engagement->setVisible(!engagement.isEmpty());
    m_engagementLabel->setVisible(!engagement.isEmpty());
    m_why->setText(app::whyText(mesh, m_open->people, *shown));
    QStringList names;
    const std::span<const ProductId> products = territoryOf(*shown);
    for (const ProductId product : products) {
        if (static_cast<std::size_t>(names.size()) == NamedProducts)
            break;
        names.append(nodeLabel(mesh, product));
    }
    QString territory = names.isEmpty() ? tr("no product") : names.join(QStringLiteral(", "));
    if (products.size() > NamedProducts)
        territory += tr(" and %1 more").arg(products.size() - NamedProducts);
    m_territory->setText(territory);
    m_light->setEnabled(!products.empty());
    m_impact->setEnabled(static_cast<bool>(shown->owner));
}

} // namespace weft::gui
