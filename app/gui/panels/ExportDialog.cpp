// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/ExportDialog.h"

#include "app/gui/search/NodeField.h"
#include "app/gui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::gui {

namespace {

QString ending(app::ExportKind kind)
{
    switch (kind) {
    case app::ExportKind::Svg:
        return QStringLiteral("svg");
    case app::ExportKind::Png:
        return QStringLiteral("png");
    case app::ExportKind::Pdf:
        return QStringLiteral("pdf");
    case app::ExportKind::Html:
        return QStringLiteral("html");
    case app::ExportKind::Dot:
        return QStringLiteral("dot");
    case app::ExportKind::Graphml:
        return QStringLiteral("graphml");
    case app::ExportKind::Mermaid:
        return QStringLiteral("mmd");
    case app::ExportKind::OpenLineage:
        return QStringLiteral("ndjson");
    case app::ExportKind::Odps:
        return QStringLiteral("yaml");
    case app::ExportKind::Csv:
        return QStringLiteral("csv");
    case app::ExportKind::Json:
        return QStringLiteral("json");
    case app::ExportKind::Layout:
        return QStringLiteral("weft.yaml");
    }
    return {};
}

template <class Enum> void add(QComboBox* box, const QString& text, Enum value)
{
    box->addItem(text, static_cast<int>(value));
}

template <class Enum> Enum chosen(const QComboBox* box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

void choose(QComboBox* box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

ExportDialog::ExportDialog(const MeshDocument& document, NameFinder& names, app::ThemeName theme, QWidget* parent)
    : QDialog(parent), m_document(document), m_kind(new QComboBox), m_level(new QComboBox),
      m_focus(new NodeField(names)), m_depth(new QSpinBox), m_overlay(new QComboBox), m_theme(new QComboBox),
      m_withImpact(new QCheckBox(tr("Light the impact that is open"))),
      m_withRegister(new QCheckBox(tr("Names of the stakeholder register may appear"))), m_file(new QLineEdit)
{
    setWindowTitle(tr("Export"));
    setMinimumWidth(480);
    add(m_kind, tr("SVG picture"), app::ExportKind::Svg);
    add(m_kind, tr("PNG picture"), app::ExportKind::Png);
    add(m_kind, tr("PDF document"), app::ExportKind::Pdf);
    add(m_kind, tr("Web page"), app::ExportKind::Html);
    add(m_kind, tr("CSV table"), app::ExportKind::Csv);
    add(m_kind, tr("JSON"), app::ExportKind::Json);
    add(m_kind, tr("Graphviz DOT"), app::ExportKind::Dot);
    add(m_kind, tr("GraphML"), app::ExportKind::Graphml);
    add(m_kind, tr("Mermaid chart"), app::ExportKind::Mermaid);
    add(m_kind, tr("OpenLineage static events"), app::ExportKind::OpenLineage);
    add(m_kind, tr("ODPS manifests to start from"), app::ExportKind::Odps);
    add(m_level, tr("Domains"), Level::Domain);
    add(m_level, tr("Products"), Level::Product);
    add(m_level, tr("Datasets"), Level::Dataset);
    add(m_level, tr("Columns"), Level::Column);
    add(m_overlay, tr("Power–interest"), app::Overlay::PowerInterest);
    add(m_overlay, tr("Owner"), app::Overlay::Owner);
    add(m_overlay, tr("Drift"), app::Overlay::Drift);
    add(m_overlay, tr("Impact"), app::Overlay::Impact);
    add(m_overlay, tr("None"), app::Overlay::None);
    add(m_theme, tr("Light"), app::ThemeName::Light);
    add(m_theme, tr("Dark"), app::ThemeName::Dark);
    m_depth->setRange(1, 99);
    m_depth->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_depth->setFixedWidth(52);

    const app::PictureSpec& spec = document.spec();
    choose(m_level, static_cast<int>(spec.level));
    choose(m_overlay, static_cast<int>(spec.overlay));
    choose(m_theme, static_cast<int>(theme));
    m_depth->setValue(static_cast<int>(std::clamp<std::uint32_t>(spec.depth, 1, 99)));
    m_focus->setPlaceholderText(tr("the whole mesh"));
    if (spec.focus && document.open())
        m_focus->setReference(document.focusReference(), nodeLabel(*document.open()->mesh, *spec.focus));
    m_withImpact->setVisible(document.impact() != nullptr);
    m_withImpact->setChecked(document.impact() != nullptr);
    m_kind->setAccessibleName(tr("Kind"));
    m_level->setAccessibleName(tr("Level"));
    m_focus->setAccessibleName(tr("Only around"));
    m_depth->setAccessibleName(tr("Hops"));
    m_overlay->setAccessibleName(tr("Overlay"));
    m_theme->setAccessibleName(tr("Theme"));
    m_file->setAccessibleName(tr("File"));

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(plainLabel(tr("Kind"), "muted"), m_kind);
    form->addRow(plainLabel(tr("Level"), "muted"), m_level);
    auto* around = new QHBoxLayout;
    around->addWidget(m_focus, 1);
    around->addWidget(plainLabel(tr("Hops"), "muted"));
    around->addWidget(m_depth);
    form->addRow(plainLabel(tr("Only around"), "muted"), around);
    form->addRow(plainLabel(tr("Overlay"), "muted"), m_overlay);
    form->addRow(plainLabel(tr("Theme"), "muted"), m_theme);
    form->addRow(QString(), m_withImpact);
    form->addRow(QString(), m_withRegister);
    auto* browseButton = new QPushButton(tr("Browse …"));
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(browseButton);
    form->addRow(plainLabel(tr("File"), "muted"), file);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_save = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_save->setProperty("role", "primary");
    auto* all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addSpacing(8);
    all->addWidget(buttons);

    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::kindChanged);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::fileChanged);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setFile(QDir::home().filePath(QStringLiteral("mesh.svg")));
}

void ExportDialog::setFile(const QString& file)
{
    m_file->setText(file);
}

void ExportDialog::browse()
{
    const QString kind = ending(chosen<app::ExportKind>(m_kind));
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export to"), m_file->text(), QStringLiteral("*.%1").arg(kind));
    if (!file.isEmpty())
        m_file->setText(file);
}

void ExportDialog::kindChanged()
{
    const QFileInfo info(m_file->text());
    const QString wanted = ending(chosen<app::ExportKind>(m_kind));
    if (!info.fileName().isEmpty() && info.suffix().toLower() != wanted)
        m_file->setText(info.dir().filePath(info.completeBaseName() + QLatin1Char('.') + wanted));
    const auto kind = chosen<app::ExportKind>(m_kind);
    m_theme->setEnabled(app::paints(kind) || kind == app::ExportKind::Svg || kind == app::ExportKind::Html);
    m_level->setEnabled(!app::ownLevel(kind));
}

void ExportDialog::fileChanged()
{
    const auto kind = app::exportKindFromPath(m_file->text().toStdString());
    if (kind)
        choose(m_kind, static_cast<int>(*kind));
    m_save->setEnabled(!QFileInfo(m_file->text()).fileName().isEmpty());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.spec = m_document.spec();
    request.spec.level = app::ownLevel(chosen<app::ExportKind>(m_kind)).value_or(chosen<Level>(m_level));
    request.spec.overlay = chosen<app::Overlay>(m_overlay);
    request.spec.theme = chosen<app::ThemeName>(m_theme);
    request.spec.withRegister = m_withRegister->isChecked();
    request.spec.focus = m_document.find(m_focus->reference());
    request.spec.depth = static_cast<std::uint32_t>(m_depth->value());
    m_document.prepare(request.spec); // another level stands elsewhere
    request.kind = chosen<app::ExportKind>(m_kind);
    request.file = m_file->text();
    request.withImpact = m_withImpact->isVisibleTo(this) && m_withImpact->isChecked();
    return request;
}

} // namespace weft::gui
