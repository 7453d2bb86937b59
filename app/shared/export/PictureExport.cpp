// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureExport.h"

#include "app/shared/export/DotText.h"
#include "app/shared/export/GraphmlText.h"
#include "app/shared/export/HtmlPage.h"
#include "app/shared/export/MermaidText.h"
#include "app/shared/export/PicturePage.h"
#include "app/shared/export/PictureSelection.h"
#include "app/shared/export/PictureTables.h"
#include "app/shared/export/SvgPicture.h"
#include "app/shared/layoutfile/LayoutFile.h"
#include "app/shared/paint/PicturePaint.h"
#include "app/shared/paint/Theme.h"
#include "importers/odps/OdpsSkeleton.h"
#include "importers/openlineage/StaticEventWriter.h"
#include "model/base/Ascii.h"

#include <array>
#include <utility>
#include <vector>

namespace weft::app {

namespace {

constexpr std::array<std::pair<std::string_view, ExportKind>, 12> Names{{{"svg", ExportKind::Svg},
                                                                         {"png", ExportKind::Png},
                                                                         {"pdf", ExportKind::Pdf},
                                                                         {"html", ExportKind::Html},
                                                                         {"dot", ExportKind::Dot},
                                                                         {"graphml", ExportKind::Graphml},
                                                                         {"mermaid", ExportKind::Mermaid},
                                                                         {"csv", ExportKind::Csv},
                                                                         {"json", ExportKind::Json},
                                                                         {"openlineage", ExportKind::OpenLineage},
                                                                         {"odps", ExportKind::Odps},
                                                                         {"layout", ExportKind::Layout}}};

} // namespace

std::optional<ExportKind> exportKindFromName(std::string_view name)
{
    for (const auto& [known, kind] : Names)
        if (known == name)
            return kind;
    return std::nullopt;
}

std::optional<ExportKind> exportKindFromPath(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && slash > dot))
        return std::nullopt;
    const std::string ending = lowerCase(path.substr(dot + 1));
    if (ending == "gv")
        return ExportKind::Dot;
    if (ending == "mmd")
        return ExportKind::Mermaid;
    const std::optional<ExportKind> kind = exportKindFromName(ending);
    if (ending == "yaml" && path.substr(0, dot).ends_with(".weft"))
        return ExportKind::Layout;
    const bool shared = kind == ExportKind::Mermaid || kind == ExportKind::OpenLineage || kind == ExportKind::Odps ||
                        kind == ExportKind::Layout;
    return shared ? std::nullopt : kind;
}

std::optional<Level> ownLevel(ExportKind kind)
{
    if (kind == ExportKind::OpenLineage)
        return Level::Dataset;
    return kind == ExportKind::Odps ? std::optional(Level::Product) : std::nullopt;
}

bool paints(ExportKind kind)
{
    return kind == ExportKind::Png || kind == ExportKind::Pdf;
}

Result<std::string> exportPicture(const MeshPicture& picture, ExportKind kind, const ExportOptions& options,
                                  std::stop_token stop)
{
    switch (kind) {
    case ExportKind::Dot:
        return pictureDot(picture);
    case ExportKind::Csv:
        return pictureCsv(picture, options.formulas);
    case ExportKind::Json:
        return pictureJson(picture);
    case ExportKind::Graphml:
        return pictureGraphml(picture, stop);
    case ExportKind::Mermaid:
        return pictureMermaid(picture, stop);
    case ExportKind::OpenLineage: {
        const std::vector<DatasetId> datasets = selectedDatasets(picture);
        const std::vector<JobId> jobs = selectedJobs(picture);
        return importers::staticEvents(*picture.source->mesh, {datasets, jobs}, stop);
    }
    case ExportKind::Odps:
        return importers::odpsSkeletons(*picture.source->mesh, selectedProducts(picture), stop);
    case ExportKind::Layout: {
        LayoutSheet sheet;
        if (picture.kept)
            sheet.kept = *picture.kept;
        sheet.kept.level = picture.spec.level;
        sheet.kept.layout = picture.spec.layout;
        sheet.pins = picture.spec.pins;
        return layoutFileText({sheet});
    }
    case ExportKind::Svg:
    case ExportKind::Png:
    case ExportKind::Pdf:
    case ExportKind::Html:
        break;
    }
    PaintOptions paint;
    paint.overlay = options.overlay.value_or(picture.spec.overlay);
    paint.highlight = options.highlight;
    PictureHighlight ofFocus;
    if (paint.overlay == Overlay::Impact && paint.highlight == nullptr && picture.spec.focus) {
        ofFocus =
            reachHighlight(picture, nodesFor(picture, *picture.spec.focus), Direction::Downstream, AnyDepth, stop);
        paint.highlight = &ofFocus;
    }
    const DisplayList page = picturePage(picture, paint, stop);
    if (stop.stop_requested())
        return std::string();
    const Theme& colours = theme(picture.spec.theme);
    if (kind == ExportKind::Png)
        return pngBytes(page, colours, options.pixelScale, stop);
    if (kind == ExportKind::Pdf)
        return pdfBytes(page, colours, options.paper, picture.source->mesh->date, stop);
    if (kind == ExportKind::Html)
        return pictureHtml(picture, page, colours, options.language, stop);
    return svgBytes(page, colours, options.language, stop);
}

} // namespace weft::app
