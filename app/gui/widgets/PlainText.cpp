// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/PlainText.h"

#include "app/shared/text/VisibleText.h"

#include <QFontMetrics>
#include <QLabel>
#include <QVariant>

namespace weft::gui {

namespace {

constexpr qsizetype LongestShown = 256;

} // namespace

QString shownText(std::string_view utf8)
{
    return app::visibleText(utf8, LongestShown);
}

QString shownText(const QString& text)
{
    return app::visibleText(QStringView(text), LongestShown);
}

QString escapedToolTip(const QString& text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(shownText(text).toHtmlEscaped());
}

QString elided(const QString& text, const QFontMetrics& metrics, int width)
{
    return metrics.elidedText(text, text.contains(QLatin1Char(' ')) ? Qt::ElideRight : Qt::ElideMiddle, width);
}

QLabel* plainLabel(const QString& text, const char* role)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (role != nullptr)
        label->setProperty("role", QLatin1String(role));
    return label;
}

QString nodeLabel(const Mesh& mesh, NodeRef node)
{
    switch (node.kind) {
    case NodeKind::Domain:
        return shownText(mesh.domains[DomainId(node.index)].name);
    case NodeKind::Owner: {
        const Owner& owner = mesh.owners[OwnerId(node.index)];
        return shownText(owner.name.empty() ? owner.email : owner.name);
    }
    case NodeKind::Product:
        return shownText(mesh.products[ProductId(node.index)].name);
    case NodeKind::Port:
        return shownText(mesh.ports[PortId(node.index)].name);
    case NodeKind::Contract: {
        const Contract& contract = mesh.contracts[ContractId(node.index)];
        return shownText(contract.name.empty() ? contract.id : contract.name);
    }
    case NodeKind::Dataset:
        return shownText(mesh.datasets[DatasetId(node.index)].name);
    case NodeKind::Job:
        return shownText(mesh.jobs[JobId(node.index)].name);
    case NodeKind::Column:
        return shownText(mesh.columns[ColumnId(node.index)].name);
    case NodeKind::Stakeholder: {
        const Stakeholder& person = mesh.stakeholders[StakeholderId(node.index)];
        return shownText(person.name.empty() ? person.email : person.name);
    }
    }
    return {};
}

QString placeText(std::string_view path, std::uint32_t line, std::uint32_t column)
{
    if (path.empty())
        return {};
    QString text = QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
    if (line != 0)
        text += QStringLiteral(":%1").arg(line);
    if (line != 0 && column != 0)
        text += QStringLiteral(":%1").arg(column);
    return text;
}

QString placeText(const Place& place)
{
    return placeText(place.path, place.line, place.column);
}

QString menuText(const QString& text)
{
    QString escaped = text;
    return escaped.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace weft::gui
