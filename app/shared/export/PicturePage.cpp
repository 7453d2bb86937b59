// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PicturePage.h"

#include "app/shared/paint/ItemGeometry.h"
#include "app/shared/paint/LegendModel.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/VisibleText.h"
#include "layout/TextMeasure.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weft::app {

namespace {

constexpr double PictureMargin = 28;
constexpr double Gap = 20;
constexpr double TitleSize = 20;
constexpr double ReadableWidth = 1800; ///< of a picture whose texts can be read when it fills a page

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(PicturePage)

public:
    static QString mesh(Level level)
    {
        switch (level) {
        case Level::Domain:
            return tr("Data mesh \u00B7 domains");
        case Level::Product:
            return tr("Data mesh \u00B7 products");
        case Level::Dataset:
            return tr("Data mesh \u00B7 datasets and jobs");
        case Level::Column:
            return tr("Data mesh \u00B7 columns");
        }
        return {};
    }
    static QString hops(Direction direction, std::uint32_t depth)
    {
        const QString count = depth == AnyDepth ? tr("all hops")
                              : depth == 1      ? tr("1 hop")
                                                : tr("%1 hops").arg(countText(depth));
        switch (direction) {
        case Direction::Downstream:
            return tr("%1 downstream").arg(count);
        case Direction::Upstream:
            return tr("%1 upstream").arg(count);
        case Direction::Both:
            return tr("%1 up and down").arg(count);
        }
        return {};
    }
    static QString overlay(Overlay overlay)
    {
        switch (overlay) {
        case Overlay::None:
            break;
        case Overlay::PowerInterest:
            return tr("colours: strongest stakeholder by power and interest");
        case Overlay::Owner:
            return tr("colours: who owns it");
        case Overlay::Drift:
            return tr("colours: declared against observed");
        case Overlay::Impact:
            return tr("colours: distance from the change");
        }
        return {};
    }
    static QString edges(EdgeChoice choice)
    {
        switch (choice) {
        case EdgeChoice::Union:
            break;
        case EdgeChoice::Declared:
            return tr("declared edges only");
        case EdgeChoice::Observed:
            return tr("observed edges only");
        }
        return {};
    }
    static QString data(const std::optional<Instant>& date)
    {
        return date ? tr("data of %1").arg(shortDate(*date)) : tr("manifests without a date");
    }
    static QString filter(const QString& expression) { return tr("filter %1").arg(expression); }
    static QString fallback() { return tr("arranged by the built-in layout"); }
    static QString cut() { return tr("arrangement stopped early"); }
};

DisplayGroup textLine(const char* cssClass, const QString& text, layout::Point at, double size, Weight weight, Ink ink)
{
    DisplayGroup group;
    group.cssClass = cssClass;
    std::string line = text.toStdString();
    const layout::FontWeight measured =
        weight == Weight::SemiBold ? layout::FontWeight::SemiBold : layout::FontWeight::Regular;
    group.bounds = {at.x, at.y - size, layout::textWidth(line, size, measured), size * 1.4};
    group.items.push_back(TextItem{std::move(line), at, size, weight, ink, TextAnchor::Start, 0, 0});
    return group;
}

} // namespace

QString pictureTitle(const MeshPicture& picture)
{
    if (!picture.spec.focus)
        return PageTexts::mesh(picture.spec.level);
    const NodeRef focus = *picture.spec.focus;
    const Mesh& mesh = *picture.source->mesh;
    const std::string reference = refText(mesh, focus);
    QString name = visibleText(std::string_view(reference).substr(reference.find(':') + 1));
    if (focus.kind == NodeKind::Product)
        name = visibleText(mesh.products[ProductId(focus.index)].name);
    return name + QStringLiteral(" \u00B7 ") + PageTexts::hops(picture.spec.direction, picture.spec.depth);
}

QString pictureSubtitle(const MeshPicture& picture, Overlay overlay)
{
    QStringList parts{PageTexts::data(picture.source->mesh->date), PageTexts::overlay(overlay),
                      PageTexts::edges(picture.spec.edges)};
    if (!picture.spec.filter.empty())
        parts << PageTexts::filter(visibleText(picture.spec.filter));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00B7 "));
}

DisplayList picturePage(const MeshPicture& picture, const PaintOptions& options, std::stop_token stop)
{
    DisplayList page = displayList(picture, options, stop);
    QStringList trust = trustParts(picture.trust);
    if (picture.trust.comparedTo)
        trust += differenceText(picture.trust);
    if (const QStringList drawn = drawingParts(picture.trust); !drawn.isEmpty())
        trust << drawn.join(QStringLiteral("; "));
    if (picture.layoutFellBack)
        trust << PageTexts::fallback();
    if (!picture.complete)
        trust << PageTexts::cut();
    const QString title = pictureTitle(picture);
    const QString trustLine = trust.join(QStringLiteral(" \u00B7 "));
    page.title = title.toStdString();
    page.description = trustLine.toStdString();

    const layout::Rect drawing = page.bounds;
    const double scale = std::max(drawing.width / ReadableWidth, 1.0);
    const double left = drawing.x;
    const double above = drawing.y - Gap * scale;
    std::vector<DisplayGroup> around;
    around.push_back(
        textLine("title", title, {left, above - 20 * scale}, TitleSize * scale, Weight::SemiBold, Ink::Text));
    around.push_back(textLine("subtitle", pictureSubtitle(picture, options.overlay), {left, above}, 12 * scale,
                              Weight::Regular, Ink::Muted));
    double below = drawing.bottom() + Gap * scale;
    DisplayGroup legend = legendGroup(legendModel(picture, options), {0, 0});
    if (!legend.items.empty()) {
        transform(legend, scale, {left, below});
        below = legend.bounds.bottom() + Gap * scale;
        around.push_back(std::move(legend));
    }
    around.push_back(textLine("trust", trustLine, {left, below + 8 * scale}, 12 * scale, Weight::Regular, Ink::Muted));
    for (DisplayGroup& group : around) {
        page.bounds = page.bounds.united(group.bounds);
        page.groups.push_back(std::move(group));
    }
    page.bounds = page.bounds.grown(PictureMargin * scale);
    return page;
}

} // namespace weft::app
