// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PrintedPicture.h"

#include "app/shared/export/PdfDate.h"
#include "app/shared/paint/Fonts.h"
#include "app/shared/paint/PainterPicture.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace weft::app {

namespace {

constexpr double MostPixels = 120e6;
constexpr double MostSide = 32000;
constexpr int PdfResolution = 288;          ///< dots an inch: four for each point
constexpr double PointsForUnit = 72.0 / 96; ///< a unit is a CSS pixel
constexpr double LongestPage = 14400;       ///< points; the format's limit
constexpr double PaperMargin = 28;          ///< points, 10 mm

QRectF toRect(const layout::Rect& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

/// Paints all groups; false when stopped.
bool paintAll(QPainter& painter, const DisplayList& list, const Theme& colours, std::stop_token stop)
{
    const Rgb canvas = colours.colour(Ink::Canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(toRect(list.bounds), QColor(canvas.red, canvas.green, canvas.blue));
    PainterPicture picture(colours);
    std::size_t steps = 0;
    for (const DisplayGroup& group : list.groups) {
        if (++steps % 64 == 0 && stop.stop_requested())
            return false;
        picture.paint(painter, group);
    }
    return true;
}

/// Size of the page in points: that of the picture, or of the paper, lying when the picture is wider than high.
QSizeF pageSize(const DisplayList& list, PaperSize paper)
{
    const double width = list.bounds.width * PointsForUnit;
    const double height = list.bounds.height * PointsForUnit;
    if (paper == PaperSize::Fit) {
        const double shrink = std::min({1.0, LongestPage / width, LongestPage / height});
        return {width * shrink, height * shrink};
    }
    const QSizeF standing =
        QPageSize(paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter).size(QPageSize::Point);
    return width > height ? standing.transposed() : standing;
}

/// QPdfWriter writes the fonts in the order of a QHash; for as long as this lives that order is the same in every run.
/// Only new tables are concerned, and they go back to a random order afterwards, which hostile input cannot foresee.
class StableFontOrder {
public:
    StableFontOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~StableFontOrder() { QHashSeed::resetRandomGlobalSeed(); }
    StableFontOrder(const StableFontOrder&) = delete;
    StableFontOrder& operator=(const StableFontOrder&) = delete;
};

std::string bytesOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

Result<std::string> pngBytes(const DisplayList& list, const Theme& colours, double scale, std::stop_token stop)
{
    registerFonts();
    const double area = std::max(1.0, list.bounds.width * list.bounds.height);
    scale = std::min({scale, std::sqrt(MostPixels / area), MostSide / std::max(1.0, list.bounds.width),
                      MostSide / std::max(1.0, list.bounds.height)});
    const QSize size(std::max(1, static_cast<int>(std::ceil(list.bounds.width * scale))),
                     std::max(1, static_cast<int>(std::ceil(list.bounds.height * scale))));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return Problem{DiagnosticCode::InternalError, {"no memory for the image"}};
    const Rgb canvas = colours.colour(Ink::Canvas);
    image.fill(QColor(canvas.red, canvas.green, canvas.blue));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-list.bounds.x, -list.bounds.y);
    const bool done = paintAll(painter, list, colours, stop);
    painter.end();
    if (!done)
        return std::string();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Problem{DiagnosticCode::InternalError, {"the PNG writer failed"}};
    return bytesOf(bytes);
}

Result<std::string> pdfBytes(const DisplayList& list, const Theme& colours, PaperSize paper,
                             std::optional<Instant> date, std::stop_token stop)
{
    registerFonts();
    const StableFontOrder order;
    const QSizeF page = pageSize(list, paper);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(PdfResolution);
    writer.setPageSize(QPageSize(page, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(QString::fromStdString(list.title));
    writer.setCreator(QStringLiteral("Weft"));
    QPainter painter;
    if (!painter.begin(&writer))
        return Problem{DiagnosticCode::InternalError, {"the PDF writer failed"}};
    const double margin = paper == PaperSize::Fit ? 0 : PaperMargin;
    const double fit = std::min({PointsForUnit, (page.width() - 2 * margin) / list.bounds.width,
                                 (page.height() - 2 * margin) / list.bounds.height});
    painter.scale(PdfResolution / 72.0, PdfResolution / 72.0);
    painter.translate((page.width() - list.bounds.width * fit) / 2, (page.height() - list.bounds.height * fit) / 2);
    painter.scale(fit, fit);
    painter.translate(-list.bounds.x, -list.bounds.y);
    const bool done = paintAll(painter, list, colours, stop);
    painter.end();
    if (!done)
        return std::string();
    return withPdfDate(bytesOf(bytes), date.value_or(Instant()));
}

} // namespace weft::app
